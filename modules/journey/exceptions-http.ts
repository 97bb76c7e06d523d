import type { Handlers } from '#platform/http/index.ts'
import { escalateAction, writeToCustomer } from './actions/escalate-action.ts'
import { countExceptions, listExceptions } from './queries/list-exceptions.ts'
import type { exceptionRoutes } from './exceptions/routes.ts'

export const exceptionHandlers: Handlers<typeof exceptionRoutes> = {
  listExceptions: ({ work, query }) => listExceptions(work, query),
  countExceptions: ({ work, query }) => countExceptions(work, query),
  writeToCustomer: async ({ work, params }) => {
    await writeToCustomer(work, params.actionId)
    return {}
  },
  escalateAction: async ({ work, params, body }) => {
    await escalateAction(work, params.actionId, body.note)
    return {}
  },
}
