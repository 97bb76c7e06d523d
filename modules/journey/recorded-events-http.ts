import { recordHistory } from '#platform/history/index.ts'
import type { Handlers } from '#platform/http/index.ts'
import { correctEvent } from './actions/correct-event.ts'
import { recordEvent } from './actions/record-event.ts'
import { withdrawEvent } from './actions/withdraw-event.ts'
import { listRecordedEvents } from './queries/list-recorded-events.ts'
import { personJourney } from './queries/person-journey.ts'
import { recordedEventDetail } from './queries/recorded-event-detail.ts'
import type { recordedEventsRoutes } from './recorded-events-routes.ts'

export const recordedEventsHandlers: Handlers<typeof recordedEventsRoutes> = {
  listRecordedEvents: ({ work, query }) => listRecordedEvents(work, query),
  recordEvent: ({ work, body }) => recordEvent(work, body),
  readRecordedEvent: ({ work, params }) => recordedEventDetail(work, params.eventId),
  recordedEventHistory: async ({ work, params, query }) => {
    await recordedEventDetail(work, params.eventId)
    return recordHistory(work, { record: ['journey.recorded_event', params.eventId] }, query)
  },
  personJourney: ({ work, params }) => personJourney(work, params.personId),
  correctRecordedEvent: ({ work, params, body }) => correctEvent(work, params.eventId, body),
  withdrawRecordedEvent: ({ work, params, body }) => withdrawEvent(work, params.eventId, body),
}
