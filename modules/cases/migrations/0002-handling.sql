-- Tasks of departments under a case, promises with their clock, and the ways to search and to count.

CREATE TABLE cases.task (
  id uuid NOT NULL, project_id uuid NOT NULL, case_id uuid NOT NULL, case_opened_at timestamptz NOT NULL,
  department_id uuid NOT NULL, department_name text NOT NULL,
  state text NOT NULL DEFAULT 'handedOver' CHECK (state IN ('handedOver', 'accepted', 'returned', 'done', 'withdrawn')),
  reason text NOT NULL, due_at timestamptz, handed_over_at timestamptz NOT NULL, handed_over_by uuid, handed_over_by_name text NOT NULL,
  accepted_at timestamptz, assignee_staff_id uuid, assignee_name text,
  ended_at timestamptz, ended_by_name text, outcome text, file_ids uuid[] NOT NULL DEFAULT '{}',
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (project_id, case_id, id), FOREIGN KEY (project_id, case_id) REFERENCES cases.case_file (project_id, id),
  CHECK ((state IN ('returned', 'done', 'withdrawn')) = (ended_at IS NOT NULL)), CHECK ((ended_at IS NULL) = (outcome IS NULL))
);
CREATE INDEX open_of_department_task ON cases.task (department_id, case_opened_at, case_id) WHERE ended_at IS NULL;
CREATE INDEX ON cases.task (due_at) WHERE ended_at IS NULL AND due_at IS NOT NULL;
CALL platform.protect_by_project('cases.task', residents => 'false');

-- History of standstills, so that every term can be reckoned again exactly.
CREATE TABLE cases.clock_pause (
  id uuid NOT NULL, project_id uuid NOT NULL, case_id uuid NOT NULL,
  reason text NOT NULL CHECK (reason IN ('waitingForCustomer', 'customerAsked', 'material', 'weather', 'authority')),
  words text NOT NULL, from_at timestamptz NOT NULL, until_at timestamptz, paused_by_name text NOT NULL,
  PRIMARY KEY (project_id, case_id, id), FOREIGN KEY (project_id, case_id) REFERENCES cases.case_file (project_id, id),
  CHECK (until_at >= from_at)
);
CREATE UNIQUE INDEX one_pause_at_a_time ON cases.clock_pause (project_id, case_id) WHERE until_at IS NULL;
CALL platform.protect_by_project('cases.clock_pause', residents => 'false');

-- What was promised, by when, and whether it was kept. `alarm_at` is when the tick has to look: warning, then term.
CREATE TABLE cases.promise (
  id uuid NOT NULL, project_id uuid NOT NULL, case_id uuid NOT NULL,
  target text NOT NULL CHECK (target IN ('acknowledgement', 'firstReply', 'plan', 'progress', 'close', 'agreedDate')),
  started_at timestamptz NOT NULL, minutes double precision NOT NULL, measure text NOT NULL CHECK (measure IN ('clock', 'working')),
  -- Empty while the clock stands still.
  due_at timestamptz, remind_before_minutes integer NOT NULL, reminded_at timestamptz, alarm_at timestamptz,
  shown_to_customer boolean NOT NULL, met_at timestamptz, missed_at timestamptz,
  PRIMARY KEY (project_id, case_id, id),
  CONSTRAINT kept_or_missed CHECK (num_nonnulls(met_at, missed_at) <= 1),
  CHECK (alarm_at IS NULL OR (num_nonnulls(met_at, missed_at) = 0 AND due_at IS NOT NULL))
);
CREATE UNIQUE INDEX one_open_promise ON cases.promise (project_id, case_id, target) WHERE met_at IS NULL AND missed_at IS NULL;
CREATE INDEX promise_alarm ON cases.promise (alarm_at) WHERE alarm_at IS NOT NULL;
CALL platform.protect_by_project('cases.promise', residents => $$(SELECT scope.person()) IS NOT NULL AND shown_to_customer
  AND EXISTS (SELECT 1 FROM cases.case_file f WHERE f.project_id = promise.project_id AND f.id = promise.case_id)$$);
-- Promises are made in the statement that opens the case, where a policy cannot look it up yet.
DROP POLICY add_rows ON cases.promise;
CREATE POLICY add_rows ON cases.promise FOR INSERT WITH CHECK (
  (SELECT scope.sees_everything()) OR (SELECT scope.person()) IS NOT NULL OR project_id IN
    (SELECT b.project_id FROM scope.project_branch b WHERE b.node_id = ANY ((SELECT scope.nodes())::uuid[])));
-- The making is part of the case's own audit line; every later change has one of its own.
DROP TRIGGER audit_change ON cases.promise;
CREATE TRIGGER audit_change AFTER UPDATE OR DELETE ON cases.promise FOR EACH ROW EXECUTE FUNCTION platform.audit_change('{}', 'true', 'true');
REVOKE DELETE ON cases.task, cases.clock_pause, cases.promise FROM tongxing_app;

CREATE FUNCTION cases.refuse_second_outcome() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'promise % of case % already has its outcome', OLD.target, OLD.case_id USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER outcome_is_final BEFORE UPDATE ON cases.promise FOR EACH ROW
  WHEN (OLD.met_at IS NOT NULL OR OLD.missed_at IS NOT NULL) EXECUTE FUNCTION cases.refuse_second_outcome();

-- The newest cases whose words fit, from the given one on backwards. The policies of the table would keep the planner from
-- its index (@> is not leakproof), so the function itself looks only at projects in the reach of the staff who asks.
CREATE FUNCTION cases.find_text(wanted text[], pattern text, project uuid, before_at timestamptz, before_id uuid, most integer)
RETURNS TABLE (case_id uuid)
STABLE LANGUAGE plpgsql SECURITY DEFINER SET search_path = cases, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE reach uuid[]; found uuid[]; latest timestamptz := coalesce(before_at, 'infinity');
  latest_id uuid := coalesce(before_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
BEGIN
  IF NOT (scope.is_staff() OR scope.is_system()) THEN RETURN; END IF;
  IF NOT scope.sees_everything() THEN
    SELECT coalesce(array_agg(DISTINCT b.project_id), '{}') INTO reach FROM scope.project_branch b WHERE b.node_id = ANY (scope.nodes());
  END IF;
  IF project IS NOT NULL THEN
    IF reach IS NOT NULL AND NOT project = ANY (reach) THEN RETURN; END IF;
    reach := ARRAY[project];
  END IF;
  -- Few projects: their ids are grams too, so one index scan narrows by words and by projects.
  IF cardinality(reach) <= 100 THEN
    RETURN QUERY SELECT t.id FROM case_text t WHERE t.grams @> wanted AND t.grams && reach::text[] AND t.body LIKE pattern
      AND (t.opened_at, t.id) < (latest, latest_id) ORDER BY t.opened_at DESC, t.id DESC LIMIT most;
    RETURN;
  END IF;
  -- Many projects: a frequent word is found among the newest texts, a rare one by the index.
  SELECT array_agg(hit.id) INTO found FROM (
    SELECT newest.id FROM (SELECT t.id, t.project_id, t.body FROM case_text t WHERE (t.opened_at, t.id) < (latest, latest_id)
                            ORDER BY t.opened_at DESC, t.id DESC LIMIT 20000) newest
     WHERE newest.body LIKE pattern AND (reach IS NULL OR newest.project_id = ANY (reach)) LIMIT most) hit;
  IF cardinality(found) >= most THEN
    RETURN QUERY SELECT unnest(found);
    RETURN;
  END IF;
  RETURN QUERY WITH fitting AS MATERIALIZED (SELECT t.id, t.opened_at FROM case_text t WHERE t.grams @> wanted AND t.body LIKE pattern
      AND (t.opened_at, t.id) < (latest, latest_id) AND (reach IS NULL OR t.project_id = ANY (reach)))
    SELECT f.id FROM fitting f ORDER BY f.opened_at DESC, f.id DESC LIMIT most;
END $$;
-- A case with everything below it, in one look for staff who reach its project. Five policies would cost more than the reading.
CREATE FUNCTION cases.whole_case(wanted uuid) RETURNS TABLE (file json, entries json, tasks json, promises json, pauses json)
STABLE LANGUAGE plpgsql SECURITY DEFINER SET search_path = cases, pg_temp AS $$
DECLARE f case_file;
BEGIN
  SELECT * INTO f FROM case_file c WHERE c.id = wanted;
  IF NOT (scope.sees_everything() OR EXISTS (SELECT 1 FROM scope.project_branch b
            WHERE b.project_id = f.project_id AND b.node_id = ANY (scope.nodes()))) THEN RETURN; END IF;
  IF f.id IS NULL THEN RETURN; END IF;
  RETURN QUERY SELECT row_to_json(f),
    (SELECT coalesce(json_agg(x ORDER BY x.id), '[]') FROM entry x WHERE x.project_id = f.project_id AND x.case_id = f.id),
    (SELECT coalesce(json_agg(x ORDER BY x.handed_over_at, x.id), '[]') FROM task x WHERE x.project_id = f.project_id AND x.case_id = f.id),
    (SELECT coalesce(json_agg(x ORDER BY x.started_at, x.id), '[]') FROM promise x WHERE x.project_id = f.project_id AND x.case_id = f.id),
    (SELECT coalesce(json_agg(x ORDER BY x.from_at, x.id), '[]') FROM clock_pause x WHERE x.project_id = f.project_id AND x.case_id = f.id);
END $$;
CREATE POLICY own_functions ON cases.case_file FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY own_functions ON cases.entry FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY own_functions ON cases.task FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY own_functions ON cases.promise FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY own_functions ON cases.clock_pause FOR SELECT TO CURRENT_USER USING (true);
REVOKE EXECUTE ON FUNCTION cases.find_text, cases.whole_case FROM PUBLIC;
GRANT EXECUTE ON FUNCTION cases.find_text, cases.whole_case TO tongxing_app;
