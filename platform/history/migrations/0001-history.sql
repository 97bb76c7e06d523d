-- The history of a record: whoever sees a row may read what was changed on it, also where its lines carry no project.

-- Whether the caller sees a row, decided by the policies of its table: the function runs with the rights of the caller.
CREATE FUNCTION platform.sees_row(tbl text, row_id uuid) RETURNS boolean STABLE LANGUAGE plpgsql AS $$
DECLARE found boolean;
BEGIN
  IF row_id IS NULL OR to_regclass(tbl) IS NULL OR NOT platform.has_uuid(to_regclass(tbl), 'id')
     OR NOT has_table_privilege(to_regclass(tbl), 'SELECT') THEN RETURN false; END IF;
  EXECUTE format('SELECT EXISTS (SELECT 1 FROM %s WHERE id = $1)', to_regclass(tbl)) INTO found USING row_id;
  RETURN found;
END $$;

-- Open only within platform.record_history: the whole log is never walked row by row.
CREATE POLICY read_history ON platform.audit_log FOR SELECT USING (
  (SELECT current_setting('tx.history', true) = 'on' AND scope.is_staff()) AND platform.sees_row(subject, subject_id));

-- The lines of some rows, the newest first; kinds of change, or all of them.
CREATE FUNCTION platform.record_history(ids uuid[], kinds text[], before_at timestamptz, before_id bigint, most integer)
RETURNS SETOF platform.audit_log STABLE LANGUAGE sql SET tx.history TO 'on'
BEGIN ATOMIC
  SELECT * FROM platform.audit_log
   WHERE subject_id = ANY (ids) AND (kinds IS NULL OR change = ANY (kinds))
     AND (before_at IS NULL OR (at, id) < (before_at, before_id))
   ORDER BY at DESC, id DESC LIMIT most;
END;

-- How people call a row: the column that others refer to, and its name in both languages, as expressions over `r`.
CREATE TABLE platform.row_name (
  tbl text PRIMARY KEY, key_column text NOT NULL, zh text NOT NULL, en text NOT NULL
);
ALTER TABLE platform.row_name ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform.row_name FORCE ROW LEVEL SECURITY;
CREATE POLICY everybody_reads ON platform.row_name FOR SELECT USING (true);
CREATE POLICY migrations_write ON platform.row_name USING ((SELECT scope.is_system()));
GRANT SELECT ON platform.row_name TO tongxing_app;

CREATE PROCEDURE platform.name_rows(tbl regclass, zh text, en text DEFAULT NULL, key_column text DEFAULT 'id')
LANGUAGE sql AS $$
  INSERT INTO platform.row_name VALUES (tbl::text, key_column, zh, coalesce(en, zh))
$$;

-- The names of the rows that the caller sees, all tables in one statement.
CREATE FUNCTION platform.names_of(ids uuid[], keys text[]) RETURNS TABLE (key text, zh text, en text)
STABLE LANGUAGE plpgsql AS $$
DECLARE every text;
BEGIN
  SELECT string_agg(format('SELECT r.%1$I::text, (%2$s)::text, (%3$s)::text FROM %4$s r WHERE r.%1$I = ANY (%5$s)',
                           n.key_column, n.zh, n.en, n.tbl, CASE n.key_column WHEN 'id' THEN '$1' ELSE '$2' END), ' UNION ALL ')
    INTO every FROM platform.row_name n;
  IF every IS NOT NULL THEN RETURN QUERY EXECUTE every USING ids, keys; END IF;
END $$;

CALL platform.name_rows('platform.file', 'r.name');
