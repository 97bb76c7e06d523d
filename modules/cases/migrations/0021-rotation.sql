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
REVOKE EXECUTE ON FUNCTION cases.say_presence, cases.hear_of, cases.first_free FROM PUBLIC;
GRANT EXECUTE ON FUNCTION cases.say_presence, cases.hear_of, cases.first_free TO tongxing_app;
