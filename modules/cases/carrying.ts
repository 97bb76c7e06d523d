import type { Work } from '#platform/work/index.ts'
import { alarmAt, type TargetName } from './clock.ts'
import { asTerm, type CaseInHand, makePromise, openPromises, settlePromises, termsOf } from './in-hand.ts'
import type { PromiseRow } from './tables.ts'

type PromiseTerm = Pick<PromiseRow, 'started_at' | 'minutes' | 'measure' | 'due_at'>

/** A promise that another case stands for, and what that one owed before. */
export interface Carried {
  id: string
  byId: string
  /** Null where the other case owed nothing of the kind. */
  was: PromiseTerm | null
  /** As the other case owes it now. */
  dueAt: Date
}

/** What one case still owes goes on in another: of two terms for the same thing the stricter one stays owed, once. */
export function carryPromises(work: Work, from: CaseInHand, into: CaseInHand): Carried[] {
  const overdue = openPromises(from).filter(({ due_at }) => due_at && due_at < work.now)
  settlePromises(
    work,
    from,
    overdue.map(({ target }) => target),
  )
  // What was missed stays missed here; what is still to be done is done there.
  for (const row of from.promises.filter(({ missed_at, done_at }) => missed_at && !done_at)) {
    row.done_at = work.now
    from.touched.add(row)
  }
  return openPromises(from).map((row) => {
    const twin = openPromises(into).find(({ target }) => target === row.target)
    const was = twin ? termOf(twin) : null
    const stands = twin ? stricter(work, into, twin, row) : standIn(work, into, row)
    Object.assign(row, { carried_to: stands.id, alarm_at: null, done_at: work.now })
    from.touched.add(row)
    return { id: row.id, byId: stands.id, was, dueAt: stands.due_at! }
  })
}

/** What was carried comes back, as long as the other case still owes it just as it took it over; false where it does not. */
export function carryBack(
  work: Work,
  from: CaseInHand,
  into: CaseInHand,
  carried: readonly Carried[],
): boolean {
  const open = openPromises(into)
  for (const { id, byId, was, dueAt } of carried) {
    const own = from.promises.find((row) => row.id === id)!
    const stands = open.find((row) => row.id === byId)
    if (!stands?.due_at || stands.due_at.getTime() !== dueAt.getTime()) return false
    if (was) Object.assign(stands, was, { alarm_at: nextAlarm(work, stands, was.due_at) })
    else Object.assign(stands, { carried_to: id, alarm_at: null, done_at: work.now })
    Object.assign(own, { carried_to: null, done_at: null, alarm_at: nextAlarm(work, own, own.due_at) })
    into.touched.add(stands)
    from.touched.add(own)
  }
  return true
}

const termOf = ({ started_at, minutes, measure, due_at }: PromiseRow): PromiseTerm => ({
  started_at,
  minutes,
  measure,
  due_at,
})

const nextAlarm = (
  work: Work,
  { reminded_at, remind_before_minutes }: PromiseRow,
  due: Date | null,
): Date | null => alarmAt(due, reminded_at ? 0 : remind_before_minutes, work.now)

/** The term until the same moment, counted from now: standstills of the other case are past. */
const fromNow = (work: Work, due: Date) => ({
  startedAt: work.now,
  minutes: (due.getTime() - work.now.getTime()) / 60_000,
  measure: 'clock' as const,
})

function stricter(work: Work, into: CaseInHand, twin: PromiseRow, row: PromiseRow): PromiseRow {
  if (!row.due_at || !twin.due_at || row.due_at >= twin.due_at) return twin
  const { startedAt: started_at, ...term } = fromNow(work, row.due_at)
  Object.assign(twin, {
    started_at,
    ...term,
    due_at: row.due_at,
    alarm_at: nextAlarm(work, twin, row.due_at),
  })
  into.touched.add(twin)
  return twin
}

function standIn(work: Work, into: CaseInHand, row: PromiseRow): PromiseRow {
  const term = row.due_at ? { ...asTerm(row), ...fromNow(work, row.due_at) } : asTerm(row)
  return makePromise(
    work,
    into,
    { ...term, target: row.target as TargetName },
    termsOf(into),
    row.shown_to_customer,
  )
}
