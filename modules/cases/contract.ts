import { defineContract } from '#platform/contract/index.ts'
import { disputeRoutes } from './routes/disputes.ts'
import { developerRoutes } from './routes/developer.ts'
import { deskRoutes } from './routes/desk.ts'
import { inboxRoutes } from './routes/inbox.ts'
import { intakeRoutes } from './routes/intake.ts'
import { escalationRoutes } from './routes/escalation.ts'
import { confidentialRoutes } from './routes/confidential.ts'
import { groupRoutes } from './routes/groups.ts'
import { handlingRoutes } from './routes/handling.ts'
import { leavingRoutes } from './routes/leaving.ts'
import { policiesRoutes } from './routes/policies.ts'
import { riskRoutes } from './routes/risks.ts'
import { topicRoutes } from './routes/topics.ts'
import { rotationRoutes } from './routes/rotation.ts'
import { lessonRoutes } from './routes/lessons.ts'
import { preparedPlanRoutes } from './routes/prepared-plans.ts'
import { specialRoutes } from './routes/specials.ts'
import { supervisionRoutes } from './routes/supervision.ts'
import { tasksRoutes } from './routes/tasks.ts'
import { reportRoutes } from './routes/reports.ts'
import { residentRoutes } from './routes/resident.ts'
import { suggestionRoutes } from './routes/suggestions.ts'
import { draftRoutes } from './routes/drafts.ts'
import { togetherRoutes } from './routes/together.ts'

export { channels, kinds, urgencies } from './case.ts'
export { measures, pauseReasons, targets } from './clock.ts'
export { needs } from './needs.ts'
export { policyTargets } from './policy.ts'
export { countedFor, dimensions, reportOrders } from './measures.ts'

export const casesContract = defineContract('cases', {
  ...inboxRoutes,
  ...deskRoutes,
  ...rotationRoutes,
  ...leavingRoutes,
  ...intakeRoutes,
  ...handlingRoutes,
  ...confidentialRoutes,
  ...tasksRoutes,
  ...residentRoutes,
  ...policiesRoutes,
  ...escalationRoutes,
  ...riskRoutes,
  ...suggestionRoutes,
  ...topicRoutes,
  ...togetherRoutes,
  ...groupRoutes,
  ...reportRoutes,
  ...developerRoutes,
  ...lessonRoutes,
  ...supervisionRoutes,
  ...specialRoutes,
  ...disputeRoutes,
  ...preparedPlanRoutes,
  ...draftRoutes,
})
