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

/** `{at}`, `{minutes}` and `{seconds}` of a refusal that says when to come back; clock time as read in China. */
export function whenAgain(endsAt: Date, now: Date): Record<string, unknown> {
  const seconds = Math.max(1, Math.ceil((endsAt.getTime() - now.getTime()) / 1000))
  const at = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return { until: endsAt.toISOString(), at: at.format(endsAt), seconds, minutes: Math.ceil(seconds / 60) }
}
