import { refusals as common } from '#platform/errors/index.ts'
import { refuseStale, type Work } from '#platform/work/index.ts'
import { standardRefusals } from '../../standard-errors.ts'
import { draftStore, type StandardRecord } from '../../stores/drafts.ts'

/** Takes a draft to write in it; one that retires the standard of its level says nothing of its own. */
export async function draftInHand(work: Work, standardId: string): Promise<StandardRecord> {
  const record = await standardInHand(work, standardId)
  if (record.retires) throw standardRefusals.saysNothing()
  return record
}

/** Takes a version that is being written, or looked at, to change it; held until the work ends. */
export async function standardInHand(
  work: Work,
  standardId: string,
  { state = 'draft', version }: { state?: 'draft' | 'review'; version?: number } = {},
): Promise<StandardRecord> {
  const store = draftStore(work)
  const { state: seen, number } = await store.byId(standardId)
  const refusal = state === 'draft' ? standardRefusals.notDraft : standardRefusals.notInReview
  if (seen === 'published') throw refusal({ number })
  const record = await store.locked(standardId)
  if (!record) throw common.notFound()
  if (version !== undefined) await refuseStale(version, { ...record, theirs: () => record })
  if (record.state !== state) throw refusal({ number })
  return record
}
