-- Whose household it is is known at once; whose files are one's own is looked up only where that does not tell.
ALTER POLICY add_rows ON cases.case_file WITH CHECK (
  (SELECT scope.sees_everything())
  OR EXISTS (SELECT 1 FROM scope.project_branch b WHERE b.project_id = case_file.project_id AND b.node_id = ANY ((SELECT scope.nodes())::uuid[]))
  OR household_id = ANY ((SELECT scope.households())::uuid[])
  OR reporter_person_id = ANY ((SELECT customers.own_person_ids())::uuid[]));

-- Where no rotation is kept for a project, nobody's turn, presence and load are reckoned.
CREATE OR REPLACE FUNCTION cases.takers(project uuid, roles text[], at timestamptz)
  RETURNS TABLE (staff_id uuid, name text, title text, photo_file_id uuid, distance integer, presence text, seen_at timestamptz,
    kinds text[], category_ids uuid[], languages text[], critical integer, high integer, normal integer, low integer, most_open integer,
    last_at timestamptz)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = cases, pg_temp SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
  IF EXISTS (SELECT FROM scope.project_branch b JOIN rotation r ON r.node_id = b.node_id AND r.active WHERE b.project_id = project) THEN
    RETURN QUERY SELECT s.id, s.name, NULL::text, s.photo_file_id, -organization.rank_of(n.kind)::integer, p.state, p.seen_at, m.kinds,
        m.category_ids, m.languages, l.critical, l.high, l.normal, l.low, r.most_open, l.last_at
      FROM scope.project_branch b
      JOIN rotation r ON r.node_id = b.node_id AND r.active
      JOIN organization.node n ON n.id = r.node_id
      JOIN rotation_member m ON m.department_id = r.department_id AND m.takes_part
      JOIN presence p ON p.staff_id = m.staff_id AND p.state = 'available'
      JOIN organization.staff s ON s.id = m.staff_id AND s.state = 'active'
      CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE urgency = 'CRITICAL')::integer AS critical, count(*) FILTER (WHERE urgency = 'HIGH')::integer AS high,
          count(*) FILTER (WHERE urgency = 'NORMAL')::integer AS normal, count(*) FILTER (WHERE urgency = 'LOW')::integer AS low,
          max(opened_at) AS last_at
          FROM (SELECT c.urgency, c.opened_at FROM case_file c WHERE c.owner_staff_id = m.staff_id AND c.closed_at IS NULL
                 ORDER BY c.opened_at DESC LIMIT 501) carried) l
     WHERE b.project_id = project AND EXISTS (SELECT 1 FROM organization.department_members(r.department_id, at) d WHERE d.staff_id = m.staff_id)
       AND NOT EXISTS (SELECT FROM absence x WHERE x.staff_id = m.staff_id AND (at AT TIME ZONE n.timezone)::date BETWEEN x.from_on AND x.until_on);
  END IF;
  RETURN QUERY SELECT f.id, f.name, f.title, f.photo_file_id, NULL::integer, NULL::text, NULL::timestamptz, NULL::text[], NULL::uuid[],
      NULL::text[], NULL::integer, NULL::integer, NULL::integer, NULL::integer, NULL::integer, NULL::timestamptz
    FROM unnest(roles) AS wanted, organization.responsible_for(project, wanted, at) f LIMIT 1;
END $$;
