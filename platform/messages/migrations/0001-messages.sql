-- What we say to people, on every way out, and the inbox inside the product.
CREATE TABLE platform.message_template (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  key text NOT NULL, channel text NOT NULL CHECK (channel IN ('inApp', 'sms', 'email', 'weChatWork')),
  language text NOT NULL CHECK (language IN ('zh', 'en')),
  subject text, body text NOT NULL,
  -- Example values; their names are the places that the texts may use.
  sample jsonb NOT NULL,
  -- Codes and the like: the text is hidden once a provider took it.
  secret boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1, changed_by text,
  UNIQUE (key, channel, language)
);
CALL platform.protect_reference('platform.message_template');

CREATE TABLE platform.message (
  id uuid PRIMARY KEY, project_id uuid, channel text NOT NULL, state text NOT NULL
    CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'dead', 'held', 'notConfigured')),
  template_key text NOT NULL, language text NOT NULL, urgent boolean NOT NULL, secret boolean NOT NULL,
  person_id uuid, staff_id uuid, address_sealed text, address_hint text,
  subject text, content_sealed text NOT NULL, dedupe_key text UNIQUE,
  attempts integer NOT NULL DEFAULT 0, error text, provider_id text,
  queued_at timestamptz NOT NULL,
  -- When the next try is due; for `sending`, when the try under way counts as lost.
  due_at timestamptz, expires_at timestamptz, sent_at timestamptz
);
CREATE INDEX ON platform.message (state, id);
CREATE INDEX ON platform.message (project_id, id);
CREATE INDEX ON platform.message (person_id, id) WHERE person_id IS NOT NULL;
CREATE INDEX message_due ON platform.message (due_at) WHERE state IN ('queued', 'sending', 'failed', 'held');
CALL platform.protect_by_project('platform.message');
-- Anybody's action may cause a message, also one to somebody whom the actor may not see.
DROP POLICY add_rows ON platform.message;
CREATE POLICY add_rows ON platform.message FOR INSERT WITH CHECK (true);
REVOKE DELETE ON platform.message FROM tongxing_app;
-- A message is its own log; a retry by hand leaves a note.
DROP TRIGGER audit_change ON platform.message;

CREATE TABLE platform.notice (
  id uuid PRIMARY KEY, person_id uuid, staff_id uuid, title text NOT NULL, body text NOT NULL,
  -- A path inside the product.
  link text, given_at timestamptz NOT NULL, read_at timestamptz,
  CHECK (num_nonnulls(person_id, staff_id) = 1)
);
CREATE INDEX ON platform.notice (person_id, id) WHERE person_id IS NOT NULL;
CREATE INDEX ON platform.notice (staff_id, id) WHERE staff_id IS NOT NULL;
CALL platform.protect('platform.notice',
  $$(SELECT scope.is_system()) OR person_id = (SELECT scope.person())
    OR ((SELECT scope.is_staff()) AND staff_id = (SELECT scope.actor()))$$);
DROP POLICY add_rows ON platform.notice;
CREATE POLICY add_rows ON platform.notice FOR INSERT WITH CHECK (true);
REVOKE DELETE ON platform.notice FROM tongxing_app;
DROP TRIGGER audit_change ON platform.notice;
