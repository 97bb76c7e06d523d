-- Who keeps something at a place: the staff who hold the permission by a post at the nearest place that has any, from the
-- place itself upwards; a card's worth of knowledge, whatever branch the asker sees.
CREATE FUNCTION identity.keepers_of(wanted text, node uuid, at timestamptz) RETURNS TABLE (id uuid, name text)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = identity, pg_temp AS $$
  SELECT DISTINCT held.id, held.name FROM (
    SELECT s.id, s.name, organization.rank_of(n.kind) AS rank, max(organization.rank_of(n.kind)) OVER () AS nearest
      FROM scope.node_branch b
      JOIN organization.node n ON n.id = b.ancestor_id
      JOIN organization.post p ON p.node_id = n.id
      JOIN identity.role_permission g ON g.role = p.role AND g.permission = wanted
      JOIN organization.appointment a ON a.post_id = p.id AND organization.is_current(a.from_on, a.until_on, at, n.timezone)
      JOIN organization.staff s ON s.id = a.staff_id AND s.state = 'active'
     WHERE b.node_id = node AND (scope.is_staff() OR scope.is_system())) held
   WHERE held.rank = held.nearest ORDER BY held.name, held.id
$$;
REVOKE EXECUTE ON FUNCTION identity.keepers_of FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identity.keepers_of TO tongxing_app;
