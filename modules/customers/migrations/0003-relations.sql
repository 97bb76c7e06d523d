-- What was said, wished and allowed: communication log, preferences (S3-04), consents (domain.md 4.6).
CREATE TABLE customers.communication (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project,
  person_id uuid NOT NULL REFERENCES customers.person, home_id uuid REFERENCES estate.home,
  at timestamptz NOT NULL,
  way text NOT NULL CHECK (way IN ('phone', 'visit', 'counter', 'wechat', 'sms', 'email', 'letter', 'meeting')),
  direction text NOT NULL CHECK (direction IN ('incoming', 'outgoing')),
  content text NOT NULL, staff_id uuid, staff_name text NOT NULL, created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ON customers.communication (person_id, at, id);
CREATE INDEX ON customers.communication (project_id, at);
CREATE INDEX ON customers.communication (home_id) WHERE home_id IS NOT NULL;
CALL platform.protect_by_project('customers.communication',
  residents => $$person_id = ANY ((SELECT customers.own_person_ids())::uuid[])$$, resident_writes => $$false$$);
CALL platform.append_only('customers.communication');

CREATE TABLE customers.preference (
  id uuid PRIMARY KEY, person_id uuid NOT NULL UNIQUE REFERENCES customers.person,
  fit_out_styles text[] NOT NULL DEFAULT '{}', facilities text[] NOT NULL DEFAULT '{}',
  property_services text[] NOT NULL DEFAULT '{}',
  contact_channel text CHECK (contact_channel IN ('phone', 'wechat', 'sms', 'email', 'portal')),
  -- Local time of day, HH:MM; the window may pass midnight.
  contact_from text CHECK (contact_from ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  contact_until text CHECK (contact_until ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  version integer NOT NULL DEFAULT 1, changed_by text,
  CHECK ((contact_from IS NULL) = (contact_until IS NULL))
);

-- The wording that people agree to; a version once in force is never changed.
CREATE TABLE customers.consent_text (
  id uuid PRIMARY KEY, kind text NOT NULL, version integer NOT NULL CHECK (version > 0),
  zh text NOT NULL, en text NOT NULL, valid_from timestamptz NOT NULL, published_by text,
  UNIQUE (kind, version)
);
CALL platform.protect_reference('customers.consent_text');
CALL platform.append_only('customers.consent_text');

-- The ledger of consents: every giving and withdrawing is a line; the last line of a kind is what holds.
CREATE TABLE customers.consent (
  id uuid PRIMARY KEY, person_id uuid NOT NULL REFERENCES customers.person,
  kind text NOT NULL, text_version integer NOT NULL,
  decision text NOT NULL CHECK (decision IN ('given', 'withdrawn', 'refused')),
  channel text NOT NULL CHECK (channel IN ('portal', 'paper', 'phone', 'counter', 'import')),
  at timestamptz NOT NULL, recorded_by uuid, recorded_by_name text NOT NULL, note text,
  FOREIGN KEY (kind, text_version) REFERENCES customers.consent_text (kind, version)
);
CREATE INDEX ON customers.consent (person_id, kind, id);
CREATE INDEX ON customers.consent (kind, text_version);

CALL platform.protect('customers.preference',
  $$(SELECT scope.sees_everything()) OR person_id = ANY ((SELECT customers.own_person_ids())::uuid[])
    OR (SELECT scope.is_staff()) AND EXISTS (SELECT 1 FROM customers.person p WHERE p.id = person_id)$$);
CALL platform.protect('customers.consent',
  $$(SELECT scope.sees_everything()) OR person_id = ANY ((SELECT customers.own_person_ids())::uuid[])
    OR (SELECT scope.is_staff()) AND EXISTS (SELECT 1 FROM customers.person p WHERE p.id = person_id)$$);
CALL platform.append_only('customers.consent');
