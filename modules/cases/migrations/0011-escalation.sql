-- The ladder of escalation: who hears of a promise before its term, at it and after it, by how much it presses. All of it is DEFAULT.
CREATE TABLE cases.ladder_level (
  id uuid PRIMARY KEY DEFAULT uuidv7(), level smallint NOT NULL UNIQUE CHECK (level BETWEEN 1 AND 4),
  zh text NOT NULL, en text NOT NULL,
  -- The first of these roles that somebody holds for the project is told.
  roles text[] NOT NULL CHECK (cardinality(roles) > 0), version integer NOT NULL DEFAULT 1, changed_by text
);
CALL platform.protect_reference('cases.ladder_level');
CALL platform.name_rows('cases.ladder_level', 'r.zh', 'r.en');

CREATE TABLE cases.ladder_rung (
  id uuid PRIMARY KEY DEFAULT uuidv7(), urgency text NOT NULL CHECK (urgency IN ('CRITICAL', 'HIGH', 'NORMAL', 'LOW')),
  targets text[] NOT NULL CHECK (cardinality(targets) > 0),
  -- Minutes after the term; before it when negative.
  minutes integer NOT NULL CHECK (minutes BETWEEN -43200 AND 43200), level smallint NOT NULL REFERENCES cases.ladder_level (level),
  active boolean NOT NULL DEFAULT true, version integer NOT NULL DEFAULT 1, changed_by text,
  UNIQUE (urgency, minutes, level)
);
CALL platform.protect_reference('cases.ladder_rung');

CREATE TABLE cases.ladder_quiet (
  id uuid PRIMARY KEY DEFAULT uuidv7(), only_one boolean NOT NULL DEFAULT true UNIQUE CHECK (only_one),
  -- Minutes from midnight where the project lies; equal means none.
  from_minute smallint NOT NULL CHECK (from_minute BETWEEN 0 AND 1439), until_minute smallint NOT NULL CHECK (until_minute BETWEEN 0 AND 1439),
  version integer NOT NULL DEFAULT 1, changed_by text
);
CALL platform.protect_reference('cases.ladder_quiet');
REVOKE DELETE ON cases.ladder_level, cases.ladder_rung, cases.ladder_quiet FROM tongxing_app;

-- A rung that was climbed for a promise, once.
CREATE TABLE cases.escalation (
  id uuid NOT NULL, project_id uuid NOT NULL, case_id uuid NOT NULL, promise_id uuid NOT NULL, rung_id uuid NOT NULL,
  target text NOT NULL, level smallint NOT NULL, at timestamptz NOT NULL, due_at timestamptz NOT NULL,
  staff_id uuid, staff_name text,
  PRIMARY KEY (project_id, case_id, id), UNIQUE (project_id, case_id, promise_id, rung_id),
  FOREIGN KEY (project_id, case_id) REFERENCES cases.case_file (project_id, id)
);
CALL platform.protect_by_project('cases.escalation', residents => 'false');
CALL platform.append_only('cases.escalation');

-- When the next rung of the case may be due; looked at then, and never later.
ALTER TABLE cases.case_file ADD COLUMN climb_at timestamptz;
CREATE INDEX climbing ON cases.case_file (climb_at) WHERE climb_at IS NOT NULL;

ALTER TABLE cases.entry DROP CONSTRAINT entry_kind_check;
ALTER TABLE cases.entry ADD CONSTRAINT entry_kind_check CHECK (kind IN ('message', 'receipt', 'reply', 'progress', 'plan', 'result',
  'closure', 'rating', 'reopening', 'ownerChange', 'internalNote', 'classification', 'handOver', 'taskAccepted', 'taskReturned',
  'taskDone', 'taskWithdrawn', 'pause', 'resumption', 'promiseMissed', 'termMoved', 'arrival', 'escalation')) NOT VALID;
ALTER TABLE cases.entry VALIDATE CONSTRAINT entry_kind_check;

INSERT INTO cases.ladder_level (level, zh, en, roles) VALUES
  (1, '部门负责人', 'Head of department', '{propertyManager,projectManager,customerRelations}'),
  (2, '城市公司总经理', 'City manager', '{cityManager}'),
  (3, '区域', 'Region', '{regionalAuditor,executive}'),
  (4, '高管', 'Executive', '{executive,chairman}');
INSERT INTO cases.ladder_quiet (from_minute, until_minute) VALUES (1260, 480);
INSERT INTO cases.ladder_rung (urgency, targets, minutes, level) VALUES
  ('CRITICAL', '{acknowledgement,firstReply,onSite,plan,progress,close,agreedDate}', 0, 1),
  ('CRITICAL', '{firstReply,onSite,plan,close}', 15, 2),
  ('CRITICAL', '{firstReply,onSite,plan,close}', 60, 3),
  ('CRITICAL', '{firstReply,onSite,close}', 240, 4),
  ('HIGH', '{firstReply}', -60, 1),
  ('HIGH', '{firstReply,plan,close,agreedDate}', 0, 1),
  ('HIGH', '{firstReply,close,agreedDate}', 240, 2),
  ('HIGH', '{firstReply,close}', 1440, 3),
  ('HIGH', '{firstReply,close}', 2880, 4),
  ('NORMAL', '{firstReply,close,agreedDate}', 0, 1),
  ('NORMAL', '{firstReply,close,agreedDate}', 480, 2),
  ('NORMAL', '{firstReply,close}', 2880, 3),
  ('NORMAL', '{firstReply,close}', 7200, 4),
  ('LOW', '{firstReply,close}', 0, 1),
  ('LOW', '{firstReply,close}', 2880, 2);

-- Promises that run already climb from now on.
UPDATE cases.case_file f SET climb_at = p.due_at FROM cases.promise p
 WHERE p.project_id = f.project_id AND p.case_id = f.id AND p.met_at IS NULL AND p.missed_at IS NULL AND p.due_at IS NOT NULL AND f.closed_at IS NULL
   AND p.due_at = (SELECT min(q.due_at) FROM cases.promise q WHERE q.project_id = f.project_id AND q.case_id = f.id AND q.met_at IS NULL AND q.missed_at IS NULL);

INSERT INTO platform.message_template (key, channel, language, subject, body, sample) VALUES
('caseEscalated', 'inApp', 'zh', '升级到您：{title}', '{promise}应在 {dueAt} 前完成，负责人{by}尚未完成，请督促并先联系客户：{about}。',
 '{"title": "阳台渗水", "about": "TS-2026-000042 · 砚湖湾 3栋2单元1602 · 沈佳禾", "promise": "首次答复", "dueAt": "11月21日 09:00", "by": "林夕"}'),
('caseEscalated', 'inApp', 'en', 'Escalated to you: {title}', 'Due by {dueAt}: {promise}. {by} has not done it yet; please see to it that the customer is called. {about}.',
 '{"title": "Water on the balcony", "about": "TS-2026-000042 · Yanhuwan 3-2-1602 · Shen Jiahe", "promise": "the first answer", "dueAt": "21 Nov 09:00", "by": "Lin Xi"}');

-- When a promise was fulfilled after all: what is missed stays missed, but nobody is told of it any more.
ALTER TABLE cases.promise ADD COLUMN done_at timestamptz;
DROP TRIGGER outcome_is_final ON cases.promise;
CREATE TRIGGER outcome_is_final BEFORE UPDATE ON cases.promise FOR EACH ROW
  WHEN ((OLD.met_at IS NOT NULL OR OLD.missed_at IS NOT NULL)
        AND (OLD.done_at IS NOT NULL OR (OLD.met_at, OLD.missed_at, OLD.due_at) IS DISTINCT FROM (NEW.met_at, NEW.missed_at, NEW.due_at)))
  EXECUTE FUNCTION cases.refuse_second_outcome();
CREATE INDEX owed ON cases.promise (project_id, case_id) WHERE met_at IS NULL AND done_at IS NULL;
UPDATE cases.promise p SET done_at = coalesce(f.result_at, f.closed_at, p.missed_at) FROM cases.case_file f
 WHERE f.project_id = p.project_id AND f.id = p.case_id AND p.missed_at IS NOT NULL
   AND (f.closed_at IS NOT NULL OR f.result_at IS NOT NULL OR (f.waiting_since IS NULL AND p.target IN ('firstReply', 'progress')));
