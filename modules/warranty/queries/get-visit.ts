import { projectToday } from '#modules/estate/index.ts'
import { responsibleFor } from '#modules/organization/index.ts'
import { recordHistory } from '#platform/history/index.ts'
import type { Work } from '#platform/work/index.ts'
import { checkItemKeys, itemOf, mayOffer, mayWaive, takesBooking } from '../check.ts'
import { orderStore } from '../stores/orders.ts'
import { roundStore, type SlotRow } from '../stores/rounds.ts'
import { type ItemRow, visitStore } from '../stores/visits.ts'
import { teamOf } from './get-round.ts'
import { presentingVisits } from './list-visits.ts'

/** One home of a round: time, how it was reached, the sheet, and the orders that came of it. */
export async function visitView(work: Work, visitId: string) {
  const row = await visitStore(work).byId(visitId)
  const { today } = await projectToday(work, row.projectId)
  const [present, slots, attempts, items, orders, team, responsible] = await Promise.all([
    presentingVisits(work, [row]),
    roundStore(work).slots(row.roundId),
    visitStore(work).attempts(visitId),
    visitStore(work).items(visitId),
    orderStore(work).ofVisit(visitId),
    teamOf(work, row.roundId, today),
    responsibleFor(work, row.projectId, 'customerRelations'),
  ])
  const line = present(row)
  return {
    ...line,
    slotId: row.slotId,
    slots: freeSlots(slots, row.slotId, ({ heldOn }) => heldOn < today),
    attempts,
    waiverWords: row.waiverWords,
    waivedOn: row.waivedOn,
    waivedBy: row.waivedBy,
    checkedBy: row.checkedBy,
    gasCheckedBy: row.gasCheckedBy,
    remarks: row.remarks,
    signedBy: row.signedBy,
    signedAt: row.signedAt,
    signatureFileId: row.signatureFileId,
    items: items.map(withGroup),
    toCheck: checkItemKeys.map((item) => ({
      item,
      group: itemOf(item).group,
      isGas: itemOf(item).isGas ?? false,
    })),
    orders: orders.map(({ id, number, words, state }) => ({ id, number, words, state })),
    team: team.map(({ id, name, isQualified }) => ({ id, name, isQualified })),
    today,
    mayBook: takesBooking(row.state),
    mayOffer: mayOffer(row),
    mayWaive: mayWaive(row),
    responsible,
    version: row.version,
  }
}

/** Times to come that have a place, and the one that is booked. */
export const freeSlots = (
  slots: readonly SlotRow[],
  own: string | null,
  isOver: (slot: SlotRow) => boolean,
) =>
  slots
    .filter((slot) => slot.id === own || (slot.taken < slot.capacity && !isOver(slot)))
    .map(({ id, heldOn, startsAt, endsAt, capacity, taken }) => ({
      id,
      heldOn,
      startsAt,
      endsAt,
      left: capacity - taken,
    }))

/** An item of a sheet with its group. */
export const withGroup = (item: ItemRow) => ({ ...item, group: itemOf(item.item).group })

/** Who booked, went there and settled it. */
export function visitHistory(work: Work, visitId: string, paging: { limit?: number; after?: string }) {
  return recordHistory(work, { record: ['warranty.visit', visitId] }, paging)
}
