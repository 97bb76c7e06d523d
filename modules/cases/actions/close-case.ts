import { localDays } from '#modules/estate/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { Closure } from '../case.ts'
import { targets } from '../clock.ts'
import { caseClosed } from '../events.ts'
import { addEntry, type CaseInHand, makeMove, mirrorDates, settlePromises } from '../in-hand.ts'
import { aboutCase, presentLine, subjectOf } from '../present.ts'
import { attachForCustomer } from '../say.ts'
import { caseStore } from '../store.ts'
import { endStandstill } from './pause-clock.ts'

export interface Closing {
  version: number
  closure: Exclude<Closure, 'notConfirmed' | 'merged'>
  /** What the customer reads at the end. */
  body: string
  fileIds?: string[]
  satisfaction?: number
}

/** Closes the case: it is answered, every task has ended, a complaint has its result (step 9). */
export async function closeCase(
  work: Work,
  caseId: string,
  { version, closure, body, fileIds = [], satisfaction }: Closing,
) {
  const hand = await caseStore(work).take(caseId, version)
  makeMove(work, hand, 'close', closure === 'withdrawn' ? ['result'] : [])
  await attachForCustomer(work, hand.file, fileIds)
  const { id: entryId } = addEntry(work, hand, 'closure', {
    body,
    file_ids: fileIds,
    details: { closure },
    visible_to_customer: true,
  })
  if (satisfaction !== undefined)
    Object.assign(hand.file, { satisfaction, solved: closure === 'confirmed', rated_at: work.now })
  await finishCase(work, hand, closure, entryId)
  return presentLine(await caseStore(work).putBack(hand))
}

/** The end of a case in hand, whoever brought it about; the move itself was made before. */
export async function finishCase(
  work: Work,
  hand: CaseInHand,
  closure: Closure,
  entryId?: string,
): Promise<void> {
  const { file } = hand
  await endStandstill(work, hand)
  settlePromises(work, hand, targets)
  mirrorDates(hand)
  Object.assign(file, { closed_at: work.now, closure, confirm_until: null })
  const withinTerm = file.close_due_at === null || (file.result_at ?? work.now) <= file.close_due_at
  const closedOn = (await localDays(work, [file.project_id]))(file.project_id)
  work.emit(
    caseClosed,
    {
      ...aboutCase(file),
      closure,
      closedOn,
      reopenedCount: file.reopened_count,
      withinTerm,
      ...(entryId && { entryId }),
    },
    subjectOf(file),
  )
}
