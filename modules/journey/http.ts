import { bind } from '#platform/http/index.ts'
import { addEvidence } from './actions/add-evidence.ts'
import { assignRole } from './actions/assign-role.ts'
import { completeAction } from './actions/complete-action.ts'
import { confirmAction } from './actions/confirm-action.ts'
import { recordAttempt } from './actions/record-attempt.ts'
import { setPlansFrom } from './actions/set-plans-from.ts'
import { journeyContract } from './contract.ts'
import { exceptionHandlers } from './exceptions-http.ts'
import { evidenceExportHandlers } from './evidence-exports-http.ts'
import { handOverHandlers } from './hand-overs-http.ts'
import { actionDetail } from './queries/action-detail.ts'
import { compareProjects } from './queries/compare-projects.ts'
import { homeJourney } from './queries/home-journey.ts'
import { homesInStep } from './queries/homes-in-step.ts'
import { journeyBoard } from './queries/journey-board.ts'
import { listOpenActions } from './queries/list-open-actions.ts'
import { myFirstSteps } from './queries/my-first-steps.ts'
import { myJourney } from './queries/my-journey.ts'
import { overview } from './queries/overview.ts'
import { projectBoard } from './queries/project-board.ts'
import { projectCourse } from './queries/project-course.ts'
import { takeAlong } from './queries/take-along.ts'
import { myToday } from './queries/today.ts'
import { recordedEventsHandlers } from './recorded-events-http.ts'
import { standardsHandlers } from './standards-http.ts'
import { waiverHandlers } from './waiver-http.ts'

export const journeyApi = bind(journeyContract, {
  today: ({ work, query }) => myToday(work, query),
  takeAlong: ({ work }) => takeAlong(work),
  homeJourney: ({ work, params }) => homeJourney(work, params.homeId),
  myJourney: ({ work }) => myJourney(work),
  myFirstSteps: ({ work }) => myFirstSteps(work),
  overview: ({ work }) => overview(work),
  journeyBoard: ({ work, query }) => journeyBoard(work, query),
  compareProjects: ({ work, query }) => compareProjects(work, query),
  projectCourse: ({ work, params }) => projectCourse(work, params.projectId),
  projectBoard: ({ work, params }) => projectBoard(work, params.projectId),
  listOpenActions: ({ work, params, query }) => listOpenActions(work, params.projectId, query),
  homesInStep: ({ work, params, query }) =>
    homesInStep(work, params.projectId, { ...query, step: params.step }),
  readAction: ({ work, params }) => actionDetail(work, params.actionId),
  completeAction: ({ work, params, body }) => completeAction(work, params.actionId, body),
  addEvidence: ({ work, params, body }) => addEvidence(work, params.actionId, body.evidence),
  recordAttempt: ({ work, params, body }) =>
    recordAttempt(work, params.actionId, {
      ...body,
      at: body.at === undefined ? undefined : new Date(body.at),
    }),
  confirmAction: ({ work, params }) => confirmAction(work, params.actionId),
  assignRole: async ({ work, params, body }) => {
    await assignRole(work, params.projectId, body)
    return {}
  },
  setPlansFrom: async ({ work, params, body }) => {
    await setPlansFrom(work, params.projectId, body.plansFrom)
    return {}
  },
  ...recordedEventsHandlers,
  ...standardsHandlers,
  ...evidenceExportHandlers,
  ...waiverHandlers,
  ...exceptionHandlers,
  ...handOverHandlers,
})
