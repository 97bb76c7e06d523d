import { hoursOfDay } from '#platform/calendar/index.ts'
import type { StandardSettings } from './standard-settings.ts'

export const attemptResults = ['answered', 'noAnswer', 'busy', 'callLater', 'wrongNumber'] as const
export type AttemptResult = (typeof attemptResults)[number]

const hour = 3_600_000
/** A call without a line is told within so many hours (DEFAULT). */
const toldWithinHours = 72
/** Clocks of telephones run ahead a little. */
const aheadMs = 120_000

/** Whether a call may have been at the time that a device states. */
export const isTimeOfCall = (at: Date, now: Date): boolean =>
  at.getTime() <= now.getTime() + aheadMs && at.getTime() >= now.getTime() - toldWithinHours * hour

/** Whether a customer may be called "not reached": never answered, and tried at enough different hours of the day. */
export function mayCallNotReached(
  attempts: readonly { at: Date; result: AttemptResult }[],
  timezone: string,
  { callAttempts }: Pick<StandardSettings, 'callAttempts'>,
): boolean {
  if (attempts.some(({ result }) => result === 'answered')) return false
  return (
    hoursOfDay(
      attempts.map(({ at }) => at),
      timezone,
    ).size >= callAttempts
  )
}
