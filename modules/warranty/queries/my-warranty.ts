import { homesById, projectToday } from '#modules/estate/index.ts'
import { responsibleFor } from '#modules/organization/index.ts'
import type { ResidentActor, Work } from '#platform/work/index.ts'
import { slotIsOver, takesBooking } from '../check.ts'
import { type OrderRow, orderStore } from '../stores/orders.ts'
import { roundStore } from '../stores/rounds.ts'
import { visitStore } from '../stores/visits.ts'
import { coverageOfHome } from './coverage-of-homes.ts'
import { freeSlots, withGroup } from './get-visit.ts'
import { teamOf } from './get-round.ts'
import { presentingOrders } from './list-orders.ts'
import { presentingVisits } from './list-visits.ts'
import { dayOf } from './present.ts'

/** What is warranted in my homes and until when, the checks I am invited to, and my orders. */
export async function getMyWarranty(work: Work) {
  const homeIds = (work.actor as ResidentActor).homes
  const known = [...(await homesById(work, homeIds)).keys()]
  const [homes, visits, orders] = await Promise.all([
    Promise.all(known.map((homeId) => coverageOfHome(work, homeId))),
    visitStore(work).ofHomes(known),
    orderStore(work).ofHomes(known),
  ])
  const present = await presentingVisits(work, visits)
  const rounds = await roundStore(work).byIds(visits.map(({ roundId }) => roundId))
  return {
    homes: homes.map(({ home, today, deliveredOn, coverage }) => ({
      homeId: home.id,
      home: home.label,
      today,
      deliveredOn,
      rows: coverage.map(({ component, buyer, standing }) => ({ component, endsOn: dayOf(buyer), standing })),
    })),
    visits: visits.map((visit) => {
      const { id, roundTitle: title, home, state, booked } = present(visit)
      const { fromOn, untilOn } = rounds.get(visit.roundId)!
      return { id, title, home, fromOn, untilOn, state, booked }
    }),
    orders: await myOrders(work, orders),
  }
}

/** A check of my home: times to choose from, who comes, and what was found. */
export async function getMyVisit(work: Work, visitId: string) {
  const row = await visitStore(work).byId(visitId)
  const { project, today } = await projectToday(work, row.projectId)
  const [present, round, slots, items, orders, team, contact] = await Promise.all([
    presentingVisits(work, [row]),
    roundStore(work).byId(row.roundId),
    roundStore(work).slots(row.roundId),
    visitStore(work).items(visitId),
    orderStore(work).ofVisit(visitId),
    teamOf(work, row.roundId, today),
    responsibleFor(work, row.projectId, 'customerRelations'),
  ])
  const { id, roundTitle: title, kind, home, state, booked, checkedOn } = present(row)
  const { words, fromOn, untilOn } = round
  return {
    id,
    title,
    kind,
    home,
    words,
    fromOn,
    untilOn,
    state,
    takesBooking: takesBooking(state),
    booked,
    slotId: row.slotId,
    slots: freeSlots(slots, row.slotId, (slot) => slotIsOver(slot, project.timezone, work.now)),
    team: team.map(({ isQualified: _, ...card }) => card),
    contact,
    checkedOn,
    checkedBy: row.checkedBy,
    gasCheckedBy: row.gasCheckedBy,
    items: items.map(withGroup),
    orders: await myOrders(work, orders),
    version: row.version,
  }
}

async function myOrders(work: Work, rows: readonly OrderRow[]) {
  const present = await presentingOrders(work, rows)
  return rows.map((row) => {
    const { id, number, home, item, words, severity, isCovered, state, openedAt, dueAt, isOverdue } =
      present(row)
    const { repairedAt, reinspectedAt, repairPhotoIds } = row
    return {
      id,
      number,
      home,
      item,
      words,
      severity,
      isCovered,
      state,
      openedAt,
      dueAt,
      isOverdue,
      repairedAt,
      reinspectedAt,
      repairPhotoIds,
    }
  })
}
