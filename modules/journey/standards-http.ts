import type { Handlers } from '#platform/http/index.ts'
import { recordHistory } from '#platform/history/index.ts'
import type { Work } from '#platform/work/index.ts'
import { addAction } from './actions/standards/add-action.ts'
import { changeSettings } from './actions/standards/change-settings.ts'
import { cancelMove, confirmMove, lookAtMove } from './actions/standards/move-journeys.ts'
import { askForReview, publish, sendBack } from './actions/standards/review.ts'
import { startDraft } from './actions/standards/start-draft.ts'
import { switchOff, takeBack } from './actions/standards/switch-off.ts'
import { rebaseDraft, withdrawDraft } from './actions/standards/withdraw-draft.ts'
import { changeAction } from './actions/standards/write-action.ts'
import { currentStandard, groupStandard } from './queries/current-standard.ts'
import { compareVersions } from './queries/standards/compare-versions.ts'
import { examplePlan } from './queries/standards/example-plan.ts'
import { myLevelsBehind } from './queries/standards/levels-behind.ts'
import { listStandards } from './queries/standards/list-standards.ts'
import { listMoves, readMove } from './queries/standards/moves.ts'
import { readStandard } from './queries/standards/read-standard.ts'
import type { standardsRoutes } from './standards-routes.ts'

/** Answers with the version as it is after the change. */
async function changed(work: Work, standardId: string, change: Promise<void>) {
  await change
  return readStandard(work, standardId)
}

export const standardsHandlers: Handlers<typeof standardsRoutes> = {
  currentStandard: ({ work, query, http }) => currentStandard(work, http.database, query.projectId),
  listStandards: ({ work, query }) => listStandards(work, query),
  startDraft: async ({ work, body, http }) => {
    const groupId = await groupStandard(work, http.database)
    return { id: await startDraft(work, { from: 'inForce', ...body }, groupId) }
  },
  readStandard: ({ work, params }) => readStandard(work, params.standardId),
  withdrawDraft: async ({ work, params, body }) => {
    await withdrawDraft(work, params.standardId, body.version)
    return {}
  },
  rebaseDraft: async ({ work, params: { standardId }, body, http }) =>
    changed(
      work,
      standardId,
      rebaseDraft(work, standardId, body.version, await groupStandard(work, http.database)),
    ),
  addStandardAction: async ({ work, params, body }) => ({
    key: await addAction(work, params.standardId, body),
  }),
  changeStandardAction: ({ work, params: { standardId, key }, body }) =>
    changed(work, standardId, changeAction(work, standardId, key, body)),
  changeStandardSettings: ({ work, params: { standardId }, body }) =>
    changed(work, standardId, changeSettings(work, standardId, body)),
  switchActionOff: ({ work, params: { standardId, key }, body }) =>
    changed(work, standardId, switchOff(work, standardId, key, body.version)),
  takeActionBack: ({ work, params: { standardId, key }, body }) =>
    changed(work, standardId, takeBack(work, standardId, key, body.version)),
  askForReview: ({ work, params: { standardId }, body }) =>
    changed(work, standardId, askForReview(work, standardId, body)),
  sendBack: ({ work, params: { standardId }, body }) =>
    changed(work, standardId, sendBack(work, standardId, body)),
  publishStandard: ({ work, params: { standardId }, body }) =>
    changed(work, standardId, publish(work, standardId, body)),
  compareStandards: ({ work, query }) => compareVersions(work, query),
  levelsBehind: async ({ work, http }) => myLevelsBehind(work, await groupStandard(work, http.database)),
  examplePlan: async ({ work, params, body, http }) =>
    examplePlan(work, params.standardId, body, await groupStandard(work, http.database)),
  standardHistory: ({ work, params, query }) =>
    recordHistory(
      work,
      {
        record: ['journey.standard', params.standardId],
        parts: 'SELECT id FROM journey.standard_action WHERE standard_id = $1',
      },
      query,
    ),
  listStandardMoves: ({ work, query }) => listMoves(work, query),
  lookAtStandardMove: async ({ work, body, http }) => ({
    id: await lookAtMove(work, body, await groupStandard(work, http.database)),
  }),
  readStandardMove: ({ work, params }) => readMove(work, params.moveId),
  confirmStandardMove: async ({ work, params }) => {
    await confirmMove(work, params.moveId)
    return {}
  },
  cancelStandardMove: async ({ work, params }) => {
    await cancelMove(work, params.moveId)
    return {}
  },
}
