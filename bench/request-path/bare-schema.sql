-- The same facts as the product keeps for a case, by hand and without layers.
CREATE TABLE bare_case (
  id uuid PRIMARY KEY, project_id uuid NOT NULL, number text NOT NULL, kind text NOT NULL, urgency text NOT NULL,
  title text NOT NULL, body text NOT NULL, state text NOT NULL, channel text NOT NULL, owner_id uuid,
  opened_at timestamptz NOT NULL, first_reply_due_at timestamptz NOT NULL
);
CREATE INDEX ON bare_case (project_id, opened_at DESC, id DESC) WHERE state <> 'closed';
CREATE TABLE bare_timeline (
  id uuid PRIMARY KEY, case_id uuid NOT NULL, project_id uuid NOT NULL, kind text NOT NULL, body text NOT NULL, at timestamptz NOT NULL
);
CREATE INDEX ON bare_timeline (case_id, at);
CREATE TABLE bare_event (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id uuid NOT NULL, name text NOT NULL, project_id uuid,
  subject_id uuid NOT NULL, payload jsonb NOT NULL, at timestamptz NOT NULL
);
CREATE INDEX ON bare_event (subject_id, at);
CREATE TABLE bare_job (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, task text NOT NULL, payload jsonb NOT NULL, run_at timestamptz NOT NULL);
CREATE TABLE bare_audit (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, actor_id uuid NOT NULL, action text NOT NULL, subject_id uuid NOT NULL,
  changes jsonb, at timestamptz NOT NULL
);
