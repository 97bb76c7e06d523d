/** The orders in which projects can be compared. */
export const compareOrders = [
  'project',
  'city',
  'standing',
  'inTimePercent',
  'late',
  'dueThisWeek',
  'notReached',
  'waived',
  'evidenceMissing',
] as const
