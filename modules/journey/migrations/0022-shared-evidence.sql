-- Kinds of evidence that the customer may open: the two documents, receipts, reports of checks.
ALTER TABLE journey.standard_action ADD COLUMN shares text[] NOT NULL DEFAULT '{}';
-- Decided by the standard when the piece is added, and never altered.
ALTER TABLE journey.evidence ADD COLUMN is_shared boolean NOT NULL DEFAULT false;
-- A piece that was replaced is shown no more, whatever took its place; the customer does not see that herself.
CREATE POLICY own_functions ON journey.evidence FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION journey.is_replaced(project uuid, piece uuid) RETURNS boolean
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = journey, pg_temp AS $$
  SELECT EXISTS (SELECT FROM evidence e WHERE e.project_id = project AND e.replaces_id = piece)
$$;
REVOKE EXECUTE ON FUNCTION journey.is_replaced FROM PUBLIC;
GRANT EXECUTE ON FUNCTION journey.is_replaced TO tongxing_app;
CREATE POLICY shared_with_household ON journey.evidence FOR SELECT USING (is_shared
  AND home_id = ANY ((SELECT scope.homes())::uuid[]) AND household_id = ANY ((SELECT scope.households())::uuid[])
  AND NOT journey.is_replaced(project_id, id));

-- Before the contract a journey hangs on the customer herself, who sees it as well.
CREATE POLICY own_of_person ON journey.journey FOR SELECT
  USING (subject_kind = 'person' AND subject_id = ANY ((SELECT customers.own_person_ids())::uuid[]));
CREATE POLICY own_of_person ON journey.step_stay FOR SELECT
  USING ((SELECT scope.person()) IS NOT NULL AND journey_id IN
    (SELECT j.id FROM journey.journey j WHERE j.subject_kind = 'person' AND j.subject_id = ANY ((SELECT customers.own_person_ids())::uuid[])));
CREATE POLICY own_of_person ON journey.action FOR SELECT
  USING ((SELECT scope.person()) IS NOT NULL AND journey_id IN
    (SELECT j.id FROM journey.journey j WHERE j.subject_kind = 'person' AND j.subject_id = ANY ((SELECT customers.own_person_ids())::uuid[])));
