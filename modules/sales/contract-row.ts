import { readPerson } from '#modules/customers/index.ts'
import { homeInCells } from '#modules/estate/index.ts'
import { normalizeText, parseDate, parseMoney } from '#platform/text/index.ts'
import { type GivenBuyer, readBuyers } from './buyers-in-cells.ts'
import { dateProblems } from './contract-dates.ts'

type Cell = string | number | Date | null | undefined

/** One line of a list of contracts as it stands in a spreadsheet; an empty cell changes nothing that is known. */
export interface ContractToImport {
  /** The line in the source, given back with the outcome. */
  row: number
  /** The code of the home, its place in the project in any form (3栋2单元1602), or its number beside building and unit. */
  home?: Cell
  building?: Cell
  unit?: Cell
  /** Contract number. */
  number?: Cell
  signedOn?: Cell
  /** Total price in yuan, or with 万. */
  price?: Cell
  plannedDeliveryOn?: Cell
  /** One or several names. */
  buyers?: Cell
  phones?: Cell
  identityNumbers?: Cell
}

export type ContractField = Exclude<keyof ContractToImport, 'row'>

export interface ContractProblem {
  field: ContractField
  zh: string
  en: string
}

/** A line as it was understood; null is "not stated". */
export interface ReadContract {
  row: number
  home: string
  number: string | null
  signedOn: string | null
  /** Fen. */
  price: number | null
  plannedDeliveryOn: string | null
  buyers: GivenBuyer[]
}

/** Understands one line, or says everything that is wrong with it. */
export function readContractRow(given: ContractToImport, today: string): ReadContract | ContractProblem[] {
  const problems: ContractProblem[] = []
  const home = homeInCells({
    building: text(given.building),
    unit: text(given.unit),
    home: text(given.home),
  })
  if (home === '') problems.push({ field: 'home', zh: '没有填写房号。', en: 'The home is missing.' })
  const signedOn = readDate(given, 'signedOn', problems)
  const plannedDeliveryOn = readDate(given, 'plannedDeliveryOn', problems)
  problems.push(...dateProblems(signedOn, plannedDeliveryOn, today))
  const price = readPrice(given, problems)
  const { buyers, problems: unclear } = readBuyers(
    raw(given.buyers),
    raw(given.phones),
    raw(given.identityNumbers),
  )
  problems.push(...unclear, ...buyers.flatMap((buyer) => identityProblems(buyer, today)))
  if (problems.length > 0) return problems
  return {
    row: given.row,
    home,
    number: text(given.number) || null,
    signedOn,
    price,
    plannedDeliveryOn,
    buyers,
  }
}

function readDate(
  given: ContractToImport,
  field: 'signedOn' | 'plannedDeliveryOn',
  problems: ContractProblem[],
): string | null {
  const cell = given[field]
  if (cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')) return null
  const date = parseDate(cell)
  if (date.ok) return date.value
  problems.push({ field, zh: date.zh, en: date.en })
  return null
}

/** Under 总价（万元） a bare figure means so many ten thousands; one that says its own unit keeps it. */
export function priceUnder(heading: string | undefined, price: Cell | undefined): Cell | undefined {
  if (!heading?.includes('万')) return price
  if (typeof price === 'number') return price * 10_000
  return typeof price === 'string' && /^[\d０-９,.，．\s]+$/.test(price) ? `${price.trim()}万` : price
}

function readPrice(given: ContractToImport, problems: ContractProblem[]): number | null {
  const cell = given.price
  if (cell === null || cell === undefined || cell instanceof Date || cell === '') return null
  const price = parseMoney(cell, { round: typeof cell === 'number' })
  if (!price.ok) {
    if (price.reason !== 'empty') problems.push({ field: 'price', zh: price.zh, en: price.en })
    return null
  }
  if (price.value <= 0)
    problems.push({ field: 'price', zh: '总价要大于零。', en: 'The price must be above zero.' })
  return price.value
}

function identityProblems(buyer: GivenBuyer, today: string): ContractProblem[] {
  const { problems } = readPerson({ name: buyer.name, identityNumber: buyer.identityNumber }, today)
  return problems.map(({ field, zh, en }) => ({
    field: field === 'identityNumber' ? 'identityNumbers' : 'buyers',
    zh: `${buyer.name}：${zh}`,
    en: `${buyer.name}: ${en}`,
  }))
}

const raw = (cell: Cell) => (cell === null || cell === undefined || cell instanceof Date ? '' : String(cell))
const text = (cell: Cell) => normalizeText(raw(cell))
