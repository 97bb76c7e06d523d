import { personsById } from '#modules/customers/index.ts'
import { homesById, projectsById } from '#modules/estate/index.ts'
import { localDateOf, usualZone } from '#platform/calendar/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { likePattern } from '#platform/text/index.ts'
import { inReach, type Work } from '#platform/work/index.ts'
import type { opinionOrders, OpinionChannel, OpinionState, Step } from '../opinion.ts'
import { opinionColumns, type OpinionRow } from '../stores/opinions.ts'
import { topicNames } from '../stores/topics.ts'

export interface OpinionQuery {
  projectId?: string
  channel?: OpinionChannel[]
  step?: Step[]
  topicId?: string
  state?: OpinionState[]
  talkId?: string
  isOverdue?: boolean
  saidFrom?: string
  saidUntil?: string
  q?: string
  sort?: Sort<(typeof opinionOrders)[number]>
  limit?: number
  after?: string
}

const orders = {
  saidOn: 'o.said_on',
  dueOn: { filled: 'o.due_on' },
  topic: { filled: '(SELECT t.zh FROM improvement.topic t WHERE t.id = o.topic_id)' },
}

/** The pool of opinions in the caller's reach, the newest first where nothing else is asked for. */
export async function listOpinions(work: Work, query: OpinionQuery) {
  const { q = '', sort = '-saidOn', limit = 50, after } = query
  const order = orderBy(sort, orders, 'o.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [query.projectId ? `o.project_id = ${place(query.projectId)}` : inReach('o.project_id')]
  if (query.channel) conditions.push(`o.channel = ANY (${place(query.channel)})`)
  if (query.step) conditions.push(`o.step = ANY (${place(query.step)})`)
  if (query.topicId)
    conditions.push(
      `o.topic_id IN (SELECT t.id FROM improvement.topic t WHERE ${place(query.topicId)} IN (t.id, t.parent_id))`,
    )
  if (query.state) conditions.push(`o.state = ANY (${place(query.state)})`)
  if (query.talkId) conditions.push(`o.talk_id = ${place(query.talkId)}`)
  if (query.isOverdue)
    conditions.push(`o.decided_on IS NULL AND o.due_on < estate.local_day(o.project_id, ${place(work.now)})`)
  if (query.saidFrom) conditions.push(`o.said_on >= ${place(query.saidFrom)}`)
  if (query.saidUntil) conditions.push(`o.said_on <= ${place(query.saidUntil)}`)
  if (q.trim()) conditions.push(`lower(o.words) LIKE ${place(likePattern(q))}`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<OpinionRow & Placed>(
    `SELECT ${opinionColumns}, ${order.key} FROM improvement.opinion o WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  const present = await opinionLines(work, rows)
  return order.page(rows, limit, present)
}

/** How opinions stand in lists, with the names that belong to them; four statements for any number. */
export async function opinionLines(work: Work, rows: readonly OpinionRow[]) {
  const [projects, homes, persons, topics] = await Promise.all([
    projectsById(
      work,
      rows.map(({ projectId }) => projectId),
    ),
    homesById(
      work,
      rows.flatMap(({ homeId }) => homeId ?? []),
    ),
    personsById(
      work,
      rows.flatMap(({ personId }) => personId ?? []),
    ),
    topicNames(
      work,
      rows.map(({ topicId }) => topicId),
    ),
  ])
  return (row: OpinionRow) => {
    const project = projects.get(row.projectId)
    const today = localDateOf(work.now, project?.timezone ?? usualZone)
    return {
      id: row.id,
      projectId: row.projectId,
      projectName: project?.name ?? '',
      channel: row.channel,
      step: row.step,
      topicId: row.topicId,
      topic: topics.get(row.topicId ?? '') ?? null,
      words: row.words,
      saidOn: row.saidOn,
      personId: row.personId,
      name: persons.get(row.personId ?? '')?.name ?? null,
      homeId: row.homeId,
      home: homes.get(row.homeId ?? '')?.label ?? null,
      state: row.state,
      improvementId: row.improvementId,
      responsible: row.responsibleName,
      nextStep: row.nextStep,
      dueOn: row.dueOn,
      isOverdue: row.decidedOn === null && row.dueOn !== null && row.dueOn < today,
      answer: row.answer,
      termOn: row.termOn,
      decidedOn: row.decidedOn,
      decidedBy: row.decidedBy,
      doneOn: row.doneOn,
      version: row.version,
    }
  }
}
