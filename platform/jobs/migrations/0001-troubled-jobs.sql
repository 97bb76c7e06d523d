-- What an operator sees of the queue and may do with what failed there: for whoever stands at the top of the group.
CREATE FUNCTION platform.schedule_runs() RETURNS TABLE (job text, ran_at timestamptz)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
  SELECT identifier, last_execution FROM graphile_worker._private_known_crontabs WHERE scope.sees_everything()
$$;

CREATE FUNCTION platform.troubled_jobs() RETURNS TABLE (
  id bigint, job text, subscribers text[], events text[], attempts integer, max_attempts integer,
  error text, asked_at timestamptz, next_at timestamptz)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
  SELECT j.id, t.identifier,
         ARRAY(SELECT jsonb_array_elements_text(CASE WHEN t.identifier = 'deliver-events' THEN j.payload::jsonb -> 'subscribers' ELSE '[]' END)),
         ARRAY(SELECT DISTINCT e ->> 'name' FROM jsonb_array_elements(CASE WHEN t.identifier = 'deliver-events' THEN j.payload::jsonb -> 'events' ELSE '[]' END) AS e),
         j.attempts, j.max_attempts, j.last_error, j.created_at, CASE WHEN j.attempts < j.max_attempts THEN j.run_at END
    FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
   WHERE scope.sees_everything() AND j.last_error IS NOT NULL
$$;

-- Tries a failed job again from the beginning; false where it is no longer there or under way.
CREATE FUNCTION platform.try_job_again(wanted bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
BEGIN
  IF NOT scope.sees_everything() THEN RETURN false; END IF;
  PERFORM 1 FROM graphile_worker.reschedule_jobs(ARRAY[wanted], run_at => now(), attempts => 0);
  RETURN FOUND;
END $$;

-- Takes a job that was given up out of the queue.
CREATE FUNCTION platform.drop_given_up_job(wanted bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
BEGIN
  IF NOT scope.sees_everything() OR NOT EXISTS
    (SELECT 1 FROM graphile_worker._private_jobs j WHERE j.id = wanted AND j.attempts >= j.max_attempts) THEN RETURN false; END IF;
  PERFORM 1 FROM graphile_worker.complete_jobs(ARRAY[wanted]);
  RETURN FOUND;
END $$;

REVOKE EXECUTE ON FUNCTION platform.schedule_runs, platform.troubled_jobs, platform.try_job_again, platform.drop_given_up_job FROM PUBLIC;
GRANT EXECUTE ON FUNCTION platform.schedule_runs, platform.troubled_jobs, platform.try_job_again, platform.drop_given_up_job TO tongxing_app;
