import { homesById } from '#modules/estate/index.ts'
import { staffById } from '#modules/organization/index.ts'
import { pageKey, readPageKey, toPage } from '#platform/contract/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { ResidentActor, Work } from '#platform/work/index.ts'
import { attachmentsOf, shownAttachments } from '../stores/attachments.ts'
import { bulletinColumns, type BulletinRow } from '../stores/bulletins.ts'

type Row = BulletinRow & { isRead: boolean }

const isRead = `NOT EXISTS (SELECT 1 FROM construction.recipient r WHERE r.about_id = b.id AND r.read_at IS NULL
  AND r.person_id = ANY (customers.own_person_ids())) AS "isRead"`

/** The phases and projects in which the resident holds a home; what is told there is theirs to read. */
async function ownPlaces(work: Work) {
  const homes = await homesById(work, (work.actor as ResidentActor).homes)
  const cards = [...homes.values()]
  return {
    projectIds: [...new Set(cards.map(({ projectId }) => projectId))],
    phaseIds: [...new Set(cards.map(({ phaseId }) => phaseId))],
    projectNames: new Map(cards.map(({ projectId, projectName }) => [projectId, projectName])),
  }
}

const ownRows = `b.project_id = ANY ($1) AND (b.phase_id IS NULL OR b.phase_id = ANY ($2)) AND b.state = 'sent'`

/** What was told of the building of my homes, the newest first; corrected editions stand for what they correct. */
export async function listMyBulletins(work: Work, { limit = 20, after }: { limit?: number; after?: string }) {
  const { projectIds, phaseIds, projectNames } = await ownPlaces(work)
  const [at, id] = after ? readPageKey(after, 2) : [null, null]
  const rows = await work.sql<Row>(
    `SELECT ${bulletinColumns}, ${isRead} FROM construction.bulletin b
      WHERE ${ownRows} AND b.corrected_by IS NULL AND ($3::timestamptz IS NULL OR (b.sent_at, b.id) < ($3, $4::uuid))
      ORDER BY b.sent_at DESC, b.id DESC LIMIT $5`,
    [projectIds, phaseIds, at, id, limit + 1],
  )
  const photos = await attachmentsOf(
    work,
    rows.map((row) => row.id),
  )
  return toPage(
    rows,
    limit,
    (row) => pageKey(row.sentAt!, row.id),
    (row) => ({
      ...presentMine(row, projectNames, phaseIds),
      photoFileId: photos.get(row.id)?.[0]?.fileId ?? null,
    }),
  )
}

/** One bulletin as its buyers read it. */
export async function getMyBulletin(work: Work, bulletinId: string) {
  const { projectIds, phaseIds, projectNames } = await ownPlaces(work)
  const [row] = await work.sql<Row>(
    `SELECT ${bulletinColumns}, ${isRead} FROM construction.bulletin b WHERE ${ownRows} AND b.id = $3`,
    [projectIds, phaseIds, bulletinId],
  )
  if (!row) throw common.notFound()
  const { body, channels, correctedBy, contactStaffId } = row
  const [photos, staff] = await Promise.all([
    shownAttachments(work, bulletinId),
    staffById(work, contactStaffId ? [contactStaffId] : []),
  ])
  const contact = staff.get(contactStaffId ?? '')
  return {
    ...presentMine(row, projectNames, phaseIds),
    body,
    channels,
    correctedBy,
    photos: photos.map(({ caption, file }) => ({ fileId: file.id, caption })),
    contact: contact ? { name: contact.name, title: contact.title, photoFileId: contact.photoFileId } : null,
  }
}

function presentMine(row: Row, names: ReadonlyMap<string, string>, phaseIds: readonly string[]) {
  const { id, projectId, title, edition, sentAt, sentOn, bar } = row
  return {
    id,
    projectName: names.get(projectId) ?? '',
    title,
    edition,
    sentAt: sentAt!,
    sentOn: sentOn!,
    isRead: row.isRead,
    bars: (bar ?? []).filter(({ phaseId }) => phaseIds.includes(phaseId)),
  }
}
