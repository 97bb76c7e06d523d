-- The code of conduct (S4-13) and the model of qualities (S4-12) in editions; acknowledgements, checks and what comes of them.
CREATE SCHEMA workplace;
GRANT USAGE ON SCHEMA workplace TO tongxing_app;

-- One library of rules and one of qualities for the whole house; an item keeps its key from edition to edition.
CREATE TABLE workplace.edition (
  id uuid PRIMARY KEY, sort text NOT NULL CHECK (sort IN ('conduct', 'qualities')), number integer NOT NULL,
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'review', 'published', 'replaced')),
  items jsonb NOT NULL, written_by text NOT NULL, written_by_id uuid,
  -- What the reader is told when she is asked, and why it came back.
  note text, published_by text, published_on date,
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL,
  UNIQUE (sort, number), CHECK ((state IN ('published', 'replaced')) = (published_on IS NOT NULL))
);
CREATE UNIQUE INDEX one_edition_pending ON workplace.edition (sort) WHERE state IN ('draft', 'review');
CREATE UNIQUE INDEX one_edition_published ON workplace.edition (sort) WHERE state = 'published';
CALL platform.protect('workplace.edition', '(SELECT scope.sees_everything()) OR (SELECT scope.is_staff())', '(SELECT scope.sees_everything())');
REVOKE DELETE ON workplace.edition FROM tongxing_app;
CALL platform.name_rows('workplace.edition', $$'第 ' || r.number || ' 版'$$, $$'Edition ' || r.number$$);

CREATE TABLE workplace.acknowledgement (
  id uuid PRIMARY KEY, edition_id uuid NOT NULL REFERENCES workplace.edition,
  staff_id uuid NOT NULL REFERENCES organization.staff, acknowledged_at timestamptz NOT NULL,
  UNIQUE (edition_id, staff_id)
);
CREATE INDEX ON workplace.acknowledgement (staff_id);
-- Everybody for herself; those who lead see their people.
CALL platform.protect('workplace.acknowledgement', $$(SELECT scope.sees_everything()) OR staff_id = (SELECT scope.actor())
  OR staff_id IN (SELECT a.staff_id FROM organization.appointment a JOIN scope.node_branch b ON b.node_id = a.node_id
    WHERE b.ancestor_id = ANY ((SELECT scope.nodes())::uuid[]))$$,
  '(SELECT scope.is_system()) OR staff_id = (SELECT scope.actor())');
CALL platform.append_only('workplace.acknowledgement');

-- A check of a person, or of a place that the person answers for.
CREATE TABLE workplace.conduct_check (
  id uuid PRIMARY KEY, node_id uuid NOT NULL REFERENCES organization.node, node_name text NOT NULL,
  department_id uuid REFERENCES organization.department, department_name text,
  edition_id uuid NOT NULL REFERENCES workplace.edition,
  staff_id uuid NOT NULL REFERENCES organization.staff, staff_name text NOT NULL, place text,
  checked_on date NOT NULL, checker_id uuid NOT NULL, checker_name text NOT NULL, note text,
  answer_by date NOT NULL, answer text, answered_at timestamptz,
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL,
  CHECK ((answer IS NULL) = (answered_at IS NULL)), CHECK (checker_id <> staff_id)
);
CREATE INDEX ON workplace.conduct_check (node_id, checked_on DESC, id);
CREATE INDEX ON workplace.conduct_check (staff_id, checked_on DESC);
CREATE INDEX ON workplace.conduct_check (department_id);
CREATE INDEX ON workplace.conduct_check (checked_on DESC, id);
-- Whoever reads his own page asks under no branch at all (see actions/fenced.ts).
CALL platform.protect('workplace.conduct_check', $$(SELECT scope.sees_everything()) OR staff_id = (SELECT scope.actor()) OR checker_id = (SELECT scope.actor())
  OR node_id IN (SELECT b.node_id FROM scope.node_branch b WHERE b.ancestor_id = ANY ((SELECT scope.nodes())::uuid[]))$$);
REVOKE DELETE ON workplace.conduct_check FROM tongxing_app;
CALL platform.name_rows('workplace.conduct_check', $$r.staff_name || ' · ' || r.checked_on$$, $$r.staff_name || ', ' || r.checked_on$$);

CREATE TABLE workplace.check_line (
  check_id uuid NOT NULL REFERENCES workplace.conduct_check, rule_key text NOT NULL, node_id uuid NOT NULL,
  zh text NOT NULL, en text NOT NULL, chapter text NOT NULL,
  result text NOT NULL CHECK (result IN ('kept', 'notKept', 'notSeen')), note text, file_ids uuid[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (check_id, rule_key)
);
CREATE INDEX ON workplace.check_line (rule_key, result);
CREATE INDEX ON workplace.check_line (node_id);
CALL platform.protect('workplace.check_line', 'EXISTS (SELECT 1 FROM workplace.conduct_check c WHERE c.id = check_id)');
CALL platform.append_only('workplace.check_line');

-- What was not kept becomes a measure: who, until when, and the proof that it was done.
CREATE TABLE workplace.measure (
  id uuid PRIMARY KEY, check_id uuid NOT NULL REFERENCES workplace.conduct_check, node_id uuid NOT NULL REFERENCES organization.node,
  rule_key text NOT NULL, rule_zh text NOT NULL, rule_en text NOT NULL, what text NOT NULL,
  staff_id uuid NOT NULL REFERENCES organization.staff, staff_name text NOT NULL, due_on date NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done')),
  done_note text, done_file_ids uuid[] NOT NULL DEFAULT '{}', done_on date, done_by text,
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL,
  CHECK ((state = 'done') = (done_on IS NOT NULL AND done_note IS NOT NULL))
);
CREATE INDEX ON workplace.measure (check_id);
CREATE INDEX ON workplace.measure (node_id, state, due_on);
CREATE INDEX ON workplace.measure (staff_id, state, due_on);
CREATE INDEX ON workplace.measure (due_on, id);
CALL platform.protect('workplace.measure', $$(SELECT scope.sees_everything()) OR staff_id = (SELECT scope.actor())
  OR EXISTS (SELECT 1 FROM workplace.conduct_check c WHERE c.id = check_id AND (SELECT scope.actor()) IN (c.staff_id, c.checker_id))
  OR node_id IN (SELECT b.node_id FROM scope.node_branch b WHERE b.ancestor_id = ANY ((SELECT scope.nodes())::uuid[]))$$);
REVOKE DELETE ON workplace.measure FROM tongxing_app;
CALL platform.name_rows('workplace.measure', 'r.what', 'r.what');

INSERT INTO platform.message_template (key, channel, language, subject, body, sample, secret) VALUES
('conductToAcknowledge', 'inApp', 'zh', '请阅读并确认《行为规范》第 {number} 版', '读完点“我已阅读”就好，大约五分钟。', '{"number": "2"}', false),
('conductToAcknowledge', 'inApp', 'en', 'Please read the code of conduct, edition {number}', 'Read it and confirm; it takes about five minutes.', '{"number": "2"}', false),
('conductChecked', 'inApp', 'zh', '{checkedOn} 行为规范检查的结果', '{checker} 检查了 {seen} 条，做到 {kept} 条。{answerBy} 前可以回应一次。', '{"checkedOn": "2026-11-02", "checker": "江离", "seen": "6", "kept": "5", "answerBy": "2026-11-09"}', false),
('conductChecked', 'inApp', 'en', 'Your conduct check of {checkedOn}', '{checker} saw {seen} rules, {kept} of them kept. You may answer once until {answerBy}.', '{"checkedOn": "2026-11-02", "checker": "江离", "seen": "6", "kept": "5", "answerBy": "2026-11-09"}', false),
('conductAnswered', 'inApp', 'zh', '{name} 回应了 {checkedOn} 的检查', '{answer}', '{"name": "何暖", "checkedOn": "2026-11-02", "answer": "当时在接电话。"}', false),
('conductAnswered', 'inApp', 'en', '{name} answered the check of {checkedOn}', '{answer}', '{"name": "何暖", "checkedOn": "2026-11-02", "answer": "I was on the phone."}', false);
