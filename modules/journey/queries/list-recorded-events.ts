import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { everywhere, reachOf, type Work } from '#platform/work/index.ts'
import type { EventKind, recordedEventOrders } from '../recorded-event.ts'
import { recordedEventColumns, type RecordedEventRow } from '../stores/recorded-events.ts'
import { presentRecordedEvents } from './present-recorded-events.ts'

export interface RecordedEventsQuery {
  projectId?: string
  kind?: EventKind
  personId?: string
  homeId?: string
  state?: 'standing' | 'withdrawn'
  sort?: Sort<(typeof recordedEventOrders)[number]>
  limit?: number
  after?: string
}

const orders = { happenedOn: 'e.happened_on', recordedAt: 'e.recorded_at' }

/** Recorded events in the caller's scope, the latest first where nothing else is asked for; a branch merges its projects. */
export async function listRecordedEvents(work: Work, query: RecordedEventsQuery) {
  const { sort = '-happenedOn', limit = 50, after } = query
  const order = orderBy(sort, orders, 'e.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [...conditionsOf(query, place)]
  if (after) conditions.push(order.after(after, place))
  const select = (more: readonly string[] = []) =>
    `SELECT ${recordedEventColumns}, ${order.key} FROM journey.recorded_event e
      WHERE ${[...more, ...conditions].join(' AND ') || 'true'} ORDER BY ${order.by} LIMIT $1`
  const isNarrow = Boolean(query.projectId ?? query.personId ?? query.homeId)
  const isBranch = work.actor.kind === 'staff' && reachOf(work.actor, 'journey.read') !== everywhere
  const rows = await work.sql<RecordedEventRow & Placed>(
    isBranch && !isNarrow ? merged(select(['e.project_id = r.project_id']), sort) : select(),
    values,
  )
  const page = order.page(rows, limit, (row) => row)
  return { items: await presentRecordedEvents(work, page.items), next: page.next }
}

/** The events of each project in reach, put together: a quiet project need not read past a busy one. */
function merged(ofProject: string, sort: string): string {
  const direction = sort.startsWith('-') ? 'DESC' : 'ASC'
  const column = sort.endsWith('happenedOn') ? 'happenedOn' : 'recordedAt'
  return `SELECT e.* FROM (SELECT DISTINCT b.project_id FROM scope.project_branch b WHERE b.node_id = ANY ((SELECT scope.nodes())::uuid[])) r
    CROSS JOIN LATERAL (${ofProject}) e ORDER BY e."${column}" ${direction}, e.id ${direction} LIMIT $1`
}

function* conditionsOf(
  { projectId, kind, personId, homeId, state }: RecordedEventsQuery,
  place: (value: unknown) => string,
): Generator<string> {
  if (projectId) yield `e.project_id = ${place(projectId)}`
  if (kind) yield `e.kind = ${place(kind)}`
  if (personId) yield `e.person_id = ${place(personId)}`
  if (homeId) yield `e.home_id = ${place(homeId)}`
  if (state) yield `e.withdrawn_at IS ${state === 'standing' ? '' : 'NOT '}NULL`
}
