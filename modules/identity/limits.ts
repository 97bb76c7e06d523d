import { usualZone } from '#platform/calendar/index.ts'

/** How often something may be tried: `most` times in a window; with `lockMs` the last try closes the door that long. */
export interface Limit {
  most: number
  windowMs: number
  lockMs?: number
}

const minute = 60_000
const hour = 60 * minute

export const limits = {
  /** Wrong passwords, dynamic codes and recovery codes of one username. */
  password: { most: 5, windowMs: 15 * minute, lockMs: 15 * minute },
  /** Sign-ins from one address; an office shares one. */
  signInsFromAddress: { most: 200, windowMs: 15 * minute },
  /** One dynamic code, longer than the time in which it is right: it opens once (RFC 6238, 5.2). */
  dynamicCode: { most: 1, windowMs: 2 * minute },
  /** Codes sent to one phone. */
  codeEveryMinute: { most: 1, windowMs: minute },
  codesADay: { most: 10, windowMs: 24 * hour },
  /** Codes asked for from one address; a construction site or a mobile network shares one. */
  codesFromAddress: { most: 60, windowMs: hour },
  /** Wrong codes from one address, over all phones. */
  wrongCodesFromAddress: { most: 100, windowMs: hour, lockMs: hour },
} as const satisfies Record<string, Limit>

/** Wrong tries after which a phone code is void. */
export const wrongTriesOfCode = 5
export const codeMinutes = 5

/** Where a counter stands after a try. */
export interface Count {
  allowed: boolean
  /** Tries left in the window. */
  left: number
  endsAt: Date
}

const ahead = 6 * hour
const inChina = { timeZone: usualZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const clockTime = new Intl.DateTimeFormat('zh-CN', inChina)
const dayAndTime = new Intl.DateTimeFormat('zh-CN', { ...inChina, month: 'numeric', day: 'numeric' })

/** `{at}`, `{minutes}` and `{seconds}` of a refusal that says when to come back; the time as clocks in China show it. */
export function whenAgain(endsAt: Date, now: Date): Record<string, unknown> {
  const away = endsAt.getTime() - now.getTime()
  const seconds = Math.max(1, Math.ceil(away / 1000))
  const at = (away > ahead ? dayAndTime : clockTime).format(endsAt)
  return { until: endsAt.toISOString(), at, seconds, minutes: Math.ceil(seconds / 60) }
}
