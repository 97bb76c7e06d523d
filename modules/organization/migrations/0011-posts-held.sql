-- The posts that somebody holds today. Few, and said to be few: a list that begins with them keeps its plan.
CREATE FUNCTION organization.posts_held(wanted uuid, at timestamptz) RETURNS TABLE (node_id uuid, role text, department_id uuid)
STABLE LANGUAGE sql ROWS 2 SECURITY DEFINER SET search_path = organization, pg_temp AS $$
  SELECT p.node_id, p.role, p.department_id FROM organization.appointment a
    JOIN organization.post p ON p.id = a.post_id
    JOIN organization.node n ON n.id = a.node_id
    JOIN organization.staff s ON s.id = a.staff_id AND s.state = 'active'
   WHERE a.staff_id = wanted AND organization.is_current(a.from_on, a.until_on, at, n.timezone)
$$;
REVOKE EXECUTE ON FUNCTION organization.posts_held FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organization.posts_held TO tongxing_app;
