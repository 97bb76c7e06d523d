export const exceptionKinds = [
  'waiverAsked',
  'overdue',
  'notReached',
  'evidenceMissing',
  'evidenceReplaced',
  'waived',
  'waiverTakenBack',
] as const
export type ExceptionKind = (typeof exceptionKinds)[number]

export const exceptionOrders = ['kind', 'since', 'dueOn'] as const

/** What waits for a decision first; what is overdue is most of it and stands last, so that every other kind is seen. */
export const exceptionRanks: Record<ExceptionKind, number> = {
  waiverAsked: 1,
  notReached: 2,
  evidenceMissing: 3,
  evidenceReplaced: 4,
  waiverTakenBack: 5,
  waived: 6,
  overdue: 7,
}

/** More are not counted: the figure says "999+". */
export const mostCounted = 1000

/** What was done, replaced or waived longer ago is looked up in the journey of the home (DEFAULT). */
export const daysSettledShown = 92
