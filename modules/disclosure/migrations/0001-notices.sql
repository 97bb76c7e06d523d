-- What customers are told before they buy (domain.md 2.1, 2.2): notices, postings, talks and what customers said to them.
CREATE SCHEMA disclosure;
GRANT USAGE ON SCHEMA disclosure TO tongxing_app;

-- The public page of a project, and what the public may know of the project itself.
CREATE TABLE disclosure.board (
  id uuid PRIMARY KEY, project_id uuid NOT NULL UNIQUE REFERENCES estate.project,
  project_name text NOT NULL, city text NOT NULL,
  -- The first public sale: everything hangs by then.
  opens_on date NOT NULL, signing_method text CHECK (signing_method IN ('onSite', 'appointment', 'collectiveDay', 'online')),
  version integer NOT NULL DEFAULT 1, changed_by text
);
CALL platform.protect_by_project('disclosure.board', resident_writes => 'false',
  residents => $$(SELECT scope.kind()) IN ('public', 'resident')$$);
CALL platform.name_rows('disclosure.board', 'r.project_name');

-- One version of the adverse-factor notice of a project.
CREATE TABLE disclosure.notice (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, number integer NOT NULL CHECK (number > 0),
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'inApproval', 'approved', 'posted', 'replaced', 'withdrawn')),
  heading text NOT NULL, body text NOT NULL, plan_file_id uuid, closing text NOT NULL, signed_by text NOT NULL, signed_on date,
  written_by text NOT NULL, written_by_id uuid,
  relations_by text, relations_by_id uuid, relations_on date, legal_by text, legal_by_id uuid, legal_on date,
  -- Why it was given back, or taken down.
  reason text,
  posted_on date, reviewed_on date, review_by date, ended_on date,
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL,
  UNIQUE (project_id, number),
  CHECK (state NOT IN ('approved', 'posted') OR (relations_by IS NOT NULL AND legal_by IS NOT NULL)),
  CHECK (state <> 'posted' OR (posted_on IS NOT NULL AND review_by IS NOT NULL))
);
CREATE INDEX ON disclosure.notice (created_at, id);
-- One text hangs, and one is being written.
CREATE UNIQUE INDEX one_posted ON disclosure.notice (project_id) WHERE state = 'posted';
CREATE UNIQUE INDEX one_in_writing ON disclosure.notice (project_id) WHERE state IN ('draft', 'inApproval', 'approved');
CALL platform.protect_by_project('disclosure.notice', resident_writes => 'false',
  residents => $$(SELECT scope.kind()) IN ('public', 'resident') AND state = 'posted'$$);
CALL platform.name_rows('disclosure.notice', 'r.heading || '' · '' || r.number');

CREATE TABLE disclosure.factor (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, notice_id uuid NOT NULL REFERENCES disclosure.notice,
  position smallint NOT NULL CHECK (position > 0), side text NOT NULL CHECK (side IN ('inside', 'outside')), kind text NOT NULL,
  place text NOT NULL, effect text, direction text, distance_metres integer CHECK (distance_metres >= 0),
  buildings text[] NOT NULL DEFAULT '{}', is_price_related boolean NOT NULL, in_annex boolean NOT NULL, statement text,
  document text, source text, checked_on date,
  -- On the plan, in parts of its width and height.
  x double precision CHECK (x BETWEEN 0 AND 1), y double precision CHECK (y BETWEEN 0 AND 1),
  UNIQUE (notice_id, position), CHECK ((x IS NULL) = (y IS NULL))
);
CREATE INDEX ON disclosure.factor (project_id);
CALL platform.protect_by_project('disclosure.factor', resident_writes => 'false',
  residents => $$(SELECT scope.kind()) IN ('public', 'resident')
    AND EXISTS (SELECT 1 FROM disclosure.notice n WHERE n.id = notice_id)$$);
CALL platform.name_rows('disclosure.factor', 'r.place');

-- What became known and stands in no notice yet.
CREATE TABLE disclosure.new_factor (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, words text NOT NULL,
  known_on date NOT NULL, review_by date NOT NULL, reported_by text NOT NULL, settled_on date, created_at timestamptz NOT NULL
);
CREATE INDEX ON disclosure.new_factor (project_id, settled_on);
CALL platform.protect_by_project('disclosure.new_factor');

-- What must hang where homes are sold, one row for each kind and project.
CREATE TABLE disclosure.posting (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, kind text NOT NULL,
  place text NOT NULL, text_number integer NOT NULL DEFAULT 1, content jsonb NOT NULL,
  every_months smallint NOT NULL CHECK (every_months BETWEEN 1 AND 12),
  -- The last day by which it hangs for the first time, or is looked at again.
  due_by date NOT NULL,
  -- When it hung for the last time as it should, and with which text.
  proved_on date, proved_number integer, shown jsonb,
  -- The last day that was named as near.
  asked_for date,
  version integer NOT NULL DEFAULT 1, changed_by text,
  UNIQUE (project_id, kind), CHECK ((proved_on IS NULL) = (shown IS NULL))
);
CREATE INDEX ON disclosure.posting (due_by, id);
CALL platform.protect_by_project('disclosure.posting', resident_writes => 'false',
  residents => $$(SELECT scope.kind()) IN ('public', 'resident') AND proved_on IS NOT NULL$$);
CALL platform.name_rows('disclosure.posting', 'r.place');

CREATE TABLE disclosure.posting_proof (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, posting_id uuid NOT NULL REFERENCES disclosure.posting,
  text_number integer NOT NULL, content jsonb NOT NULL, posted_on date NOT NULL, words text, file_ids uuid[] NOT NULL,
  by_name text NOT NULL, at timestamptz NOT NULL
);
CREATE INDEX ON disclosure.posting_proof (posting_id, id);
CREATE INDEX ON disclosure.posting_proof (project_id);
CALL platform.protect_by_project('disclosure.posting_proof', resident_writes => 'false',
  residents => $$(SELECT scope.kind()) IN ('public', 'resident')$$);
CALL platform.append_only('disclosure.posting_proof');

-- What a customer said to something that she was told; proof, only ever added to.
CREATE TABLE disclosure.acknowledgement (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, person_id uuid NOT NULL REFERENCES customers.person,
  about text NOT NULL CHECK (about IN ('notice', 'script', 'terms', 'covenant')), about_id uuid NOT NULL, number integer NOT NULL,
  way text NOT NULL CHECK (way IN ('tap', 'signature')), file_ids uuid[] NOT NULL DEFAULT '{}', on_day date NOT NULL,
  at timestamptz NOT NULL, adviser text,
  UNIQUE (about_id, person_id), CHECK (way = 'tap' OR cardinality(file_ids) > 0)
);
CREATE INDEX ON disclosure.acknowledgement (project_id, at, id);
CREATE INDEX ON disclosure.acknowledgement (person_id);
CALL platform.protect_by_project('disclosure.acknowledgement',
  residents => $$person_id = ANY ((SELECT customers.own_person_ids())::uuid[])$$);
CALL platform.append_only('disclosure.acknowledgement');

-- Pictures that hang in public: whoever looks at the page of a project sees them.
CREATE TABLE disclosure.shown_file (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, file_id uuid NOT NULL, about_id uuid NOT NULL,
  UNIQUE (file_id, about_id)
);
CREATE INDEX ON disclosure.shown_file (about_id);
CREATE INDEX ON disclosure.shown_file (project_id);
CALL platform.protect_by_project('disclosure.shown_file', resident_writes => 'false',
  residents => $$(SELECT scope.kind()) IN ('public', 'resident')$$);
CREATE POLICY read_shown_in_public ON platform.file FOR SELECT
  USING ((SELECT scope.kind()) IN ('public', 'resident') AND EXISTS (SELECT 1 FROM disclosure.shown_file s WHERE s.file_id = file.id));

INSERT INTO platform.message_template (key, channel, language, subject, body, sample, secret) VALUES
('postingsDue', 'inApp', 'zh', '{project}：{count} 项公示需要处理', '其中 {missing} 项还没有张贴，{overdue} 项已过复核日期。请到现场核对并拍照。',
 '{"project": "沐汀公馆", "count": "3", "missing": "1", "overdue": "1"}', false),
('postingsDue', 'inApp', 'en', '{project}: {count} postings to see to', '{missing} do not hang yet, {overdue} are past their review. Please look at the venue and take photos.',
 '{"project": "Muting Residence", "count": "3", "missing": "1", "overdue": "1"}', false);
