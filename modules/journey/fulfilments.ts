import { daysBetween, type IsoDate } from '#platform/calendar/index.ts'
import type { EvidenceKind } from './standard-action.ts'

/** Something that was done elsewhere and completes an action. */
export interface Fulfilment {
  id: string
  key: string
  projectId: string
  homeId: string | null
  personId: string | null
  /** The record that the action must have been called for by; null takes any. */
  aboutId: string | null
  happenedOn: IsoDate
}

/** A piece of evidence that came with a fact; it has words, a file, or both. */
export interface PieceOfFact {
  kind: EvidenceKind
  text: string | null
  fileId: string | null
  fileSha256: string | null
}

/** An action that is still to be done. */
export interface OpenAction {
  id: string
  key: string
  projectId: string
  homeId: string | null
  /** Of the customer's own journey before the contract. */
  personId: string | null
  aboutId: string | null
  dueFrom: IsoDate
  dueOn: IsoDate
  /** The day of the event that called for it; what was done before cannot be its answer. Null where it may be prepared. */
  notBefore: IsoDate | null
  isRecurring: boolean
}

/**
 * Which fact completes which action: the one whose last day lies nearest, so that a bulletin three days late still counts
 * for its month and one in time is not spent on an older debt. Of a recurring action only an occurrence whose window had
 * opened on the day, so that two bulletins in a month do not count for the next month too.
 */
export function fulfilled(
  facts: readonly Fulfilment[],
  open: readonly OpenAction[],
): { fulfilmentId: string; actionId: string }[] {
  const left = new Set(
    open.toSorted((one, other) => compare(markOf(one.dueOn, one.id), markOf(other.dueOn, other.id))),
  )
  return facts
    .toSorted((one, other) => compare(markOf(one.happenedOn, one.id), markOf(other.happenedOn, other.id)))
    .flatMap((fact) => {
      const distance = ({ dueOn }: OpenAction) => Math.abs(daysBetween(dueOn, fact.happenedOn))
      const [action] = [...left]
        .filter((one) => completes(fact, one))
        .toSorted((one, other) => distance(one) - distance(other))
      if (!action) return []
      left.delete(action)
      return [{ fulfilmentId: fact.id, actionId: action.id }]
    })
}

const completes = (fact: Fulfilment, action: OpenAction) =>
  fact.key === action.key &&
  fact.projectId === action.projectId &&
  fact.personId === action.personId &&
  (fact.homeId === action.homeId || (fact.homeId === null && fact.personId !== null)) &&
  (fact.aboutId === null || fact.aboutId === action.aboutId) &&
  (action.notBefore === null || action.notBefore <= fact.happenedOn) &&
  (!action.isRecurring || action.dueFrom <= fact.happenedOn)

const markOf = (day: IsoDate, id: string) => `${day} ${id}`
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
