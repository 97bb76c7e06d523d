import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { Safeguard } from '../case.ts'
import { caseWorkedOn } from '../events.ts'
import { addEntry, settlePromises } from '../in-hand.ts'
import { aboutCase, amongStaff, presentLine } from '../present.ts'
import { attachForCustomer, type Word } from '../say.ts'
import { caseStore } from '../store.ts'
import { refuseClosed } from './reply.ts'

/** A hazard sign with its photo, or an interim measure, before the cause is dealt with (scenario 13); the customer reads it. */
export async function safeguard(
  work: Work,
  caseId: string,
  { kind, body, fileIds = [] }: Word & { kind: Safeguard },
) {
  const hand = await caseStore(work).take(caseId)
  refuseClosed(hand)
  if (kind === 'hazardSign' && fileIds.length === 0)
    throw common.invalidInput(
      { count: 1 },
      {
        fields: [{ path: 'body.fileIds', zh: '请拍下警示标志', en: 'Please add a photo of the hazard sign' }],
      },
    )
  await attachForCustomer(work, hand.file, fileIds)
  addEntry(work, hand, kind, { body, file_ids: [...fileIds], visible_to_customer: true })
  settlePromises(work, hand, ['acknowledgement'])
  hand.file.safeguarded_at ??= work.now
  work.emit(caseWorkedOn, aboutCase(hand.file), amongStaff(hand.file))
  return presentLine(await caseStore(work).putBack(hand))
}
