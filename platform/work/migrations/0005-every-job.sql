-- A worker may name a task for the first time between the two statements of this function; what the first has not written,
-- the second writes all the same.
CREATE OR REPLACE FUNCTION platform.add_plain_jobs(jobs jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
DECLARE written integer; known integer[];
BEGIN
  WITH job AS (
    INSERT INTO graphile_worker._private_jobs (task_id, payload, run_at, max_attempts)
      SELECT t.id, j.payload, coalesce(j.run_at, now()), coalesce(j.max_attempts, 25)
        FROM jsonb_to_recordset(jobs) AS j(identifier text, payload json, run_at timestamptz, max_attempts smallint)
        JOIN graphile_worker._private_tasks t ON t.identifier = j.identifier
      RETURNING task_id)
  SELECT count(*), array_agg(task_id) INTO written, known FROM job;
  IF written = jsonb_array_length(jobs) THEN RETURN; END IF;
  PERFORM graphile_worker.add_job(j.identifier, j.payload, run_at => j.run_at, max_attempts => j.max_attempts)
    FROM jsonb_to_recordset(jobs) AS j(identifier text, payload json, run_at timestamptz, max_attempts smallint)
   WHERE NOT EXISTS (SELECT 1 FROM graphile_worker._private_tasks t WHERE t.identifier = j.identifier AND t.id = ANY (known));
END $$;
