-- What everybody in the house may know of a colleague or a department once a record names it: the name, the title,
-- the photo. These functions look past the branch of the asker, so they give cards, never records.
CREATE POLICY own_functions ON organization.node FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY own_functions ON organization.department FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY own_functions ON organization.staff FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY own_functions ON organization.post FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY own_functions ON organization.appointment FOR SELECT TO CURRENT_USER USING (true);

CREATE FUNCTION organization.rank_of(kind text) RETURNS integer IMMUTABLE PARALLEL SAFE LANGUAGE sql
  RETURN array_position(ARRAY['group', 'region', 'cityCompany', 'projectCompany'], kind);

-- The title is that of the post nearest to the customers, the earliest of several.
CREATE FUNCTION organization.staff_cards(wanted uuid[], at timestamptz)
RETURNS TABLE (id uuid, name text, title text, photo_file_id uuid)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = organization, pg_temp AS $$
  SELECT s.id, s.name, held.title, s.photo_file_id
    FROM organization.staff s
    LEFT JOIN LATERAL (
      SELECT p.title FROM organization.appointment a
        JOIN organization.post p ON p.id = a.post_id JOIN organization.node n ON n.id = a.node_id
       WHERE a.staff_id = s.id AND organization.is_current(a.from_on, a.until_on, at, n.timezone)
       ORDER BY organization.rank_of(n.kind) DESC, a.from_on, a.id LIMIT 1) held ON true
   WHERE s.id = ANY (wanted)
$$;

-- Who holds the role for the project: at its company, or at the nearest node above that has a holder.
CREATE FUNCTION organization.responsible_for(project uuid, wanted text, at timestamptz)
RETURNS TABLE (id uuid, name text, title text, photo_file_id uuid)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = organization, pg_temp AS $$
  SELECT s.id, s.name, p.title, s.photo_file_id
    FROM scope.project_branch b
    JOIN organization.node n ON n.id = b.node_id
    JOIN organization.post p ON p.node_id = n.id AND p.role = wanted
    JOIN organization.appointment a ON a.post_id = p.id AND organization.is_current(a.from_on, a.until_on, at, n.timezone)
    JOIN organization.staff s ON s.id = a.staff_id AND s.state = 'active'
   WHERE b.project_id = project
   ORDER BY organization.rank_of(n.kind) DESC, a.from_on, a.id LIMIT 1
$$;

CREATE FUNCTION organization.department_cards(wanted uuid[])
RETURNS TABLE (id uuid, node_id uuid, node_name text, kind text, name text)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = organization, pg_temp AS $$
  SELECT d.id, d.node_id, n.name, d.kind, d.name
    FROM organization.department d JOIN organization.node n ON n.id = d.node_id WHERE d.id = ANY (wanted)
$$;

-- The departments that work for the project, the nearest first.
CREATE FUNCTION organization.departments_for(project uuid)
RETURNS TABLE (id uuid, node_id uuid, node_name text, kind text, name text)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = organization, pg_temp AS $$
  SELECT d.id, d.node_id, n.name, d.kind, d.name
    FROM scope.project_branch b
    JOIN organization.node n ON n.id = b.node_id
    JOIN organization.department d ON d.node_id = n.id
   WHERE b.project_id = project
   ORDER BY organization.rank_of(n.kind) DESC, d.kind, d.name, d.id
$$;

-- Appointments that somebody holds at nodes other than the given ones, whether the asker sees them or not.
CREATE FUNCTION organization.holds_elsewhere(member uuid, seen uuid[], at timestamptz) RETURNS boolean
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = organization, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM organization.appointment a JOIN organization.node n ON n.id = a.node_id
    WHERE a.staff_id = member AND NOT a.id = ANY (seen)
      AND (a.until_on IS NULL OR a.until_on > (at AT TIME ZONE n.timezone)::date))
$$;

-- Whether somebody holds the role at the node or above it.
CREATE FUNCTION organization.holds_role(member uuid, wanted text, at_node uuid, at timestamptz) RETURNS boolean
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = organization, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM scope.node_branch b
    JOIN organization.node n ON n.id = b.ancestor_id
    JOIN organization.post p ON p.node_id = n.id AND p.role = wanted
    JOIN organization.appointment a ON a.post_id = p.id AND a.staff_id = member
   WHERE b.node_id = at_node AND organization.is_current(a.from_on, a.until_on, at, n.timezone))
$$;

-- Whether somebody administers the whole group, for good, when the given appointments are left out.
CREATE FUNCTION organization.has_administrator_without(administrator text, ending uuid[], at timestamptz) RETURNS boolean
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = organization, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM organization.node n
    JOIN organization.post p ON p.node_id = n.id AND p.role = administrator
    JOIN organization.appointment a ON a.post_id = p.id AND NOT a.id = ANY (ending)
    JOIN organization.staff s ON s.id = a.staff_id AND s.state = 'active'
   WHERE n.kind = 'group' AND a.from_on <= (at AT TIME ZONE n.timezone)::date AND a.until_on IS NULL)
$$;

-- Takes a removed node out of the topology; does nothing while the node exists.
CREATE FUNCTION organization.forget_node(removed uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = organization, pg_temp AS $$
  DELETE FROM scope.node_branch
   WHERE node_id = removed AND NOT EXISTS (SELECT 1 FROM organization.node WHERE id = removed)
$$;

REVOKE EXECUTE ON FUNCTION organization.staff_cards, organization.responsible_for, organization.department_cards,
  organization.departments_for, organization.holds_elsewhere, organization.holds_role,
  organization.has_administrator_without, organization.forget_node FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organization.staff_cards, organization.responsible_for, organization.department_cards,
  organization.departments_for, organization.holds_elsewhere, organization.holds_role,
  organization.has_administrator_without, organization.forget_node TO tongxing_app;
