import { quietUntil } from '#platform/messages/index.ts'
import { addClockMinutes } from '#platform/calendar/index.ts'
import type { Urgency } from './case.ts'
import type { TargetName } from './clock.ts'

/** One step of the ladder: so many minutes after a term (before it when negative) this level hears of it. */
export interface Rung {
  id: string
  urgency: Urgency
  targets: readonly TargetName[]
  minutes: number
  level: number
}

/** A named level and the roles of which the first that somebody holds is told. */
export interface Level {
  level: number
  zh: string
  en: string
  roles: readonly string[]
}

export interface Ladder {
  rungs: readonly Rung[]
  levels: readonly Level[]
  /** Minutes from midnight in which nobody is told; equal means none. */
  quiet: { from: number; until: number }
}

/** A case as the ladder sees it. */
export interface Climber {
  urgency: Urgency
  safety: boolean
  timezone: string
}

export interface Standing {
  id: string
  target: TargetName
  /** Null while its clock stands still. */
  dueAt: Date | null
}

export interface Climb<Promised extends Standing> {
  promise: Promised
  rung: Rung
  at: Date
}

/** Every rung that a promise which is still owed climbs, and when; earliest first. */
export function climbsOf<Promised extends Standing>(
  ladder: Ladder,
  climber: Climber,
  owed: readonly Promised[],
): Climb<Promised>[] {
  return owed
    .flatMap((promise) =>
      ladder.rungs
        .filter(({ urgency, targets }) => urgency === climber.urgency && targets.includes(promise.target))
        .flatMap((rung) => {
          const at = promise.dueAt && climbAt(promise.dueAt, rung, climber, ladder.quiet)
          return at ? [{ promise, rung, at }] : []
        }),
    )
    .toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.rung.level - b.rung.level)
}

/** At its distance from the term; in the morning where that falls into the quiet hours, but danger waits for nothing. */
function climbAt(
  dueAt: Date,
  { minutes }: Rung,
  { urgency, safety, timezone }: Climber,
  quiet: Ladder['quiet'],
): Date {
  const at = addClockMinutes(dueAt, minutes)
  if (safety || urgency === 'CRITICAL' || quiet.from === quiet.until) return at
  return quietUntil(at, { ...quiet, timezone }) ?? at
}

/** When the case has to be looked at for its ladder: never later than its next rung; a look too early does no harm. */
export function nextLook(ladder: Ladder, urgency: Urgency, owed: readonly Standing[]): Date | null {
  const moments = owed.flatMap(({ target, dueAt }) => {
    const first = ladder.rungs
      .filter((rung) => rung.urgency === urgency && rung.targets.includes(target))
      .map(({ minutes }) => minutes)
    return dueAt && first.length ? [addClockMinutes(dueAt, Math.min(...first)).getTime()] : []
  })
  return moments.length ? new Date(Math.min(...moments)) : null
}
