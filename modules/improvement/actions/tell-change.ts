import { personsById } from '#modules/customers/index.ts'
import { projectToday } from '#modules/estate/index.ts'
import { languagesOf } from '#modules/identity/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import { actorId, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { changeTold } from '../events.ts'
import { quarterOf } from '../quarter.ts'
import { improvementView } from '../queries/get-improvement.ts'
import { opinionStore } from '../stores/opinions.ts'
import { tellingStore } from '../stores/tellings.ts'
import { aboutOf, factOf, inState } from './improve.ts'

/** Writes what is told of an improvement: what was said, what was changed or why not; it names nobody. */
export async function writeTelling(
  work: Work,
  improvementId: string,
  input: { version: number; said: string; did: string },
) {
  const known = await inState(work, improvementId, ['refused', 'done', 'accepted', 'proposed'], input.version)
  if (known.state !== 'done' && known.state !== 'refused') throw refusals.notDecided()
  const store = tellingStore(work)
  if ((await store.of(improvementId))?.publishedOn) throw refusals.published()
  const opinions = await opinionStore(work).ofImprovement(improvementId)
  const said = input.said.trim()
  const did = input.did.trim()
  await refuseNames(
    work,
    opinions.flatMap(({ personId }) => personId ?? []),
    { said, did },
  )
  const { project, today } = await projectToday(work, known.projectId)
  await store.write(
    {
      projectId: known.projectId,
      improvementId,
      projectName: project.name,
      city: project.city,
      said,
      did,
      isChange: known.state === 'done',
      times: opinions.length,
      beforeFileId: known.beforeFileIds[0] ?? null,
      afterFileId: known.afterFileIds[0] ?? null,
    },
    today,
  )
  return improvementView(work, improvementId)
}

/** Publishes it, by another hand, and lets everybody know whose opinion led to it (7.5). */
export async function publishTelling(work: Work, improvementId: string, version: number) {
  const known = await inState(work, improvementId, ['refused', 'done'], version)
  const store = tellingStore(work)
  const telling = await store.of(improvementId)
  if (!telling) throw refusals.notWritten()
  if (telling.publishedOn) throw refusals.published()
  if (telling.writtenById === actorId(work)) throw refusals.sameHand()
  const { project, today } = await projectToday(work, known.projectId)
  await store.publish(telling.id, today)
  const { isChange } = telling
  work.emit(
    changeTold,
    {
      ...factOf(known),
      tellingId: telling.id,
      isChange,
      quarter: quarterOf(today),
      publishedOn: today,
      fileIds: [telling.afterFileId, telling.beforeFileId].filter((id) => id !== null),
    },
    aboutOf(known),
  )
  const opinions = await opinionStore(work).ofImprovement(improvementId)
  const personIds = [...new Set(opinions.flatMap(({ personId }) => personId ?? []))]
  const languageOf = await languagesOf(work, personIds)
  for (const personId of personIds)
    await sendMessage(work, {
      channel: 'inApp',
      to: { personId },
      template: isChange ? 'changeTold' : 'changeNotDone',
      language: languageOf(personId),
      variables: { title: known.title, project: project.name },
      projectId: known.projectId,
      link: `/changes/${known.projectId}`,
      dedupeKey: `change-told:${telling.id}:${personId}`,
    })
  return improvementView(work, improvementId)
}

/** Whoever said it is never named in what everybody reads. */
async function refuseNames(
  work: Work,
  personIds: readonly string[],
  words: { said: string; did: string },
): Promise<void> {
  const names = [...(await personsById(work, personIds)).values()].map(({ name }) => name.trim())
  for (const field of ['said', 'did'] as const) {
    const name = names.find((one) => one.length > 1 && words[field].includes(one))
    if (!name) continue
    const { zh, en } = refusals.namesSomebody.text
    const filled = (text: string) => text.replace('{name}', name)
    throw refusals.namesSomebody(
      { name },
      { fields: [{ path: `body.${field}`, zh: filled(zh), en: filled(en) }] },
    )
  }
}
