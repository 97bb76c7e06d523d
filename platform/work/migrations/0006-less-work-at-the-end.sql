-- Events and plain jobs go in by one statement: half the cost of two. A worker may name a task for the first time meanwhile;
-- what the statement has not written, the queue's own function writes.
CREATE OR REPLACE FUNCTION platform.finish_work(events jsonb, jobs jsonb, keyed_jobs jsonb, answer jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
DECLARE written integer; known integer[];
BEGIN
  IF answer IS NOT NULL THEN
    INSERT INTO platform.idempotency (actor_id, key, request_hash, status, reply)
    VALUES (scope.actor(), answer ->> 'key', answer ->> 'hash', (answer ->> 'status')::integer, answer -> 'reply');
  END IF;
  WITH happened AS (
    INSERT INTO platform.event (id, recorded_at, name, project_id, person_id, home_id, subject_kind, subject_id,
                                actor_kind, actor_id, actor_name, request_id, payload)
      SELECT e.id, e.recorded_at, e.name, e.project_id, e.person_id, e.home_id, e.subject_kind, e.subject_id,
             scope.kind(), scope.actor(), nullif(current_setting('tx.actor_name', true), ''),
             nullif(current_setting('tx.request', true), ''), e.payload
        FROM jsonb_to_recordset(events) AS e(id uuid, recorded_at timestamptz, name text, project_id uuid, person_id uuid,
             home_id uuid, subject_kind text, subject_id uuid, payload jsonb)),
  job AS (
    INSERT INTO graphile_worker._private_jobs (task_id, payload, run_at, max_attempts)
      SELECT t.id, j.payload, coalesce(j.run_at, now()), coalesce(j.max_attempts, 25)
        FROM jsonb_to_recordset(jobs) AS j(identifier text, payload json, run_at timestamptz, max_attempts smallint)
        JOIN graphile_worker._private_tasks t ON t.identifier = j.identifier
      RETURNING task_id)
  SELECT count(*), array_agg(task_id) INTO written, known FROM job;
  IF written < jsonb_array_length(jobs) THEN PERFORM platform.add_new_jobs(jobs, known); END IF;
  IF keyed_jobs IS NOT NULL THEN
    PERFORM graphile_worker.add_jobs(ARRAY(
      SELECT (j.identifier, j.payload, j.queue_name, j.run_at, j.max_attempts, j.job_key, NULL, NULL)::graphile_worker.job_spec
        FROM jsonb_to_recordset(keyed_jobs) AS j(identifier text, payload json, queue_name text, run_at timestamptz,
             max_attempts smallint, job_key text)));
  END IF;
END $$;

-- Those jobs whose tasks were not known yet.
CREATE FUNCTION platform.add_new_jobs(jobs jsonb, known integer[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job(j.identifier, j.payload, run_at => j.run_at, max_attempts => j.max_attempts)
    FROM jsonb_to_recordset(jobs) AS j(identifier text, payload json, run_at timestamptz, max_attempts smallint)
   WHERE NOT EXISTS (SELECT 1 FROM graphile_worker._private_tasks t WHERE t.identifier = j.identifier AND t.id = ANY (known));
END $$;
REVOKE EXECUTE ON FUNCTION platform.add_new_jobs FROM PUBLIC;
DROP FUNCTION platform.add_plain_jobs;

-- Whether a new row lies in reach is one look into the branches, not a list of all projects in reach for each statement.
CREATE OR REPLACE PROCEDURE platform.protect_by_project(tbl regclass, residents text DEFAULT NULL, hidden text[] DEFAULT '{}',
                                                        resident_writes text DEFAULT NULL)
LANGUAGE plpgsql AS $$
DECLARE
  staff text := '(SELECT scope.sees_everything()) OR project_id IN
    (SELECT b.project_id FROM scope.project_branch b WHERE b.node_id = ANY ((SELECT scope.nodes())::uuid[]))';
  staff_adds text := format('(SELECT scope.sees_everything()) OR EXISTS (SELECT 1 FROM scope.project_branch b
    WHERE b.project_id = %s.project_id AND b.node_id = ANY ((SELECT scope.nodes())::uuid[]))', tbl);
  also text := coalesce(' OR (' || coalesce(resident_writes, residents) || ')', '');
BEGIN
  CALL platform.protect(tbl, staff || coalesce(' OR (' || residents || ')', ''), staff || also, hidden);
  EXECUTE format('ALTER POLICY add_rows ON %s WITH CHECK (%s)', tbl, staff_adds || also);
END $$;

-- Tables that are there already.
DO $$
DECLARE
  found record;
  listed text := $re$project_id IN \( SELECT b\.project_id\s+FROM scope\.project_branch b\s+WHERE \(b\.node_id = ANY \(\( SELECT scope\.nodes\(\) AS nodes\)::uuid\[\]\)\)\)$re$;
BEGIN
  FOR found IN SELECT format('%I.%I', schemaname, tablename) AS tbl, with_check AS rule FROM pg_policies
                WHERE policyname = 'add_rows' AND with_check ~ ($re$^\(\( SELECT scope\.sees_everything\(\) AS sees_everything\) OR \($re$ || listed) LOOP
    EXECUTE format('ALTER POLICY add_rows ON %s WITH CHECK (%s)', found.tbl, regexp_replace(found.rule, listed,
      format('EXISTS (SELECT 1 FROM scope.project_branch b WHERE b.project_id = %s.project_id AND b.node_id = ANY ((SELECT scope.nodes())::uuid[]))', found.tbl)));
  END LOOP;
END $$;
