-- Deliveries that wait in the queue take the form in which one job tells everybody who hears an event.
DO $$
BEGIN
  IF to_regclass('graphile_worker._private_jobs') IS NOT NULL THEN
    UPDATE graphile_worker._private_jobs j
       SET payload = json_build_object('subscribers', json_build_array(j.payload -> 'subscriber'), 'events', j.payload -> 'events')
     WHERE j.task_id = (SELECT id FROM graphile_worker._private_tasks WHERE identifier = 'deliver-events')
       AND j.payload -> 'subscriber' IS NOT NULL;
  END IF;
END $$;
