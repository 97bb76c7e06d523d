-- Cases of a project whose words are like the given ones. A pair of characters that few texts have speaks for more; what
-- stands in as many texts as are looked at says nothing. Each look is bounded, so it costs the same in a busy project.
CREATE FUNCTION cases.similar_text(pairs text[], project uuid, since timestamptz, besides uuid, most integer)
RETURNS TABLE (case_id uuid, shared text[], likeness double precision)
STABLE LANGUAGE plpgsql SECURITY DEFINER SET search_path = cases, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE looked_at CONSTANT integer := 200;
BEGIN
  IF NOT (scope.is_staff() OR scope.is_system()) THEN RETURN; END IF;
  IF NOT (scope.sees_everything() OR EXISTS (SELECT 1 FROM scope.project_branch b
            WHERE b.project_id = project AND b.node_id = ANY (scope.nodes()))) THEN RETURN; END IF;
  RETURN QUERY
  WITH hit AS MATERIALIZED (
    SELECT p.pair, t.id, t.opened_at FROM unnest(pairs) AS p(pair) CROSS JOIN LATERAL
      (SELECT x.id, x.opened_at FROM case_text x WHERE x.grams @> ARRAY[p.pair, project::text] LIMIT looked_at) t),
  weight AS (SELECT h.pair, ln((looked_at + 1.0) / count(*)) AS worth FROM hit h GROUP BY h.pair),
  likest AS (
    SELECT h.id, array_agg(h.pair) AS pairs, sum(w.worth) / (SELECT nullif(sum(v.worth), 0) FROM weight v) AS part, h.opened_at
      FROM hit h JOIN weight w USING (pair)
     WHERE h.id IS DISTINCT FROM besides AND (since IS NULL OR h.opened_at >= since) GROUP BY h.id, h.opened_at)
  SELECT l.id, l.pairs, l.part::double precision FROM likest l ORDER BY l.part DESC, l.opened_at DESC, l.id DESC LIMIT most;
END $$;
REVOKE EXECUTE ON FUNCTION cases.similar_text FROM PUBLIC;
GRANT EXECUTE ON FUNCTION cases.similar_text TO tongxing_app;
