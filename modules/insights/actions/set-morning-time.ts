import { refusals as common } from '#platform/errors/index.ts'
import { refuseStale, type Work } from '#platform/work/index.ts'
import type { MorningSetting } from '../morning.ts'
import { morningTimes } from '../queries/morning-times.ts'
import { morningTimeStore } from '../stores/morning-times.ts'

/** Sets when the morning page comes at a place and, where they set nothing themselves, at those below. */
export async function setMorningTime(
  work: Work,
  nodeId: string,
  { version, ...setting }: MorningSetting & { version: number },
) {
  const { store, known } = await placeOf(work, nodeId, version)
  if (known) await store.change(known.id, setting)
  else await store.add(nodeId, setting)
  return morningTimes(work)
}

/** From now on the place takes its time from the place above. */
export async function takeMorningTimeFromAbove(work: Work, nodeId: string, version: number) {
  const { store, known } = await placeOf(work, nodeId, version)
  if (!known) throw common.notFound()
  await store.remove(known.id)
  return morningTimes(work)
}

async function placeOf(work: Work, nodeId: string, version: number) {
  const store = morningTimeStore(work)
  if (!(await store.mayChange(nodeId))) throw common.notFound()
  const known = (await store.all()).find((row) => row.nodeId === nodeId)
  await refuseStale(version, {
    version: known?.version ?? 0,
    changedBy: known?.changedBy ?? null,
    theirs: () => known ?? null,
  })
  return { store, known }
}
