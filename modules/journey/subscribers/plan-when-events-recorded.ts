import { type RecordedEvent, subscribe } from '#platform/events/index.ts'
import type { Work } from '#platform/work/index.ts'
import { askForPlans } from '../actions/ask-for-plans.ts'
import { eventCorrected, eventRecorded, eventWithdrawn } from '../events.ts'
import type { EventKind } from '../recorded-event.ts'

async function ask(
  work: Work,
  { projectId, personId, homeId, payload }: RecordedEvent<{ kind: string }>,
): Promise<void> {
  const kind = payload.kind as EventKind
  if (projectId)
    await askForPlans(work, [{ projectId, kind, personId: personId ?? null, homeId: homeId ?? null }])
}

export const planWhenEventsRecorded = [
  subscribe(eventRecorded, 'journey.plan-when-event-recorded', ask),
  subscribe(eventCorrected, 'journey.plan-when-event-corrected', ask),
  subscribe(eventWithdrawn, 'journey.plan-when-event-withdrawn', ask),
]
