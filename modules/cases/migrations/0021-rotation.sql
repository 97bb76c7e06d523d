-- New cases by turn: per department whether it is on and how much a person carries at most; per person what she takes.
CREATE TABLE cases.rotation (
  id uuid PRIMARY KEY DEFAULT uuidv7(), node_id uuid NOT NULL REFERENCES organization.node,
  department_id uuid NOT NULL UNIQUE REFERENCES organization.department,
  active boolean NOT NULL DEFAULT false, most_open integer NOT NULL DEFAULT 20 CHECK (most_open BETWEEN 1 AND 500),
  version integer NOT NULL DEFAULT 1, changed_by text
);
CREATE INDEX ON cases.rotation (node_id);
CALL platform.protect_by_node('cases.rotation');
CALL platform.name_rows('cases.rotation', '(SELECT d.name FROM organization.department d WHERE d.id = r.department_id)');

CREATE TABLE cases.rotation_member (
  id uuid PRIMARY KEY DEFAULT uuidv7(), node_id uuid NOT NULL REFERENCES organization.node,
  department_id uuid NOT NULL REFERENCES cases.rotation (department_id), staff_id uuid NOT NULL REFERENCES organization.staff,
  takes_part boolean NOT NULL DEFAULT false,
  -- Empty means all of them.
  kinds text[] NOT NULL DEFAULT '{}', category_ids uuid[] NOT NULL DEFAULT '{}', languages text[] NOT NULL DEFAULT '{}',
  version integer NOT NULL DEFAULT 1, changed_by text,
  UNIQUE (department_id, staff_id)
);
CREATE INDEX ON cases.rotation_member (node_id);
CREATE INDEX ON cases.rotation_member (staff_id);
CALL platform.protect_by_node('cases.rotation_member');
CALL platform.name_rows('cases.rotation_member', '(SELECT s.name FROM organization.staff s WHERE s.id = r.staff_id)');
CREATE POLICY own_functions ON cases.rotation FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY own_functions ON cases.rotation_member FOR SELECT TO CURRENT_USER USING (true);

-- Who is at the desk. What a person says of herself, and when her browser was last heard of; no affair of the log.
CREATE TABLE cases.presence (
  staff_id uuid PRIMARY KEY, state text NOT NULL CHECK (state IN ('available', 'busy', 'away')),
  said_at timestamptz NOT NULL, seen_at timestamptz NOT NULL
);
CALL platform.protect('cases.presence', $$(SELECT scope.is_staff()) OR (SELECT scope.is_system())$$);
CALL platform.append_only('cases.presence');
REVOKE INSERT ON cases.presence FROM tongxing_app;
CREATE POLICY own_functions ON cases.presence FOR ALL TO CURRENT_USER USING (true) WITH CHECK (true);

CREATE FUNCTION cases.say_presence(said text, at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = cases, pg_temp AS $$
  INSERT INTO presence (staff_id, state, said_at, seen_at) SELECT scope.actor(), said, at, at WHERE scope.is_staff()
  ON CONFLICT (staff_id) DO UPDATE SET state = excluded.state, said_at = excluded.said_at, seen_at = excluded.seen_at
$$;

-- The browsers of these people were heard of; written once a minute at most.
CREATE FUNCTION cases.hear_of(listening uuid[], at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = cases, pg_temp AS $$
  UPDATE presence SET seen_at = at WHERE scope.is_system() AND staff_id = ANY (listening) AND seen_at < at - interval '1 minute'
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
   WHERE b.project_id = project AND EXISTS (SELECT 1 FROM organization.department_members(r.department_id, at) d WHERE d.staff_id = m.staff_id))
  UNION ALL
  (SELECT f.id, f.name, f.title, f.photo_file_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
     FROM unnest(roles) AS wanted, organization.responsible_for(project, wanted, at) f LIMIT 1)
$$;

-- The first of these people to whom nobody gives a case at this very moment, nor has given one since they were counted.
-- Each statement of a volatile function sees what is committed by then, so that what is found under the lock holds.
CREATE FUNCTION cases.first_free(turns uuid[], counted integer[]) RETURNS uuid
VOLATILE LANGUAGE plpgsql SECURITY DEFINER SET search_path = cases, pg_temp AS $$
DECLARE carried integer;
BEGIN
  FOR at IN 1 .. cardinality(turns) LOOP
    CONTINUE WHEN NOT pg_try_advisory_xact_lock(hashtextextended('cases.turn ' || turns[at], 0));
    SELECT count(*) INTO carried FROM (SELECT FROM case_file c WHERE c.owner_staff_id = turns[at] AND c.closed_at IS NULL LIMIT 501) o;
    IF carried = counted[at] THEN RETURN turns[at]; END IF;
  END LOOP;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION cases.say_presence, cases.hear_of, cases.takers, cases.first_free FROM PUBLIC;
GRANT EXECUTE ON FUNCTION cases.say_presence, cases.hear_of, cases.takers, cases.first_free TO tongxing_app;
