import { bind } from '#platform/http/index.ts'
import {
  bookMyVisit,
  bookVisit,
  cancelMyVisit,
  missVisit,
  offerVisit,
  waiveVisit,
} from './actions/book-visit.ts'
import { addQualified, changeQualified } from './actions/qualify.ts'
import { recordFreeCheck } from './actions/record-free-check.ts'
import { reinspectOrder, repairOrder } from './actions/repair-order.ts'
import { closeRound, draftRound, editRound, openRound } from './actions/run-round.ts'
import { sendSheet } from './actions/send-sheet.ts'
import { setAcceptance } from './actions/set-acceptance.ts'
import { addCalendar, addTerm, changeCalendar, changeTerm } from './actions/set-terms.ts'
import { warrantyContract } from './contract.ts'
import { buildingHistory, buildingWarranty } from './queries/building-warranty.ts'
import { orderHistory, orderView } from './queries/get-order.ts'
import { roundHistory, roundView } from './queries/get-round.ts'
import { visitHistory, visitView } from './queries/get-visit.ts'
import { askCover, homeWarranty } from './queries/home-warranty.ts'
import { listBuildings } from './queries/list-buildings.ts'
import { listEndings } from './queries/list-endings.ts'
import { listOrders } from './queries/list-orders.ts'
import { listRounds } from './queries/list-rounds.ts'
import { shownTerms } from './queries/list-terms.ts'
import { termsHistory } from './queries/terms-history.ts'
import { listVisits } from './queries/list-visits.ts'
import { getMyVisit, getMyWarranty } from './queries/my-warranty.ts'

export const warrantyApi = bind(warrantyContract, {
  listTerms: ({ work }) => shownTerms(work),
  termsHistory: ({ work, query }) => termsHistory(work, query),
  addTerm: ({ work, body }) => addTerm(work, body),
  changeTerm: ({ work, params, body }) => changeTerm(work, params.termId, body),
  addCalendar: ({ work, body }) => addCalendar(work, body),
  changeCalendar: ({ work, params, body }) => changeCalendar(work, params.calendarId, body),
  addQualified: ({ work, body }) => addQualified(work, body),
  changeQualified: ({ work, params, body }) => changeQualified(work, params.qualifiedId, body),
  homeWarranty: ({ work, params }) => homeWarranty(work, params.homeId),
  askCover: ({ work, params, query }) => askCover(work, params.homeId, query),
  listBuildings: ({ work, query }) => listBuildings(work, query),
  buildingWarranty: ({ work, params }) => buildingWarranty(work, params.buildingId),
  buildingHistory: ({ work, params, query }) => buildingHistory(work, params.buildingId, query),
  setAcceptance: ({ work, params, body }) => setAcceptance(work, params.buildingId, body),
  listEndings: ({ work, query }) => listEndings(work, query),
  recordFreeCheck: ({ work, params, body }) => recordFreeCheck(work, params.endingId, body),
  listRounds: ({ work, query }) => listRounds(work, query),
  getRound: ({ work, params }) => roundView(work, params.roundId),
  roundHistory: ({ work, params, query }) => roundHistory(work, params.roundId, query),
  draftRound: ({ work, body }) => draftRound(work, body),
  editRound: ({ work, params, body }) => editRound(work, params.roundId, body),
  openRound: ({ work, params, body }) => openRound(work, params.roundId, body.version),
  closeRound: ({ work, params, body }) => closeRound(work, params.roundId, body.version),
  listVisits: ({ work, query }) => listVisits(work, query),
  getVisit: ({ work, params }) => visitView(work, params.visitId),
  visitHistory: ({ work, params, query }) => visitHistory(work, params.visitId, query),
  bookVisit: ({ work, params, body }) => bookVisit(work, params.visitId, body),
  missVisit: ({ work, params, body }) => missVisit(work, params.visitId, body),
  offerVisit: ({ work, params, body }) => offerVisit(work, params.visitId, body.version),
  waiveVisit: ({ work, params, body }) => waiveVisit(work, params.visitId, body),
  sendSheet: ({ work, params, body }) => sendSheet(work, params.visitId, body),
  listOrders: ({ work, query }) => listOrders(work, query),
  getOrder: ({ work, params }) => orderView(work, params.orderId),
  orderHistory: ({ work, params, query }) => orderHistory(work, params.orderId, query),
  repairOrder: ({ work, params, body }) => repairOrder(work, params.orderId, body),
  reinspectOrder: ({ work, params, body }) => reinspectOrder(work, params.orderId, body),
  getMyWarranty: ({ work }) => getMyWarranty(work),
  getMyVisit: ({ work, params }) => getMyVisit(work, params.visitId),
  async bookMyVisit({ work, params, body }) {
    await bookMyVisit(work, params.visitId, body.slotId)
    return getMyVisit(work, params.visitId)
  },
  async cancelMyVisit({ work, params }) {
    await cancelMyVisit(work, params.visitId)
    return getMyVisit(work, params.visitId)
  },
})
