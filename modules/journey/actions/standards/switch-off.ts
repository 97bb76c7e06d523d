import { refusals as common } from '#platform/errors/index.ts'
import { refuseStale, type Work } from '#platform/work/index.ts'
import { draftStore } from '../../stores/drafts.ts'
import { standardStore } from '../../stores/standards.ts'
import { noteAction } from './note-action.ts'
import { draftInHand } from './standard-in-hand.ts'
import { writeAction } from './write-action.ts'

/** Switches an action of the level above off in a draft, where that level says that it is optional. */
export async function switchOff(work: Work, standardId: string, key: string, version: number): Promise<void> {
  await draftInHand(work, standardId)
  const standard = await standardStore(work).byId(standardId)
  const above = standard.above?.byKey.get(key)
  if (!above) throw common.notFound()
  const written = await writtenAction(work, standardId, key, version)
  await writeAction(work, standard, { ...above, isSwitchedOff: true }, Boolean(written))
  await noteAction(work, 'update', standardId, above, { is_switched_off: [false, true] })
}

/** Takes back what a draft says of an action: a changed one is again as above, an added one falls away. */
export async function takeBack(work: Work, standardId: string, key: string, version: number): Promise<void> {
  await draftInHand(work, standardId)
  const written = await writtenAction(work, standardId, key, version)
  if (!written) throw common.notFound()
  const store = draftStore(work)
  await store.takeBack(standardId, key)
  await store.touch(standardId)
  await noteAction(work, 'delete', standardId, written)
}

async function writtenAction(work: Work, standardId: string, key: string, version: number) {
  const written = (await draftStore(work).actions(standardId)).find((action) => action.key === key)
  await refuseStale(version, {
    version: written?.version ?? 1,
    changedBy: written?.changedBy ?? null,
    theirs: () => written ?? {},
  })
  return written
}
