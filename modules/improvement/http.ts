import { bind } from '#platform/http/index.ts'
import { bookTalk, cancelTalkPlace, signGuestIn } from './actions/come-to-talk.ts'
import { answerOpinion, assignOpinion, finishOpinion, sortOpinion } from './actions/handle-opinion.ts'
import { announceTalk, cancelTalk, closeTalk, editTalk, planTalk } from './actions/hold-talk.ts'
import {
  addOpinions,
  decideImprovement,
  editImprovement,
  finishImprovement,
  proposeImprovement,
  removeOpinion,
  setPhotos,
} from './actions/improve.ts'
import { addTopic, editTopic } from './actions/keep-topics.ts'
import { noteProposal, publishMinutes, writeMinutes } from './actions/minutes.ts'
import { recordOpinion, sayOpinion } from './actions/say.ts'
import { publishTelling, writeTelling } from './actions/tell-change.ts'
import { improvementContract } from './contract.ts'
import { improvementHistory, improvementView } from './queries/get-improvement.ts'
import { opinionHistory, opinionView } from './queries/get-opinion.ts'
import { talkHistory, talkView } from './queries/get-talk.ts'
import { listImprovements } from './queries/list-improvements.ts'
import { listOpinions } from './queries/list-opinions.ts'
import { listTalks } from './queries/list-talks.ts'
import { listTopics } from './queries/list-topics.ts'
import { myOpinions } from './queries/my-opinions.ts'
import { getMyTalk, listMyTalks } from './queries/my-talks.ts'
import { listReports, publicReport, publicReports } from './queries/reports.ts'

export const improvementApi = bind(improvementContract, {
  listOpinions: ({ work, query }) => listOpinions(work, query),
  getOpinion: ({ work, params }) => opinionView(work, params.opinionId),
  opinionHistory: ({ work, params, query }) => opinionHistory(work, params.opinionId, query),
  recordOpinion: ({ work, body }) => recordOpinion(work, body),
  sortOpinion: ({ work, params, body }) => sortOpinion(work, params.opinionId, body),
  assignOpinion: ({ work, params, body }) => assignOpinion(work, params.opinionId, body),
  answerOpinion: ({ work, params, body }) => answerOpinion(work, params.opinionId, body),
  finishOpinion: ({ work, params, body }) => finishOpinion(work, params.opinionId, body.version),
  listTopics: ({ work }) => listTopics(work),
  addTopic: ({ work, body }) => addTopic(work, body),
  editTopic: ({ work, params, body }) => editTopic(work, params.topicId, body),
  listImprovements: ({ work, query }) => listImprovements(work, query),
  getImprovement: ({ work, params }) => improvementView(work, params.improvementId),
  improvementHistory: ({ work, params, query }) => improvementHistory(work, params.improvementId, query),
  proposeImprovement: ({ work, body }) => proposeImprovement(work, body),
  editImprovement: ({ work, params, body }) => editImprovement(work, params.improvementId, body),
  addOpinions: ({ work, params, body }) => addOpinions(work, params.improvementId, body.opinionIds),
  removeOpinion: ({ work, params }) => removeOpinion(work, params.improvementId, params.opinionId),
  decideImprovement: ({ work, params, body }) => decideImprovement(work, params.improvementId, body),
  setPhotos: ({ work, params, body }) => setPhotos(work, params.improvementId, body),
  finishImprovement: ({ work, params, body }) => finishImprovement(work, params.improvementId, body),
  writeTelling: ({ work, params, body }) => writeTelling(work, params.improvementId, body),
  publishTelling: ({ work, params, body }) => publishTelling(work, params.improvementId, body.version),
  listReports: ({ work, query }) => listReports(work, query),
  publicReports: ({ work }) => publicReports(work),
  publicReport: ({ work, params }) => publicReport(work, params.projectId),
  listTalks: ({ work, query }) => listTalks(work, query),
  getTalk: ({ work, params }) => talkView(work, params.talkId),
  talkHistory: ({ work, params, query }) => talkHistory(work, params.talkId, query),
  planTalk: ({ work, body }) => planTalk(work, body),
  editTalk: ({ work, params, body }) => editTalk(work, params.talkId, body),
  announceTalk: ({ work, params, body }) => announceTalk(work, params.talkId, body.version),
  cancelTalk: ({ work, params, body }) => cancelTalk(work, params.talkId, body),
  signGuestIn: ({ work, params, body }) => signGuestIn(work, params.talkId, body),
  closeTalk: ({ work, params, body }) => closeTalk(work, params.talkId, body.version),
  noteProposal: ({ work, params, body }) => noteProposal(work, params.talkId, body),
  writeMinutes: ({ work, params, body }) => writeMinutes(work, params.talkId, body),
  publishMinutes: ({ work, params, body }) => publishMinutes(work, params.talkId, body.version),
  myOpinions: ({ work }) => myOpinions(work),
  sayOpinion: ({ work, body }) => sayOpinion(work, body),
  listMyTalks: ({ work }) => listMyTalks(work),
  getMyTalk: ({ work, params }) => getMyTalk(work, params.talkId),
  bookTalk: ({ work, params, body }) => bookTalk(work, params.talkId, body),
  cancelTalkPlace: ({ work, params }) => cancelTalkPlace(work, params.talkId),
})
