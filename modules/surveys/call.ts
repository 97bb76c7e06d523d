import { hoursOfDay } from '#platform/calendar/index.ts'

/** What came of a call. */
export const attemptResults = [
  'answered',
  'noAnswer',
  'busy',
  'callLater',
  'wrongNumber',
  'declined',
] as const
export type AttemptResult = (typeof attemptResults)[number]

/** In the words of the record that proves it. */
export const attemptWords: Record<AttemptResult, string> = {
  answered: '已接通',
  noAnswer: '无人接听',
  busy: '占线',
  callLater: '约定再打',
  wrongNumber: '号码有误',
  declined: '不愿受访',
}

/** What a caller notes when nobody could be asked. */
export const missedResults = [
  'noAnswer',
  'busy',
  'callLater',
  'wrongNumber',
] as const satisfies readonly AttemptResult[]
export type MissedResult = (typeof missedResults)[number]

/** So many attempts at different times of the day come before "not reached" (domain.md 2.5 row 5.7). */
export const attemptsNeeded = 3

/** Whether the owner may be asked in writing instead: tried at three different hours of the day, never spoken to. */
export const mayCallNotReached = (
  attempts: readonly { at: Date; result: AttemptResult }[],
  timezone: string,
): boolean => {
  const missed = attempts.filter(({ result }) => result !== 'callLater')
  return (
    hoursOfDay(
      missed.map(({ at }) => at),
      timezone,
    ).size >= attemptsNeeded
  )
}

/** Parts of the day in which a call may be tried. */
export const dayParts = ['morning', 'afternoon', 'evening'] as const
export type DayPart = (typeof dayParts)[number]

/** In which part of the day a call was: until noon, until six, later. */
export const dayPartOf = (hour: number): DayPart =>
  hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening'
