-- The case: one record from the first word to the last (S2-07), its conversation, tasks of departments and promises.
CREATE SCHEMA cases;
GRANT USAGE ON SCHEMA cases TO tongxing_app;

-- One tree of topics, four levels at most; `department_kind` says who usually has to act (S2-02).
CREATE TABLE cases.category (
  id uuid PRIMARY KEY DEFAULT uuidv7(), parent_id uuid REFERENCES cases.category, code text COLLATE "C" NOT NULL UNIQUE,
  zh text NOT NULL, en text NOT NULL, department_kind text,
  urgency text NOT NULL DEFAULT 'NORMAL' CHECK (urgency IN ('CRITICAL', 'HIGH', 'NORMAL', 'LOW')),
  safety boolean NOT NULL DEFAULT false, position integer NOT NULL DEFAULT 0, active boolean NOT NULL DEFAULT true
);
CREATE INDEX ON cases.category (parent_id);
CALL platform.protect_reference('cases.category');

-- Terms in minutes for the cases that fit all stated conditions; an empty term leaves it to a wider policy (4.9).
CREATE TABLE cases.policy (
  id uuid PRIMARY KEY DEFAULT uuidv7(), project_id uuid REFERENCES estate.project, category_id uuid REFERENCES cases.category,
  channel text, urgency text, kind text,
  acknowledgement_minutes integer CHECK (acknowledgement_minutes > 0), first_reply_minutes integer CHECK (first_reply_minutes > 0),
  plan_minutes integer CHECK (plan_minutes > 0), progress_minutes integer CHECK (progress_minutes > 0),
  close_minutes integer CHECK (close_minutes > 0),
  -- How long the customer may answer a result before the case ends unconfirmed, and ask for it to be opened again.
  confirm_within_minutes integer CHECK (confirm_within_minutes > 0), reopen_within_minutes integer CHECK (reopen_within_minutes > 0),
  measure text CHECK (measure IN ('clock', 'working')), remind_before_minutes integer CHECK (remind_before_minutes >= 0),
  shown text[], version integer NOT NULL DEFAULT 1,
  UNIQUE NULLS NOT DISTINCT (project_id, category_id, channel, urgency, kind)
);
CALL platform.protect('cases.policy', $$(SELECT scope.kind()) IS NOT NULL$$,
  $$(SELECT scope.sees_everything()) OR project_id IN
    (SELECT b.project_id FROM scope.project_branch b WHERE b.node_id = ANY ((SELECT scope.nodes())::uuid[]))$$);

-- Numbers run on through the years over the whole group: no lock is held, a number names one case everywhere.
CREATE SEQUENCE cases.case_number;
GRANT USAGE ON SEQUENCE cases.case_number TO tongxing_app;

-- No foreign keys to project and topic: every new case would lock their few rows, one behind the other. Both are checked
-- when a case is opened, and neither is ever removed.
CREATE TABLE cases.case_file (
  id uuid NOT NULL, project_id uuid NOT NULL, number text COLLATE "C" NOT NULL,
  kind text NOT NULL CHECK (kind IN ('complaint', 'enquiry', 'suggestion', 'praise', 'faultReport')),
  channel text NOT NULL CHECK (channel IN ('hotline', 'reception', 'portal', 'board', 'email', 'webForm', 'api', 'chairmanMailbox')),
  category_id uuid, urgency text NOT NULL CHECK (urgency IN ('CRITICAL', 'HIGH', 'NORMAL', 'LOW')),
  safety boolean NOT NULL DEFAULT false,
  -- The words themselves are the first entry, which nobody can alter.
  title text NOT NULL, place text,
  reporter_person_id uuid REFERENCES customers.person, reporter_name text,
  household_id uuid REFERENCES customers.household, home_id uuid REFERENCES estate.home, home_label text,
  first_contact_staff_id uuid, owner_staff_id uuid NOT NULL, owner_name text NOT NULL, department_id uuid,
  state text NOT NULL CHECK (state IN ('received', 'recorded', 'acknowledged', 'classified', 'assigned', 'investigating', 'planned',
                                       'inProgress', 'resultGiven', 'closed', 'reopened')),
  level smallint NOT NULL DEFAULT 0 CHECK (level BETWEEN 0 AND 4),
  opened_at timestamptz NOT NULL, acknowledged_at timestamptz,
  first_reply_due_at timestamptz NOT NULL, first_replied_at timestamptz, first_replied_by uuid,
  -- Since when a word of the customer waits, and until when an answer to it was promised.
  waiting_since timestamptz, answer_due_at timestamptz,
  plan_due_at timestamptz, close_due_at timestamptz, paused_since timestamptz,
  -- Until when the customer's word on the result is awaited.
  result_at timestamptz, confirm_until timestamptz,
  closed_at timestamptz, closure text CHECK (closure IN ('confirmed', 'documentedOffer', 'withdrawn', 'notConfirmed')),
  satisfaction smallint CHECK (satisfaction BETWEEN 1 AND 5), solved boolean, rated_at timestamptz,
  reopened_count integer NOT NULL DEFAULT 0, transfer_count integer NOT NULL DEFAULT 0, contact_count integer NOT NULL DEFAULT 1,
  last_activity_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (project_id, id), UNIQUE (project_id, number),
  CHECK ((state = 'closed') = (closed_at IS NOT NULL)), CHECK ((closed_at IS NULL) = (closure IS NULL)),
  CONSTRAINT closed_means_answered CHECK (closed_at IS NULL OR (first_replied_at IS NOT NULL AND waiting_since IS NULL))
);
CREATE INDEX ON cases.case_file (id);
CREATE INDEX ON cases.case_file (project_id, opened_at, id);
CREATE INDEX open_of_project ON cases.case_file (project_id, opened_at, id) WHERE closed_at IS NULL;
CREATE INDEX open_of_all ON cases.case_file (opened_at, id) WHERE closed_at IS NULL;
CREATE INDEX open_of_owner ON cases.case_file (owner_staff_id, opened_at, id) WHERE closed_at IS NULL;
CREATE INDEX open_of_department ON cases.case_file (department_id, opened_at, id) WHERE closed_at IS NULL AND department_id IS NOT NULL;
CREATE INDEX waiting_of_project ON cases.case_file (project_id, opened_at, id) WHERE waiting_since IS NOT NULL;
CREATE INDEX answer_due ON cases.case_file (answer_due_at) WHERE answer_due_at IS NOT NULL;
CREATE INDEX unconfirmed ON cases.case_file (confirm_until) WHERE confirm_until IS NOT NULL;
CREATE INDEX ON cases.case_file (reporter_person_id, opened_at) WHERE reporter_person_id IS NOT NULL;
CREATE INDEX ON cases.case_file (household_id, opened_at) WHERE household_id IS NOT NULL;
CREATE INDEX ON cases.case_file (home_id, opened_at) WHERE home_id IS NOT NULL;
-- A tenant's household is another one than the landlord's, so neither sees the other's cases.
CALL platform.protect_by_project('cases.case_file',
  residents => $$reporter_person_id = ANY ((SELECT customers.own_person_ids())::uuid[]) OR household_id = ANY ((SELECT scope.households())::uuid[])$$);
REVOKE DELETE ON cases.case_file FROM tongxing_app;

-- What was said and done, in order; only ever added. What is marked internal can never be marked visible.
CREATE TABLE cases.entry (
  id uuid NOT NULL, project_id uuid NOT NULL, case_id uuid NOT NULL, at timestamptz NOT NULL,
  kind text NOT NULL CHECK (kind IN ('message', 'receipt', 'reply', 'progress', 'plan', 'result', 'closure', 'rating', 'reopening',
    'ownerChange', 'internalNote', 'classification', 'handOver', 'taskAccepted', 'taskReturned', 'taskDone', 'taskWithdrawn',
    'pause', 'resumption', 'promiseMissed')),
  visible_to_customer boolean NOT NULL,
  author_kind text NOT NULL CHECK (author_kind IN ('staff', 'customer', 'system')), author_id uuid, author_name text,
  body text NOT NULL, details jsonb, file_ids uuid[] NOT NULL DEFAULT '{}',
  -- No foreign key: cases are never removed, and an entry is only written for a case that was opened or locked with it.
  PRIMARY KEY (project_id, case_id, id),
  CONSTRAINT internal_stays_internal CHECK (NOT visible_to_customer OR kind IN ('message', 'receipt', 'reply', 'progress', 'plan',
    'result', 'closure', 'rating', 'reopening', 'ownerChange'))
);
CALL platform.protect_by_project('cases.entry',
  residents => $$(SELECT scope.person()) IS NOT NULL AND visible_to_customer AND EXISTS
    (SELECT 1 FROM cases.case_file f WHERE f.project_id = entry.project_id AND f.id = entry.case_id)$$,
  -- The opening writes the case and its first entry in one statement, so the case cannot be looked up here.
  resident_writes => $$visible_to_customer AND author_kind = 'customer' AND author_id = (SELECT scope.person())$$);
CALL platform.append_only('cases.entry');

-- Words to search by, apart from the case so that moving it never touches the index. Staff only.
CREATE TABLE cases.case_text (
  id uuid PRIMARY KEY, project_id uuid NOT NULL, opened_at timestamptz NOT NULL, body text NOT NULL,
  -- Characters and pairs of neighbours, and the id of the project, so that one index scan serves one project too.
  grams text[] NOT NULL
);
CREATE INDEX ON cases.case_text USING gin (grams) WITH (gin_pending_list_limit = 512);
CREATE INDEX ON cases.case_text (opened_at, id);
CALL platform.protect_by_project('cases.case_text', residents => 'false', resident_writes => '(SELECT scope.person()) IS NOT NULL');
CALL platform.append_only('cases.case_text');
CREATE POLICY own_functions ON cases.case_text FOR SELECT TO CURRENT_USER USING (true);
