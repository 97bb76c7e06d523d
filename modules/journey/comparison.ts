/** The orders in which projects can be compared. */
export const compareOrders = [
  'project',
  'city',
  'inTimePercent',
  'late',
  'dueThisWeek',
  'notReached',
  'waived',
  'evidenceMissing',
] as const
