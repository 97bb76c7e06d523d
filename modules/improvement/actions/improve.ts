import { projectToday } from '#modules/estate/index.ts'
import { departmentById, staffById } from '#modules/organization/index.ts'
import { attachFiles } from '#platform/files/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { refuseStale, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { improvementDecided, improvementDone } from '../events.ts'
import type { ImprovementState } from '../improvement.ts'
import { isUndecided } from '../opinion.ts'
import { improvementView } from '../queries/get-improvement.ts'
import { type ImprovementRow, improvementStore, type ImprovementText } from '../stores/improvements.ts'
import { opinionStore } from '../stores/opinions.ts'
import { tellingStore } from '../stores/tellings.ts'
import { settle } from './handle-opinion.ts'
import { refuseUnknownTopic } from './keep-topics.ts'

/** Makes one improvement of several opinions of a project. */
export async function proposeImprovement(
  work: Work,
  { projectId, opinionIds, ...text }: ImprovementText & { projectId: string; opinionIds: string[] },
) {
  const { today } = await projectToday(work, projectId)
  const id = work.newId()
  if (text.topicId) await refuseUnknownTopic(work, text.topicId)
  await improvementStore(work).write(id, projectId, await named(work, text), today.slice(0, 4))
  await gather(work, { id, projectId }, opinionIds)
  return improvementView(work, id)
}

/** Changes an improvement while it is neither done nor refused. */
export async function editImprovement(
  work: Work,
  improvementId: string,
  { version, ...text }: ImprovementText & { version: number },
) {
  const known = await inState(work, improvementId, ['proposed', 'accepted'], version)
  if (text.topicId && text.topicId !== known.topicId) await refuseUnknownTopic(work, text.topicId)
  await improvementStore(work).change(improvementId, await named(work, text))
  return improvementView(work, improvementId)
}

/** Puts more opinions into an improvement; what was decided holds for them too. */
export async function addOpinions(work: Work, improvementId: string, opinionIds: string[]) {
  const known = await inState(work, improvementId, ['proposed', 'accepted', 'done'])
  await gather(work, known, opinionIds)
  await improvementStore(work).touch(improvementId)
  if (known.state !== 'proposed') {
    const { today } = await projectToday(work, known.projectId)
    await decideOpinions(work, known, { accepted: true, answer: known.measure, termOn: known.dueOn }, today)
    if (known.state === 'done') await opinionStore(work).finish(opinionIds, today)
  }
  return improvementView(work, improvementId)
}

/** Takes an opinion out of an improvement before it is decided. */
export async function removeOpinion(work: Work, improvementId: string, opinionId: string) {
  await inState(work, improvementId, ['proposed'])
  const opinion = await opinionStore(work).byId(opinionId, { lock: true })
  if (opinion.improvementId !== improvementId) throw common.notFound()
  await opinionStore(work).group([opinionId], null)
  await improvementStore(work).touch(improvementId)
  return improvementView(work, improvementId)
}

/** A named person takes an improvement up, or not, with the reason; its opinions are answered with it. */
export async function decideImprovement(
  work: Work,
  improvementId: string,
  { version, accepted, reason = null }: { version: number; accepted: boolean; reason?: string | null },
) {
  const known = await inState(work, improvementId, ['proposed'], version)
  const { measure, departmentId, dueOn } = known
  if (accepted && (!measure || !departmentId || !dueOn)) throw refusals.noMeasure()
  if (!accepted && !reason?.trim()) throw reasonMissing()
  const { today } = await projectToday(work, known.projectId)
  await improvementStore(work).decide(improvementId, accepted, today, accepted ? null : reason!.trim())
  const answer = accepted ? measure : reason!.trim()
  const opinions = await decideOpinions(
    work,
    known,
    { accepted, answer, termOn: accepted ? dueOn : null },
    today,
  )
  const { decidedBy } = await improvementStore(work).byId(improvementId)
  work.emit(
    improvementDecided,
    { ...factOf(known), accepted, decidedBy: decidedBy!, decidedOn: today, opinions },
    aboutOf(known),
  )
  return improvementView(work, improvementId)
}

/** Keeps the photos from before and after. */
export async function setPhotos(
  work: Work,
  improvementId: string,
  { version, before, after }: { version: number; before: string[]; after: string[] },
) {
  const known = await inState(work, improvementId, ['proposed', 'accepted', 'done'], version)
  const telling = await tellingStore(work).of(improvementId)
  if (telling?.publishedOn) throw refusals.published()
  await attachFiles(work, [...before, ...after], { projectId: known.projectId })
  await improvementStore(work).setPhotos(improvementId, before, after)
  return improvementView(work, improvementId)
}

/** What was taken up is done, with its result and the document in which it stands. */
export async function finishImprovement(
  work: Work,
  improvementId: string,
  { version, result, reference = null }: { version: number; result: string; reference?: string | null },
) {
  const known = await inState(work, improvementId, ['accepted'], version)
  const { today } = await projectToday(work, known.projectId)
  await improvementStore(work).finish(improvementId, today, result.trim(), reference?.trim() || null)
  const opinions = await opinionStore(work).ofImprovement(improvementId)
  await opinionStore(work).finish(
    opinions.map(({ id }) => id),
    today,
  )
  work.emit(
    improvementDone,
    { ...factOf(known), reference: reference?.trim() || known.reference, doneOn: today },
    aboutOf(known),
  )
  return improvementView(work, improvementId)
}

/** The improvement, locked and in one of these states. */
export async function inState(
  work: Work,
  improvementId: string,
  allowed: readonly ImprovementState[],
  version?: number,
): Promise<ImprovementRow> {
  const known = await improvementStore(work).byId(improvementId, { lock: true })
  if (version !== undefined)
    await refuseStale(version, { ...known, theirs: () => improvementView(work, improvementId) })
  if (!allowed.includes(known.state))
    throw allowed[0] === 'accepted' && known.state === 'proposed' ? refusals.notAccepted() : refusals.notNow()
  return known
}

/** What every event of an improvement says of it. */
export const factOf = ({ id, projectId, number, title, outcome }: ImprovementRow) => ({
  improvementId: id,
  projectId,
  number,
  title,
  outcome,
})

/** Where every event of an improvement belongs. */
export const aboutOf = ({ id, projectId }: Pick<ImprovementRow, 'id' | 'projectId'>) => ({
  subject: ['improvement.improvement', id] as const,
  projectId,
})

async function gather(
  work: Work,
  { id, projectId }: { id: string; projectId: string },
  opinionIds: readonly string[],
): Promise<void> {
  const opinions = await opinionStore(work).locked(opinionIds)
  if (opinions.length < new Set(opinionIds).size) throw common.notFound()
  if (opinions.some((one) => one.projectId !== projectId)) throw refusals.otherProject()
  if (opinions.some(({ state, improvementId }) => !isUndecided(state) && improvementId !== id))
    throw refusals.decided()
  await opinionStore(work).group(opinionIds, id)
}

async function decideOpinions(
  work: Work,
  { id }: ImprovementRow,
  decision: { accepted: boolean; answer: string; termOn: string | null },
  today: string,
): Promise<number> {
  const opinions = await opinionStore(work).ofImprovement(id)
  const open = opinions.filter(({ state }) => isUndecided(state))
  if (open.length > 0) await settle(work, open, decision, today)
  return opinions.length
}

async function named(work: Work, text: ImprovementText) {
  const { departmentId, responsibleId } = text
  const department = departmentId ? await departmentById(work, departmentId) : null
  const staff = responsibleId ? (await staffById(work, [responsibleId])).get(responsibleId) : null
  if ((departmentId && !department) || (responsibleId && !staff)) throw common.notFound()
  return { ...text, departmentName: department?.name ?? null, responsibleName: staff?.name ?? null }
}

const reasonMissing = () =>
  common.invalidInput(
    { count: 1 },
    {
      fields: [
        {
          path: 'body.reason',
          zh: '不采纳要说明理由，提意见的业主会读到。',
          en: 'Say why it is not taken up; whoever asked for it will read it.',
        },
      ],
    },
  )
