-- A group complaint: many customers, one cause, one plan and one text of progress for all.
CREATE SEQUENCE cases.group_number;
GRANT USAGE ON SEQUENCE cases.group_number TO tongxing_app;

CREATE TABLE cases.group_file (
  id uuid NOT NULL, project_id uuid NOT NULL, number text COLLATE "C" NOT NULL, title text NOT NULL, cause text NOT NULL, category_id uuid,
  owner_staff_id uuid NOT NULL, owner_name text NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed')),
  -- What is done by whom and by when, and until when all of it is promised.
  measures jsonb NOT NULL DEFAULT '[]', plan_until date,
  progress_days smallint NOT NULL DEFAULT 3 CHECK (progress_days BETWEEN 1 AND 60), next_word_at timestamptz,
  opened_at timestamptz NOT NULL, closed_at timestamptz,
  version integer NOT NULL DEFAULT 1, changed_by text,
  PRIMARY KEY (project_id, id), CHECK ((state = 'closed') = (closed_at IS NOT NULL))
);
CREATE INDEX ON cases.group_file (id);
CREATE INDEX ON cases.group_file (project_id, opened_at, id);
CREATE INDEX group_due ON cases.group_file (next_word_at) WHERE next_word_at IS NOT NULL;
CALL platform.protect_by_project('cases.group_file', residents => 'false');
CALL platform.name_rows('cases.group_file', 'r.title', 'r.title');

-- What was said to all of them, in order.
CREATE TABLE cases.group_word (
  id uuid NOT NULL, project_id uuid NOT NULL, group_id uuid NOT NULL, kind text NOT NULL CHECK (kind IN ('plan', 'progress', 'result')),
  body text NOT NULL, details jsonb, at timestamptz NOT NULL, author_id uuid NOT NULL, author_name text NOT NULL,
  PRIMARY KEY (project_id, id), FOREIGN KEY (project_id, group_id) REFERENCES cases.group_file (project_id, id)
);
CREATE INDEX ON cases.group_word (group_id, id);
CALL platform.protect_by_project('cases.group_word', residents => 'false');
CALL platform.append_only('cases.group_word');

-- To whom it was told: the entry in the case and the mark here commit together, so that nobody is told twice.
CREATE TABLE cases.group_telling (
  id uuid NOT NULL DEFAULT uuidv7(), project_id uuid NOT NULL, word_id uuid NOT NULL, case_id uuid NOT NULL, group_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'told', 'toldOnly', 'ended')),
  -- What was missing for more than the words.
  missing text[] NOT NULL DEFAULT '{}', told_at timestamptz,
  PRIMARY KEY (project_id, word_id, case_id), CHECK ((state = 'waiting') = (told_at IS NULL))
);
CREATE INDEX to_be_told ON cases.group_telling (word_id, case_id) WHERE state = 'waiting';
CREATE INDEX ON cases.group_telling (group_id, word_id);
CALL platform.protect_by_project('cases.group_telling', residents => 'false');
-- Laying it ready is part of the word; that it was told has a line of its own.
DROP TRIGGER audit_change ON cases.group_telling;
CREATE TRIGGER audit_change AFTER UPDATE OR DELETE ON cases.group_telling FOR EACH ROW EXECUTE FUNCTION platform.audit_change('{}', 'true', 'true');

-- Cases that may have one cause, offered to whoever leads; nothing happens by itself.
CREATE TABLE cases.group_offer (
  id uuid NOT NULL, project_id uuid NOT NULL, category_id uuid NOT NULL,
  -- The group complaint that they fit, where there is one already.
  group_id uuid, case_ids uuid[] NOT NULL, customers smallint NOT NULL, words text[] NOT NULL,
  found_at timestamptz NOT NULL, last_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'dismissed')),
  reason text, decided_at timestamptz, decided_by_name text, version integer NOT NULL DEFAULT 1, changed_by text,
  PRIMARY KEY (project_id, id), CHECK ((state = 'open') = (decided_at IS NULL)), CHECK (state <> 'dismissed' OR reason IS NOT NULL)
);
CREATE INDEX ON cases.group_offer (id);
CREATE INDEX open_offer ON cases.group_offer (project_id, category_id) WHERE state = 'open';
CREATE INDEX decided_offer ON cases.group_offer (project_id, category_id, decided_at) WHERE state <> 'open';
CALL platform.protect_by_project('cases.group_offer', residents => 'false');
REVOKE DELETE ON cases.group_file, cases.group_telling, cases.group_offer FROM tongxing_app;

-- Up to which case groups were looked for.
CREATE TABLE cases.group_search (id uuid NOT NULL DEFAULT uuidv7(), only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one), until_at timestamptz NOT NULL);
CALL platform.protect('cases.group_search', '(SELECT scope.is_system())', '(SELECT scope.is_system())');
INSERT INTO cases.group_search (until_at) VALUES ('2000-01-01');

INSERT INTO platform.message_template (key, channel, language, subject, body, sample) VALUES
('caseGroupFound', 'inApp', 'zh', '可能是群诉：{title}', '{customers} 位客户近期反映同一件事（{words}），请看看是否合并处理。',
 '{"title": "样板房的中央空调", "customers": "4", "words": "中央空调、样板房"}'),
('caseGroupFound', 'inApp', 'en', 'Maybe a group complaint: {title}', '{customers} customers say the same ({words}). Please see whether it is to be handled as one.',
 '{"title": "The air conditioning of the show home", "customers": "4", "words": "中央空调、样板房"}'),
('caseGroupWord', 'inApp', 'zh', '该通报进展：{title}', '群诉 {number} 应向 {customers} 位客户通报进展。',
 '{"title": "样板房的中央空调", "customers": "4", "number": "QS-000001"}'),
('caseGroupWord', 'inApp', 'en', 'Progress is due: {title}', '{customers} customers of {number} expect word of progress.',
 '{"title": "The air conditioning of the show home", "customers": "4", "number": "QS-000001"}');
