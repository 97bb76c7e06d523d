import { bind } from '#platform/http/index.ts'
import { announceOpenDay, closeOpenDay, draftOpenDay, editOpenDay } from './actions/announce-open-day.ts'
import { bookOpenDay, cancelBooking } from './actions/book-open-day.ts'
import { cancelOpenDay } from './actions/cancel-open-day.ts'
import { acknowledgeBriefing, findTicket, signVisitorIn } from './actions/join-open-day.ts'
import { answerFinding, noteFinding, noteMyFinding, repairFinding } from './actions/note-finding.ts'
import { setMilestones, setRhythm } from './actions/plan-building.ts'
import { readBulletin } from './actions/read-bulletin.ts'
import { sendBulletin } from './actions/send-bulletin.ts'
import { correctBulletin, discardBulletin, draftBulletin, editBulletin } from './actions/write-bulletin.ts'
import { answerMyNotice, recordAnswer } from './actions/answer-change.ts'
import { askAboutNotice, replyToNotice } from './actions/ask-about-change.ts'
import { draftDelay, editDelay, sendDelay } from './actions/delay.ts'
import { addChangeHomes, editChange, establishChange } from './actions/establish-change.ts'
import { readNotice } from './actions/read-notice.ts'
import { sendChange } from './actions/send-change.ts'
import { recordService } from './actions/serve-notice.ts'
import { constructionContract } from './contract.ts'
import { buildingOverview } from './queries/building-overview.ts'
import { buildingPlan } from './queries/building-plan.ts'
import {
  bulletinAudience,
  bulletinHistory,
  bulletinRecipients,
  bulletinView,
} from './queries/get-bulletin.ts'
import { countAffected } from './queries/count-affected.ts'
import { changeHistory, changeNotices, changeView } from './queries/get-change.ts'
import { delayHistory, delayNotices, delayView } from './queries/get-delay.ts'
import { findingHistory, findingView } from './queries/get-finding.ts'
import { openDayHistory, openDayView } from './queries/get-open-day.ts'
import { listBookings } from './queries/list-bookings.ts'
import { listFindings } from './queries/list-findings.ts'
import { listOpenDays } from './queries/list-open-days.ts'
import { getMyOpenDay, listMyOpenDays } from './queries/my-open-days.ts'
import { noticeView } from './queries/get-notice.ts'
import { listBulletins } from './queries/list-bulletins.ts'
import { listChanges } from './queries/list-changes.ts'
import { listDelays } from './queries/list-delays.ts'
import { getMyNotice, listMyNotices } from './queries/my-notices.ts'
import { getMyBulletin, listMyBulletins } from './queries/my-bulletins.ts'

export const constructionApi = bind(constructionContract, {
  buildingOverview: ({ work }) => buildingOverview(work),
  buildingPlan: ({ work, params }) => buildingPlan(work, params.projectId),
  setMilestones: ({ work, params, body }) =>
    setMilestones(work, params.projectId, params.phaseId, body.milestones),
  setRhythm: ({ work, params, body }) => setRhythm(work, params.projectId, body),
  listBulletins: ({ work, query }) => listBulletins(work, query),
  getBulletin: ({ work, params }) => bulletinView(work, params.bulletinId),
  bulletinHistory: ({ work, params, query }) => bulletinHistory(work, params.bulletinId, query),
  draftBulletin: ({ work, body }) => draftBulletin(work, body),
  editBulletin: ({ work, params, body }) => editBulletin(work, params.bulletinId, body),
  discardBulletin: ({ work, params, query }) => discardBulletin(work, params.bulletinId, query.version),
  correctBulletin: ({ work, params }) => correctBulletin(work, params.bulletinId),
  bulletinAudience: ({ work, params }) => bulletinAudience(work, params.bulletinId),
  sendBulletin: ({ work, params, body }) => sendBulletin(work, params.bulletinId, body.version),
  listRecipients: ({ work, params, query }) => bulletinRecipients(work, params.bulletinId, query),
  listMyBulletins: ({ work, query }) => listMyBulletins(work, query),
  getMyBulletin: ({ work, params }) => getMyBulletin(work, params.bulletinId),
  readBulletin: ({ work, params }) => readBulletin(work, params.bulletinId),
  listChanges: ({ work, query }) => listChanges(work, query),
  getChange: ({ work, params }) => changeView(work, params.changeId),
  changeHistory: ({ work, params, query }) => changeHistory(work, params.changeId, query),
  establishChange: ({ work, body }) => establishChange(work, body),
  editChange: ({ work, params, body }) => editChange(work, params.changeId, body),
  addChangeHomes: ({ work, params, body }) => addChangeHomes(work, params.changeId, body.homes),
  sendChange: ({ work, params, body }) => sendChange(work, params.changeId, body.version),
  listChangeNotices: ({ work, params, query }) => changeNotices(work, params.changeId, query),
  countAffected: ({ work, params, body }) => countAffected(work, params.projectId, body.homes),
  getNotice: ({ work, params }) => noticeView(work, params.noticeId),
  recordService: ({ work, params, body }) => recordService(work, params.noticeId, body),
  async recordAnswer({ work, params, body }) {
    await recordAnswer(work, params.noticeId, body)
    return noticeView(work, params.noticeId)
  },
  replyToNotice: ({ work, params, body }) => replyToNotice(work, params.noticeId, body.words),
  listDelays: ({ work, query }) => listDelays(work, query),
  getDelay: ({ work, params }) => delayView(work, params.delayId),
  delayHistory: ({ work, params, query }) => delayHistory(work, params.delayId, query),
  draftDelay: ({ work, body }) => draftDelay(work, body),
  editDelay: ({ work, params, body }) => editDelay(work, params.delayId, body),
  sendDelay: ({ work, params, body }) => sendDelay(work, params.delayId, body.version),
  listDelayNotices: ({ work, params, query }) => delayNotices(work, params.delayId, query),
  listMyNotices: ({ work }) => listMyNotices(work),
  getMyNotice: ({ work, params }) => getMyNotice(work, params.noticeId),
  readNotice: ({ work, params }) => readNotice(work, params.noticeId),
  async answerNotice({ work, params, body }) {
    await answerMyNotice(work, params.noticeId, body)
    return getMyNotice(work, params.noticeId)
  },
  async askAboutNotice({ work, params, body }) {
    await askAboutNotice(work, params.noticeId, body.words)
    return getMyNotice(work, params.noticeId)
  },
  listOpenDays: ({ work, query }) => listOpenDays(work, query),
  getOpenDay: ({ work, params }) => openDayView(work, params.openDayId),
  openDayHistory: ({ work, params, query }) => openDayHistory(work, params.openDayId, query),
  draftOpenDay: ({ work, body }) => draftOpenDay(work, body),
  editOpenDay: ({ work, params, body }) => editOpenDay(work, params.openDayId, body),
  announceOpenDay: ({ work, params, body }) => announceOpenDay(work, params.openDayId, body.version),
  closeOpenDay: ({ work, params, body }) => closeOpenDay(work, params.openDayId, body.version),
  cancelOpenDay: ({ work, params, body }) => cancelOpenDay(work, params.openDayId, body),
  listBookings: ({ work, params, query }) => listBookings(work, params.openDayId, query),
  findTicket: ({ work, params }) => findTicket(work, params.openDayId, params.ticket),
  signVisitorIn: ({ work, params, body }) => signVisitorIn(work, params.openDayId, body),
  noteFinding: ({ work, params, body }) => noteFinding(work, params.openDayId, body),
  listFindings: ({ work, query }) => listFindings(work, query),
  getFinding: ({ work, params }) => findingView(work, params.findingId),
  findingHistory: ({ work, params, query }) => findingHistory(work, params.findingId, query),
  answerFinding: ({ work, params, body }) => answerFinding(work, params.findingId, body),
  repairFinding: ({ work, params, body }) => repairFinding(work, params.findingId, body),
  listMyOpenDays: ({ work }) => listMyOpenDays(work),
  getMyOpenDay: ({ work, params }) => getMyOpenDay(work, params.openDayId),
  async bookOpenDay({ work, params, body }) {
    await bookOpenDay(work, params.openDayId, body)
    return getMyOpenDay(work, params.openDayId)
  },
  async cancelBooking({ work, params }) {
    await cancelBooking(work, params.openDayId)
    return getMyOpenDay(work, params.openDayId)
  },
  async acknowledgeBriefing({ work, params }) {
    await acknowledgeBriefing(work, params.openDayId)
    return getMyOpenDay(work, params.openDayId)
  },
  async noteMyFinding({ work, params, body }) {
    await noteMyFinding(work, params.openDayId, body)
    return getMyOpenDay(work, params.openDayId)
  },
})
