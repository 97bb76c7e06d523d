import { projectsById } from '#modules/estate/index.ts'
import { localDateOf, usualZone } from '#platform/calendar/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { likePattern } from '#platform/text/index.ts'
import { inReach, type Work } from '#platform/work/index.ts'
import { answerBy } from '../opinion.ts'
import { talkColumns, type TalkRow } from '../stores/talks.ts'
import type { talkOrders, TalkState } from '../talk.ts'

export interface TalkQuery {
  projectId?: string
  state?: TalkState[]
  q?: string
  sort?: Sort<(typeof talkOrders)[number]>
  limit?: number
  after?: string
}

const orders = { heldOn: 'k.held_on', title: 'k.title' }

interface Counts {
  capacity: number
  taken: number
  joined: number
  proposals: number
  unanswered: number
}

/** Talk meetings in the caller's reach, the latest first where nothing else is asked for. */
export async function listTalks(work: Work, query: TalkQuery) {
  const { projectId, state, q = '', sort = '-heldOn', limit = 50, after } = query
  const order = orderBy(sort, orders, 'k.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [projectId ? `k.project_id = ${place(projectId)}` : inReach('k.project_id')]
  if (state) conditions.push(`k.state = ANY (${place(state)})`)
  if (q.trim())
    conditions.push(`lower(k.title || ' ' || k.place || ' ' || k.words) LIKE ${place(likePattern(q))}`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<TalkRow & Placed & Counts>(
    `SELECT ${talkColumns}, ${order.key},
            (SELECT coalesce(sum(s.capacity), 0)::int FROM improvement.slot s WHERE s.talk_id = k.id) AS capacity,
            (SELECT coalesce(sum(s.taken), 0)::int FROM improvement.slot s WHERE s.talk_id = k.id) AS taken,
            (SELECT count(*)::int FROM improvement.guest g WHERE g.talk_id = k.id AND g.state = 'joined') AS joined,
            (SELECT count(*)::int FROM improvement.opinion o WHERE o.talk_id = k.id) AS proposals,
            (SELECT count(*)::int FROM improvement.opinion o WHERE o.talk_id = k.id AND o.decided_on IS NULL) AS unanswered
       FROM improvement.talk k WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  const projects = await projectsById(
    work,
    rows.map((row) => row.projectId),
  )
  return order.page(rows, limit, (row) => {
    const project = projects.get(row.projectId)
    const today = localDateOf(work.now, project?.timezone ?? usualZone)
    return {
      id: row.id,
      projectId: row.projectId,
      projectName: project?.name ?? '',
      title: row.title,
      heldOn: row.heldOn,
      place: row.place,
      state: row.state,
      publishedOn: row.publishedOn,
      capacity: row.capacity,
      taken: row.taken,
      joined: row.joined,
      proposals: row.proposals,
      unanswered: row.unanswered,
      isOverdue: row.unanswered > 0 && today > answerBy(row.heldOn),
    }
  })
}
