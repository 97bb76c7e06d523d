import { type HomeCard, homesByText, localDays } from '#modules/estate/index.ts'
import type { Work } from '#platform/work/index.ts'
import { type KnownContract, type PlacedRow, type Plan, planRow } from '../contract-import.ts'
import { type ContractProblem, type ContractToImport, readContractRow } from '../contract-row.ts'
import { salesStore } from '../store.ts'
import { openGiven } from '../given-buyer.ts'
import { writePlans } from './write-plans.ts'

export interface UpsertOptions {
  /** False: only tells what would happen, writes nothing. */
  write?: boolean
  /** Home id or contract number → first line, kept by the caller over all calls for one file. */
  seen?: Map<string, number>
}

export type ContractOutcome =
  | {
      row: number
      result: 'created' | 'updated' | 'unchanged'
      homeCode: string
      /** The number of the contract as it stands or would stand. */
      number: string
      /** Null for a contract that would be created. */
      contractId: string | null
    }
  | { row: number; result: 'problem'; problems: ContractProblem[] }

/**
 * Takes over a list of contracts with their buyers, 500 lines a call in a bounded number of statements: what is new is
 * created, what differs is corrected, what is equal is left alone, what is wrong is named and skipped.
 */
export async function upsertContracts(
  work: Work,
  projectId: string,
  rows: readonly ContractToImport[],
  { write = true, seen = new Map() }: UpsertOptions = {},
): Promise<ContractOutcome[]> {
  const outcomes = new Map<number, ContractOutcome>()
  const refuse = (row: number, problems: ContractProblem[]) =>
    outcomes.set(row, { row, result: 'problem', problems })
  const today = (await localDays(work, [projectId]))(projectId)
  const placed: PlacedRow[] = []
  for (const row of await place(work, { projectId, today }, rows, refuse)) {
    const problem = repetition(row, seen)
    if (problem) refuse(row.row, [problem])
    else placed.push(row)
  }
  const plans = await plan(work, { projectId, today }, placed)
  const ids = write ? await writePlans(work, projectId, plans) : new Map<number, string>()
  for (const { row, plan: planned } of plans) {
    if (planned.result === 'problem') refuse(row.row, planned.problems)
    else {
      const known = planned.result === 'created' ? null : planned.known
      const number = planned.result === 'unchanged' ? planned.known.number : planned.values.number
      outcomes.set(row.row, {
        row: row.row,
        result: planned.result,
        homeCode: row.homeCode,
        number,
        contractId: known?.id ?? ids.get(row.row) ?? null,
      })
    }
  }
  return rows.map(({ row }) => outcomes.get(row)!)
}

/** The project, and the day there. */
interface There {
  projectId: string
  today: string
}

/** The rows that can be understood and whose home stands in the project. */
async function place(
  work: Work,
  { projectId, today }: There,
  rows: readonly ContractToImport[],
  refuse: (row: number, problems: ContractProblem[]) => void,
): Promise<PlacedRow[]> {
  const read = rows.flatMap((given) => {
    const row = readContractRow(given, today)
    if (!Array.isArray(row)) return [row]
    refuse(given.row, row)
    return []
  })
  const homes = await homesByText(
    work,
    projectId,
    read.map(({ home }) => home),
  )
  return read.flatMap((row) => {
    const [home, another] = homes.get(row.home) ?? []
    if (home && !another) return [{ ...row, homeId: home.id, homeCode: home.homeCode }]
    refuse(row.row, [home ? ambiguous(row.home, [home, another!]) : unknown(row.home)])
    return []
  })
}

const unknown = (home: string): ContractProblem => ({
  field: 'home',
  zh: `本项目没有房号“${home}”，请先导入房源或更正房号。`,
  en: `This project has no home "${home}"; import homes first, or correct it.`,
})

const ambiguous = (home: string, [one, other]: [HomeCard, HomeCard]): ContractProblem => ({
  field: 'home',
  zh: `房号“${home}”可能是 ${one.homeCode} 或 ${other.homeCode}，请写明分期或单元，或填写房号编码。`,
  en: `Home "${home}" may be ${one.homeCode} or ${other.homeCode}; please state phase or unit, or write the code.`,
})

/** The second row of one home or one contract number in a file. */
function repetition(
  { row, homeId, homeCode, number }: PlacedRow,
  seen: Map<string, number>,
): ContractProblem | null {
  const first = seen.get(homeId)
  if (first !== undefined) return repeated('home', homeCode, first)
  const sameNumber = number === null ? undefined : seen.get(number)
  if (sameNumber !== undefined) return repeated('number', number!, sameNumber)
  seen.set(homeId, row)
  if (number !== null) seen.set(number, row)
  return null
}

const repeated = (field: 'home' | 'number', value: string, first: number): ContractProblem => ({
  field,
  zh: `与第 ${first} 行重复（${value}）。`,
  en: `The same as in line ${first} (${value}).`,
})

async function plan(
  work: Work,
  { projectId, today }: There,
  rows: readonly PlacedRow[],
): Promise<{ row: PlacedRow; plan: Plan }[]> {
  if (rows.length === 0) return []
  const numbers = rows.flatMap(({ number }) => (number === null ? [] : [number]))
  const contracts = await salesStore(work).touching(
    projectId,
    rows.map(({ homeId }) => homeId),
    numbers,
  )
  const known: KnownContract[] = contracts.map(({ buyers, ...contract }) => ({
    ...contract,
    buyers: buyers.map(({ personId, givenSealed }) => ({ personId, given: openGiven(work, givenSealed) })),
  }))
  const register = {
    byNumber: new Map(known.map((contract) => [contract.number, contract])),
    byHome: new Map(
      known.filter(({ state }) => state === 'standing').map((contract) => [contract.homeId, contract]),
    ),
  }
  return rows.map((row) => ({ row, plan: planRow(row, register, today) }))
}
