-- A dispute over a case (S1-53). This row holds what the customer may know: which way, where, the next day, whom to talk to.
CREATE TABLE cases.dispute (
  id uuid NOT NULL, project_id uuid NOT NULL, case_id uuid NOT NULL,
  way text NOT NULL CHECK (way IN ('negotiation', 'mediation', 'arbitration', 'litigation', 'ended')),
  body text, file_number text, next_on date, contact_name text NOT NULL, contact_phone text,
  outcome text CHECK (outcome IN ('settlement', 'ruling', 'withdrawn')),
  opened_at timestamptz NOT NULL, ended_at timestamptz, legal_staff_id uuid, legal_staff_name text, reminded_on date,
  version integer NOT NULL DEFAULT 1, changed_by text,
  PRIMARY KEY (project_id, id), UNIQUE (project_id, case_id),
  FOREIGN KEY (project_id, case_id) REFERENCES cases.case_file (project_id, id),
  CHECK ((way = 'ended') = (outcome IS NOT NULL)), CHECK ((way = 'ended') = (ended_at IS NOT NULL))
);
CREATE INDEX ON cases.dispute (id);
CREATE INDEX ON cases.dispute (case_id);
CREATE INDEX ON cases.dispute (project_id, opened_at, id);
CREATE INDEX dispute_next ON cases.dispute (next_on, id) WHERE next_on IS NOT NULL AND ended_at IS NULL;
CALL platform.protect_by_project('cases.dispute', residents => $$(SELECT scope.person()) IS NOT NULL AND EXISTS
    (SELECT 1 FROM cases.case_file f WHERE f.project_id = dispute.project_id AND f.id = dispute.case_id
      AND (f.reporter_person_id = ANY ((SELECT customers.own_person_ids())::uuid[]) OR f.household_id = ANY ((SELECT scope.households())::uuid[])))$$,
  resident_writes => 'false');
REVOKE DELETE ON cases.dispute FROM tongxing_app;
CALL platform.name_rows('cases.dispute', 'coalesce(r.body, r.contact_name)');

-- Each turn of it with our own notes: never a resident's.
CREATE TABLE cases.dispute_step (
  id uuid NOT NULL, project_id uuid NOT NULL, dispute_id uuid NOT NULL, at timestamptz NOT NULL, by_name text NOT NULL,
  way text NOT NULL, on_day date NOT NULL, body text, file_number text, next_on date, outcome text, note text NOT NULL,
  PRIMARY KEY (project_id, id), FOREIGN KEY (project_id, dispute_id) REFERENCES cases.dispute (project_id, id)
);
CREATE INDEX ON cases.dispute_step (dispute_id, id);
CALL platform.protect_by_project('cases.dispute_step', residents => 'false');
CALL platform.append_only('cases.dispute_step');

-- Papers with the hash that they had (S2-04): a later one names the one that it replaces, both stay.
CREATE TABLE cases.dispute_paper (
  id uuid NOT NULL, project_id uuid NOT NULL, dispute_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('contract', 'supplement', 'handOverSlip', 'letter', 'evidence', 'ruling', 'other')),
  title text NOT NULL, file_id uuid NOT NULL, sha256 text NOT NULL, replaces_id uuid,
  at timestamptz NOT NULL, by_name text NOT NULL,
  PRIMARY KEY (project_id, id), FOREIGN KEY (project_id, dispute_id) REFERENCES cases.dispute (project_id, id),
  FOREIGN KEY (project_id, replaces_id) REFERENCES cases.dispute_paper (project_id, id), UNIQUE (project_id, replaces_id)
);
CREATE INDEX ON cases.dispute_paper (dispute_id, id);
CALL platform.protect_by_project('cases.dispute_paper', residents => 'false');
CALL platform.append_only('cases.dispute_paper');

-- A step to the law by the company: legal and an executive above the city approve, two people, neither the asker; never
-- against a customer, unless she infringes its name or its rights.
CREATE TABLE cases.legal_step (
  id uuid NOT NULL, project_id uuid NOT NULL, dispute_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('lawyerLetter', 'policeReport', 'preservation', 'suit')),
  target text NOT NULL CHECK (target IN ('customer', 'other')), target_name text NOT NULL,
  ground text NOT NULL CHECK (ground IN ('infringesName', 'infringesRights', 'breachOfContract', 'unpaidFees', 'damage')),
  facts text NOT NULL, state text NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'approved', 'refused')),
  asked_at timestamptz NOT NULL, asked_by_id uuid NOT NULL, asked_by_name text NOT NULL,
  legal_by_id uuid, legal_by_name text, legal_reason text, executive_by_id uuid, executive_by_name text, executive_reason text,
  refused_by_name text, refusal text, decided_at timestamptz,
  version integer NOT NULL DEFAULT 1, changed_by text,
  PRIMARY KEY (project_id, id), FOREIGN KEY (project_id, dispute_id) REFERENCES cases.dispute (project_id, id),
  CONSTRAINT not_against_customers CHECK (target <> 'customer' OR ground IN ('infringesName', 'infringesRights')),
  CONSTRAINT three_people CHECK (legal_by_id <> asked_by_id AND executive_by_id <> asked_by_id AND legal_by_id <> executive_by_id),
  CHECK (state <> 'approved' OR num_nulls(legal_by_id, executive_by_id) = 0), CHECK ((state = 'refused') = (refusal IS NOT NULL))
);
CREATE INDEX ON cases.legal_step (dispute_id, id);
CALL platform.protect_by_project('cases.legal_step', residents => 'false');
REVOKE DELETE ON cases.legal_step FROM tongxing_app;
CALL platform.name_rows('cases.legal_step', 'r.target_name');

-- Whatever belongs to a case is as confidential as the case (0050).
CREATE POLICY confidential ON cases.dispute AS RESTRICTIVE FOR SELECT TO tongxing_app
  USING (case_id NOT IN (SELECT cases.hidden_cases()));
DO $$ DECLARE tbl text;
BEGIN
  FOREACH tbl IN ARRAY '{dispute_step,dispute_paper,legal_step}'::text[] LOOP
    EXECUTE format('CREATE POLICY confidential ON cases.%1$I AS RESTRICTIVE FOR SELECT TO tongxing_app
      USING (EXISTS (SELECT 1 FROM cases.dispute d WHERE d.project_id = %1$I.project_id AND d.id = %1$I.dispute_id))', tbl);
  END LOOP;
END $$;

INSERT INTO platform.message_template (key, channel, language, subject, body, sample) VALUES
('caseDisputeNext', 'inApp', 'zh', '纠纷临近：{day} {body}', '{about} 的下一次日期是 {day}，请准备好材料。',
 '{"day": "11月25日", "body": "湖东街道人民调解委员会", "about": "TS-2026-000042 · 砚湖湾 3栋2单元1602 · 沈佳禾"}'),
('caseDisputeNext', 'inApp', 'en', 'A dispute is near: {day} {body}', 'The next day of {about} is {day}. Please have the papers ready.',
 '{"day": "25 Nov", "body": "Mediation committee of Hudong", "about": "TS-2026-000042 · Yanhuwan 3-2-1602 · Shen Jiahe"}');
