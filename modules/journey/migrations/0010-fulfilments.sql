-- What the system or another module did that completes an action: kept until the plan has the action, so that the order in
-- which plans and facts come does not matter. The same fact told again changes nothing.
CREATE TABLE journey.fulfilment (
  id uuid NOT NULL, project_id uuid NOT NULL REFERENCES estate.project,
  action_key text COLLATE "C" NOT NULL,
  -- A home, a customer before the contract, or the project as a whole where neither is named.
  home_id uuid, person_id uuid,
  -- Only the action that the event told under this id called for; null takes the oldest open one.
  about_id uuid,
  -- The module that told it, and the record there.
  source text NOT NULL, source_id uuid NOT NULL,
  happened_on date NOT NULL, happened_at timestamptz NOT NULL,
  kind text NOT NULL, text text, file_id uuid, file_sha256 text,
  done_by uuid, done_by_name text,
  -- The action that it completed.
  action_id uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (project_id, id),
  UNIQUE NULLS NOT DISTINCT (project_id, source_id, action_key, home_id, person_id),
  FOREIGN KEY (project_id, action_id) REFERENCES journey.action (project_id, id),
  CHECK (text IS NOT NULL OR file_id IS NOT NULL), CHECK ((file_id IS NULL) = (file_sha256 IS NULL))
);
CREATE INDEX ON journey.fulfilment (home_id) WHERE action_id IS NULL AND home_id IS NOT NULL;
CREATE INDEX ON journey.fulfilment (person_id) WHERE action_id IS NULL AND person_id IS NOT NULL;
CREATE INDEX ON journey.fulfilment (project_id) WHERE action_id IS NULL AND home_id IS NULL AND person_id IS NULL;
CREATE INDEX ON journey.fulfilment (project_id, action_id) WHERE action_id IS NOT NULL;
CALL platform.protect_by_project('journey.fulfilment', residents => 'false', resident_writes => 'false');
DROP TRIGGER IF EXISTS audit_new ON journey.fulfilment;

-- A customer who could not be reached is asked in writing.
INSERT INTO platform.message_template (key, channel, language, subject, body, sample) VALUES
('callMissed', 'inApp', 'zh', '我们几次来电未能联系上您', '关于“{title}”。方便时请在这里留言，或告诉我们何时来电合适。',
 '{"title": "入住三个月居住回访", "project": "砚湖湾"}'),
('callMissed', 'inApp', 'en', 'We called several times without reaching you', 'It is about: {title}. Please write to us here, or say when a call suits you.',
 '{"title": "Residence call-back after three months", "project": "Yanhuwan"}'),
('callMissed', 'sms', 'zh', NULL, '{project}：我们几次来电未能联系上您，想了解“{title}”。方便时请登录业主端留言。',
 '{"title": "入住三个月居住回访", "project": "砚湖湾"}'),
('callMissed', 'sms', 'en', NULL, '{project}: we called several times about "{title}" without reaching you. Please sign in and write to us when it suits you.',
 '{"title": "Residence call-back after three months", "project": "Yanhuwan"}');
