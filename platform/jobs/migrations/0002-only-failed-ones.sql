-- Tries a failed job again from the beginning; false where it has not failed, is no longer there, or is under way.
CREATE OR REPLACE FUNCTION platform.try_job_again(wanted bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM platform.troubled_jobs() j WHERE j.id = wanted) THEN RETURN false; END IF;
  PERFORM 1 FROM graphile_worker.reschedule_jobs(ARRAY[wanted], run_at => now(), attempts => 0);
  RETURN FOUND;
END $$;
