-- The confidential cases of which the asker may not know, found by one pass over their own index: the same answer as
-- may_know() gives for each, however many letters the chairman has.
CREATE OR REPLACE FUNCTION cases.hidden_cases() RETURNS SETOF uuid
STABLE LANGUAGE plpgsql SECURITY DEFINER SET search_path = cases, pg_temp ROWS 10 AS $$
DECLARE
  me uuid := CASE WHEN scope.is_staff() THEN scope.actor() END;
  confidant text := CASE WHEN scope.is_staff() THEN coalesce(current_setting('tx.confidant', true), '') ELSE '' END;
  known uuid[];
  mine uuid[] := customers.own_person_ids();
BEGIN
  IF scope.is_system() OR confidant = '*' THEN RETURN; END IF;
  IF confidant <> '' THEN
    known := ARRAY(SELECT DISTINCT b.project_id FROM scope.project_branch b WHERE b.node_id = ANY (confidant::uuid[]));
  END IF;
  RETURN QUERY
  SELECT c.id FROM case_file c
   WHERE c.confidence IS NOT NULL
     AND (known IS NULL OR c.project_id <> ALL (known))
     AND (mine IS NULL OR c.reporter_person_id IS NULL OR c.reporter_person_id <> ALL (mine))
     AND (me IS NULL OR NOT EXISTS (SELECT FROM entrustment t
            WHERE t.staff_id = me AND t.ended_at IS NULL AND t.project_id = c.project_id AND t.case_id = c.id));
END $$;
CREATE INDEX letter ON cases.case_file (id) INCLUDE (project_id, reporter_person_id) WHERE confidence IS NOT NULL;

-- Drafts and what was learned of a case are as confidential as the case.
DO $$ DECLARE tbl text;
BEGIN
  FOREACH tbl IN ARRAY '{draft_request,learned_case,learned_until}'::text[] LOOP
    EXECUTE format('CREATE POLICY confidential ON cases.%I AS RESTRICTIVE FOR SELECT TO tongxing_app
      USING (case_id IS NULL OR case_id NOT IN (SELECT cases.hidden_cases()))', tbl);
  END LOOP;
END $$;
