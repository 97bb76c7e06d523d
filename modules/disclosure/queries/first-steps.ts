import { personsById } from '#modules/customers/index.ts'
import { projectsById } from '#modules/estate/index.ts'
import { addClockMinutes } from '#platform/calendar/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { actorId, inReach, type Work } from '#platform/work/index.ts'
import type { IntentionState } from '../first-steps.ts'
import type { intentionOrders } from '../orders.ts'
import { boardStore } from '../stores/boards.ts'
import type { ChannelCardRow } from '../stores/channel-cards.ts'
import {
  firstStepStore,
  intentionColumns,
  type IntentionRow,
  stateOfIntention,
} from '../stores/first-steps.ts'

export interface IntentionQuery {
  projectId?: string
  personId?: string
  state?: IntentionState
  sort?: Sort<(typeof intentionOrders)[number]>
  limit?: number
  after?: string
}

/** Who would like to buy, project by project. */
export async function listIntentions(work: Work, query: IntentionQuery) {
  const { projectId, personId, state, sort = '-createdAt', limit = 50, after } = query
  const order = orderBy(sort, { createdAt: 'i.created_at' }, 'i.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [projectId ? `i.project_id = ${place(projectId)}` : inReach('i.project_id')]
  if (personId) conditions.push(`i.person_id = ${place(personId)}`)
  if (state) conditions.push(`${stateOfIntention} = ${place(state)}`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<IntentionRow & Placed>(
    `SELECT ${intentionColumns}, ${order.key} FROM disclosure.intention i WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  const [projects, persons] = await Promise.all([
    projectsById(
      work,
      rows.map((row) => row.projectId),
    ),
    personsById(
      work,
      rows.map((row) => row.personId),
    ),
  ])
  return order.page(rows, limit, ({ createdAt: _, withdrawnBy: __, ...row }) => ({
    ...row,
    projectName: projects.get(row.projectId)?.name ?? '',
    name: persons.get(row.personId)?.name ?? '',
    maskedPhone: persons.get(row.personId)?.maskedPhone ?? null,
  }))
}

const daysToAsk = 14

/** What I intend, the cards that I was handed, and of which visits I am asked how they were: in the two weeks after somebody explained something. */
export async function myVisits(work: Work) {
  const me = actorId(work)!
  const store = firstStepStore(work)
  const since = addClockMinutes(work.now, -daysToAsk * 24 * 60)
  const [intentions, visits, boards, cards] = await Promise.all([
    store.intentionsOf(me),
    work.sql<{ projectId: string }>(
      `SELECT DISTINCT t.project_id AS "projectId" FROM disclosure.talk t
        WHERE t.person_id = $1 AND t.kind = 'script' AND t.created_at >= $2
          AND NOT EXISTS (SELECT 1 FROM disclosure.visit_answer a
                           WHERE a.person_id = t.person_id AND a.project_id = t.project_id AND a.at >= t.created_at)`,
      [me, since],
    ),
    boardStore(work).all(),
    work.sql<
      Pick<ChannelCardRow, 'id' | 'projectId' | 'occasion' | 'adviser' | 'onDay'> & {
        acknowledgedOn: string | null
      }
    >(
      `SELECT c.id, c.project_id AS "projectId", c.occasion, c.adviser, c.on_day AS "onDay", a.on_day AS "acknowledgedOn"
         FROM disclosure.channel_card c LEFT JOIN disclosure.acknowledgement a ON a.about = 'card' AND a.about_id = c.id
        WHERE c.person_id = $1 ORDER BY c.at DESC, c.id DESC`,
      [me],
    ),
  ])
  const nameOf = (projectId: string) =>
    boards.find((board) => board.projectId === projectId)?.projectName ?? ''
  return {
    asked: visits.map(({ projectId }) => ({ projectId, projectName: nameOf(projectId) })),
    intentions: intentions.map(({ id, projectId, wish, registeredOn, state }) => ({
      id,
      projectId,
      projectName: nameOf(projectId),
      wish,
      registeredOn,
      state,
    })),
    cards: cards.map(({ projectId, ...card }) => ({ ...card, projectName: nameOf(projectId) })),
  }
}
