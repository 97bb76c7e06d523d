-- Proof that something was done: added, never altered. Replacing a piece adds another that names it.
CREATE TABLE journey.evidence (
  id uuid NOT NULL, project_id uuid NOT NULL, action_id uuid NOT NULL,
  home_id uuid, household_id uuid,
  kind text NOT NULL CHECK (kind IN ('photo', 'document', 'signature', 'callRecord', 'customerTap', 'note')),
  text text, file_id uuid, file_sha256 text,
  -- Over content, file, time and author, hex; see evidence.ts.
  sha256 text NOT NULL,
  -- What the device said, which proves nothing by itself.
  device_time timestamptz, device_latitude double precision, device_longitude double precision,
  recorded_at timestamptz NOT NULL, recorded_by uuid, recorded_by_kind text NOT NULL, recorded_by_name text,
  replaces_id uuid,
  PRIMARY KEY (project_id, id), UNIQUE (project_id, replaces_id),
  FOREIGN KEY (project_id, action_id) REFERENCES journey.action (project_id, id),
  FOREIGN KEY (project_id, replaces_id) REFERENCES journey.evidence (project_id, id),
  CHECK ((file_id IS NULL) = (file_sha256 IS NULL)), CHECK (kind IN ('customerTap') OR text IS NOT NULL OR file_id IS NOT NULL)
);
CREATE INDEX ON journey.evidence (project_id, action_id);

-- Three at different hours come before "not reached" (domain.md 2.5, 5.7).
CREATE TABLE journey.call_attempt (
  id uuid NOT NULL, project_id uuid NOT NULL, action_id uuid NOT NULL,
  at timestamptz NOT NULL, result text NOT NULL CHECK (result IN ('answered', 'noAnswer', 'busy', 'callLater', 'wrongNumber')),
  note text, recorded_at timestamptz NOT NULL, recorded_by uuid, recorded_by_name text,
  PRIMARY KEY (project_id, id), FOREIGN KEY (project_id, action_id) REFERENCES journey.action (project_id, id)
);
CREATE INDEX ON journey.call_attempt (project_id, action_id, at);

-- Who stands for a role: for one home (its steward), for one person (the ambassador), or for the whole project.
CREATE TABLE journey.assignment (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project,
  role text NOT NULL, home_id uuid REFERENCES estate.home, person_id uuid REFERENCES customers.person,
  staff_id uuid NOT NULL REFERENCES organization.staff,
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE NULLS NOT DISTINCT (project_id, role, home_id, person_id), CHECK (home_id IS NULL OR person_id IS NULL)
);
CREATE INDEX ON journey.assignment (home_id) WHERE home_id IS NOT NULL;
CREATE INDEX ON journey.assignment (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX ON journey.assignment (staff_id);

-- A resident adds the tap of the own household and sees it; other evidence stays inside the house.
CALL platform.protect_by_project('journey.evidence', residents => $$kind = 'customerTap'
  AND home_id = ANY ((SELECT scope.homes())::uuid[]) AND household_id = ANY ((SELECT scope.households())::uuid[])$$);
CALL platform.append_only('journey.evidence');
CALL platform.protect_by_project('journey.call_attempt');
CALL platform.append_only('journey.call_attempt');
CALL platform.protect_by_project('journey.assignment', resident_writes => 'false',
  residents => $$home_id = ANY ((SELECT scope.homes())::uuid[]) OR person_id = (SELECT scope.person())
    OR home_id IS NULL AND person_id IS NULL$$);

-- Homes whose facts changed, waiting to be planned in batches. Requests are added by anybody's work and taken by the
-- function alone; taking and planning commit together, so a crash loses no request.
CREATE TABLE journey.plan_request (
  project_id uuid NOT NULL, home_id uuid NOT NULL, PRIMARY KEY (project_id, home_id)
);
CALL platform.protect_by_project('journey.plan_request');
CALL platform.append_only('journey.plan_request');

CREATE FUNCTION journey.take_plan_requests(project uuid, most integer) RETURNS SETOF uuid
LANGUAGE sql SECURITY DEFINER SET search_path = journey, pg_temp AS $$
  DELETE FROM journey.plan_request r USING (
    SELECT project_id, home_id FROM journey.plan_request WHERE project_id = project AND scope.is_system()
     ORDER BY home_id LIMIT most FOR UPDATE SKIP LOCKED) taken
   WHERE r.project_id = taken.project_id AND r.home_id = taken.home_id RETURNING r.home_id
$$;
REVOKE EXECUTE ON FUNCTION journey.take_plan_requests FROM PUBLIC;
GRANT EXECUTE ON FUNCTION journey.take_plan_requests TO tongxing_app;
