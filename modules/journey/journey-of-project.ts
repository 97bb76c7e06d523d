import { addMonths } from '#platform/calendar/index.ts'
import type { ProjectFacts } from './facts.ts'
import type { Journey } from './journey.ts'
import type { StandardSettings } from './standard-settings.ts'

/** The journey of a project: standing duties from its first delivery, step +2 four years later (domain.md 2.7, 2.8). */
export function journeyOfProject(
  { projectId, firstPhaseDeliveredOn }: ProjectFacts,
  settings: StandardSettings,
): Journey[] {
  if (firstPhaseDeliveredOn === null) return []
  const enteredOn = addMonths(firstPhaseDeliveredOn, settings.fourYearMonths)
  return [
    {
      subjectKind: 'project',
      subjectId: projectId,
      originId: projectId,
      projectId,
      homeId: null,
      personId: null,
      householdId: null,
      startedOn: firstPhaseDeliveredOn,
      endedOn: null,
      endedBy: null,
      turnsOn: null,
      stays: [{ step: 'FOUR_YEAR', enteredOn, leftOn: null }],
      anchors: { firstPhaseDelivered: { on: firstPhaseDeliveredOn, promisedOn: null } },
    },
  ]
}
