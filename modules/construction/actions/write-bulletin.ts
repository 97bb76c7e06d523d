import { phasesOf, projectToday } from '#modules/estate/index.ts'
import { refuseStale, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { bulletinView } from '../queries/get-bulletin.ts'
import { attachmentsOf, type AttachmentInput, setAttachments } from '../stores/attachments.ts'
import { type BulletinRow, bulletinStore } from '../stores/bulletins.ts'

export interface BulletinInput {
  phaseId?: string | null
  title: string
  body: string
  channels: string
  photos?: AttachmentInput[]
}

/** Begins a bulletin; nobody outside sees it before it is sent. */
export async function draftBulletin(
  work: Work,
  { projectId, ...input }: BulletinInput & { projectId: string },
) {
  await projectToday(work, projectId)
  const id = work.newId()
  await bulletinStore(work).add(id, projectId, await checked(work, projectId, input))
  await setAttachments(work, projectId, id, input.photos ?? [])
  return bulletinView(work, id)
}

/** Changes a draft; what was sent stays as it is. */
export async function editBulletin(
  work: Work,
  bulletinId: string,
  { version, ...input }: BulletinInput & { version: number },
) {
  const store = bulletinStore(work)
  const known = await openDraft(work, bulletinId, version)
  await store.rewrite(bulletinId, await checked(work, known.projectId, input))
  if (input.photos) await setAttachments(work, known.projectId, bulletinId, input.photos)
  return bulletinView(work, bulletinId)
}

/** Throws a draft away. */
export async function discardBulletin(work: Work, bulletinId: string, version: number) {
  const { projectId } = await openDraft(work, bulletinId, version)
  await setAttachments(work, projectId, bulletinId, [])
  await bulletinStore(work).remove(bulletinId)
  return {}
}

/** Begins the corrected edition of a bulletin that was sent: a new draft with the same words and photos. */
export async function correctBulletin(work: Work, bulletinId: string) {
  const store = bulletinStore(work)
  const wrong = await store.byId(bulletinId, { lock: true })
  if (wrong.state !== 'sent') throw refusals.notSent({ title: wrong.title })
  if (wrong.correctedBy) throw refusals.correctedAlready({ title: wrong.title })
  const id = work.newId()
  await store.add(id, wrong.projectId, wrong, wrong)
  const photos = (await attachmentsOf(work, [bulletinId])).get(bulletinId) ?? []
  await setAttachments(work, wrong.projectId, id, photos)
  return bulletinView(work, id)
}

/** The draft, locked; refuses what was sent, and a change that is based on an older version. */
export async function openDraft(work: Work, bulletinId: string, version: number): Promise<BulletinRow> {
  const known = await bulletinStore(work).byId(bulletinId, { lock: true })
  if (known.state === 'sent') throw refusals.alreadySent({ title: known.title, sentOn: known.sentOn })
  await refuseStale(version, { ...known, theirs: () => bulletinView(work, bulletinId) })
  return known
}

async function checked(
  work: Work,
  projectId: string,
  { phaseId = null, title, body, channels }: BulletinInput,
) {
  if (phaseId) await refuseForeignPhase(work, projectId, phaseId)
  return { phaseId, title: title.trim(), body: body.trim(), channels: channels.trim() }
}

/** Refuses a phase of another project, at its field. */
export async function refuseForeignPhase(work: Work, projectId: string, phaseId: string): Promise<void> {
  const phases = (await phasesOf(work, [projectId])).get(projectId) ?? []
  const { zh, en } = refusals.wrongPhase.text
  if (!phases.some(({ id }) => id === phaseId))
    throw refusals.wrongPhase({}, { fields: [{ path: 'body.phaseId', zh, en }] })
}
