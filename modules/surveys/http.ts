import { bind } from '#platform/http/index.ts'
import { answerQuestion } from './actions/answer-question.ts'
import { closeAskedElsewhere } from './actions/close-asked-elsewhere.ts'
import { finishCallback } from './actions/finish-callback.ts'
import { handAll } from './actions/hand-all.ts'
import { handToColleague } from './actions/hand-to-colleague.ts'
import { declineCallback, missCall } from './actions/miss-call.ts'
import { giveOpinion, removeOpinion, tellProblem } from './actions/tell-problem.ts'
import { beginScript, editScript, publishScript } from './actions/write-script.ts'
import { surveysContract } from './contract.ts'
import { callbackHistory, callbackView, myCallback } from './queries/get-callback.ts'
import { scriptHistory, scriptView } from './queries/get-script.ts'
import { listCallbacks } from './queries/list-callbacks.ts'
import { listOpinions } from './queries/list-opinions.ts'
import { listScripts } from './queries/list-scripts.ts'
import { callbackResults } from './queries/results.ts'

export const surveysApi = bind(surveysContract, {
  listCallbacks: ({ work, query }) => listCallbacks(work, query),
  getCallback: ({ work, params }) => callbackView(work, params.callbackId),
  callbackHistory: ({ work, params, query }) => callbackHistory(work, params.callbackId, query),
  answerQuestion: ({ work, params, body }) => answerQuestion(work, params.callbackId, params.key, body),
  tellProblem: ({ work, params, body }) => tellProblem(work, params.callbackId, body),
  giveOpinion: ({ work, params, body }) => giveOpinion(work, params.callbackId, body),
  removeOpinion: ({ work, params }) => removeOpinion(work, params.callbackId, params.opinionId),
  missCall: ({ work, params, body: { agreedAt, ...body } }) =>
    missCall(work, params.callbackId, { ...body, agreedAt: agreedAt ? new Date(agreedAt) : undefined }),
  declineCallback: ({ work, params, body }) => declineCallback(work, params.callbackId, body),
  closeAskedElsewhere: ({ work, params, body }) => closeAskedElsewhere(work, params.callbackId, body),
  handCallbacks: ({ work, params, body }) => handAll(work, params.staffId, body),
  handToColleague: ({ work, params, body }) => handToColleague(work, params.callbackId, body),
  finishCallback: async ({ work, params, body }) => {
    await finishCallback(work, params.callbackId, body.version)
    return callbackView(work, params.callbackId)
  },
  listScripts: ({ work, query }) => listScripts(work, query),
  getScript: ({ work, params }) => scriptView(work, params.scriptId),
  scriptHistory: ({ work, params, query }) => scriptHistory(work, params.scriptId, query),
  beginScript: ({ work, body }) => beginScript(work, body.kind),
  editScript: ({ work, params, body }) => editScript(work, params.scriptId, body),
  publishScript: ({ work, params, body }) => publishScript(work, params.scriptId, body.version),
  callbackResults: ({ work, query }) => callbackResults(work, query),
  listOpinions: ({ work, query }) => listOpinions(work, query),
  getMyCallback: ({ work, params }) => myCallback(work, params.callbackId),
  answerMyQuestion: ({ work, params, body }) => answerQuestion(work, params.callbackId, params.key, body),
  tellMyProblem: ({ work, params, body }) => tellProblem(work, params.callbackId, body),
  giveMyOpinion: ({ work, params, body }) => giveOpinion(work, params.callbackId, body),
  finishMyCallback: ({ work, params, body }) => finishCallback(work, params.callbackId, body.version),
})
