import type { Work } from '#platform/work/index.ts'
import type { JourneyRow, StayRow } from '../kept.ts'
import { waysToHomes } from './ways.ts'

type JourneyHead = Pick<
  JourneyRow,
  'id' | 'projectId' | 'homeId' | 'householdId' | 'standardId' | 'startedOn' | 'endedBy' | 'expectedEndOn'
>

/** The journeys of homes that the caller sees, with their stays. */
export function viewStore(work: Work) {
  return {
    journeysOf: (homeIds: readonly string[]) =>
      work.sql<JourneyHead & { stays: Pick<StayRow, 'step' | 'enteredOn' | 'leftOn'>[] }>(
        `SELECT j.id, j.project_id AS "projectId", w.home_id AS "homeId", j.household_id AS "householdId",
                j.standard_id AS "standardId", j.started_on AS "startedOn", j.ended_by AS "endedBy", j.expected_end_on AS "expectedEndOn",
                (SELECT coalesce(jsonb_agg(jsonb_build_object('step', s.step, 'enteredOn', s.entered_on, 'leftOn', s.left_on)), '[]')
                   FROM journey.step_stay s WHERE s.project_id = j.project_id AND s.journey_id = j.id) AS stays
           FROM ${waysToHomes} JOIN journey.journey j ON j.project_id = w.project_id AND j.id = w.id
          ORDER BY j.started_on, j.id`,
        [homeIds],
      ),
  }
}
