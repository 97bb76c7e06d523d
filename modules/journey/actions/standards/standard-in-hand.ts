import { refusals as common } from '#platform/errors/index.ts'
import { refuseStale, type Work } from '#platform/work/index.ts'
import { standardRefusals } from '../../standard-errors.ts'
import { draftStore, type StandardRecord } from '../../stores/drafts.ts'

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
