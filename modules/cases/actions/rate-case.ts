import type { Work } from '#platform/work/index.ts'
import { caseRated } from '../events.ts'
import { refusals } from '../errors.ts'
import { addEntry, type CaseInHand, makeMove } from '../in-hand.ts'
import { aboutCase, subjectOf } from '../present.ts'
import { caseStore } from '../store.ts'
import { finishCase } from './close-case.ts'
import { refuseMerged } from './merge-case.ts'
import { reopen } from './reopen-case.ts'

export interface Rating {
  satisfaction: number
  solved: boolean
  body?: string
}

/** The customer's word on the result: solved confirms and closes it, not solved opens it again one level higher. */
export async function rateCase(
  work: Work,
  caseId: string,
  { satisfaction, solved, body = '' }: Rating,
): Promise<void> {
  const hand = await caseStore(work).take(caseId)
  const { file } = hand
  await refuseMerged(work, hand)
  if (file.state !== 'resultGiven' && file.state !== 'closed') throw refusals.nothingToRate()
  if (file.rated_at) throw refusals.alreadyRated()
  addEntry(work, hand, 'rating', { body, details: { satisfaction, solved }, visible_to_customer: true })
  Object.assign(file, { satisfaction, solved, rated_at: work.now })
  work.emit(caseRated, { ...aboutCase(file), satisfaction, solved }, subjectOf(file))
  if (!solved) reopen(work, hand)
  else if (file.state === 'closed') file.closure = 'confirmed'
  else await confirm(work, hand)
  await caseStore(work).putBack(hand)
}

async function confirm(work: Work, hand: CaseInHand): Promise<void> {
  hand.file.waiting_since = null
  makeMove(work, hand, 'confirm')
  await finishCase(work, hand, 'confirmed')
}
