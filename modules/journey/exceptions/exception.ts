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

export const exceptionOrders = ['since', 'dueOn'] as const

/** More are not counted: the figure says "999+". */
export const mostCounted = 1000

/** What was done, replaced or waived longer ago is looked up in the journey of the home (DEFAULT). */
export const daysSettledShown = 92
