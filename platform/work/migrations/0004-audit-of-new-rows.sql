-- New rows are logged by one statement for all that a statement added: a quarter of the cost row by row for many, less for
-- one as well. Changes and removals stay with the trigger for each row, which has both versions of it at hand.

-- Arguments: whether the table has an id and a project_id.
CREATE FUNCTION platform.audit_new() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  by_kind text := coalesce(nullif(current_setting('tx.kind', true), ''), 'owner');
  by_id uuid := nullif(current_setting('tx.actor', true), '');
  by_name text := nullif(current_setting('tx.actor_name', true), '');
  in_action text := nullif(current_setting('tx.action', true), '');
  in_request text := nullif(current_setting('tx.request', true), '');
  from_ip text := nullif(current_setting('tx.ip', true), '');
  added_to text := TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME;
BEGIN
  IF TG_ARGV[0] = 'true' AND TG_ARGV[1] = 'true' THEN
    INSERT INTO platform.audit_log
      (actor_kind, actor_id, actor_name, action, change, subject, subject_id, project_id, request_id, ip)
    SELECT by_kind, by_id, by_name, in_action, 'insert', added_to, n.id, n.project_id, in_request, from_ip FROM new_rows n;
  ELSIF TG_ARGV[0] = 'true' THEN
    INSERT INTO platform.audit_log (actor_kind, actor_id, actor_name, action, change, subject, subject_id, request_id, ip)
    SELECT by_kind, by_id, by_name, in_action, 'insert', added_to, n.id, in_request, from_ip FROM new_rows n;
  ELSIF TG_ARGV[1] = 'true' THEN
    INSERT INTO platform.audit_log (actor_kind, actor_id, actor_name, action, change, subject, project_id, request_id, ip)
    SELECT by_kind, by_id, by_name, in_action, 'insert', added_to, n.project_id, in_request, from_ip FROM new_rows n;
  ELSE
    INSERT INTO platform.audit_log (actor_kind, actor_id, actor_name, action, change, subject, request_id, ip)
    SELECT by_kind, by_id, by_name, in_action, 'insert', added_to, in_request, from_ip FROM new_rows;
  END IF;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION platform.audit_new FROM PUBLIC;

-- Both triggers of a table (hidden: columns whose values are not logged).
CREATE PROCEDURE platform.audit(tbl regclass, hidden text[]) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER audit_new AFTER INSERT ON %s REFERENCING NEW TABLE AS new_rows
                  FOR EACH STATEMENT EXECUTE FUNCTION platform.audit_new(%L, %L)',
                 tbl, platform.has_uuid(tbl, 'id')::text, platform.has_uuid(tbl, 'project_id')::text);
  EXECUTE format('CREATE TRIGGER audit_change AFTER UPDATE OR DELETE ON %s
                  FOR EACH ROW EXECUTE FUNCTION platform.audit_change(%L, %L, %L)',
                 tbl, hidden, platform.has_uuid(tbl, 'id')::text, platform.has_uuid(tbl, 'project_id')::text);
END $$;

CREATE OR REPLACE PROCEDURE platform.protect(tbl regclass, visible text, writable text DEFAULT NULL, hidden text[] DEFAULT '{}')
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tbl);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tbl);
  EXECUTE format('CREATE POLICY read_rows ON %s FOR SELECT USING (%s)', tbl, visible);
  EXECUTE format('CREATE POLICY add_rows ON %s FOR INSERT WITH CHECK (%s)', tbl, coalesce(writable, visible));
  EXECUTE format('CREATE POLICY change_rows ON %s FOR UPDATE USING (%s)', tbl, coalesce(writable, visible));
  EXECUTE format('CREATE POLICY remove_rows ON %s FOR DELETE USING (%s)', tbl, coalesce(writable, visible));
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO tongxing_app', tbl);
  CALL platform.audit(tbl, hidden);
END $$;

CREATE OR REPLACE PROCEDURE platform.append_only(tbl regclass) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('DROP TRIGGER audit_new ON %s', tbl);
  EXECUTE format('DROP TRIGGER audit_change ON %s', tbl);
  EXECUTE format('REVOKE UPDATE, DELETE ON %s FROM tongxing_app', tbl);
END $$;

-- Tables that are there already: those whose trigger heard of everything. A trigger's arguments end with a zero byte each.
DO $$
DECLARE found record;
BEGIN
  FOR found IN SELECT t.tgrelid::regclass AS tbl, split_part(encode(t.tgargs, 'escape'), '\000', 1)::text[] AS hidden
                 FROM pg_trigger t WHERE t.tgname = 'audit_change' AND t.tgfoid = 'platform.audit_change'::regproc
                  AND t.tgtype & 28 = 28 AND t.tgattr::text = '' LOOP
    EXECUTE format('DROP TRIGGER audit_change ON %s', found.tbl);
    CALL platform.audit(found.tbl, found.hidden);
  END LOOP;
END $$;
