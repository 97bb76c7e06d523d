import type { Handlers } from '#platform/http/index.ts'
import { approveWaiver, askForWaiver, refuseWaiver } from './actions/waive-action.ts'
import { takeWaiverBack } from './actions/take-waiver-back.ts'
import type { waiverRoutes } from './waiver-routes.ts'

export const waiverHandlers: Handlers<typeof waiverRoutes> = {
  askForWaiver: ({ work, params, body }) => askForWaiver(work, params.actionId, body),
  approveWaiver: ({ work, params, body }) => approveWaiver(work, params.actionId, body),
  takeWaiverBack: ({ work, params, body }) => takeWaiverBack(work, params.actionId, body),
  refuseWaiver: ({ work, params, body }) => refuseWaiver(work, params.actionId, body),
}
