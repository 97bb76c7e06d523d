import type { CaseLine, HomeJourney, Register } from '../api.ts'

/** Something that happened to a home; `at` is a date of law or an instant. */
export type HomeEvent = { id: string; at: string } & (
  | { kind: 'became' | 'ended'; name: string; holding: Register['holders'][number]['kind']; personId: string }
  | { kind: 'use'; use: Register['uses'][number]['kind']; by: string | null }
  | { kind: 'pays'; name: string; personId: string; by: string | null }
  | { kind: 'company'; name: string }
  | { kind: 'delivered' | 'movedIn' }
  | { kind: 'done'; title: HomeJourney['actions'][number]['title']; actionId: string; by: string | null }
  | { kind: 'opened' | 'closed'; title: string; caseId: string; by: string | null }
)

export interface Sources {
  register?: Register
  journey?: HomeJourney
  cases?: readonly CaseLine[]
}

/** What is known of a home as one story, the newest first. */
export function homeEvents({ register, journey, cases = [] }: Sources): HomeEvent[] {
  const events = [...(register ? ofRegister(register) : []), ...ofActions(journey), ...cases.flatMap(ofCase)]
  return events.toSorted((one, other) => other.at.localeCompare(one.at))
}

function ofRegister({
  holders,
  uses,
  payers,
  companyTenants,
  deliveredOn,
  movedInOn,
}: Register): HomeEvent[] {
  return [
    ...holders.flatMap(({ holdingId, name, kind, personId, fromOn, untilOn }): HomeEvent[] => {
      const about = { name, holding: kind, personId }
      const began: HomeEvent = { id: `${holdingId} from`, at: fromOn, kind: 'became', ...about }
      return untilOn ? [began, { id: `${holdingId} until`, at: untilOn, kind: 'ended', ...about }] : [began]
    }),
    ...uses.map(({ id, kind, fromOn, changedBy }): HomeEvent => ({
      id,
      at: fromOn,
      kind: 'use',
      use: kind,
      by: changedBy,
    })),
    ...payers.map(({ id, name, personId, fromOn, changedBy }): HomeEvent => ({
      id,
      at: fromOn,
      kind: 'pays',
      name,
      personId,
      by: changedBy,
    })),
    ...companyTenants.map(({ id, name, leaseFrom }): HomeEvent => ({
      id,
      at: leaseFrom,
      kind: 'company',
      name,
    })),
    ...(deliveredOn ? [{ id: 'delivered', at: deliveredOn, kind: 'delivered' as const }] : []),
    ...(movedInOn ? [{ id: 'movedIn', at: movedInOn, kind: 'movedIn' as const }] : []),
  ]
}

function ofActions(journey: HomeJourney | undefined): HomeEvent[] {
  return (journey?.actions ?? []).flatMap(({ id, title, doneAt, doneBy }): HomeEvent[] =>
    doneAt ? [{ id, at: doneAt, kind: 'done', title, actionId: id, by: doneBy }] : [],
  )
}

function ofCase({ id, title, openedAt, closedAt, reporterName, ownerName }: CaseLine): HomeEvent[] {
  const opened: HomeEvent = {
    id: `${id} opened`,
    at: openedAt,
    kind: 'opened',
    title,
    caseId: id,
    by: reporterName,
  }
  return closedAt
    ? [opened, { id: `${id} closed`, at: closedAt, kind: 'closed', title, caseId: id, by: ownerName }]
    : [opened]
}
