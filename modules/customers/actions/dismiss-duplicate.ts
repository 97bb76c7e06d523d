import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { mergeStore } from '../store/merges.ts'

/** Settles that two resembling files are of two persons; the pair is not shown again. */
export async function dismissDuplicate(work: Work, duplicateId: string, note: string | null): Promise<void> {
  const outcome = await mergeStore(work).dismissPair(duplicateId, note)
  if (outcome === 'unknown') throw common.notFound()
  if (outcome === 'settled') throw refusals.alreadyDecided()
}
