import { addDays, localDateOf, startOfLocalDay, usualZone } from '../calendar/index.ts'
import type { ChannelName } from './message.ts'

/** Hours in which people are left alone, local time; urgent messages pass. */
export interface QuietHours {
  /** Minutes from midnight. */
  from: number
  until: number
  timezone: string
  channels: readonly ChannelName[]
}

export const defaultQuietHours: QuietHours = {
  from: 21 * 60,
  until: 8 * 60,
  timezone: usualZone,
  channels: ['sms', 'weChatWork', 'push'],
}

/** The end of the quiet hours in which the instant falls, or null when it falls in none. */
export function quietUntil(
  now: Date,
  { from, until, timezone }: Pick<QuietHours, 'from' | 'until' | 'timezone'>,
): Date | null {
  const today = localDateOf(now, timezone)
  const minutes = (now.getTime() - startOfLocalDay(today, timezone).getTime()) / 60_000
  const overMidnight = from > until
  const isQuiet = overMidnight ? minutes >= from || minutes < until : minutes >= from && minutes < until
  if (!isQuiet) return null
  const day = overMidnight && minutes >= from ? addDays(today, 1) : today
  return new Date(startOfLocalDay(day, timezone).getTime() + until * 60_000)
}
