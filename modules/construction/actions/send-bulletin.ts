import { responsibleFor } from '#modules/organization/index.ts'
import type { Work } from '#platform/work/index.ts'
import { asHomes, buyersIn, withFamilies } from '../audience.ts'
import { barsOf } from '../bar.ts'
import { refusals } from '../errors.ts'
import { bulletinSent } from '../events.ts'
import { sendLetter } from '../letter.ts'
import { projectToday } from '#modules/estate/index.ts'
import { bulletinView } from '../queries/get-bulletin.ts'
import { attachmentsOf } from '../stores/attachments.ts'
import { bulletinStore } from '../stores/bulletins.ts'
import { recipientStore } from '../stores/recipients.ts'
import { openDraft } from './write-bulletin.ts'

/**
 * Sends a bulletin to everybody of the phase or the project who has a contract and waits for delivery, and to their
 * families. The send list
 * stands at once; the messages leave in a job. A corrected edition takes the place of the one it corrects.
 */
export async function sendBulletin(work: Work, bulletinId: string, version: number) {
  const { projectId, phaseId, title, edition, corrects } = await openDraft(work, bulletinId, version)
  const { project, today } = await projectToday(work, projectId)
  if (!(await attachmentsOf(work, [bulletinId])).has(bulletinId)) throw refusals.noPhotos()
  const buyers = await buyersIn(work, { projectId, phaseId })
  if (buyers.length === 0) throw refusals.nobody()
  const bars = (await barsOf(work, projectId)).filter((bar) => phaseId === null || bar.phaseId === phaseId)
  const contact = await responsibleFor(work, projectId, 'customerRelations')
  const store = bulletinStore(work)
  await store.markSent(bulletinId, today, bars, contact?.id ?? null)
  if (corrects) await store.markCorrected(corrects, bulletinId)
  await recipientStore(work).add(projectId, bulletinId, await withFamilies(work, buyers))
  const variables = { project: project.name, title }
  sendLetter(work, {
    aboutId: bulletinId,
    projectId,
    template: edition > 1 ? 'progressBulletinCorrected' : 'progressBulletin',
    variables: { zh: variables, en: variables },
    link: `/progress/${bulletinId}`,
    isLegal: false,
  })
  work.emit(
    bulletinSent,
    { bulletinId, projectId, title, edition, sentOn: today, homes: asHomes(buyers) },
    { subject: ['construction.bulletin', bulletinId], projectId },
  )
  return bulletinView(work, bulletinId)
}
