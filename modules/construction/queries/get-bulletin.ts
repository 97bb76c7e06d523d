import { projectsById } from '#modules/estate/index.ts'
import { staffById } from '#modules/organization/index.ts'
import { recordHistory } from '#platform/history/index.ts'
import type { Work } from '#platform/work/index.ts'
import { buyersIn, withFamilies } from '../audience.ts'
import { barsOf } from '../bar.ts'
import { listRecipients, type RecipientQuery } from './list-recipients.ts'
import { shownAttachments } from '../stores/attachments.ts'
import { bulletinStore } from '../stores/bulletins.ts'

/** A bulletin as staff see it: its words, photos and bar as buyers see them, and how far it went out. */
export async function bulletinView(work: Work, bulletinId: string) {
  const { changedBy: _, bar, contactStaffId, ...row } = await bulletinStore(work).byId(bulletinId)
  const [projects, photos, bars, counts, staff] = await Promise.all([
    projectsById(work, [row.projectId]),
    shownAttachments(work, bulletinId),
    bar ?? barsOf(work, row.projectId),
    countsOf(work, bulletinId),
    staffById(work, contactStaffId ? [contactStaffId] : []),
  ])
  const shown = bars.filter(({ phaseId }) => row.phaseId === null || row.phaseId === phaseId)
  const contact = staff.get(contactStaffId ?? '') ?? null
  return {
    ...row,
    projectName: projects.get(row.projectId)?.name ?? '',
    photos,
    bars: shown,
    ...counts,
    contact,
  }
}

/** How many stand on the send list, were told, have read. */
async function countsOf(work: Work, aboutId: string): Promise<{ total: number; told: number; read: number }> {
  const [row] = await work.sql<{ total: number; told: number; read: number }>(
    `SELECT count(*)::int AS total, count(told_at)::int AS told, count(read_at)::int AS read
       FROM construction.recipient WHERE about_id = $1`,
    [aboutId],
  )
  return row!
}

/** Whom the bulletin would reach if it were sent now. */
export async function bulletinAudience(work: Work, bulletinId: string) {
  const { projectId, phaseId } = await bulletinStore(work).byId(bulletinId)
  const told = await withFamilies(work, await buyersIn(work, { projectId, phaseId }))
  return { homes: told.length, persons: new Set(told.flatMap(({ personIds }) => personIds)).size }
}

/** Who wrote, changed and sent the bulletin. */
export async function bulletinHistory(
  work: Work,
  bulletinId: string,
  paging: { limit?: number; after?: string },
) {
  return recordHistory(work, { record: ['construction.bulletin', bulletinId] }, paging)
}

/** The send list of a bulletin. */
export async function bulletinRecipients(work: Work, bulletinId: string, query: RecipientQuery) {
  await bulletinStore(work).byId(bulletinId)
  return listRecipients(work, bulletinId, query)
}
