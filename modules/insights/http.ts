import { bind } from '#platform/http/index.ts'
import { dismiss, startAction, takeNote } from './actions/handle-warning.ts'
import { setMorningTime, takeMorningTimeFromAbove } from './actions/set-morning-time.ts'
import { insightsContract } from './contract.ts'
import { loyalty } from './queries/loyalty.ts'
import { morningTimeHistory, morningTimes } from './queries/morning-times.ts'
import { getMorning, listMornings, readMorning } from './queries/mornings.ts'
import { personSentiment } from './queries/sentiment.ts'
import { staffing } from './queries/staffing.ts'
import { listWarnings, warningHistory, warningView } from './queries/warnings.ts'

export const insightsApi = bind(insightsContract, {
  listMornings: ({ work, query }) => listMornings(work, query),
  getMorning: ({ work, params }) => getMorning(work, params.day),
  listMorningTimes: ({ work }) => morningTimes(work),
  setMorningTime: ({ work, params, body }) => setMorningTime(work, params.nodeId, body),
  takeMorningTimeFromAbove: ({ work, params, query }) =>
    takeMorningTimeFromAbove(work, params.nodeId, query.version),
  morningTimeHistory: ({ work, params, query }) => morningTimeHistory(work, params.nodeId, query),
  personSentiment: ({ work, params }) => personSentiment(work, params.personId),
  staffing: ({ work }) => staffing(work),
  loyalty: ({ work, query }) => loyalty(work, query),
  listWarnings: ({ work, query }) => listWarnings(work, query),
  getWarning: ({ work, params }) => warningView(work, params.warningId),
  warningHistory: ({ work, params, query }) => warningHistory(work, params.warningId, query),
  takeNote: ({ work, params, body }) => takeNote(work, params.warningId, body),
  startAction: ({ work, params, body }) => startAction(work, params.warningId, body),
  dismissWarning: ({ work, params, body }) => dismiss(work, params.warningId, body),
  readMorning: ({ work, params }) => readMorning(work, params.day),
})
