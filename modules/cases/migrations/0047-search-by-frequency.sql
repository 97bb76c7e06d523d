-- How often the words stand in the newest texts in reach tells which way to the first page is the shorter: back from the newest
-- text, or by the index of grams to all that have the words. Both ways find the same.
CREATE OR REPLACE FUNCTION cases.find_text(wanted text[], pattern text, project uuid, before_at timestamptz, before_id uuid, most integer)
RETURNS TABLE (case_id uuid)
STABLE LANGUAGE plpgsql SECURITY DEFINER SET search_path = cases, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE reach uuid[]; found uuid[]; latest timestamptz := coalesce(before_at, 'infinity');
  latest_id uuid := coalesce(before_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  looked_at CONSTANT integer := 1000;
  texts CONSTANT double precision := (SELECT greatest(c.reltuples, 1) FROM pg_catalog.pg_class c WHERE c.oid = 'cases.case_text'::regclass);
  far double precision := looked_at;
BEGIN
  IF NOT (scope.is_staff() OR scope.is_system()) THEN RETURN; END IF;
  IF NOT scope.sees_everything() THEN
    SELECT coalesce(array_agg(DISTINCT b.project_id), '{}') INTO reach FROM scope.project_branch b WHERE b.node_id = ANY (scope.nodes());
  END IF;
  IF project IS NOT NULL THEN
    IF reach IS NOT NULL AND NOT project = ANY (reach) THEN RETURN; END IF;
    reach := ARRAY[project];
  END IF;
  LOOP
    SELECT array_agg(hit.id) INTO found FROM (
      SELECT newest.id FROM (SELECT t.id, t.project_id, t.body FROM case_text t WHERE (t.opened_at, t.id) < (latest, latest_id)
                              ORDER BY t.opened_at DESC, t.id DESC LIMIT far) newest
       WHERE newest.body LIKE pattern AND (reach IS NULL OR newest.project_id = ANY (reach)) LIMIT most) hit;
    IF cardinality(found) >= most THEN
      RETURN QUERY SELECT unnest(found);
      RETURN;
    END IF;
    -- So many texts have the words, and so far back the page is full; twice as far for luck, once.
    EXIT WHEN found IS NULL OR far > looked_at OR 2.0 * most * looked_at / cardinality(found) > texts * cardinality(found) / looked_at;
    far := 2.0 * most * looked_at / cardinality(found);
  END LOOP;
  -- Few projects: their ids are grams too, so one index scan narrows by words and by projects. All that fit are found before they
  -- are sorted: in the order of time each text would be compared with every project.
  IF cardinality(reach) <= 100 THEN
    RETURN QUERY WITH fitting AS MATERIALIZED (SELECT t.id, t.opened_at FROM case_text t WHERE t.grams @> wanted AND t.grams && reach::text[]
        AND t.body LIKE pattern AND (t.opened_at, t.id) < (latest, latest_id))
      SELECT f.id FROM fitting f ORDER BY f.opened_at DESC, f.id DESC LIMIT most;
    RETURN;
  END IF;
  RETURN QUERY WITH fitting AS MATERIALIZED (SELECT t.id, t.opened_at FROM case_text t WHERE t.grams @> wanted AND t.body LIKE pattern
      AND (t.opened_at, t.id) < (latest, latest_id) AND (reach IS NULL OR t.project_id = ANY (reach)))
    SELECT f.id FROM fitting f ORDER BY f.opened_at DESC, f.id DESC LIMIT most;
END $$;
