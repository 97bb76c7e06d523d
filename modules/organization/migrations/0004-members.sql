-- Who holds a post in the department today; a card's worth of knowledge, whatever branch the asker sees.
CREATE FUNCTION organization.department_members(wanted uuid, at timestamptz) RETURNS TABLE (staff_id uuid)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = organization, pg_temp AS $$
  SELECT DISTINCT a.staff_id FROM organization.post p
    JOIN organization.appointment a ON a.post_id = p.id
    JOIN organization.node n ON n.id = p.node_id
    JOIN organization.staff s ON s.id = a.staff_id AND s.state = 'active'
   WHERE p.department_id = wanted AND organization.is_current(a.from_on, a.until_on, at, n.timezone)
   ORDER BY 1
$$;
REVOKE EXECUTE ON FUNCTION organization.department_members FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organization.department_members TO tongxing_app;
