import { projectsById } from '#modules/estate/index.ts'
import { localDateOf, usualZone } from '#platform/calendar/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { likePattern } from '#platform/text/index.ts'
import { inReach, type Work } from '#platform/work/index.ts'
import type { improvementOrders, ImprovementState, Outcome, tellingStates } from '../improvement.ts'
import { improvementColumns, type ImprovementRow } from '../stores/improvements.ts'
import { topicNames } from '../stores/topics.ts'

export interface ImprovementQuery {
  projectId?: string
  state?: ImprovementState[]
  outcome?: Outcome
  telling?: (typeof tellingStates)[number]
  q?: string
  sort?: Sort<(typeof improvementOrders)[number]>
  limit?: number
  after?: string
}

const times = '(SELECT count(*)::int FROM improvement.opinion o WHERE o.improvement_id = i.id)'
const orders = { createdAt: 'i.created_at', times, dueOn: { filled: 'i.due_on' } }
const told = `CASE WHEN t.id IS NULL THEN 'none' WHEN t.published_on IS NULL THEN 'written' ELSE 'published' END`

/** Improvements in the caller's reach, with how often they were asked for. */
export async function listImprovements(work: Work, query: ImprovementQuery) {
  const { projectId, state, outcome, telling, q = '', sort = '-createdAt', limit = 50, after } = query
  const order = orderBy(sort, orders, 'i.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [projectId ? `i.project_id = ${place(projectId)}` : inReach('i.project_id')]
  if (state) conditions.push(`i.state = ANY (${place(state)})`)
  if (outcome) conditions.push(`i.outcome = ${place(outcome)}`)
  if (telling) conditions.push(`${told} = ${place(telling)}`)
  if (q.trim())
    conditions.push(`lower(i.number || ' ' || i.title || ' ' || i.measure) LIKE ${place(likePattern(q))}`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<
    ImprovementRow & Placed & { times: number; telling: (typeof tellingStates)[number] }
  >(
    `SELECT ${improvementColumns}, ${times} AS times, ${told} AS telling, ${order.key}
       FROM improvement.improvement i LEFT JOIN improvement.telling t ON t.improvement_id = i.id
      WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  const [projects, topics] = await Promise.all([
    projectsById(
      work,
      rows.map((row) => row.projectId),
    ),
    topicNames(
      work,
      rows.map(({ topicId }) => topicId),
    ),
  ])
  return order.page(rows, limit, (row) => {
    const project = projects.get(row.projectId)
    const today = localDateOf(work.now, project?.timezone ?? usualZone)
    return {
      id: row.id,
      projectId: row.projectId,
      projectName: project?.name ?? '',
      number: row.number,
      title: row.title,
      topic: topics.get(row.topicId ?? '') ?? null,
      outcome: row.outcome,
      departmentName: row.departmentName,
      responsible: row.responsibleName,
      dueOn: row.dueOn,
      isOverdue: row.state === 'accepted' && row.dueOn !== null && row.dueOn < today,
      state: row.state,
      telling: row.telling,
      times: row.times,
    }
  })
}
