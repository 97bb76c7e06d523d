import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { unmergeFile } from '../merge.ts'
import { mergeStore } from '../store/merges.ts'
import { announceMerge, fileOf, writeFile } from './merge-persons.ts'

/** Takes a merge back: two files again, each as it was; what was changed since stays. Later merges are undone first. */
export async function undoMerge(
  work: Work,
  mergeId: string,
): Promise<{ survivorId: string; absorbedId: string }> {
  const store = mergeStore(work)
  const merge = await store.byId(mergeId)
  if (!merge) throw common.notFound()
  if (merge.undone_at) throw refusals.mergeAlreadyUndone()
  const { survivor_id: survivorId, absorbed_id: absorbedId, snapshot } = merge
  const rows = await store.lock([survivorId, absorbedId])
  const survivor = rows.find(({ id }) => id === survivorId)
  const absorbed = rows.find(({ id }) => id === absorbedId)
  if (!survivor || !absorbed) throw common.notFound()
  if (survivor.merged_into || (await store.hasLater(survivorId, mergeId))) throw refusals.laterMergeStands()
  await writeFile(work, survivor, unmergeFile(fileOf(work, survivor), snapshot))
  await store.release(absorbedId, snapshot.carriedAlong)
  if (snapshot.duplicateId) await store.reopenPair(snapshot.duplicateId)
  await store.markUndone(mergeId)
  const text = { textZh: `撤销并入档案：${absorbed.name}`, textEn: `Merge undone: ${absorbed.name}` }
  announceMerge(work, survivor, { mergeId, survivorId, absorbedId, undone: true, ...text })
  return { survivorId, absorbedId }
}
