import { personsById } from '#modules/customers/index.ts'
import { homesById, localDays } from '#modules/estate/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { inReach, type Work } from '#platform/work/index.ts'
import type { VisitState } from '../check.ts'
import type { visitOrders } from '../orders.ts'
import { roundStore } from '../stores/rounds.ts'
import { visitColumns, type VisitRow } from '../stores/visits.ts'

export interface VisitQuery {
  roundId?: string
  projectId?: string
  homeId?: string
  state?: VisitState
  heldFrom?: string
  heldUntil?: string
  sort?: Sort<(typeof visitOrders)[number]>
  limit?: number
  after?: string
}

const orders = {
  state: 'v.state',
  offers: 'v.offers',
  slot: { filled: 's.held_on', ties: ["coalesce(s.starts_at, '')"] },
}

/** Visits home by home in the caller's reach, by the booked day where nothing else is asked for. */
export async function listVisits(work: Work, query: VisitQuery) {
  const { sort = 'slot', limit = 50, after } = query
  const order = orderBy(sort, orders, 'v.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const { roundId, projectId, homeId, state, heldFrom, heldUntil } = query
  const conditions = [
    projectId ? `v.project_id = ${place(projectId)}` : inReach('v.project_id'),
    roundId && `v.round_id = ${place(roundId)}`,
    homeId && `v.home_id = ${place(homeId)}`,
    state && `v.state = ${place(state)}`,
    heldFrom && `s.held_on >= ${place(heldFrom)}`,
    heldUntil && `s.held_on <= ${place(heldUntil)}`,
    after && order.after(after, place),
  ].filter((condition) => typeof condition === 'string' && condition !== '')
  const rows = await work.sql<VisitRow & Placed>(
    `SELECT ${visitColumns}, ${order.key} FROM warranty.visit v LEFT JOIN warranty.slot s ON s.id = v.slot_id
      WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  return order.page(rows, limit, await presentingVisits(work, rows))
}

/** How lists and pages show visits. */
export async function presentingVisits(work: Work, rows: readonly VisitRow[]) {
  const ids = <T>(pick: (row: VisitRow) => T) => [...new Set(rows.map(pick))]
  const [rounds, homes, persons, slots] = await Promise.all([
    roundStore(work).byIds(ids(({ roundId }) => roundId)),
    homesById(
      work,
      ids(({ homeId }) => homeId),
    ),
    personsById(work, [...new Set(rows.flatMap(({ personIds }) => personIds))]),
    roundStore(work).slotsById(rows.flatMap(({ slotId }) => slotId ?? [])),
  ])
  const today = await localDays(
    work,
    ids(({ projectId }) => projectId),
  )
  return (row: VisitRow) => {
    const home = homes.get(row.homeId)
    const round = rounds.get(row.roundId)!
    const slot = slots.get(row.slotId ?? '')
    return {
      id: row.id,
      roundId: row.roundId,
      roundTitle: round.title,
      kind: round.kind,
      projectId: row.projectId,
      projectName: home?.projectName ?? '',
      homeId: row.homeId,
      home: home?.label ?? '',
      people: row.personIds.flatMap((id) => persons.get(id)?.name ?? []),
      state: row.state,
      offers: row.offers,
      booked: slot ? { heldOn: slot.heldOn, startsAt: slot.startsAt, endsAt: slot.endsAt } : null,
      checkedOn: row.checkedOn,
      mayCheck: row.state === 'booked' && slot !== undefined && slot.heldOn <= today(row.projectId),
    }
  }
}
