import type { Work } from '#platform/work/index.ts'
import { alarmAt, dueAt } from '../clock.ts'
import { caseWorkedOn } from '../events.ts'
import { addEntry, asTerm, openPromises, pausesOf } from '../in-hand.ts'
import { aboutCase, amongStaff } from '../present.ts'
import { caseStore } from '../store.ts'
import type { PromiseRow } from '../tables.ts'

/** Brings the terms of a case in line with the calendar of its city; each that moves leaves a line in the history. */
export async function reckonCase(work: Work, caseId: string): Promise<void> {
  const store = caseStore(work)
  const hand = await store.take(caseId)
  const { before, file, book } = hand
  const calendar = book.calendarOf(file.project_id)
  for (const row of openPromises(hand)) {
    const due = dueAt(asTerm(row), pausesOf(hand), calendar)
    if (!moves(row, due, work.now)) continue
    addEntry(work, hand, 'termMoved', { body: row.target, details: { from: row.due_at, to: due } })
    row.due_at = due
    row.alarm_at = alarmAt(due, row.reminded_at ? 0 : row.remind_before_minutes, work.now)
    hand.touched.add(row)
  }
  if (hand.touched.size === 0) return
  // Nobody worked on the case.
  file.last_activity_at = before.last_activity_at
  work.emit(caseWorkedOn, aboutCase(file), amongStaff(file))
  await store.putBack(hand)
}

/** What a customer was shown never gets later (Civil Code art. 938), and nobody is late by what was decided afterwards. */
function moves({ due_at: before, shown_to_customer: isShown }: PromiseRow, due: Date | null, now: Date) {
  if (before === null || due === null || due.getTime() === before.getTime()) return false
  return due > now && !(isShown && due > before)
}
