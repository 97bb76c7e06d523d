-- Names of projects and homes for customers who hold no home there yet: they stand on every sign, and say nothing of anybody.
CREATE POLICY own_functions ON estate.project FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY own_functions ON estate.home FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY own_functions ON estate.building FOR SELECT TO CURRENT_USER USING (true);

CREATE FUNCTION estate.place_names(projects uuid[], homes uuid[])
RETURNS TABLE (id uuid, project text, timezone text, building text, unit_number text, number text)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = estate, pg_temp AS $$
  SELECT p.id, p.name, p.timezone, NULL, NULL, NULL FROM project p WHERE p.id = ANY (projects)
  UNION ALL
  SELECT h.id, p.name, p.timezone, b.name, h.unit_number, h.number
    FROM home h JOIN project p ON p.id = h.project_id JOIN building b ON b.id = h.building_id WHERE h.id = ANY (homes)
$$;
REVOKE EXECUTE ON FUNCTION estate.place_names FROM PUBLIC;
GRANT EXECUTE ON FUNCTION estate.place_names TO tongxing_app;
