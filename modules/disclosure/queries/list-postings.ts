import { localDays, projectsById } from '#modules/estate/index.ts'
import { responsibleFor } from '#modules/organization/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { inReach, type Work } from '#platform/work/index.ts'
import type { postingOrders } from '../orders.ts'
import { daysBefore, isComplete, type PostingStanding, postingStanding } from '../posting.ts'
import type { PostingKind } from '../posting-kinds.ts'
import { dayThere } from '../stores/boards.ts'
import { postingColumns, type PostingRow } from '../stores/postings.ts'

export interface PostingQuery {
  projectId?: string
  kind?: PostingKind
  standing?: PostingStanding[]
  sort?: Sort<(typeof postingOrders)[number]>
  limit?: number
  after?: string
}

const orders = { dueBy: 'p.due_by', provedOn: { filled: 'p.proved_on' } }

/** The register: what must hang where, since when it does, and by when it is looked at again. */
export async function listPostings(work: Work, query: PostingQuery) {
  const { projectId, kind, standing, sort = 'dueBy', limit = 50, after } = query
  const order = orderBy(sort, orders, 'p.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [projectId ? `p.project_id = ${place(projectId)}` : inReach('p.project_id')]
  if (kind) conditions.push(`p.kind = ${place(kind)}`)
  if (standing) {
    const there = dayThere(place(work.now), 'p.project_id')
    conditions.push(
      `CASE WHEN p.proved_on IS NULL THEN 'missing' WHEN p.due_by < ${there} THEN 'late'
        WHEN p.due_by <= ${there} + ${daysBefore} THEN 'dueForReview' ELSE 'posted' END = ANY (${place(standing)})`,
    )
  }
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<PostingRow & Placed & { fileIds: string[] | null }>(
    `SELECT ${postingColumns}, ${order.key},
       (SELECT r.file_ids FROM disclosure.posting_proof r WHERE r.posting_id = p.id ORDER BY r.id DESC LIMIT 1) AS "fileIds"
       FROM disclosure.posting p WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  const projectIds = [...new Set(rows.map((row) => row.projectId))]
  const [projects, today] = await Promise.all([projectsById(work, projectIds), localDays(work, projectIds)])
  const responsible = new Map(
    await Promise.all(
      projectIds.map(
        async (id) => [id, (await responsibleFor(work, id, 'salesManager'))?.name ?? null] as const,
      ),
    ),
  )
  return order.page(rows, limit, (row) => ({
    id: row.id,
    projectId: row.projectId,
    projectName: projects.get(row.projectId)?.name ?? '',
    kind: row.kind,
    place: row.place,
    textNumber: row.textNumber,
    isComplete: row.kind === 'adverseFactors' || isComplete(row.kind, row.content),
    provedOn: row.provedOn,
    provedNumber: row.provedNumber,
    dueBy: row.dueBy,
    standing: postingStanding(row, today(row.projectId)),
    photoFileId: row.provedOn ? (row.fileIds?.[0] ?? null) : null,
    responsible: responsible.get(row.projectId) ?? null,
  }))
}
