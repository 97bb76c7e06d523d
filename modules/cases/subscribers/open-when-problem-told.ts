import { problemTold } from '#modules/surveys/events.ts'
import { subscribe } from '#platform/events/index.ts'
import { openFromCallback } from '../actions/open-from-callback.ts'

/** What must be solved becomes a case while the customer is still on the line. */
export const openWhenProblemTold = subscribe(
  problemTold,
  'cases.open-when-problem-told',
  async (work, { payload }) => {
    await openFromCallback(work, payload)
  },
)
