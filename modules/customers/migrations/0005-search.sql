-- Searches that no single scope could make. Array operators are not leakproof, so below row-level security they never
-- reach the GIN index: these functions read as the owner of the tables and apply the caller's scope themselves.
CREATE POLICY functions_of_owner ON customers.person TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY functions_of_owner ON customers.holding FOR SELECT TO CURRENT_USER USING (true);

-- The files that carry one of the phones or identity numbers, wherever they are: one file per person, in the whole
-- group. Registrations of the same number wait for one another, so that two at a time make one file.
CREATE FUNCTION customers.known_persons(phones text[], identities text[])
RETURNS TABLE (id uuid, name text, phone_index text, identity_index text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(6021, b.bucket) FROM (
    SELECT DISTINCT hashtext(value) & 63 AS bucket FROM unnest(phones || identities) AS value ORDER BY 1) b;
  RETURN QUERY
    SELECT p.survivor_id, p.name, p.phone_index, p.identity_index FROM customers.person p
     WHERE p.phone_index = ANY (phones)
    UNION
    SELECT p.survivor_id, p.name, p.phone_index, p.identity_index FROM customers.person p
     WHERE p.identity_index = ANY (identities)
    ORDER BY 1;
END $$;

-- A project that the caller sees comes to know persons who were known elsewhere.
CREATE FUNCTION customers.join_project(persons uuid[], project uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT (scope.sees_everything() OR project = ANY (customers.visible_projects())) THEN
    RAISE EXCEPTION 'the project lies outside the scope' USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE customers.person p SET project_ids = p.project_ids || project
   WHERE p.id = ANY (persons) AND NOT p.project_ids @> ARRAY[project];
END $$;

-- Candidates of a search within the caller's scope: by keys (any of them), by name grams (all of them), by home.
CREATE FUNCTION customers.search_persons(keys text[], grams text[], homes uuid[], most integer)
RETURNS TABLE (person_id uuid, found_keys text[], by_grams boolean, by_home boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE scoped text := CASE WHEN scope.sees_everything() THEN '' ELSE ' AND p.project_ids && $5' END; arms text[] := '{}';
BEGIN
  IF cardinality(keys) > 0 THEN arms := arms || format(
    '(SELECT p.survivor_id, ARRAY(SELECT unnest(p.search_keys) INTERSECT SELECT unnest($1)) AS found_keys, false AS by_grams,
             false AS by_home FROM customers.person p WHERE p.search_keys && $1 %s LIMIT $4)', scoped); END IF;
  IF cardinality(grams) > 0 THEN arms := arms || format(
    '(SELECT p.survivor_id, ''{}''::text[], true, false FROM customers.person p WHERE p.search_keys @> $2 %s LIMIT $4)', scoped); END IF;
  IF cardinality(homes) > 0 THEN arms := arms || format(
    '(SELECT p.survivor_id, ''{}''::text[], false, true FROM customers.holding h JOIN customers.person p ON p.id = h.person_id
       WHERE h.home_id = ANY ($3) AND h.until_on IS NULL %s LIMIT $4)', scoped); END IF;
  IF arms = '{}' THEN RETURN; END IF;
  RETURN QUERY EXECUTE
    'SELECT f.id, f.found_keys, f.by_grams, f.by_home FROM (' || array_to_string(arms, ' UNION ALL ') || ') AS f(id, found_keys, by_grams, by_home)'
    USING keys, grams, homes, most, customers.visible_projects();
END $$;

-- The newest files within the caller's scope, of one project or of all that he sees, after the given id. Planned anew for
-- each scope: few projects are gathered from their index, many are met soon enough on the way down the list.
CREATE FUNCTION customers.newest_persons(project uuid, below_completeness integer, after uuid, most integer)
RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE visible uuid[] := customers.visible_projects(); scoped text := ' AND p.project_ids && $1';
BEGIN
  IF project IS NOT NULL THEN
    IF NOT (scope.sees_everything() OR project = ANY (visible)) THEN RETURN; END IF;
    visible := ARRAY[project];
  ELSIF scope.sees_everything() THEN scoped := '';
  END IF;
  RETURN QUERY EXECUTE
    'SELECT p.id FROM customers.person p WHERE p.merged_into IS NULL AND p.completeness < $2' || scoped ||
    CASE WHEN after IS NULL THEN '' ELSE ' AND p.id < $3' END || ' ORDER BY p.id DESC LIMIT $4'
    USING visible, below_completeness, after, most;
END $$;

REVOKE EXECUTE ON FUNCTION customers.known_persons, customers.join_project, customers.search_persons,
  customers.newest_persons FROM PUBLIC;
GRANT EXECUTE ON FUNCTION customers.known_persons, customers.join_project, customers.search_persons,
  customers.newest_persons TO tongxing_app;
