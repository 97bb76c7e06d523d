import type { IsoDate } from '#platform/calendar/index.ts'

/** The states of an action (domain.md 2.0 rule 8); none of them is stored. */
export const actionStates = [
  'notDue',
  'due',
  'done',
  'doneLate',
  'overdue',
  'waived',
  'notApplicable',
] as const
export type ActionState = (typeof actionStates)[number]

/** The stored facts from which the state follows; days are local to the project. */
export interface ActionFacts {
  dueFrom: IsoDate
  dueOn: IsoDate
  doneOn: IsoDate | null
  isWaived: boolean
  /** False once the facts no longer call for it. */
  isApplicable: boolean
}

/** The state of an action on a local day. What was done stays done, also when it is no longer called for. */
export function actionState(
  { dueFrom, dueOn, doneOn, isWaived, isApplicable }: ActionFacts,
  today: IsoDate,
): ActionState {
  if (doneOn !== null) return doneOn > dueOn ? 'doneLate' : 'done'
  if (isWaived) return 'waived'
  if (!isApplicable) return 'notApplicable'
  if (today < dueFrom) return 'notDue'
  return today <= dueOn ? 'due' : 'overdue'
}
