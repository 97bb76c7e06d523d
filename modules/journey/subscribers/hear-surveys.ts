import { askedElsewhere, callbackDone, callMissed } from '#modules/surveys/events.ts'
import { subscribe } from '#platform/events/index.ts'
import {
  completeAskedElsewhere,
  completeFromCallback,
  missFromCallback,
} from '../actions/complete-from-callback.ts'

/** What call-backs were and came to completes the actions of steps 4 and 5 that they are (domain.md 2.4, 2.5). */
export const hearSurveys = [
  subscribe(callbackDone, 'journey.complete-when-callback-done', (work, { payload, recordedAt }) =>
    completeFromCallback(work, payload, recordedAt),
  ),
  subscribe(askedElsewhere, 'journey.complete-when-asked-elsewhere', (work, { payload, recordedAt }) =>
    completeAskedElsewhere(work, payload, recordedAt),
  ),
  subscribe(callMissed, 'journey.plan-when-call-missed', (work, { payload, recordedAt }) =>
    missFromCallback(work, payload, recordedAt),
  ),
]
