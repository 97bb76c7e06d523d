import { addDays, endOfLocalDay, type IsoDate } from '#platform/calendar/index.ts'
import type { StandardSettings } from './standard-settings.ts'

const hours = 3_600_000

/**
 * Until when a subscription may be cancelled without a reason: so many hours from its moment (domain.md 2.2,
 * action 2.6); where only the day is known, to the end of the last day of them. A signed contract ends it earlier.
 */
export function cancellableUntil(
  { happenedOn, happenedAt }: { happenedOn: IsoDate; happenedAt: Date | null },
  timezone: string,
  { cancellationHours }: Pick<StandardSettings, 'cancellationHours'>,
): Date {
  return happenedAt
    ? new Date(happenedAt.getTime() + cancellationHours * hours)
    : endOfLocalDay(addDays(happenedOn, Math.ceil(cancellationHours / 24)), timezone)
}
