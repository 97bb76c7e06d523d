/**
 * The journeys of the homes `$1`, as `w (project_id, id, home_id)`: their own, and the time before it in which each buyer
 * got to know the project, which ended with the subscription or contract of the home.
 */
export const waysToHomes = `(
  SELECT h.project_id, h.id, h.home_id FROM journey.journey h WHERE h.home_id = ANY ($1)
  UNION
  SELECT p.project_id, p.id, h.home_id FROM journey.journey h
    JOIN journey.journey p ON p.project_id = h.project_id AND p.subject_kind = 'person' AND p.subject_id = h.person_id
     AND p.home_id IS NULL AND p.ended_by = 'completed' AND p.ended_on = h.started_on
   WHERE h.home_id = ANY ($1) AND h.subject_kind IN ('person', 'contract')) w`
