-- What is explained topic by topic: the sales script (1.1) and the terms of the contract (2.1, 2.11), in versions.
CREATE TABLE disclosure.script (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project,
  kind text NOT NULL CHECK (kind IN ('script', 'terms')), number integer NOT NULL CHECK (number > 0),
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'inApproval', 'inForce', 'replaced')),
  -- Key, title, words and downloads of each topic.
  topics jsonb NOT NULL,
  written_by text NOT NULL, written_by_id uuid,
  relations_by text, relations_by_id uuid, relations_on date, legal_by text, legal_by_id uuid, legal_on date,
  reason text, in_force_on date, version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL,
  UNIQUE (project_id, kind, number), CHECK (state <> 'inForce' OR (relations_by IS NOT NULL AND legal_by IS NOT NULL))
);
CREATE INDEX ON disclosure.script (created_at, id);
CREATE UNIQUE INDEX one_script_in_force ON disclosure.script (project_id, kind) WHERE state = 'inForce';
CREATE UNIQUE INDEX one_script_in_writing ON disclosure.script (project_id, kind) WHERE state IN ('draft', 'inApproval');
CALL platform.name_rows('disclosure.script', 'r.kind || '' · '' || r.number');

-- What was explained to one customer; the topics are ticked as they come up.
CREATE TABLE disclosure.talk (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, person_id uuid NOT NULL REFERENCES customers.person,
  kind text NOT NULL CHECK (kind IN ('script', 'terms')), script_id uuid NOT NULL REFERENCES disclosure.script, number integer NOT NULL,
  told text[] NOT NULL DEFAULT '{}', adviser text NOT NULL,
  -- When the customer had the text in hand (terms: 24 hours before she signs).
  text_given_at timestamptz NOT NULL, acknowledged_on date, way text CHECK (way IN ('tap', 'signature')),
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL,
  UNIQUE (script_id, person_id), CHECK ((acknowledged_on IS NULL) = (way IS NULL))
);
CREATE INDEX ON disclosure.talk (project_id, created_at, id);
CREATE INDEX ON disclosure.talk (person_id);
CALL platform.protect_by_project('disclosure.talk',
  residents => $$person_id = ANY ((SELECT customers.own_person_ids())::uuid[])$$);
CALL platform.name_rows('disclosure.talk', 'r.kind || '' · '' || r.number');

CREATE FUNCTION disclosure.was_told(wanted uuid) RETURNS boolean STABLE LANGUAGE plpgsql AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM disclosure.talk t WHERE t.script_id = wanted);
END $$;
CALL platform.protect_by_project('disclosure.script', resident_writes => 'false',
  residents => $$(SELECT scope.person()) IS NOT NULL AND disclosure.was_told(id)$$);

-- Downloads of the topics.
CREATE TABLE disclosure.script_file (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, script_id uuid NOT NULL REFERENCES disclosure.script,
  file_id uuid NOT NULL, UNIQUE (script_id, file_id)
);
CREATE INDEX ON disclosure.script_file (file_id);
CREATE INDEX ON disclosure.script_file (project_id);
CALL platform.protect_by_project('disclosure.script_file', resident_writes => 'false',
  residents => $$(SELECT scope.person()) IS NOT NULL AND disclosure.was_told(script_id)$$);
CREATE POLICY read_told_to_customer ON platform.file FOR SELECT
  USING ((SELECT scope.person()) IS NOT NULL AND EXISTS (SELECT 1 FROM disclosure.script_file s WHERE s.file_id = file.id));
