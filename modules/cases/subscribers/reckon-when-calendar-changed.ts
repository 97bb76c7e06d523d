import { calendarChanged, officeHoursChanged } from '#modules/organization/events.ts'
import { addClockMinutes } from '#platform/calendar/index.ts'
import { subscribe } from '#platform/events/index.ts'
import type { Work } from '#platform/work/index.ts'
import { reckonAgain } from '../jobs/reckon-again.ts'

/** Waits until no process opens cases by the old calendar any more; days that are set one after another are one run. */
const settlesInMinutes = 0.5

function reckonSoon(work: Work, nodeId: string): Promise<void> {
  const { name } = reckonAgain
  work.enqueue(
    name,
    { nodeId },
    { key: `${name}:${nodeId}`, runAt: addClockMinutes(work.now, settlesInMinutes) },
  )
  return Promise.resolve()
}

export const reckonWhenCalendarChanged = [
  subscribe(calendarChanged, 'cases.reckon-when-calendar-changed', (work, { payload }) =>
    reckonSoon(work, payload.nodeId),
  ),
  subscribe(officeHoursChanged, 'cases.reckon-when-office-hours-changed', (work, { payload }) =>
    reckonSoon(work, payload.nodeId),
  ),
]
