import type { Work } from '#platform/work/index.ts'
import type { CaseKind, Urgency } from '../case.ts'
import { binding, dueAt } from '../clock.ts'
import { caseWorkedOn } from '../events.ts'
import {
  addEntry,
  asTerm,
  type CaseInHand,
  makeMove,
  openPromises,
  reckonAgain,
  settlePromises,
  termsOf,
} from '../in-hand.ts'
import { aboutCase, amongStaff, presentLine } from '../present.ts'
import { caseStore } from '../store.ts'
import type { CaseRow } from '../tables.ts'
import { judge } from '../triage.ts'

export interface Classification {
  version: number
  kind?: CaseKind
  categoryId?: string
  urgency?: Urgency
  safety?: boolean
}

/** Judges topic and urgency (S3-43); terms follow the judgement, but what was promised to the customer never grows. */
export async function classify(work: Work, caseId: string, { version, ...given }: Classification) {
  const hand = await caseStore(work).take(caseId, version)
  const { file } = hand
  const stays = given.categoryId ? {} : { urgency: file.urgency, safety: file.safety }
  const { categoryId, urgency, safety } = judge(hand.book.categories, {
    categoryId: file.category_id,
    ...stays,
    ...given,
  })
  classifyInHand(work, hand, { kind: given.kind ?? file.kind, category_id: categoryId, urgency, safety })
  return presentLine(await caseStore(work).putBack(hand))
}

/** Gives a case in hand its kind, topic and urgency, and lets the terms follow. */
export function classifyInHand(
  work: Work,
  hand: CaseInHand,
  after: Pick<CaseRow, 'kind' | 'category_id' | 'urgency' | 'safety'>,
  { isUndoing = false } = {},
): void {
  const { file } = hand
  makeMove(work, hand, 'classify')
  const { kind, category_id, urgency, safety } = file
  const before = { kind, category_id, urgency, safety }
  Object.assign(file, after)
  const details = { before, after, ...(isUndoing && { isUndoing }) }
  addEntry(work, hand, 'classification', { body: '', details })
  settlePromises(work, hand, ['acknowledgement'])
  followTerms(work, hand)
  work.emit(caseWorkedOn, aboutCase(hand.file), amongStaff(hand.file))
}

function followTerms(work: Work, hand: CaseInHand): void {
  const terms = termsOf(hand)
  const { file, book } = hand
  // Before the first answer the end is only a date; the promise of it starts then.
  if (file.first_replied_at === null && terms.minutes.close !== null)
    file.close_due_at = dueAt(
      { target: 'close', startedAt: file.opened_at, minutes: terms.minutes.close, measure: terms.measure },
      [],
      book.calendarOf(file.project_id),
    )
  for (const row of openPromises(hand)) {
    if (row.target === 'agreedDate') continue
    const minutes = terms.minutes[row.target]
    if (minutes === null) continue
    const promised = asTerm(row)
    const term = binding(
      row.shown_to_customer,
      promised,
      { ...promised, minutes, measure: terms.measure },
      book.calendarOf(file.project_id),
    )
    Object.assign(row, { minutes: term.minutes, measure: term.measure })
  }
  reckonAgain(work, hand)
}
