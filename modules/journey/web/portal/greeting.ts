import { clockOf } from '#platform/calendar/clock-time.ts'

export type TimeOfDay = 'dawn' | 'noon' | 'afternoon' | 'evening' | 'night'

/** The time of day at home, by which one greets. */
export function timeOfDay(now: Date): TimeOfDay {
  const hour = Number(clockOf(now).slice(0, 2))
  if (hour < 5 || hour >= 23) return 'night'
  if (hour < 11) return 'dawn'
  if (hour < 13) return 'noon'
  return hour < 18 ? 'afternoon' : 'evening'
}

/** Whether the lamps are lit. */
export const isLampTime = (time: TimeOfDay) => time === 'evening' || time === 'night'
