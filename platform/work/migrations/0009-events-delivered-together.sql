-- Deliveries that wait in the queue take the form in which several events go to a subscriber together.
DO $$
BEGIN
  IF to_regclass('graphile_worker._private_jobs') IS NOT NULL THEN
    INSERT INTO graphile_worker._private_tasks (identifier) VALUES ('deliver-events') ON CONFLICT DO NOTHING;
    UPDATE graphile_worker._private_jobs j
       SET payload = json_build_object('subscriber', j.payload -> 'subscriber', 'events', json_build_array(j.payload -> 'event')),
           task_id = (SELECT id FROM graphile_worker._private_tasks WHERE identifier = 'deliver-events')
     WHERE j.task_id = (SELECT id FROM graphile_worker._private_tasks WHERE identifier = 'deliver-event');
  END IF;
END $$;
