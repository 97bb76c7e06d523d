import { groupToday } from '#modules/organization/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { actorId, refuseStale, type Work } from '#platform/work/index.ts'
import {
  after,
  type AppraisalState,
  type AppraisalStep,
  type Rating,
  takenBy,
  unrated,
  withoutExample,
} from '../appraisal.ts'
import { refusals } from '../errors.ts'
import { appraisalMoved } from '../events.ts'
import { fenced } from '../fenced.ts'
import { appraisalView } from '../queries/appraisal-view.ts'
import { type AppraisalRow, appraisalStore } from '../stores/appraisals.ts'
import { editionStore } from '../stores/editions.ts'
import { periodStore } from '../stores/periods.ts'
import { trainingStore } from '../stores/training.ts'

interface Given {
  version: number
}

/** The person rates herself. */
export async function rateSelf(work: Work, id: string, { version, ratings }: Given & { ratings: Rating[] }) {
  const { row, state } = await due(work, id, version, 'selfRate')
  await refuseRatings(work, row, ratings)
  await appraisalStore(work).change(id, { state, self: JSON.stringify(ratings) })
  return told(work, row, state)
}

/** The supervisor rates, with an example for what is far from the middle. */
export async function ratePerson(
  work: Work,
  id: string,
  { version, ratings }: Given & { ratings: Rating[] },
) {
  const { row, state } = await due(work, id, version, 'rate')
  await refuseRatings(work, row, ratings)
  const missing = withoutExample(ratings)
  if (missing.length > 0) throw refusals.exampleMissing({ count: missing.length })
  await appraisalStore(work).change(id, { state, rated: JSON.stringify(ratings) })
  return told(work, row, state)
}

/** They talked: what came of it, and what the person wants to learn. */
export async function holdTalk(
  work: Work,
  id: string,
  { version, talkOn, result, needs }: Given & { talkOn: string; result: string; needs: string[] },
) {
  const { row, state, today } = await due(work, id, version, 'talk')
  if (talkOn > today) throw refusals.dayAhead()
  await refuseUnknown(work, row, needs)
  await appraisalStore(work).change(id, { state, talk_on: talkOn, result, needs })
  return told(work, row, state)
}

/** The person agrees; from then on what she wants to learn waits for a training. */
export async function agreeAppraisal(
  work: Work,
  id: string,
  { version, words = null }: Given & { words?: string | null },
) {
  const { row, state, today } = await due(work, id, version, 'agree')
  await appraisalStore(work).change(id, { state, agreed_on: today, own_words: words })
  const { nodeId, nodeName, staffId, staffName } = row
  for (const qualityKey of row.needs)
    await trainingStore(work).addNeed({
      appraisalId: id,
      nodeId,
      nodeName,
      staffId,
      staffName,
      qualityKey,
      agreedOn: today,
    })
  return told(work, row, state)
}

/** The appraisal, locked, where the step is due and the actor's to take. */
async function due(work: Work, id: string, version: number, step: AppraisalStep) {
  await fenced(work, 'workplace.appraise')
  const row = await appraisalStore(work).byId(id, { lock: true })
  const taker = takenBy(step) === 'person' ? row.staffId : row.supervisorId
  if (taker !== actorId(work)) throw common.notFound()
  await refuseStale(version, { ...row, theirs: () => appraisalView(work, id) })
  if (await periodStore(work).isClosed(row.periodId)) throw refusals.periodClosed()
  const today = await groupToday(work)
  const state = after(step, row, today)
  if (!state) throw refusals.notNext()
  return { row, state, today }
}

async function refuseRatings(work: Work, row: AppraisalRow, ratings: readonly Rating[]): Promise<void> {
  const keys = await refuseUnknown(
    work,
    row,
    ratings.map(({ key }) => key),
  )
  const missing = unrated(keys, ratings)
  if (missing.length > 0) throw refusals.ratingsMissing({ count: missing.length })
}

async function refuseUnknown(
  work: Work,
  { editionId }: AppraisalRow,
  given: readonly string[],
): Promise<string[]> {
  const { items } = (await editionStore(work).byId(editionId))!
  const keys = items.map(({ key }) => key)
  if (given.some((key) => !keys.includes(key)) || new Set(given).size < given.length)
    throw refusals.unknownQuality()
  return keys
}

function told(
  work: Work,
  { id, staffId, staffName, supervisorId, fromOn }: AppraisalRow,
  state: AppraisalState,
) {
  work.emit(
    appraisalMoved,
    { appraisalId: id, staffId, staffName, supervisorId, fromOn, state },
    { subject: ['workplace.appraisal', id] },
  )
  return appraisalView(work, id)
}
