import { hoursOfDay } from '#platform/calendar/index.ts'
import type { StandardSettings } from './standard-settings.ts'

export const attemptResults = ['answered', 'noAnswer', 'busy', 'callLater', 'wrongNumber'] as const
export type AttemptResult = (typeof attemptResults)[number]

/** What came of a call, in the record that proves it. */
export const attemptWords: Record<AttemptResult, string> = {
  answered: '已接通',
  noAnswer: '无人接听',
  busy: '占线',
  callLater: '约定再打',
  wrongNumber: '号码有误',
}

/** One record for each call that was tried; the last says what followed (5.7). */
export function recordsOf(calls: readonly string[], after: string): { text: string; more: string[] } {
  const [text = '', ...more] = calls.map((call, at) => (at < calls.length - 1 ? call : `${call}，${after}`))
  return { text, more }
}

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
