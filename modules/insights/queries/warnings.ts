import { projectsById } from '#modules/estate/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { recordHistory } from '#platform/history/index.ts'
import { likePattern } from '#platform/text/index.ts'
import { inReach, type Work } from '#platform/work/index.ts'
import { warningColumns, type WarningRow, warningStore } from '../stores/warnings.ts'
import { type WarningKind, type warningOrders, type WarningState, whyWords } from '../warning.ts'

export interface WarningQuery {
  projectId?: string
  kind?: WarningKind[]
  state?: WarningState[]
  mine?: boolean
  q?: string
  sort?: Sort<(typeof warningOrders)[number]>
  limit?: number
  after?: string
}

const orders = { raisedAt: 'w.raised_at', movedAt: 'w.moved_at', weight: 'w.weight' }

/** Warnings in the caller's reach; those that ended only when they are asked for. */
export async function listWarnings(work: Work, query: WarningQuery) {
  const { projectId, kind, state, mine, q = '', sort = '-movedAt', limit = 50, after } = query
  const order = orderBy(sort, orders, 'w.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [projectId ? `w.project_id = ${place(projectId)}` : inReach('w.project_id')]
  conditions.push(state ? `w.state = ANY (${place(state)})` : 'w.ended_at IS NULL')
  if (kind) conditions.push(`w.kind = ANY (${place(kind)})`)
  if (mine) conditions.push('w.staff_id = (SELECT scope.actor())')
  if (q.trim())
    conditions.push(`lower(concat_ws(' ', w.place, w.topic_zh, w.topic_en)) LIKE ${place(likePattern(q))}`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<WarningRow & Placed>(
    `SELECT ${warningColumns}, ${order.key} FROM insights.warning w WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  const present = await presenter(work, rows)
  return order.page(rows, limit, present)
}

export async function warningView(work: Work, id: string) {
  const row = await warningStore(work).byId(id)
  return (await presenter(work, [row]))(row)
}

export const warningHistory = (work: Work, id: string, paging: { limit?: number; after?: string }) =>
  recordHistory(work, { record: ['insights.warning', id] }, paging)

async function presenter(work: Work, rows: readonly WarningRow[]) {
  const projects = await projectsById(
    work,
    rows.map(({ projectId }) => projectId),
  )
  return ({ key: _, topicZh, topicEn, facts, ...row }: WarningRow) => ({
    id: row.id,
    projectId: row.projectId,
    projectName: projects.get(row.projectId)?.name ?? '',
    kind: row.kind,
    topicId: row.topicId,
    topic: topicZh && topicEn ? { zh: topicZh, en: topicEn } : null,
    homeId: row.homeId,
    place: row.place,
    why: whyWords({ kind: row.kind, facts }),
    chance: typeof facts['chance'] === 'number' ? facts['chance'] : null,
    weight: row.weight,
    raisedAt: row.raisedAt,
    movedAt: row.movedAt,
    state: row.state,
    staffName: row.staffName,
    nextStep: row.nextStep,
    dueOn: row.dueOn,
    reason: row.reason,
    endedAt: row.endedAt,
    version: row.version,
  })
}
