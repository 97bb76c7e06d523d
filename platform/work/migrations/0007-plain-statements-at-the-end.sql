-- One plain statement for the events and one for the jobs cost less than both joined in one, and who acts is read once.
CREATE OR REPLACE FUNCTION platform.finish_work(events jsonb, jobs jsonb, keyed_jobs jsonb, answer jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  by_kind text := scope.kind();
  by_id uuid := scope.actor();
  by_name text := nullif(current_setting('tx.actor_name', true), '');
  in_request text := nullif(current_setting('tx.request', true), '');
  written integer;
  known integer[];
BEGIN
  IF answer IS NOT NULL THEN
    INSERT INTO platform.idempotency (actor_id, key, request_hash, status, reply)
    VALUES (by_id, answer ->> 'key', answer ->> 'hash', (answer ->> 'status')::integer, answer -> 'reply');
  END IF;
  IF events IS NOT NULL THEN
    INSERT INTO platform.event (id, recorded_at, name, project_id, person_id, home_id, subject_kind, subject_id,
                                actor_kind, actor_id, actor_name, request_id, payload)
      SELECT e.id, e.recorded_at, e.name, e.project_id, e.person_id, e.home_id, e.subject_kind, e.subject_id,
             by_kind, by_id, by_name, in_request, e.payload
        FROM jsonb_to_recordset(events) AS e(id uuid, recorded_at timestamptz, name text, project_id uuid, person_id uuid,
             home_id uuid, subject_kind text, subject_id uuid, payload jsonb);
  END IF;
  IF jobs IS NOT NULL THEN
    WITH job AS (
      INSERT INTO graphile_worker._private_jobs (task_id, payload, run_at, max_attempts)
        SELECT t.id, j.payload, coalesce(j.run_at, now()), coalesce(j.max_attempts, 25)
          FROM jsonb_to_recordset(jobs) AS j(identifier text, payload json, run_at timestamptz, max_attempts smallint)
          JOIN graphile_worker._private_tasks t ON t.identifier = j.identifier
        RETURNING task_id)
    SELECT count(*), array_agg(task_id) INTO written, known FROM job;
    IF written < jsonb_array_length(jobs) THEN PERFORM platform.add_new_jobs(jobs, known); END IF;
  END IF;
  IF keyed_jobs IS NOT NULL THEN
    PERFORM graphile_worker.add_jobs(ARRAY(
      SELECT (j.identifier, j.payload, j.queue_name, j.run_at, j.max_attempts, j.job_key, NULL, NULL)::graphile_worker.job_spec
        FROM jsonb_to_recordset(keyed_jobs) AS j(identifier text, payload json, queue_name text, run_at timestamptz,
             max_attempts smallint, job_key text)));
  END IF;
END $$;
