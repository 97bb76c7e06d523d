-- A letter to the chairman is confidential: his office knows of it, its writer, and whomever it was entrusted to by name.
-- `confidence` is what the writer allows; empty is an ordinary case.
ALTER TABLE cases.case_file ADD COLUMN confidence text CHECK (confidence IN ('chairmanOnly', 'mayPassOn'));
CREATE INDEX confidential ON cases.case_file (project_id, opened_at, id) WHERE confidence IS NOT NULL;
-- Holds what the policies ask of each row.
DROP INDEX cases.open_of_project;
CREATE INDEX open_of_project ON cases.case_file (project_id, opened_at, id) INCLUDE (reporter_person_id, household_id, confidence)
  WHERE closed_at IS NULL;

-- Whom the office entrusted it to: until when an answer is expected, and how it ended.
CREATE TABLE cases.entrustment (
  id uuid NOT NULL, project_id uuid NOT NULL, case_id uuid NOT NULL,
  staff_id uuid NOT NULL, staff_name text NOT NULL, reason text NOT NULL, due_at timestamptz NOT NULL,
  entrusted_at timestamptz NOT NULL, entrusted_by_name text NOT NULL, reminded_at timestamptz, ended_at timestamptz, ended_by_name text,
  PRIMARY KEY (project_id, case_id, id), FOREIGN KEY (project_id, case_id) REFERENCES cases.case_file (project_id, id),
  CHECK ((ended_at IS NULL) = (ended_by_name IS NULL))
);
CREATE UNIQUE INDEX entrusted_once ON cases.entrustment (project_id, case_id, staff_id) WHERE ended_at IS NULL;
CREATE INDEX entrusted_to ON cases.entrustment (staff_id) WHERE ended_at IS NULL;
CREATE INDEX entrustment_due ON cases.entrustment (due_at) WHERE ended_at IS NULL AND reminded_at IS NULL;
CALL platform.protect_by_project('cases.entrustment', residents => 'false');
CREATE POLICY own_functions ON cases.entrustment FOR SELECT TO CURRENT_USER USING (true);
REVOKE DELETE ON cases.entrustment FROM tongxing_app;

-- Whether the asker may know of a confidential case at all.
CREATE FUNCTION cases.may_know(project uuid, wanted uuid, reporter uuid) RETURNS boolean
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = cases, pg_temp AS $$
  SELECT scope.is_system() OR scope.is_confidant(project)
      OR scope.is_staff() AND EXISTS (SELECT 1 FROM entrustment t
           WHERE t.project_id = project AND t.case_id = wanted AND t.staff_id = scope.actor() AND t.ended_at IS NULL)
      OR coalesce(reporter = ANY (customers.own_person_ids()), false)
$$;
-- The confidential cases of which the asker may not know; few, and looked up once for a statement.
CREATE FUNCTION cases.hidden_cases() RETURNS SETOF uuid
STABLE LANGUAGE plpgsql SECURITY DEFINER SET search_path = cases, pg_temp ROWS 10 AS $$
BEGIN
  IF scope.is_system() THEN RETURN; END IF;
  RETURN QUERY SELECT c.id FROM case_file c
    WHERE c.confidence IS NOT NULL AND NOT may_know(c.project_id, c.id, c.reporter_person_id);
END $$;
-- What was sent along with them.
CREATE FUNCTION cases.hidden_files() RETURNS SETOF uuid
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = cases, pg_temp ROWS 10 AS $$
  SELECT unnest(e.file_ids) FROM hidden_cases() h JOIN case_file c ON c.id = h JOIN entry e ON e.project_id = c.project_id AND e.case_id = c.id
$$;
REVOKE EXECUTE ON FUNCTION cases.may_know, cases.hidden_cases, cases.hidden_files FROM PUBLIC;
GRANT EXECUTE ON FUNCTION cases.may_know, cases.hidden_cases, cases.hidden_files TO tongxing_app;

CREATE POLICY confidential ON cases.case_file AS RESTRICTIVE FOR SELECT TO tongxing_app
  USING (confidence IS NULL OR cases.may_know(project_id, id, reporter_person_id));
-- Whatever belongs to a case is as confidential as the case; its words never come where words are searched (opening.ts).
DO $$ DECLARE tbl text;
BEGIN
  FOREACH tbl IN ARRAY '{entry,task,clock_pause,promise,escalation,ruling,merge,group_telling,suggestion_answer,counted,lesson,mark,entrustment}'::text[] LOOP
    EXECUTE format('CREATE POLICY confidential ON cases.%I AS RESTRICTIVE FOR SELECT TO tongxing_app
      USING (case_id NOT IN (SELECT cases.hidden_cases()))', tbl);
  END LOOP;
END $$;
-- So is what the logs know of it.
CREATE POLICY confidential_case ON platform.event AS RESTRICTIVE FOR SELECT TO tongxing_app
  USING ((SELECT NOT scope.is_staff()) OR subject_id NOT IN (SELECT cases.hidden_cases()));
CREATE POLICY confidential_case ON platform.audit_log AS RESTRICTIVE FOR SELECT TO tongxing_app
  USING ((SELECT NOT scope.is_staff()) OR subject_id IS NULL OR subject_id NOT IN (SELECT cases.hidden_cases()));

CREATE POLICY confidential_case ON platform.file AS RESTRICTIVE FOR SELECT TO tongxing_app
  USING ((SELECT scope.is_system()) OR uploaded_by = (SELECT scope.actor()) OR id NOT IN (SELECT cases.hidden_files()));

CREATE OR REPLACE FUNCTION cases.in_reach(wanted uuid[]) RETURNS TABLE (case_id uuid, project_id uuid)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = cases, pg_temp AS $$
  SELECT c.id, c.project_id FROM case_file c
   WHERE c.id = ANY (wanted) AND (scope.is_staff() AND scope.sees_everything() OR scope.is_system() OR c.project_id IN
     (SELECT b.project_id FROM scope.project_branch b WHERE b.node_id = ANY (scope.nodes())))
     AND (c.confidence IS NULL OR may_know(c.project_id, c.id, c.reporter_person_id))
$$;

-- Functions that look past the policies: the whole case only for whoever may know of it, sums without confidential cases, and
-- counting for the clock of the house alone.
DO $$ DECLARE
  changes CONSTANT text[] := ARRAY[
    ['cases.whole_case', 'IF f.id IS NULL THEN', 'IF f.id IS NULL OR f.confidence IS NOT NULL AND NOT may_know(f.project_id, f.id, f.reporter_person_id) THEN'],
    ['cases.facts_of', 'WHERE c.id = ANY (ids)', 'WHERE c.id = ANY (ids) AND c.confidence IS NULL'],
    ['cases.count_cases', 'BEGIN', E'BEGIN\n  IF NOT scope.is_system() THEN RAISE EXCEPTION ''only the job counts'' USING ERRCODE = ''insufficient_privilege''; END IF;'],
    ['cases.counted_until', 'WHERE (xid, position)', 'WHERE scope.is_system() AND (xid, position)']];
  change text[]; was text;
BEGIN
  FOREACH change SLICE 1 IN ARRAY changes LOOP
    was := pg_get_functiondef(change[1]::regproc);
    IF position(change[2] IN was) = 0 THEN RAISE EXCEPTION '% has no "%"', change[1], change[2]; END IF;
    EXECUTE replace(was, change[2], change[3]);
  END LOOP;
END $$;

DO $$ DECLARE known text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO known FROM pg_constraint WHERE conrelid = 'cases.entry'::regclass AND conname = 'entry_kind_check';
  ALTER TABLE cases.entry DROP CONSTRAINT entry_kind_check;
  EXECUTE 'ALTER TABLE cases.entry ADD CONSTRAINT entry_kind_check '
    || replace(known, 'ARRAY[', 'ARRAY[''entrusted''::text, ''trustEnded''::text, ''confidenceLifted''::text, ') || ' NOT VALID';
  ALTER TABLE cases.entry VALIDATE CONSTRAINT entry_kind_check;
END $$;

INSERT INTO platform.message_template (key, channel, language, subject, body, sample) VALUES
('caseEntrusted', 'inApp', 'zh', '董事长信箱交办：{title}', '{by}请您亲自办理，{dueAt} 前回复：{about}。来信保密，请勿转交他人。',
 '{"title": "致董事长的信", "about": "TS-2026-000042", "by": "俞知微", "dueAt": "11月21日 09:00"}'),
('caseEntrusted', 'inApp', 'en', 'Entrusted to you: {title}', '{by} asks you to see to it yourself by {dueAt}: {about}. It is confidential; please do not pass it on.',
 '{"title": "Letter to the chairman", "about": "TS-2026-000042", "by": "Yu Zhiwei", "dueAt": "21 Nov 09:00"}'),
('caseEntrustedLate', 'inApp', 'zh', '交办的来信到期未答复：{title}', '交办给{by}的来信应在 {dueAt} 前答复，现在还没有答复：{about}。',
 '{"title": "致董事长的信", "about": "TS-2026-000042", "by": "江离", "dueAt": "11月21日 09:00"}'),
('caseEntrustedLate', 'inApp', 'en', 'Not answered in time: {title}', 'Entrusted to {by}, to be answered by {dueAt}, and not answered yet: {about}.',
 '{"title": "Letter to the chairman", "about": "TS-2026-000042", "by": "Jiang Li", "dueAt": "21 Nov 09:00"}');
