import { bind } from '#platform/http/index.ts'
import { drawList } from './actions/draw-list.ts'
import {
  approveFunding,
  enterContract,
  proposeFunding,
  recordVote,
  returnFunding,
  writeFunding,
} from './actions/funding.ts'
import { answerPoll, openPoll, publishPoll } from './actions/poll.ts'
import { publishStory, writeStory } from './actions/story.ts'
import { addSurveyLine, beginSurvey, lookAtLine, sealSurvey, setRhythm } from './actions/survey.ts'
import { acceptItem, addItemPhotos, endItem, noteProgress, startItem } from './actions/works.ts'
import { renewalContract } from './contract.ts'
import { fundingView } from './queries/get-funding.ts'
import { pollView } from './queries/get-poll.ts'
import { programmeHistory, programmeView } from './queries/get-programme.ts'
import { publicStories, publicStory, storyDraft } from './queries/get-story.ts'
import { surveyView } from './queries/get-survey.ts'
import { worksView } from './queries/get-works.ts'
import { listProgrammes } from './queries/list-programmes.ts'
import { myRenewal, myRenewals } from './queries/my-renewals.ts'

export const renewalApi = bind(renewalContract, {
  listProgrammes: ({ work, query }) => listProgrammes(work, query),
  drawList: ({ work }) => drawList(work),
  getProgramme: ({ work, params }) => programmeView(work, params.programmeId),
  programmeHistory: ({ work, params, query }) => programmeHistory(work, params.programmeId, query),
  setRhythm: ({ work, params, body }) => setRhythm(work, params.programmeId, body),
  getSurvey: ({ work, params }) => surveyView(work, params.programmeId),
  beginSurvey: ({ work, params, body }) => beginSurvey(work, params.programmeId, body.version),
  addSurveyLine: ({ work, params, body }) => addSurveyLine(work, params.programmeId, body),
  lookAtLine: ({ work, params, body }) => lookAtLine(work, params.lineId, body),
  sealSurvey: ({ work, params, body }) => sealSurvey(work, params.programmeId, body.version),
  getPoll: ({ work, params }) => pollView(work, params.programmeId),
  openPoll: ({ work, params, body }) => openPoll(work, params.programmeId, body),
  publishPoll: ({ work, params, body }) => publishPoll(work, params.programmeId, body),
  getFunding: ({ work, params }) => fundingView(work, params.programmeId),
  writeFunding: ({ work, params, body }) => writeFunding(work, params.programmeId, body),
  recordVote: ({ work, params, body }) => recordVote(work, params.programmeId, body),
  proposeFunding: ({ work, params, body }) => proposeFunding(work, params.programmeId, body.version),
  approveFunding: ({ work, params, body }) => approveFunding(work, params.programmeId, body.version),
  returnFunding: ({ work, params, body }) => returnFunding(work, params.programmeId, body),
  enterContract: ({ work, params, body }) => enterContract(work, params.programmeId, body),
  getWorks: ({ work, params }) => worksView(work, params.programmeId),
  startItem: ({ work, params, body }) => startItem(work, params.itemId, body),
  noteProgress: ({ work, params, body }) => noteProgress(work, params.itemId, body),
  addItemPhotos: ({ work, params, body }) => addItemPhotos(work, params.itemId, body),
  endItem: ({ work, params, body }) => endItem(work, params.itemId, body),
  acceptItem: ({ work, params, body }) => acceptItem(work, params.itemId, body),
  getStory: ({ work, params }) => storyDraft(work, params.programmeId),
  writeStory: ({ work, params, body }) => writeStory(work, params.programmeId, body),
  publishStory: ({ work, params, body }) => publishStory(work, params.programmeId, body.version),
  publicStories: ({ work }) => publicStories(work),
  publicStory: ({ work, params }) => publicStory(work, params.storyId),
  myRenewals: ({ work }) => myRenewals(work),
  myRenewal: ({ work, params }) => myRenewal(work, params.programmeId),
  answerPoll: ({ work, params, body }) => answerPoll(work, params.programmeId, body),
})
