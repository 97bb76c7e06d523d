import { isOpen, missingFor, type CaseFacts, type Move, canMove } from './case.ts'

export const groupOrders = ['openedAt', 'nextWordAt', 'members'] as const
export const groupStates = ['open', 'closed'] as const
export const groupWords = ['plan', 'progress', 'result'] as const
export type GroupWordKind = (typeof groupWords)[number]

/** What is done by whom and by when. */
export interface Measure {
  what: string
  person: string
  until: string
}

/** By whom a case counts once among many: the household, else the person, else the name, else the case itself. */
export interface Complainant {
  id: string
  household_id: string | null
  reporter_person_id: string | null
  reporter_name: string | null
}

/** How many customers speak through these cases; a family that writes three times is one. */
export function customersOf(cases: readonly Complainant[]): number {
  return new Set(
    cases.map(
      ({ id, household_id, reporter_person_id, reporter_name }) =>
        household_id ?? reporter_person_id ?? reporter_name ?? id,
    ),
  ).size
}

/** What is offered: cases for a group complaint that is open already, a new one, or nothing yet. */
export function offerFor(
  found: readonly (Complainant & { group_id: string | null })[],
  { groupCustomers }: { groupCustomers: number },
): { groupId: string | null; caseIds: string[]; customers: number } | null {
  const loose = found.filter(({ group_id }) => group_id === null)
  const groupId = found.find(({ group_id }) => group_id !== null)?.group_id ?? null
  const customers = customersOf(loose)
  if (loose.length === 0 || (groupId === null && customers < groupCustomers)) return null
  return { groupId, caseIds: loose.map(({ id }) => id).toSorted(), customers }
}

const moveOf: Record<GroupWordKind, Move> = { plan: 'plan', progress: 'carryOut', result: 'giveResult' }

/**
 * What a word to all is in one case: the plan or the result that it says, mere progress where something of its own is
 * missing there, or nothing where the case has ended meanwhile.
 */
export function wordIn(
  facts: CaseFacts,
  kind: GroupWordKind,
): { as: GroupWordKind; move: Move | null; missing: string[] } | null {
  if (!isOpen(facts)) return null
  const move = moveOf[kind]
  const missing = canMove(facts, move) ? missingFor(facts, move) : []
  if (kind === 'progress') return { as: kind, move: canMove(facts, move) ? move : null, missing: [] }
  if (!canMove(facts, move)) return { as: 'progress', move: null, missing: ['state'] }
  return missing.length ? { as: 'progress', move: null, missing } : { as: kind, move, missing: [] }
}
