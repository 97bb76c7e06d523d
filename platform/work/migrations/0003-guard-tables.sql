-- The audit trigger, the end of a unit of work, and the procedures with which a module protects its tables.

-- Arguments: hidden columns, whether the table has an id and a project_id. New rows are not read as JSON: it costs most.
CREATE FUNCTION platform.audit_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
DECLARE was jsonb; diff jsonb; subject_id uuid; project_id uuid; hidden text[] := TG_ARGV[0]::text[];
BEGIN
  IF TG_OP = 'UPDATE' THEN
    was := to_jsonb(OLD);
    SELECT jsonb_object_agg(n.key, CASE WHEN n.key = ANY (hidden) THEN '["***","***"]'::jsonb
                                        ELSE jsonb_build_array(was -> n.key, n.value) END)
      INTO diff FROM jsonb_each(to_jsonb(NEW)) n WHERE n.value IS DISTINCT FROM was -> n.key;
    IF diff IS NULL THEN RETURN NULL; END IF;
  ELSIF TG_OP = 'DELETE' THEN
    diff := to_jsonb(OLD) - hidden;
  END IF;
  IF TG_ARGV[1] = 'true' THEN
    IF TG_OP = 'DELETE' THEN subject_id := OLD.id; ELSE subject_id := NEW.id; END IF;
  END IF;
  IF TG_ARGV[2] = 'true' THEN
    IF TG_OP = 'DELETE' THEN project_id := OLD.project_id; ELSE project_id := NEW.project_id; END IF;
  END IF;
  INSERT INTO platform.audit_log
    (actor_kind, actor_id, actor_name, action, change, subject, subject_id, project_id, changes, request_id, ip)
  VALUES (coalesce(nullif(current_setting('tx.kind', true), ''), 'owner'), nullif(current_setting('tx.actor', true), '')::uuid,
          nullif(current_setting('tx.actor_name', true), ''), nullif(current_setting('tx.action', true), ''), lower(TG_OP),
          TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME, subject_id, project_id, diff,
          nullif(current_setting('tx.request', true), ''), nullif(current_setting('tx.ip', true), ''));
  RETURN NULL;
END $$;

CREATE FUNCTION platform.has_uuid(tbl regclass, column_name text) RETURNS boolean STABLE LANGUAGE sql
  RETURN EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = tbl AND attname = column_name AND atttypid = 'uuid'::regtype);

-- A line about something that is not a change of a row: reading hidden data, exporting, signing in.
CREATE FUNCTION platform.audit_note(change text, subject text, subject_id uuid, project_id uuid, details jsonb) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
  INSERT INTO platform.audit_log
    (actor_kind, actor_id, actor_name, action, change, subject, subject_id, project_id, changes, request_id, ip)
  VALUES (coalesce(scope.kind(), 'owner'), scope.actor(), nullif(current_setting('tx.actor_name', true), ''),
          nullif(current_setting('tx.action', true), ''), change, subject, subject_id, project_id, details,
          nullif(current_setting('tx.request', true), ''), nullif(current_setting('tx.ip', true), ''))
$$;

-- Puts plain jobs into the queue without its own function, which costs ten times as much and notifies within the
-- transaction: PostgreSQL then lets no two transactions commit at once. The server wakes the workers afterwards (bell.ts).
CREATE FUNCTION platform.add_plain_jobs(jobs jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
DECLARE written integer;
BEGIN
  INSERT INTO graphile_worker._private_jobs (task_id, payload, run_at, max_attempts)
    SELECT t.id, j.payload, coalesce(j.run_at, now()), coalesce(j.max_attempts, 25)
      FROM jsonb_to_recordset(jobs) AS j(identifier text, payload json, run_at timestamptz, max_attempts smallint)
      JOIN graphile_worker._private_tasks t ON t.identifier = j.identifier;
  GET DIAGNOSTICS written = ROW_COUNT;
  IF written = jsonb_array_length(jobs) THEN RETURN; END IF;
  -- No worker has ever named these tasks.
  PERFORM graphile_worker.add_job(j.identifier, j.payload, run_at => j.run_at, max_attempts => j.max_attempts)
    FROM jsonb_to_recordset(jobs) AS j(identifier text, payload json, run_at timestamptz, max_attempts smallint)
   WHERE NOT EXISTS (SELECT 1 FROM graphile_worker._private_tasks t WHERE t.identifier = j.identifier);
END $$;

-- The end of a unit of work in one statement: events, jobs, jobs with a key or a queue, and the answer kept for a repeated request.
CREATE FUNCTION platform.finish_work(events jsonb, jobs jsonb, keyed_jobs jsonb, answer jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
BEGIN
  IF answer IS NOT NULL THEN
    INSERT INTO platform.idempotency (actor_id, key, request_hash, status, reply)
    VALUES (scope.actor(), answer ->> 'key', answer ->> 'hash', (answer ->> 'status')::integer, answer -> 'reply');
  END IF;
  IF events IS NOT NULL THEN
    INSERT INTO platform.event (id, recorded_at, name, project_id, person_id, home_id, subject_kind, subject_id,
                                actor_kind, actor_id, actor_name, request_id, payload)
    SELECT e.id, e.recorded_at, e.name, e.project_id, e.person_id, e.home_id, e.subject_kind, e.subject_id,
           scope.kind(), scope.actor(), nullif(current_setting('tx.actor_name', true), ''),
           nullif(current_setting('tx.request', true), ''), e.payload
      FROM jsonb_to_recordset(events) AS e(id uuid, recorded_at timestamptz, name text, project_id uuid, person_id uuid,
           home_id uuid, subject_kind text, subject_id uuid, payload jsonb);
  END IF;
  IF jobs IS NOT NULL THEN PERFORM platform.add_plain_jobs(jobs); END IF;
  IF keyed_jobs IS NOT NULL THEN
    PERFORM graphile_worker.add_jobs(ARRAY(
      SELECT (j.identifier, j.payload, j.queue_name, j.run_at, j.max_attempts, j.job_key, NULL, NULL)::graphile_worker.job_spec
        FROM jsonb_to_recordset(keyed_jobs) AS j(identifier text, payload json, queue_name text, run_at timestamptz,
             max_attempts smallint, job_key text)));
  END IF;
END $$;
REVOKE EXECUTE ON FUNCTION platform.finish_work, platform.audit_note, platform.audit_change, platform.add_plain_jobs FROM PUBLIC;
GRANT EXECUTE ON FUNCTION platform.finish_work, platform.audit_note TO tongxing_app;

-- Row-level security by an expression, the grants, and the audit trigger (hidden: columns whose values are not logged).
CREATE PROCEDURE platform.protect(tbl regclass, visible text, writable text DEFAULT NULL, hidden text[] DEFAULT '{}')
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tbl);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tbl);
  EXECUTE format('CREATE POLICY read_rows ON %s FOR SELECT USING (%s)', tbl, visible);
  EXECUTE format('CREATE POLICY add_rows ON %s FOR INSERT WITH CHECK (%s)', tbl, coalesce(writable, visible));
  EXECUTE format('CREATE POLICY change_rows ON %s FOR UPDATE USING (%s)', tbl, coalesce(writable, visible));
  EXECUTE format('CREATE POLICY remove_rows ON %s FOR DELETE USING (%s)', tbl, coalesce(writable, visible));
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO tongxing_app', tbl);
  EXECUTE format('CREATE TRIGGER audit_change AFTER INSERT OR UPDATE OR DELETE ON %s
                  FOR EACH ROW EXECUTE FUNCTION platform.audit_change(%L, %L, %L)',
                 tbl, hidden, platform.has_uuid(tbl, 'id')::text, platform.has_uuid(tbl, 'project_id')::text);
END $$;

-- Rows of a project: staff see their branch of the organization; `residents` adds what residents may see.
CREATE PROCEDURE platform.protect_by_project(tbl regclass, residents text DEFAULT NULL, hidden text[] DEFAULT '{}',
                                             resident_writes text DEFAULT NULL)
LANGUAGE plpgsql AS $$
DECLARE staff text := '(SELECT scope.sees_everything()) OR project_id IN
  (SELECT b.project_id FROM scope.project_branch b WHERE b.node_id = ANY ((SELECT scope.nodes())::uuid[]))';
BEGIN
  CALL platform.protect(tbl, staff || coalesce(' OR (' || residents || ')', ''),
                        staff || coalesce(' OR (' || coalesce(resident_writes, residents) || ')', ''), hidden);
END $$;

-- Rows of an organization node: staff see the branches below their posts.
CREATE PROCEDURE platform.protect_by_node(tbl regclass, column_name text DEFAULT 'node_id', hidden text[] DEFAULT '{}')
LANGUAGE plpgsql AS $$
DECLARE staff text := format('(SELECT scope.sees_everything()) OR %I IN
  (SELECT b.node_id FROM scope.node_branch b WHERE b.ancestor_id = ANY ((SELECT scope.nodes())::uuid[]))', column_name);
BEGIN
  CALL platform.protect(tbl, staff, NULL, hidden);
END $$;

-- Rows that are never changed or removed are their own log: no audit lines, no right to alter them.
CREATE PROCEDURE platform.append_only(tbl regclass) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('DROP TRIGGER audit_change ON %s', tbl);
  EXECUTE format('REVOKE UPDATE, DELETE ON %s FROM tongxing_app', tbl);
END $$;

-- Small tables that every signed-in person may read and only whole-group staff or system work may change.
CREATE PROCEDURE platform.protect_reference(tbl regclass) LANGUAGE plpgsql AS $$
BEGIN
  CALL platform.protect(tbl, '(SELECT scope.kind()) IS NOT NULL', '(SELECT scope.sees_everything())');
END $$;
