-- The staff whose posts let them do something for a project; a card's worth of knowledge, whatever branch the asker sees.
CREATE FUNCTION identity.staff_who_may(wanted text, project uuid, at timestamptz) RETURNS TABLE (id uuid, name text, title text)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = identity, pg_temp AS $$
  SELECT * FROM (
    SELECT DISTINCT ON (s.id) s.id, s.name, p.title FROM scope.project_branch b
      JOIN organization.node n ON n.id = b.node_id
      JOIN organization.post p ON p.node_id = n.id
      JOIN identity.role_permission g ON g.role = p.role AND g.permission = wanted
      JOIN organization.appointment a ON a.post_id = p.id AND organization.is_current(a.from_on, a.until_on, at, n.timezone)
      JOIN organization.staff s ON s.id = a.staff_id AND s.state = 'active'
     WHERE b.project_id = project ORDER BY s.id, organization.rank_of(n.kind) DESC, p.id) held
   ORDER BY name, id
$$;
REVOKE EXECUTE ON FUNCTION identity.staff_who_may FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identity.staff_who_may TO tongxing_app;
