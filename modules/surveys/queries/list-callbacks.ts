import { personsById } from '#modules/customers/index.ts'
import { homesById } from '#modules/estate/index.ts'
import { staffById } from '#modules/organization/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { actorId, inReach, type Work } from '#platform/work/index.ts'
import type { CallbackKind, CallbackState } from '../callback.ts'
import type { callbackOrders } from '../orders.ts'
import { callbackColumns, type CallbackRow } from '../stores/callbacks.ts'

export interface CallbackQuery {
  projectId?: string
  homeId?: string
  personId?: string
  kind?: CallbackKind[]
  state?: CallbackState[]
  /** Those for which the asker is responsible. */
  mine?: boolean
  /** Those for which nobody is responsible. */
  nobodys?: boolean
  /** Those that may be called today: their days have begun, or the agreed time is today. */
  due?: boolean
  dueFrom?: string
  dueUntil?: string
  sort?: Sort<(typeof callbackOrders)[number]>
  limit?: number
  after?: string
}

const orders = {
  dueOn: 'c.due_on',
  agreedAt: { filled: 'c.agreed_at', ties: ['c.due_on'] },
  doneAt: { filled: 'c.done_at', ties: ['c.due_on'] },
}

/** Call-backs in the caller's reach, the most urgent first. */
export async function listCallbacks(work: Work, query: CallbackQuery) {
  const { sort = 'dueOn', limit = 50, after } = query
  const order = orderBy(sort, orders, 'c.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = conditionsOf(work, query, place)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<CallbackRow & Placed>(
    `SELECT ${callbackColumns}, ${order.key} FROM surveys.callback c WHERE ${conditions.join(' AND ')}
      ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  return order.page(rows, limit, await callbackLines(work, rows))
}

function conditionsOf(work: Work, query: CallbackQuery, place: (value: unknown) => string): string[] {
  const { projectId, homeId, personId, kind, state, mine, nobodys, due, dueFrom, dueUntil } = query
  const today = () => `estate.local_day(c.project_id, ${place(work.now)})`
  return [
    projectId ? `c.project_id = ${place(projectId)}` : inReach('c.project_id'),
    ...(homeId ? [`c.home_id = ${place(homeId)}`] : []),
    ...(personId ? [`c.person_id = ${place(personId)}`] : []),
    ...(kind ? [`c.kind = ANY (${place(kind)})`] : []),
    ...(state ? [`c.state = ANY (${place(state)})`] : []),
    ...(mine ? [`c.responsible_staff_id = ${place(actorId(work))}`] : []),
    ...(nobodys
      ? [`c.responsible_staff_id IS NULL AND c.state IN ('waiting', 'planned', 'notReached')`]
      : []),
    ...(due
      ? [
          `(c.state = 'waiting' AND c.window_from <= ${today()}
            OR c.state = 'planned' AND estate.local_day(c.project_id, c.agreed_at) <= ${today()})`,
        ]
      : []),
    ...(dueFrom ? [`c.due_on >= ${place(dueFrom)}`] : []),
    ...(dueUntil ? [`c.due_on <= ${place(dueUntil)}`] : []),
  ]
}

/** How call-backs are shown: with home, owner and who calls. */
export async function callbackLines(work: Work, rows: readonly CallbackRow[]) {
  const [homes, persons, staff] = await Promise.all([
    homesById(
      work,
      rows.map(({ homeId }) => homeId),
    ),
    personsById(
      work,
      rows.map(({ personId }) => personId),
    ),
    staffById(
      work,
      rows.flatMap(({ responsibleStaffId }) => responsibleStaffId ?? []),
    ),
  ])
  return (row: CallbackRow) => {
    const home = homes.get(row.homeId)
    const person = persons.get(row.personId)
    return {
      id: row.id,
      kind: row.kind,
      state: row.state,
      projectId: row.projectId,
      projectName: home?.projectName ?? '',
      homeId: row.homeId,
      home: home?.label ?? '',
      personId: person?.id ?? row.personId,
      name: person?.name ?? '',
      maskedPhone: person?.maskedPhone ?? null,
      windowFrom: row.windowFrom,
      dueOn: row.dueOn,
      agreedAt: row.agreedAt,
      attempts: row.attempts,
      responsible: staff.get(row.responsibleStaffId ?? '') ?? null,
      way: row.way,
      doneOn: row.doneOn,
      doneAt: row.doneAt,
    }
  }
}
