import type { Work } from '#platform/work/index.ts'
import { alarmAt, dueAt, type TargetName } from '../clock.ts'
import {
  addEntry,
  asTerm,
  type CaseInHand,
  makePromise,
  openPromises,
  pausesOf,
  termsOf,
} from '../in-hand.ts'
import type { PromiseRow } from '../tables.ts'

/** The promises that a plan's day stands for. */
export const endTargets: readonly TargetName[] = ['close', 'agreedDate']

/** With her agreement everything that promises an end promises the day of the plan; a missed one stays missed. */
export function moveEnd(work: Work, hand: CaseInHand, end: Date): void {
  const open = openPromises(hand).filter(({ target }) => endTargets.includes(target))
  for (const row of open) moveTo(work, hand, row, end)
  if (open.length) return
  const minutes = (end.getTime() - work.now.getTime()) / 60_000
  makePromise(
    work,
    hand,
    { target: 'agreedDate', startedAt: work.now, minutes, measure: 'clock' },
    termsOf(hand),
    true,
  )
}

/** Counts from now to the instant; pauses of the past are behind it. */
export function moveTo(work: Work, hand: CaseInHand, row: PromiseRow, end: Date): void {
  const from = row.due_at
  if (from?.getTime() === end.getTime()) return
  Object.assign(row, {
    started_at: work.now,
    minutes: (end.getTime() - work.now.getTime()) / 60_000,
    measure: 'clock',
  })
  row.due_at = dueAt(asTerm(row), pausesOf(hand), hand.book.calendarOf(hand.file.project_id))
  row.alarm_at = alarmAt(row.due_at, row.remind_before_minutes, work.now)
  hand.touched.add(row)
  addEntry(work, hand, 'termMoved', { body: row.target, details: { from, to: row.due_at, byPlan: true } })
}
