import { bind } from '#platform/http/index.ts'
import { setMilestones, setRhythm } from './actions/plan-building.ts'
import { readBulletin } from './actions/read-bulletin.ts'
import { sendBulletin } from './actions/send-bulletin.ts'
import { correctBulletin, discardBulletin, draftBulletin, editBulletin } from './actions/write-bulletin.ts'
import { constructionContract } from './contract.ts'
import { buildingPlan } from './queries/building-plan.ts'
import {
  bulletinAudience,
  bulletinHistory,
  bulletinRecipients,
  bulletinView,
} from './queries/get-bulletin.ts'
import { listBulletins } from './queries/list-bulletins.ts'
import { getMyBulletin, listMyBulletins } from './queries/my-bulletins.ts'

export const constructionApi = bind(constructionContract, {
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
})
