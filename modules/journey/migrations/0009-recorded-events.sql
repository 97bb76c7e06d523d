-- Events from which journeys count and which no register gives: recorded by people, imported, or told by other modules.
CREATE TABLE journey.recorded_event (
  id uuid NOT NULL, project_id uuid NOT NULL REFERENCES estate.project,
  -- The kinds, and what has to be named for each, stand in recorded-event.ts.
  kind text COLLATE "C" NOT NULL,
  person_id uuid REFERENCES customers.person, home_id uuid REFERENCES estate.home, phase_id uuid REFERENCES estate.phase,
  -- The local day of the project, and the moment where the hour is known.
  happened_on date NOT NULL, happened_at timestamptz,
  note text, file_id uuid, file_sha256 text,
  -- The module that told it, and the record there: told twice it stands once.
  source text, source_id uuid,
  -- Corrected or withdrawn with a reason, never deleted; the log keeps what stood before.
  withdrawn_at timestamptz, change_reason text,
  recorded_at timestamptz NOT NULL, recorded_by uuid, recorded_by_name text,
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (project_id, id),
  CHECK ((file_id IS NULL) = (file_sha256 IS NULL)), CHECK ((source IS NULL) = (source_id IS NULL)),
  CHECK (withdrawn_at IS NULL OR change_reason IS NOT NULL)
);
CREATE INDEX ON journey.recorded_event (id);
CREATE INDEX ON journey.recorded_event (happened_on, id);
CREATE INDEX ON journey.recorded_event (project_id, happened_on, id);
CREATE INDEX ON journey.recorded_event (project_id, recorded_at, id);
CREATE INDEX ON journey.recorded_event (home_id) WHERE home_id IS NOT NULL;
CREATE INDEX ON journey.recorded_event (person_id) WHERE person_id IS NOT NULL;
CREATE UNIQUE INDEX told_once ON journey.recorded_event (project_id, kind, source_id, home_id) NULLS NOT DISTINCT
  WHERE source_id IS NOT NULL;
CALL platform.protect_by_project('journey.recorded_event', residents => 'false', resident_writes => 'false');
CALL platform.name_rows('journey.recorded_event',
  $$coalesce((SELECT p.name FROM customers.person p WHERE p.id = r.person_id), r.note, r.kind)$$);
REVOKE DELETE ON journey.recorded_event FROM tongxing_app;

-- Customers of a project whose facts changed, waiting to be planned in batches, as homes wait.
CREATE TABLE journey.person_plan_request (
  project_id uuid NOT NULL, person_id uuid NOT NULL, PRIMARY KEY (project_id, person_id)
);
CALL platform.protect_by_project('journey.person_plan_request');
CALL platform.append_only('journey.person_plan_request');

CREATE FUNCTION journey.take_person_plan_requests(project uuid, most integer) RETURNS SETOF uuid
LANGUAGE sql SECURITY DEFINER SET search_path = journey, pg_temp AS $$
  DELETE FROM journey.person_plan_request r USING (
    SELECT project_id, person_id FROM journey.person_plan_request WHERE project_id = project AND scope.is_system()
     ORDER BY person_id LIMIT most FOR UPDATE SKIP LOCKED) taken
   WHERE r.project_id = taken.project_id AND r.person_id = taken.person_id RETURNING r.person_id
$$;
REVOKE EXECUTE ON FUNCTION journey.take_person_plan_requests FROM PUBLIC;
GRANT EXECUTE ON FUNCTION journey.take_person_plan_requests TO tongxing_app;
