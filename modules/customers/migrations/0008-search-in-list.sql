-- The newest files within the caller's scope that fit what was typed: any of the keys, a name that holds the text, or a
-- home of theirs. A file that was merged is found under the one that remains.
CREATE FUNCTION customers.newest_found(project uuid, below_completeness integer, after uuid, most integer,
                                       keys text[], grams text[], name_part text, homes uuid[])
RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE visible uuid[] := customers.visible_projects(); scoped text := ' AND p.project_ids && $1'; arms text[] := '{}';
BEGIN
  IF project IS NOT NULL THEN
    IF NOT (scope.sees_everything() OR project = ANY (visible)) THEN RETURN; END IF;
    visible := ARRAY[project];
  ELSIF scope.sees_everything() THEN scoped := '';
  END IF;
  IF cardinality(keys) > 0 THEN arms := arms ||
    ('SELECT DISTINCT p.survivor_id FROM customers.person p WHERE p.search_keys && $5' || scoped); END IF;
  IF cardinality(grams) > 0 THEN arms := arms ||
    ('SELECT DISTINCT p.survivor_id FROM customers.person p WHERE p.search_keys @> $6 AND position($7 IN lower(p.name)) > 0' || scoped); END IF;
  IF cardinality(homes) > 0 THEN arms := arms ||
    ('SELECT DISTINCT p.survivor_id FROM customers.holding h JOIN customers.person p ON p.id = h.person_id
       WHERE h.home_id = ANY ($8) AND h.until_on IS NULL' || scoped); END IF;
  IF arms = '{}' THEN RETURN; END IF;
  RETURN QUERY EXECUTE
    'SELECT p.id FROM (' || array_to_string(arms, ' UNION ') || ') AS found(id) JOIN customers.person p ON p.id = found.id
      WHERE p.merged_into IS NULL AND p.completeness < $2' || scoped ||
    CASE WHEN after IS NULL THEN '' ELSE ' AND p.id < $3' END || ' ORDER BY p.id DESC LIMIT $4'
    USING visible, below_completeness, after, most, keys, grams, name_part, homes;
END $$;
REVOKE EXECUTE ON FUNCTION customers.newest_found FROM PUBLIC;
GRANT EXECUTE ON FUNCTION customers.newest_found TO tongxing_app;
