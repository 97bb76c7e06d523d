import { nodesById } from '#modules/organization/index.ts'
import { actorId, type Work } from '#platform/work/index.ts'
import { compareStandards } from '../../compare.ts'
import { brokenLimits } from '../../draft-rules.ts'
import { standardPublished } from '../../events.ts'
import { problemOf } from '../../limit-words.ts'
import { levelsAbove } from '../../standard.ts'
import { standardRefusals } from '../../standard-errors.ts'
import { draftStore, type StandardRecord } from '../../stores/drafts.ts'
import { standardStore } from '../../stores/standards.ts'
import { standardInHand } from './standard-in-hand.ts'

/** Asks a second person to look at a draft; it stays as it is until it is sent back or published. */
export async function askForReview(
  work: Work,
  standardId: string,
  { version, note = null }: { version: number; note?: string | null | undefined },
): Promise<void> {
  const record = await standardInHand(work, standardId, { version })
  await refuseBrokenLimits(work, record)
  const store = standardStore(work)
  const beforeId = (await draftStore(work).newestOf(record.nodeId))?.id ?? record.extendsId
  if (beforeId) {
    const [before, after] = [await store.byId(beforeId), await store.byId(standardId)]
    const { added, removed, changed, settings } = compareStandards(before, after)
    if (added.length + removed.length + changed.length + settings.length === 0)
      throw standardRefusals.nothingChanged()
  }
  await draftStore(work).askForReview(standardId, note)
}

/** Gives a version in review back to those who write it, with the reason. */
export async function sendBack(
  work: Work,
  standardId: string,
  { version, reason }: { version: number; reason: string },
): Promise<void> {
  await standardInHand(work, standardId, { state: 'review', version })
  await draftStore(work).sendBack(standardId, reason)
}

/** Puts a version in force for journeys that begin from now on; a second person does it, whoever asked may not. */
export async function publish(
  work: Work,
  standardId: string,
  { version }: { version: number },
): Promise<void> {
  const record = await standardInHand(work, standardId, { state: 'review', version })
  if (record.reviewAskedBy === actorId(work)) throw standardRefusals.fourEyes()
  await refuseBrokenLimits(work, record)
  await draftStore(work).publish(standardId)
  const { number, nodeId } = record
  const level = nodeId ? ((await nodesById(work, [nodeId])).get(nodeId)?.name ?? '') : ''
  work.emit(
    standardPublished,
    { standardId, number, nodeId, level },
    { subject: ['journey.standard', standardId] },
  )
}

/** The levels above may have set other limits since the draft was written. */
async function refuseBrokenLimits(work: Work, { id }: StandardRecord): Promise<void> {
  const [standard, own] = [await standardStore(work).byId(id), await draftStore(work).actions(id)]
  const broken = brokenLimits(own, levelsAbove(standard)).map(({ action, breach }) => {
    const { zh, en } = problemOf(breach)
    return {
      path: `actions.${action.key}`,
      zh: `“${action.title.zh}”：${zh}`,
      en: `${action.title.en}: ${en}`,
    }
  })
  if (broken.length > 0)
    throw standardRefusals.beyondLimits(
      {
        count: broken.length,
        zh: broken.map(({ zh }) => zh).join(''),
        en: broken.map(({ en }) => en).join(' '),
      },
      { fields: broken },
    )
}
