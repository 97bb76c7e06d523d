-- Nobody leaves with open work unnoticed: absences, the queue of a department, and who is away.
CREATE TABLE cases.absence (
  id uuid PRIMARY KEY, staff_id uuid NOT NULL REFERENCES organization.staff,
  from_on date NOT NULL, until_on date NOT NULL CHECK (until_on >= from_on),
  version integer NOT NULL DEFAULT 1, changed_by text
);
CREATE INDEX ON cases.absence (staff_id, until_on);
CREATE INDEX ON cases.absence (until_on);
CALL platform.protect('cases.absence', $$(SELECT scope.is_staff()) OR (SELECT scope.is_system())$$, $$(SELECT scope.sees_everything())
  OR staff_id = (SELECT scope.actor()) OR staff_id IN (SELECT a.staff_id FROM organization.appointment a
    JOIN scope.node_branch b ON b.node_id = a.node_id WHERE b.ancestor_id = ANY ((SELECT scope.nodes())::uuid[]))$$);
CALL platform.name_rows('cases.absence', '(SELECT s.name FROM organization.staff s WHERE s.id = r.staff_id)');
CREATE POLICY own_functions ON cases.absence FOR SELECT TO CURRENT_USER USING (true);

-- A case in the queue of a department: somebody has it for the customer, and whoever grabs it first keeps it.
ALTER TABLE cases.case_file ADD COLUMN queue_department_id uuid;
CREATE INDEX queued ON cases.case_file (project_id, opened_at, id) WHERE queue_department_id IS NOT NULL AND closed_at IS NULL;

-- Whoever has open cases and is not there for them: left, without a post, or absent on this day.
CREATE FUNCTION cases.away_owners(at timestamptz) RETURNS uuid[]
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = cases, pg_temp AS $$
  SELECT coalesce(array_agg(s.id), '{}') FROM organization.staff s
   WHERE EXISTS (SELECT FROM case_file c WHERE c.owner_staff_id = s.id AND c.closed_at IS NULL)
     AND (s.state = 'left'
       OR EXISTS (SELECT FROM absence b WHERE b.staff_id = s.id AND (at AT TIME ZONE 'Asia/Shanghai')::date BETWEEN b.from_on AND b.until_on)
       OR NOT EXISTS (SELECT FROM organization.appointment a JOIN organization.node n ON n.id = a.node_id
                       WHERE a.staff_id = s.id AND organization.is_current(a.from_on, a.until_on, at, n.timezone)))
$$;

-- The department in which somebody holds a post, or held the last one.
CREATE FUNCTION cases.department_of(wanted uuid) RETURNS uuid
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = cases, pg_temp AS $$
  SELECT p.department_id FROM organization.appointment a JOIN organization.post p ON p.id = a.post_id
   WHERE a.staff_id = wanted AND p.department_id IS NOT NULL ORDER BY a.until_on DESC NULLS FIRST, a.id DESC LIMIT 1
$$;

-- Everybody who takes part in the rotations of a project with what it takes to choose, and whoever takes what comes in
-- otherwise: the first of the roles that somebody holds. One look, for residents and the public too.
CREATE FUNCTION cases.takers(project uuid, roles text[], at timestamptz)
RETURNS TABLE (staff_id uuid, name text, title text, photo_file_id uuid, distance integer, presence text, seen_at timestamptz, kinds text[],
  category_ids uuid[], languages text[], critical integer, high integer, normal integer, low integer, most_open integer, last_at timestamptz)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = cases, pg_temp AS $$
  (SELECT s.id, s.name, NULL::text, s.photo_file_id, -organization.rank_of(n.kind)::integer, p.state, p.seen_at, m.kinds, m.category_ids, m.languages,
     l.critical, l.high, l.normal, l.low, r.most_open, l.last_at
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
     AND NOT EXISTS (SELECT FROM absence x WHERE x.staff_id = m.staff_id AND (at AT TIME ZONE n.timezone)::date BETWEEN x.from_on AND x.until_on))
  UNION ALL
  (SELECT f.id, f.name, f.title, f.photo_file_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
     FROM unnest(roles) AS wanted, organization.responsible_for(project, wanted, at) f LIMIT 1)
$$;
REVOKE EXECUTE ON FUNCTION cases.away_owners, cases.department_of, cases.takers FROM PUBLIC;
GRANT EXECUTE ON FUNCTION cases.away_owners, cases.department_of, cases.takers TO tongxing_app;

INSERT INTO platform.message_template (key, channel, language, subject, body, sample) VALUES
('casesLeftToday', 'inApp', 'zh', '{by}已离开，还有 {count} 件今天到期', '请安排同事接手：{about}。',
 '{"by": "林夕", "count": "2", "about": "TS-2026-000042、TS-2026-000043"}'),
('casesLeftToday', 'inApp', 'en', '{by} is away and {count} cases fall due today', 'Please have a colleague take them: {about}.',
 '{"by": "Lin Xi", "count": "2", "about": "TS-2026-000042, TS-2026-000043"}');
