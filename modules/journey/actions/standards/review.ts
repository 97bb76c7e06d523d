import { refusals as common } from '#platform/errors/index.ts'
import { actorId, type Work } from '#platform/work/index.ts'
import { compareStandards } from '../../compare.ts'
import { brokenLimits } from '../../draft-rules.ts'
import { standardPublished } from '../../events.ts'
import { problemOf } from '../../limit-words.ts'
import { levelsOf } from '../../queries/standards/present.ts'
import { settingProblems } from '../../setting-limits.ts'
import { levelsAbove } from '../../standard.ts'
import { figuresOf } from '../../standard-settings.ts'
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
  if (record.retires && !note?.trim()) throw reasonMissing()
  const newest = await draftStore(work).newestOf(record)
  const beforeId = newest?.id ?? record.extendsId
  // Standing on a newer version is news enough, even where this level says everything otherwise.
  const follows = newest !== undefined && newest.extendsId !== record.extendsId
  if (beforeId && !record.retires && !follows) {
    const [before, after] = [await store.byId(beforeId), await store.byId(standardId)]
    const { added, removed, changed, settings } = compareStandards(before, after)
    if (added.length + removed.length + changed.length + settings.length === 0)
      throw standardRefusals.nothingChanged()
  }
  await draftStore(work).askForReview(standardId, note)
}

/** Whoever reads later why a level gave up its own standard finds the reason with it. */
const reasonMissing = () =>
  common.invalidInput(
    { count: 1 },
    {
      fields: [
        {
          path: 'body.note',
          zh: '请写明为什么不再用本级的标准。',
          en: 'Please say why the level gives up its own standard.',
        },
      ],
    },
  )

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
  const { number, nodeId, projectId, retires } = record
  const level = (await levelsOf(work, [record]))(record).name
  work.emit(
    standardPublished,
    { standardId, number, nodeId, projectId, retires, level },
    { subject: ['journey.standard', standardId] },
  )
}

/** The levels above may have set other limits since the draft was written. */
async function refuseBrokenLimits(work: Work, { id }: StandardRecord): Promise<void> {
  const [standard, own] = [await standardStore(work).byId(id), await draftStore(work).actions(id)]
  const above = levelsAbove(standard)
  const broken = brokenLimits(own, above).map(({ action, breach }) => {
    const { zh, en } = problemOf(breach)
    return {
      path: `actions.${action.key}`,
      zh: `“${action.title.zh}”：${zh}`,
      en: `${action.title.en}: ${en}`,
    }
  })
  const settings = settingProblems(
    figuresOf(standard.settings),
    above.map(({ settings: upper }) => upper),
  )
  broken.push(...settings.map((problem) => ({ ...problem, path: problem.path.replace('body', 'settings') })))
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
