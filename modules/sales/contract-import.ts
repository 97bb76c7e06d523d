import type { GivenBuyer } from './buyers-in-cells.ts'
import type { ContractProblem, ReadContract } from './contract-row.ts'
import { dateProblems } from './contract-dates.ts'

/** A contract as the register knows it, for comparison with a row. */
export interface KnownContract {
  id: string
  homeId: string
  number: string
  signedOn: string
  price: number
  plannedDeliveryOn: string | null
  state: 'standing' | 'cancelled'
  buyers: { personId: string; given: GivenBuyer | null }[]
}

export interface PlacedRow extends ReadContract {
  homeId: string
  homeCode: string
}

export type Plan =
  | { result: 'problem'; problems: ContractProblem[] }
  | { result: 'unchanged'; known: KnownContract }
  | { result: 'created'; values: ContractValues }
  | { result: 'updated'; known: KnownContract; values: ContractValues; buyersChanged: boolean }

export interface ContractValues {
  homeId: string
  number: string
  signedOn: string
  price: number
  plannedDeliveryOn: string | null
}

export interface Register {
  byNumber: ReadonlyMap<string, KnownContract>
  /** The standing contract of a home. */
  byHome: ReadonlyMap<string, KnownContract>
}

/** What becomes of a row: an empty cell keeps what is known; a home that stands in another contract is a clash. */
export function planRow(row: PlacedRow, { byNumber, byHome }: Register, today: string): Plan {
  const standing = byHome.get(row.homeId)
  const named = row.number === null ? undefined : byNumber.get(row.number)
  const known =
    named ??
    (standing && (row.number === null || isMakeshift(standing.number, row.homeCode)) ? standing : undefined)
  if (known?.state === 'cancelled')
    return problem(
      'number',
      `合同 ${known.number} 已取消，不能再更新。`,
      `Contract ${known.number} was cancelled and cannot be updated.`,
    )
  if (standing && standing.id !== known?.id)
    return problem(
      'home',
      `这套房已有有效合同 ${standing.number}（${standing.signedOn} 签订）。`,
      `This home has a standing contract ${standing.number}, signed on ${standing.signedOn}.`,
    )
  if (
    known &&
    known.homeId !== row.homeId &&
    correctedBuyers(row.buyers, known.buyers).every((buyer) => buyer === undefined)
  )
    return problem(
      'number',
      `合同编号 ${known.number} 已登记给另一套房的另一位买受人，请核对编号。`,
      `Contract number ${known.number} is registered for another home and another buyer; please check the number.`,
    )
  return known ? compare(row, known, today) : complete(row)
}

function compare(row: PlacedRow, known: KnownContract, today: string): Plan {
  const values: ContractValues = {
    homeId: row.homeId,
    number: row.number ?? known.number,
    signedOn: row.signedOn ?? known.signedOn,
    price: row.price ?? known.price,
    plannedDeliveryOn: row.plannedDeliveryOn ?? known.plannedDeliveryOn,
  }
  const problems = dateProblems(values.signedOn, values.plannedDeliveryOn, today)
  if (problems.length > 0) return { result: 'problem', problems }
  const buyersChanged =
    row.buyers.length > 0 &&
    !sameBuyers(
      row.buyers,
      known.buyers.map(({ given }) => given),
    )
  const fields = Object.keys(values) as (keyof ContractValues)[]
  if (!buyersChanged && fields.every((field) => values[field] === known[field]))
    return { result: 'unchanged', known }
  return { result: 'updated', known, values, buyersChanged }
}

/** A new contract needs its date, price and buyers; without a number it goes by the code of the home. */
function complete(row: PlacedRow): Plan {
  const problems: ContractProblem[] = []
  if (row.signedOn === null)
    problems.push({ field: 'signedOn', zh: '没有填写签约日期。', en: 'The signing date is missing.' })
  if (row.price === null) problems.push({ field: 'price', zh: '没有填写总价。', en: 'The price is missing.' })
  if (row.buyers.length === 0)
    problems.push({ field: 'buyers', zh: '没有填写买受人姓名。', en: 'The name of the buyer is missing.' })
  if (problems.length > 0) return { result: 'problem', problems }
  const { homeId, number, signedOn, price, plannedDeliveryOn } = row
  const values = { homeId, signedOn: signedOn!, price: price!, plannedDeliveryOn }
  return {
    result: 'created',
    values: { ...values, number: number ?? makeshiftNumber(row.homeCode, signedOn!) },
  }
}

/** LL-YPH-1-03-2-1602/20260501, until a later row brings the number. */
const makeshiftNumber = (homeCode: string, signedOn: string) => `${homeCode}/${signedOn.replaceAll('-', '')}`
const isMakeshift = (number: string, homeCode: string) => number.startsWith(`${homeCode}/`)

function sameBuyers(given: readonly GivenBuyer[], known: readonly (GivenBuyer | null)[]): boolean {
  return (
    given.length === known.length && given.every((buyer, index) => sameGiven(buyer, known[index] ?? null))
  )
}

/** Whether two rows say the same of a buyer. */
export function sameGiven(one: GivenBuyer, other: GivenBuyer | null): boolean {
  return (
    other !== null &&
    one.name === other.name &&
    one.phone === other.phone &&
    one.homePhone === other.homePhone &&
    one.identityNumber === other.identityNumber
  )
}

/**
 * Whom the given buyers correct, one by one: the known buyer with the same identity number, else with the same name,
 * else with the same phone; undefined for somebody new. Nobody is corrected twice.
 */
export function correctedBuyers(
  given: readonly GivenBuyer[],
  known: KnownContract['buyers'],
): (string | undefined)[] {
  const corrected: (string | undefined)[] = given.map(() => undefined)
  for (const mark of ['identityNumber', 'name', 'phone'] as const) {
    for (const [index, buyer] of given.entries()) {
      if (corrected[index] !== undefined || buyer[mark] === null) continue
      const match = known.find(
        (before) => before.given?.[mark] === buyer[mark] && !corrected.includes(before.personId),
      )
      corrected[index] = match?.personId
    }
  }
  return corrected
}

function problem(field: ContractProblem['field'], zh: string, en: string): Plan {
  return { result: 'problem', problems: [{ field, zh, en }] }
}
