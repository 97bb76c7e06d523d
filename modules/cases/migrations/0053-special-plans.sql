-- A special case has a plan of its own (S1-49): one asks for it, a level above approves, the customer agrees to its day.
CREATE TABLE cases.special_plan (
  id uuid NOT NULL, project_id uuid NOT NULL, case_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'refused', 'approved', 'agreed', 'declined', 'takenBack')),
  reason text NOT NULL, body text NOT NULL, until date NOT NULL, piece_id uuid,
  asked_at timestamptz NOT NULL, asked_by_id uuid NOT NULL, asked_by_name text NOT NULL,
  approver_id uuid NOT NULL, approver_name text NOT NULL, approver_level smallint NOT NULL CHECK (approver_level BETWEEN 2 AND 4),
  decided_at timestamptz, decision text, answered_at timestamptz,
  ended_at timestamptz, ended_by_name text, ended_reason text,
  version integer NOT NULL DEFAULT 1, changed_by text,
  PRIMARY KEY (project_id, case_id, id), FOREIGN KEY (project_id, case_id) REFERENCES cases.case_file (project_id, id),
  CONSTRAINT approved_by_another CHECK (approver_id <> asked_by_id),
  CHECK (state <> 'refused' OR decision IS NOT NULL), CHECK ((state = 'takenBack') = (ended_reason IS NOT NULL))
);
CREATE UNIQUE INDEX one_standing_plan ON cases.special_plan (project_id, case_id) WHERE state IN ('asked', 'approved', 'agreed');
CREATE INDEX ON cases.special_plan (case_id);
CREATE INDEX plan_to_approve ON cases.special_plan (approver_id, asked_at) WHERE state = 'asked';
CALL platform.protect_by_project('cases.special_plan', residents => 'false');
REVOKE DELETE ON cases.special_plan FROM tongxing_app;
CALL platform.name_rows('cases.special_plan', 'left(r.body, 24)');

-- Its steps; the customer reads them once the plan is approved, never why it was asked for.
CREATE TABLE cases.milestone (
  id uuid NOT NULL, project_id uuid NOT NULL, case_id uuid NOT NULL, plan_id uuid NOT NULL,
  what text NOT NULL, person text NOT NULL, due_on date NOT NULL, due_at timestamptz NOT NULL,
  shown boolean NOT NULL DEFAULT false, reminded_at timestamptz, done_at timestamptz, done_by_name text, outcome text,
  version integer NOT NULL DEFAULT 1, changed_by text,
  PRIMARY KEY (project_id, case_id, id), FOREIGN KEY (project_id, case_id, plan_id) REFERENCES cases.special_plan (project_id, case_id, id),
  CHECK ((done_at IS NULL) = (outcome IS NULL))
);
CREATE INDEX ON cases.milestone (case_id, due_at);
CREATE INDEX milestone_open ON cases.milestone (project_id, due_at, id) WHERE shown AND done_at IS NULL;
CREATE INDEX milestone_due ON cases.milestone (due_at) WHERE shown AND done_at IS NULL AND reminded_at IS NULL;
CALL platform.protect_by_project('cases.milestone', residents => $$(SELECT scope.person()) IS NOT NULL AND shown AND EXISTS
    (SELECT 1 FROM cases.case_file f WHERE f.project_id = milestone.project_id AND f.id = milestone.case_id
      AND (f.reporter_person_id = ANY ((SELECT customers.own_person_ids())::uuid[]) OR f.household_id = ANY ((SELECT scope.households())::uuid[])))$$, resident_writes => 'false');
REVOKE DELETE ON cases.milestone FROM tongxing_app;
CALL platform.name_rows('cases.milestone', 'r.what');

-- Kinds of entries are added to whatever the table knows already; both are for staff alone.
DO $$ DECLARE known text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO known FROM pg_constraint WHERE conrelid = 'cases.entry'::regclass AND conname = 'entry_kind_check';
  ALTER TABLE cases.entry DROP CONSTRAINT entry_kind_check;
  EXECUTE 'ALTER TABLE cases.entry ADD CONSTRAINT entry_kind_check '
    || replace(replace(known, ' NOT VALID', ''), 'ARRAY[', 'ARRAY[''special''::text, ''milestone''::text, ') || ' NOT VALID';
  ALTER TABLE cases.entry VALIDATE CONSTRAINT entry_kind_check;
END $$;

INSERT INTO platform.message_template (key, channel, language, subject, body, sample) VALUES
('caseSpecialAsked', 'inApp', 'zh', '请审批特殊个案方案：{title}', '{by} 申请按专项方案办理，请审批：{about}。',
 '{"title": "整栋外墙渗水", "about": "TS-2026-000042 · 砚湖湾 3栋2单元1602 · 沈佳禾", "by": "江离"}'),
('caseSpecialAsked', 'inApp', 'en', 'Please approve a special plan: {title}', '{by} asks to handle this by a plan of its own: {about}.',
 '{"title": "The whole outer wall leaks", "about": "TS-2026-000042 · Yanhuwan 3-2-1602 · Shen Jiahe", "by": "Jiang Li"}'),
('caseSpecialDecided', 'inApp', 'zh', '专项方案已审批：{title}', '{by} 已审批，请查看并继续办理：{about}。',
 '{"title": "整栋外墙渗水", "about": "TS-2026-000042 · 砚湖湾 3栋2单元1602 · 沈佳禾", "by": "江离"}'),
('caseSpecialDecided', 'inApp', 'en', 'Decided on a special plan: {title}', '{by} has decided. Please see and go on: {about}.',
 '{"title": "The whole outer wall leaks", "about": "TS-2026-000042 · Yanhuwan 3-2-1602 · Shen Jiahe", "by": "Jiang Li"}'),
('caseMilestoneDue', 'inApp', 'zh', '专项方案节点到期：{step}', '{person}负责，{dueAt} 前完成：{about}。',
 '{"step": "完成外墙淋水试验", "person": "秦工", "dueAt": "11月25日 24:00", "about": "TS-2026-000042 · 砚湖湾 3栋2单元1602 · 沈佳禾"}'),
('caseMilestoneDue', 'inApp', 'en', 'A step of a special plan is due: {step}', '{person} does it by {dueAt}: {about}.',
 '{"step": "Water test of the outer wall", "person": "Qin Gong", "dueAt": "25 Nov 24:00", "about": "TS-2026-000042 · Yanhuwan 3-2-1602 · Shen Jiahe"}');
