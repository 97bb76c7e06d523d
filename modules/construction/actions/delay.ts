import { phasesOf, projectToday } from '#modules/estate/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { actorName, refuseStale, type Work } from '#platform/work/index.ts'
import { asHomes, buyersIn } from '../audience.ts'
import { barsOf } from '../bar.ts'
import { refusals } from '../errors.ts'
import { delayNotified } from '../events.ts'
import { sendLetter } from '../letter.ts'
import { delayById, delayView } from '../queries/get-delay.ts'
import { noticeStore } from '../stores/notices.ts'
import { recipientStore } from '../stores/recipients.ts'

export interface DelayInput {
  reason: string
  /** The day on which it became known. */
  knownOn: string
  newOn: string
}

/** Begins the notice of a delay: the old day is the one that buyers of the phase were told last. */
export async function draftDelay(
  work: Work,
  { projectId, phaseId, ...input }: DelayInput & { projectId: string; phaseId: string },
) {
  const { today } = await projectToday(work, projectId)
  const phases = (await phasesOf(work, [projectId])).get(projectId) ?? []
  const { zh, en } = refusals.wrongPhase.text
  if (!phases.some(({ id }) => id === phaseId))
    throw refusals.wrongPhase({}, { fields: [{ path: 'body.phaseId', zh, en }] })
  const expectedOn = (await barsOf(work, projectId)).find((bar) => bar.phaseId === phaseId)!.expectedOn
  if (expectedOn === null) throw refusals.noExpectedDay()
  refuseImpossibleDays(input, expectedOn, today)
  const id = work.newId()
  await work.sql(
    `INSERT INTO construction.delay (id, project_id, phase_id, reason, known_on, old_on, new_on, written_by, changed_by, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9)`,
    [id, projectId, phaseId, input.reason, input.knownOn, expectedOn, input.newOn, actorName(work), work.now],
  )
  return delayView(work, id)
}

/** Changes a delay that was not told yet. */
export async function editDelay(
  work: Work,
  delayId: string,
  { version, ...input }: DelayInput & { version: number },
) {
  const known = await openDelay(work, delayId, version)
  const { today } = await projectToday(work, known.projectId)
  refuseImpossibleDays(input, known.oldOn, today)
  await work.sql(
    `UPDATE construction.delay SET reason = $2, known_on = $3, new_on = $4, changed_by = $5, version = version + 1 WHERE id = $1`,
    [delayId, input.reason, input.knownOn, input.newOn, actorName(work)],
  )
  return delayView(work, delayId)
}

/** Tells every buyer of the phase in writing: the reason and the new day (Sales Measures art. 30). */
export async function sendDelay(work: Work, delayId: string, version: number) {
  const { projectId, phaseId, reason, knownOn, oldOn, newOn } = await openDelay(work, delayId, version)
  const { project, today } = await projectToday(work, projectId)
  const buyers = await buyersIn(work, { projectId, phaseId })
  if (buyers.length === 0) throw refusals.nobody()
  const notices = noticeStore(work)
  await notices.add(projectId, 'delay', delayId, buyers)
  await notices.markSent(delayId, today, false)
  await recipientStore(work).add(projectId, delayId, buyers)
  await work.sql(
    'UPDATE construction.delay SET sent_on = $2, changed_by = $3, version = version + 1 WHERE id = $1',
    [delayId, today, actorName(work)],
  )
  const variables = { project: project.name, oldOn, newOn }
  sendLetter(work, {
    aboutId: delayId,
    projectId,
    template: 'delayNotice',
    variables: { zh: variables, en: variables },
    link: '/progress/notices/{notice}',
    isLegal: true,
  })
  work.emit(
    delayNotified,
    { delayId, projectId, reason, oldOn, newOn, knownOn, notifiedOn: today, homes: asHomes(buyers) },
    { subject: ['construction.delay', delayId], projectId },
  )
  return delayView(work, delayId)
}

async function openDelay(work: Work, delayId: string, version: number) {
  const known = await delayById(work, delayId, { lock: true })
  if (known.sentOn)
    throw refusals.alreadySent({ title: `${known.oldOn} → ${known.newOn}`, sentOn: known.sentOn })
  await refuseStale(version, { ...known, theirs: () => delayView(work, delayId) })
  return known
}

function refuseImpossibleDays({ knownOn, newOn }: DelayInput, oldOn: string, today: string): void {
  const fields = [
    newOn <= oldOn && {
      path: 'body.newOn',
      zh: `新的日期要晚于原定的 ${oldOn}。`,
      en: `The new day lies after ${oldOn}.`,
    },
    knownOn > today && {
      path: 'body.knownOn',
      zh: '得知延期的日期还没有到。',
      en: 'This day has not come yet.',
    },
  ].filter((field) => field !== false)
  if (fields.length > 0) throw common.invalidInput({ count: fields.length }, { fields })
}
