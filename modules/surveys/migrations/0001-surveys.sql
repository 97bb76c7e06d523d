-- The call-back centre (domain.md 2.4 row 4.11, 2.5 rows 5.1, 5.2, 5.4, 5.7, 3.1).
CREATE SCHEMA surveys;
GRANT USAGE ON SCHEMA surveys TO tongxing_app;

-- What is asked, word by word, in versions of the whole group; published by somebody else than its writer.
CREATE TABLE surveys.script (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('deliveryCallback', 'residenceCallback', 'emptyHomeCall')),
  number integer NOT NULL CHECK (number > 0),
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'published', 'replaced')),
  -- Words in both languages; {brand}, {customer}, {home} and {caller} are filled when it is shown.
  greeting jsonb NOT NULL, closing jsonb NOT NULL,
  -- Key, measure (A2, A3) and words of each question, in the order in which they are asked.
  questions jsonb NOT NULL,
  written_by text NOT NULL, written_by_id uuid, published_by text, published_by_id uuid, published_on date,
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL,
  UNIQUE (kind, number), CHECK ((state = 'draft') = (published_on IS NULL))
);
CREATE INDEX ON surveys.script (created_at, id);
CREATE UNIQUE INDEX one_script_published ON surveys.script (kind) WHERE state = 'published';
CREATE UNIQUE INDEX one_script_draft ON surveys.script (kind) WHERE state = 'draft';
CALL platform.protect_reference('surveys.script');
CALL platform.name_rows('surveys.script',
  $$CASE r.kind WHEN 'deliveryCallback' THEN '交付回访' WHEN 'residenceCallback' THEN '居住回访' ELSE '空置房回访' END || ' 第 ' || r.number || ' 版'$$,
  $$CASE r.kind WHEN 'deliveryCallback' THEN 'Delivery call-back' WHEN 'residenceCallback' THEN 'Residence call-back'
      ELSE 'Call about an empty home' END || ', version ' || r.number$$);

-- A call that is owed to the owners of a home; drawn from the registers, one of each kind for a household and home.
CREATE TABLE surveys.callback (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, home_id uuid NOT NULL REFERENCES estate.home,
  household_id uuid NOT NULL, person_id uuid NOT NULL REFERENCES customers.person,
  kind text NOT NULL CHECK (kind IN ('deliveryCallback', 'residenceCallback', 'emptyHomeCall')),
  -- The day from which it is counted, and the days on which the call belongs.
  since_on date NOT NULL, window_from date NOT NULL, due_on date NOT NULL CHECK (due_on >= window_from),
  responsible_staff_id uuid,
  state text NOT NULL DEFAULT 'waiting'
    CHECK (state IN ('waiting', 'planned', 'notReached', 'reached', 'declined', 'notApplicable')),
  -- When the owner wants to be called.
  agreed_at timestamptz,
  attempts integer NOT NULL DEFAULT 0,
  -- The version with whose words it was begun.
  script_id uuid REFERENCES surveys.script,
  -- When the owner was asked to answer in the portal.
  invited_at timestamptz,
  done_at timestamptz, done_on date, way text CHECK (way IN ('call', 'portal')), done_by text, reason text,
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL,
  UNIQUE (project_id, home_id, household_id, kind),
  CHECK ((state = 'reached') = (way IS NOT NULL)), CHECK ((state = 'planned') = (agreed_at IS NOT NULL)),
  CHECK (state <> 'reached' OR (done_at IS NOT NULL AND done_on IS NOT NULL AND script_id IS NOT NULL))
);
CREATE INDEX ON surveys.callback (project_id, due_on, id);
CREATE INDEX ON surveys.callback (project_id, done_on) WHERE state = 'reached';
CREATE INDEX ON surveys.callback (responsible_staff_id, due_on, id);
CREATE INDEX ON surveys.callback (due_on, id);
CREATE INDEX ON surveys.callback (home_id);
CREATE INDEX open_callbacks ON surveys.callback (home_id) WHERE state IN ('waiting', 'planned', 'notReached');
CREATE INDEX ON surveys.callback (person_id);
CREATE INDEX ON surveys.callback (script_id) WHERE script_id IS NOT NULL;
CALL platform.protect_by_project('surveys.callback',
  residents => $$invited_at IS NOT NULL AND home_id = ANY ((SELECT scope.homes())::uuid[])
    AND person_id = ANY ((SELECT customers.own_person_ids())::uuid[])$$);
CALL platform.name_rows('surveys.callback', '(SELECT h.home_code FROM estate.home h WHERE h.id = r.home_id)');

-- What was answered; kept from the moment that it is said, sealed when the call is done.
CREATE TABLE surveys.answer (
  id uuid PRIMARY KEY, project_id uuid NOT NULL, callback_id uuid NOT NULL REFERENCES surveys.callback,
  question_key text NOT NULL, measure text NOT NULL CHECK (measure IN ('A2', 'A3')),
  value text NOT NULL CHECK (value IN ('yes', 'no', 'notSure', 'refused', '1', '2', '3', '4', '5')),
  answered_by text NOT NULL, answered_at timestamptz NOT NULL,
  UNIQUE (callback_id, question_key)
);
CREATE INDEX ON surveys.answer (project_id);
CALL platform.protect_by_project('surveys.answer',
  residents => $$(SELECT scope.person()) IS NOT NULL AND EXISTS (SELECT 1 FROM surveys.callback c WHERE c.id = callback_id)$$);
CALL platform.name_rows('surveys.answer', 'r.question_key');

-- What must be solved; each becomes a case of the same id.
CREATE TABLE surveys.problem (
  id uuid PRIMARY KEY, project_id uuid NOT NULL, callback_id uuid NOT NULL REFERENCES surveys.callback,
  kind text NOT NULL CHECK (kind IN ('faultReport', 'complaint', 'enquiry')), words text NOT NULL,
  told_by text NOT NULL, told_at timestamptz NOT NULL
);
CREATE INDEX ON surveys.problem (callback_id, id);
CREATE INDEX ON surveys.problem (project_id);
CALL platform.protect_by_project('surveys.problem',
  residents => $$(SELECT scope.person()) IS NOT NULL AND EXISTS (SELECT 1 FROM surveys.callback c WHERE c.id = callback_id)$$);
CALL platform.append_only('surveys.problem');

-- Views on product and service, by topic.
CREATE TABLE surveys.opinion (
  id uuid PRIMARY KEY, project_id uuid NOT NULL, callback_id uuid NOT NULL REFERENCES surveys.callback,
  topic text NOT NULL CHECK (topic IN ('layout', 'quality', 'surroundings', 'facilities', 'propertyService', 'customerService',
    'communication', 'other')),
  words text NOT NULL, told_by text NOT NULL, told_at timestamptz NOT NULL
);
CREATE INDEX ON surveys.opinion (callback_id, id);
CREATE INDEX ON surveys.opinion (project_id, told_at DESC, id);
CREATE INDEX ON surveys.opinion (told_at DESC, id);
CALL platform.protect_by_project('surveys.opinion',
  residents => $$(SELECT scope.person()) IS NOT NULL AND EXISTS (SELECT 1 FROM surveys.callback c WHERE c.id = callback_id)$$);
CALL platform.name_rows('surveys.opinion', 'r.topic');

-- Every call that was tried, as proof.
CREATE TABLE surveys.attempt (
  id uuid PRIMARY KEY, project_id uuid NOT NULL, callback_id uuid NOT NULL REFERENCES surveys.callback,
  at timestamptz NOT NULL, result text NOT NULL CHECK (result IN ('answered', 'noAnswer', 'busy', 'callLater', 'wrongNumber', 'declined')),
  agreed_at timestamptz, note text, staff_id uuid, by_name text NOT NULL
);
CREATE INDEX ON surveys.attempt (callback_id, at);
CREATE INDEX ON surveys.attempt (project_id);
CALL platform.protect_by_project('surveys.attempt');
CALL platform.append_only('surveys.attempt');
