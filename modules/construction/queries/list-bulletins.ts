import { phasesOf, projectsById } from '#modules/estate/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { likePattern } from '#platform/text/index.ts'
import { inReach, type Work } from '#platform/work/index.ts'
import type { BulletinOrder, BulletinState } from '../bulletin.ts'
import { bulletinColumns, type BulletinRow } from '../stores/bulletins.ts'

export interface BulletinQuery {
  projectId?: string
  state?: BulletinState
  q?: string
  sort?: Sort<BulletinOrder>
  limit?: number
  after?: string
}

const orders = {
  createdAt: 'b.created_at',
  sentOn: { filled: 'b.sent_on', ties: ['b.created_at'] },
  title: 'b.title',
}

type Row = BulletinRow & Placed & { total: number; told: number; read: number }

/** Bulletins in the caller's reach, the newest first where nothing else is asked for; three statements. */
export async function listBulletins(work: Work, query: BulletinQuery) {
  const { projectId, state, q = '', sort = '-createdAt', limit = 50, after } = query
  const order = orderBy(sort, orders, 'b.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [projectId ? `b.project_id = ${place(projectId)}` : inReach('b.project_id')]
  if (state) conditions.push(`b.state = ${place(state)}`)
  if (q.trim()) conditions.push(`lower(b.title) LIKE ${place(likePattern(q))}`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<Row>(
    `SELECT ${bulletinColumns}, n.*, ${order.key} FROM construction.bulletin b
      CROSS JOIN LATERAL (SELECT count(*)::int AS total, count(r.told_at)::int AS told, count(r.read_at)::int AS read
                            FROM construction.recipient r WHERE r.about_id = b.id) n
      WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  const projectIds = [...new Set(rows.map((row) => row.projectId))]
  const [projects, phases] = await Promise.all([projectsById(work, projectIds), phasesOf(work, projectIds)])
  const phaseNames = new Map([...phases.values()].flat().map(({ id, name }) => [id, name]))
  return order.page(rows, limit, (row) => ({
    id: row.id,
    projectId: row.projectId,
    projectName: projects.get(row.projectId)?.name ?? '',
    phaseName: row.phaseId && (phaseNames.get(row.phaseId) ?? null),
    title: row.title,
    state: row.state,
    edition: row.edition,
    sentOn: row.sentOn,
    writtenBy: row.writtenBy,
    createdAt: row.createdAt,
    total: row.total,
    told: row.told,
    read: row.read,
  }))
}
