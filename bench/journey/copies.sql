-- So many copies of every home with everything that hangs on it, by set-based SQL: an id of a copy begins with the number of
-- the copy, so that all references fit and ids grow with time. Every so many copies lie in projects of their own. Indexes are
-- made anew at the end.
CREATE FUNCTION pg_temp.copied(id uuid, copy integer) RETURNS uuid IMMUTABLE LANGUAGE sql AS
  $$ SELECT CASE copy WHEN 0 THEN id ELSE (lpad(to_hex(copy), 8, '0') || substr(id::text, 9))::uuid END $$;

DO $$
DECLARE
  part record;
  copies integer := current_setting('bench.copies')::integer;
  together integer := current_setting('bench.copies_in_project')::integer;
  tables regclass[] := '{estate.home,customers.person,customers.household,customers.holding,customers.home_occupancy,sales.contract,
    sales.contract_buyer,delivery.home_delivery,journey.journey,journey.step_stay,journey.action,journey.overdue_notice}';
  places regclass[] := '{estate.project,estate.phase,estate.building,estate.building_unit,journey.project_setting,scope.project_branch}';
BEGIN
  FOR part IN
    SELECT c.oid::regclass AS name, c.oid = ANY (places) AS is_place,
           string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS columns,
           string_agg(CASE
             WHEN a.attname IN ('project_id', 'phase_id', 'building_id') OR c.oid = ANY (places) AND a.attname = 'id'
               THEN format('pg_temp.copied(t.%I, $2)', a.attname)
             WHEN a.attname = 'project_ids' THEN 'ARRAY(SELECT pg_temp.copied(p, $2) FROM unnest(t.project_ids) AS p)'
             WHEN a.attname IN ('id', 'home_id', 'person_id', 'household_id', 'subject_id', 'origin_id', 'journey_id', 'action_id', 'contract_id')
               THEN format('pg_temp.copied(t.%I, $1)', a.attname)
             WHEN c.oid = 'estate.project'::regclass AND a.attname IN ('code', 'name')
               THEN format($f$t.%I || '-' || $2$f$, a.attname)
             WHEN a.attname = 'home_code' OR c.oid = 'sales.contract'::regclass AND a.attname = 'number'
               THEN format($f$t.%I || '-' || $1$f$, a.attname)
             ELSE format('t.%I', a.attname) END, ', ' ORDER BY a.attnum) AS values,
           CASE WHEN c.relname = 'person' THEN 't.id IN (SELECT person_id FROM customers.holding)'
                WHEN c.oid = ANY (tables) AND EXISTS (SELECT 1 FROM pg_attribute h WHERE h.attrelid = c.oid AND h.attname = 'home_id')
                THEN 't.home_id IS NOT NULL' ELSE 'true' END AS condition
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND c.oid = ANY (tables || places)
     GROUP BY c.relname, c.oid
  LOOP
    EXECUTE format('CREATE TEMP TABLE original ON COMMIT DROP AS SELECT t.* FROM %s t WHERE %s', part.name, part.condition);
    UPDATE pg_index SET indisready = false, indisvalid = false WHERE indrelid = part.name;
    IF part.is_place THEN
      FOR block IN 1..(copies / together) LOOP
        EXECUTE format('INSERT INTO %s (%s) SELECT %s FROM original t', part.name, part.columns, part.values) USING 0, block;
      END LOOP;
    ELSE
      FOR copy IN 1..copies LOOP
        EXECUTE format('INSERT INTO %s (%s) SELECT %s FROM original t', part.name, part.columns, part.values) USING copy, copy / together;
      END LOOP;
    END IF;
    EXECUTE format('REINDEX TABLE %s', part.name);
    DROP TABLE original;
  END LOOP;
END $$;
