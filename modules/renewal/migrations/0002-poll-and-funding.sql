-- What owners wish for: a poll, no legal vote.
CREATE TABLE renewal.poll (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project,
  programme_id uuid NOT NULL UNIQUE REFERENCES renewal.programme, title text NOT NULL, words text NOT NULL,
  opens_on date NOT NULL, closes_on date NOT NULL CHECK (closes_on >= opens_on),
  reminded_on date, published_on date, published_by text, result_words text NOT NULL DEFAULT '',
  -- Why it was closed before its last day.
  closed_early text,
  -- Households of owners that could answer, and that did; counted when the result was published.
  asked integer, answered integer, version integer NOT NULL DEFAULT 1, changed_by text
);
CREATE INDEX ON renewal.poll (closes_on) WHERE published_on IS NULL;
CREATE INDEX ON renewal.poll (project_id);
CALL platform.protect_by_project('renewal.poll', resident_writes => 'false',
  residents => $$(SELECT scope.person()) IS NOT NULL AND EXISTS (SELECT 1 FROM renewal.programme p WHERE p.id = programme_id)$$);
CALL platform.name_rows('renewal.poll', 'r.title');

CREATE TABLE renewal.poll_option (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, poll_id uuid NOT NULL REFERENCES renewal.poll,
  position smallint NOT NULL, title text NOT NULL, line_id uuid REFERENCES renewal.survey_line,
  firsts integer, mentions integer, points integer, UNIQUE (poll_id, position)
);
CREATE INDEX ON renewal.poll_option (project_id);
CREATE INDEX ON renewal.poll_option (line_id);
CALL platform.protect_by_project('renewal.poll_option', resident_writes => 'false',
  residents => $$(SELECT scope.person()) IS NOT NULL AND EXISTS (SELECT 1 FROM renewal.poll p WHERE p.id = poll_id)$$);
CALL platform.name_rows('renewal.poll_option', 'r.title');

CREATE TABLE renewal.answer (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, poll_id uuid NOT NULL REFERENCES renewal.poll,
  household_id uuid NOT NULL, home_id uuid NOT NULL REFERENCES estate.home, person_id uuid NOT NULL REFERENCES customers.person,
  -- The first wish first.
  option_ids uuid[] NOT NULL CHECK (cardinality(option_ids) BETWEEN 0 AND 3), wish text NOT NULL DEFAULT '', at timestamptz NOT NULL,
  UNIQUE (poll_id, household_id), CHECK (cardinality(option_ids) > 0 OR wish <> '')
);
CREATE INDEX ON renewal.answer (project_id);
CREATE INDEX ON renewal.answer (home_id);
CREATE INDEX ON renewal.answer (person_id);
CALL platform.protect_by_project('renewal.answer', residents => 'household_id = ANY ((SELECT scope.households())::uuid[])');

-- What is renewed, and who pays for it; the columns after the cost are what the law asks about.
CREATE TABLE renewal.item (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, programme_id uuid NOT NULL REFERENCES renewal.programme,
  position smallint NOT NULL, line_id uuid REFERENCES renewal.survey_line, title text NOT NULL, scope text NOT NULL DEFAULT '',
  cost_fen bigint NOT NULL CHECK (cost_fen > 0),
  belongs text NOT NULL CHECK (belongs IN ('commonPart', 'utility', 'exclusive')),
  in_warranty boolean NOT NULL, has_culprit boolean NOT NULL, in_service_fee boolean NOT NULL,
  planned_from date, planned_until date CHECK (planned_until >= planned_from),
  started_on date, ended_on date CHECK (ended_on >= started_on),
  accepted_on date, engineer text, owners_name text, accepted_words text, signature_file_id uuid, document_file_ids uuid[],
  version integer NOT NULL DEFAULT 1, changed_by text,
  CHECK (ended_on IS NULL OR started_on IS NOT NULL), CHECK (accepted_on IS NULL OR ended_on IS NOT NULL),
  CHECK (accepted_on IS NULL OR (owners_name IS NOT NULL AND signature_file_id IS NOT NULL))
);
CREATE INDEX ON renewal.item (programme_id, position);
CREATE INDEX ON renewal.item (project_id);
CREATE INDEX ON renewal.item (line_id);
CALL platform.protect_by_project('renewal.item', resident_writes => 'false',
  residents => $$(SELECT scope.person()) IS NOT NULL
    AND EXISTS (SELECT 1 FROM renewal.programme p WHERE p.id = programme_id AND p.decided_on IS NOT NULL)$$);
CALL platform.name_rows('renewal.item', 'r.title');

CREATE TABLE renewal.share (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, item_id uuid NOT NULL REFERENCES renewal.item ON DELETE CASCADE,
  payer text NOT NULL CHECK (payer IN ('developer', 'commonIncome', 'maintenanceFund')),
  amount_fen bigint NOT NULL CHECK (amount_fen > 0), UNIQUE (item_id, payer)
);
CREATE INDEX ON renewal.share (project_id);
CALL platform.protect_by_project('renewal.share', resident_writes => 'false',
  residents => $$(SELECT scope.person()) IS NOT NULL AND EXISTS (SELECT 1 FROM renewal.item i WHERE i.id = item_id)$$);

-- The legal vote of the owners on the fund or the common income: counted by those who hold it, recorded here with its paper.
CREATE TABLE renewal.owners_vote (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, programme_id uuid NOT NULL REFERENCES renewal.programme,
  payer text NOT NULL CHECK (payer IN ('commonIncome', 'maintenanceFund')), voted_on date NOT NULL,
  -- Square metres of exclusive area, and heads: of all owners, of those who took part, of those in favour.
  area_total numeric(14, 2) NOT NULL CHECK (area_total > 0), area_present numeric(14, 2) NOT NULL CHECK (area_present BETWEEN 0 AND area_total),
  area_for numeric(14, 2) NOT NULL CHECK (area_for BETWEEN 0 AND area_present),
  heads_total integer NOT NULL CHECK (heads_total > 0), heads_present integer NOT NULL CHECK (heads_present BETWEEN 0 AND heads_total),
  heads_for integer NOT NULL CHECK (heads_for BETWEEN 0 AND heads_present),
  file_ids uuid[] NOT NULL CHECK (cardinality(file_ids) > 0), recorded_by text NOT NULL, at timestamptz NOT NULL
);
CREATE INDEX ON renewal.owners_vote (programme_id);
CREATE INDEX ON renewal.owners_vote (project_id);
CALL platform.protect_by_project('renewal.owners_vote', resident_writes => 'false',
  residents => $$(SELECT scope.person()) IS NOT NULL
    AND EXISTS (SELECT 1 FROM renewal.programme p WHERE p.id = programme_id AND p.decided_on IS NOT NULL)$$);
CALL platform.append_only('renewal.owners_vote');

CREATE TABLE renewal.contract (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, programme_id uuid NOT NULL REFERENCES renewal.programme,
  supplier text NOT NULL, number text COLLATE "C" NOT NULL, amount_fen bigint NOT NULL CHECK (amount_fen > 0), signed_on date NOT NULL,
  file_ids uuid[] NOT NULL CHECK (cardinality(file_ids) > 0), entered_by text NOT NULL, UNIQUE (project_id, number)
);
CREATE INDEX ON renewal.contract (programme_id);
CALL platform.protect_by_project('renewal.contract', resident_writes => 'false');
CALL platform.name_rows('renewal.contract', 'r.number');
