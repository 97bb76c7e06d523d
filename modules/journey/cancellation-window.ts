import { addDays, endOfLocalDay, type IsoDate } from '#platform/calendar/index.ts'

const hours = 3_600_000

/**
 * Until when a subscription may be cancelled without a reason: 72 hours from its moment (domain.md 2.2, action 2.6,
 * DEFAULT); where only the day is known, until the end of the third day after it. A signed contract ends it earlier.
 */
export function cancellableUntil(
  { happenedOn, happenedAt }: { happenedOn: IsoDate; happenedAt: Date | null },
  timezone: string,
): Date {
  return happenedAt
    ? new Date(happenedAt.getTime() + 72 * hours)
    : endOfLocalDay(addDays(happenedOn, 3), timezone)
}
