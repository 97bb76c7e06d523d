import { projectZone } from '#design/plain/time-words.ts'

export type TimeOfDay = 'dawn' | 'noon' | 'afternoon' | 'evening' | 'night'

/** The time of day at home, by which one greets. */
export function timeOfDay(now: Date): TimeOfDay {
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { timeZone: projectZone, hour: '2-digit', hourCycle: 'h23' }).format(
      now,
    ),
  )
  if (hour < 5 || hour >= 23) return 'night'
  if (hour < 11) return 'dawn'
  if (hour < 13) return 'noon'
  return hour < 18 ? 'afternoon' : 'evening'
}

/** Whether the lamps are lit. */
export const isLampTime = (time: TimeOfDay) => time === 'evening' || time === 'night'
