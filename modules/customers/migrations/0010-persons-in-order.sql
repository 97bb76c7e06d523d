-- Customers by name as it is read aloud; merged files are not listed.
CREATE INDEX ON customers.person (name_pinyin, id) WHERE merged_into IS NULL;

-- The files within the caller's scope in an order (`createdAt`, `name`, `completeness`, with `-` the other way round), after
-- a place in it; where words were typed, those that fit them: any of the keys, a name that holds the text, or a home of
-- theirs. Planned anew for each scope: few projects are gathered from their index, many are met soon enough on the way.
CREATE FUNCTION customers.persons_in_order(
  ordered text, after_value text, after_id uuid, most integer, project uuid, below_completeness integer,
  typed boolean, keys text[], grams text[], name_part text, homes uuid[])
RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  visible uuid[] := customers.visible_projects();
  scoped text := ' AND p.project_ids && $1';
  arms text[] := '{}';
  direction text := CASE WHEN starts_with(ordered, '-') THEN 'DESC' ELSE 'ASC' END;
  beyond text := CASE direction WHEN 'DESC' THEN '<' ELSE '>' END;
  first_column text := CASE ltrim(ordered, '-') WHEN 'name' THEN 'name_pinyin' WHEN 'completeness' THEN 'completeness' END;
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
  IF typed AND arms = '{}' THEN RETURN; END IF;
  RETURN QUERY EXECUTE
    'SELECT p.id FROM ' ||
    CASE WHEN typed THEN '(' || array_to_string(arms, ' UNION ') || ') AS found(id) JOIN customers.person p ON p.id = found.id'
         ELSE 'customers.person p' END ||
    ' WHERE p.merged_into IS NULL AND p.completeness < $2' || scoped ||
    CASE WHEN after_id IS NULL THEN ''
         WHEN first_column IS NULL THEN format(' AND p.id %s $4', beyond)
         ELSE format(' AND (p.%I, p.id) %s ($3::%s, $4)', first_column, beyond,
                     CASE first_column WHEN 'completeness' THEN 'smallint' ELSE 'text' END) END ||
    format(' ORDER BY %s p.id %s LIMIT $9', CASE WHEN first_column IS NULL THEN '' ELSE format('p.%I %s,', first_column, direction) END, direction)
    USING visible, below_completeness, after_value, after_id, keys, grams, name_part, homes, most;
END $$;
REVOKE EXECUTE ON FUNCTION customers.persons_in_order FROM PUBLIC;
GRANT EXECUTE ON FUNCTION customers.persons_in_order TO tongxing_app;
