import { addMonths, type IsoDate } from '#platform/calendar/index.ts'

/** Quarterly is the least: buyers never wait longer than this for word of their home (domain.md 2.3, action 3.1). */
const longestMonths = 3

/** How the next bulletin stands: in time, to be written now, or later than the least allows. */
export const bulletinStandings = ['onTime', 'due', 'late'] as const

export interface NextBulletin {
  dueOn: IsoDate
  /** The last day that the quarterly least allows. */
  latestOn: IsoDate
  standing: (typeof bulletinStandings)[number]
}

/** When a project that last reported on a day reports again; one that never did is due at once. */
export function nextBulletin(lastOn: IsoDate | null, everyMonths: number, today: IsoDate): NextBulletin {
  if (lastOn === null) return { dueOn: today, latestOn: today, standing: 'due' }
  const dueOn = addMonths(lastOn, Math.min(everyMonths, longestMonths))
  const latestOn = addMonths(lastOn, longestMonths)
  const standing = today > latestOn ? 'late' : today >= dueOn ? 'due' : 'onTime'
  return { dueOn, latestOn, standing }
}
