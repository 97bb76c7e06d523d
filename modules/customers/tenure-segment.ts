import { addMonths } from '#platform/calendar/index.ts'

/**
 * Tenure segments (domain.md 4.10): prospectiveOwner 准业主 signed, not moved in; runIn 磨合期 up to one year in
 * residence; settled 稳定期 from one to two years; longStanding 老业主 over two years. Derived, never typed.
 */
export const tenureSegments = ['prospectiveOwner', 'runIn', 'settled', 'longStanding'] as const
export type TenureSegment = (typeof tenureSegments)[number]

/** The segment on a day (YYYY-MM-DD) of somebody who holds a home and lives in it since `movedInOn`, null if not yet. */
export function tenureSegment(movedInOn: string | null, today: string): TenureSegment {
  if (movedInOn === null || today < movedInOn) return 'prospectiveOwner'
  if (today <= addMonths(movedInOn, 12)) return 'runIn'
  return today <= addMonths(movedInOn, 24) ? 'settled' : 'longStanding'
}

/** The segment of somebody with several homes: that of the longest residence; null without any home. */
export function tenureSegmentOf(
  movedInDates: readonly (string | null)[],
  today: string,
): TenureSegment | null {
  const ranks = movedInDates.map((movedInOn) => tenureSegments.indexOf(tenureSegment(movedInOn, today)))
  return ranks.length === 0 ? null : tenureSegments[Math.max(...ranks)]!
}
