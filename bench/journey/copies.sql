-- So many copies of every home with everything that hangs on it, by set-based SQL: an id of a copy is the digest of the id
-- of the original and the number of the copy, so that all references fit.
DO $$
DECLARE
  part record;
  copies integer := current_setting('bench.copies')::integer;
BEGIN
  FOR part IN
    SELECT n.nspname || '.' || c.relname AS name,
           string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS columns,
           string_agg(CASE
             WHEN a.attname IN ('id', 'home_id', 'person_id', 'household_id', 'subject_id', 'origin_id', 'journey_id', 'action_id',
                                'contract_id', 'evidence_id')
               THEN format('md5(t.%I::text || '':'' || copy)::uuid', a.attname)
             WHEN a.attname IN ('home_code') OR (a.attname = 'number' AND n.nspname = 'sales')
               THEN format('t.%I || ''-'' || copy', a.attname)
             ELSE format('t.%I', a.attname) END, ', ' ORDER BY a.attnum) AS values,
           CASE WHEN c.relname = 'person' THEN 't.id IN (SELECT person_id FROM customers.holding)'
                WHEN EXISTS (SELECT 1 FROM pg_attribute h WHERE h.attrelid = c.oid AND h.attname = 'home_id') THEN 't.home_id IS NOT NULL'
                ELSE 'true' END AS condition
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
       AND n.nspname || '.' || c.relname = ANY ('{estate.home,customers.person,customers.household,customers.holding,
         customers.home_occupancy,sales.contract,sales.contract_buyer,delivery.home_delivery,journey.journey,journey.step_stay,
         journey.action,journey.overdue_notice}')
     GROUP BY n.nspname, c.relname, c.oid
  LOOP
    EXECUTE format('INSERT INTO %s (%s) SELECT %s FROM %s t CROSS JOIN generate_series(1, %s) AS copy WHERE %s',
                   part.name, part.columns, part.values, part.name, copies, part.condition);
  END LOOP;
END $$;
