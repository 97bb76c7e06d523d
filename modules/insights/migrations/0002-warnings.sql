-- What the figures warn of: raised once for a cause, grows with it, ends with it.
CREATE TABLE insights.warning (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project,
  kind text NOT NULL CHECK (kind IN ('spike', 'repeatFault', 'troubledHome', 'beforeDelivery')),
  -- The topic, the home, both, or the phase: one warning stands for one cause at a time.
  key text COLLATE "C" NOT NULL, topic_id uuid, home_id uuid, phase_id uuid, topic_zh text, topic_en text, place text,
  facts jsonb NOT NULL, weight integer NOT NULL, raised_at timestamptz NOT NULL, moved_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'raised' CHECK (state IN ('raised', 'noted', 'acting', 'dismissed', 'ended')),
  staff_id uuid, staff_name text, next_step text, due_on date, reason text, ended_at timestamptz,
  version integer NOT NULL DEFAULT 1, changed_by text,
  CHECK ((state = 'ended') = (ended_at IS NOT NULL)), CHECK ((state = 'acting') <= (due_on IS NOT NULL AND next_step IS NOT NULL)),
  CHECK ((state = 'dismissed') <= (reason IS NOT NULL))
);
CREATE UNIQUE INDEX one_warning_a_cause ON insights.warning (project_id, kind, key) WHERE ended_at IS NULL;
CREATE INDEX ON insights.warning (project_id, raised_at DESC, id);
CALL platform.protect_by_project('insights.warning', residents => 'false');
CALL platform.name_rows('insights.warning', $$concat_ws(' · ', r.topic_zh, r.place)$$, $$concat_ws(' · ', r.topic_en, r.place)$$);
REVOKE DELETE ON insights.warning FROM tongxing_app;

INSERT INTO platform.message_template (key, channel, language, subject, body, sample) VALUES
('warningRaised', 'inApp', 'zh', '预警：{what}', '{project}：{why}。请指定专人跟进，或说明为什么不用管。',
 '{"what": "渗漏投诉突然增多", "project": "砚湖湾", "why": "近 7 天 5 件，平时每周 0.8 件"}'),
('warningRaised', 'inApp', 'en', 'Early warning: {what}', '{project}: {why}. Please take it on, or say why it needs nothing.',
 '{"what": "More complaints about leaks", "project": "Yanhuwan", "why": "5 within 7 days, usually 0.8 a week"}');
