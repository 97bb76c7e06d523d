-- An action is waived in two steps: who is responsible asks with a reason, somebody else approves or refuses.
CREATE TABLE journey.waiver (
  id uuid NOT NULL, project_id uuid NOT NULL, action_id uuid NOT NULL,
  reason text NOT NULL,
  -- The provision that allows it; needed for what the law prescribes.
  legal_reason text,
  state text NOT NULL CHECK (state IN ('asked', 'approved', 'refused')),
  asked_at timestamptz NOT NULL, asked_by uuid NOT NULL, asked_by_name text,
  decided_at timestamptz, decided_by uuid, decided_by_name text, decision text,
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (project_id, id),
  FOREIGN KEY (project_id, action_id) REFERENCES journey.action (project_id, id),
  CHECK ((state = 'asked') = (decided_at IS NULL)), CHECK (decided_by <> asked_by)
);
CREATE UNIQUE INDEX asked_once ON journey.waiver (project_id, action_id) WHERE state = 'asked';
CREATE INDEX ON journey.waiver (project_id, action_id);
CREATE INDEX ON journey.waiver (project_id, asked_at, id) WHERE state = 'asked';
CALL platform.protect_by_project('journey.waiver', residents => 'false', resident_writes => 'false');
CALL platform.name_rows('journey.waiver', 'r.reason');
REVOKE DELETE ON journey.waiver FROM tongxing_app;

INSERT INTO platform.message_template (key, channel, language, subject, body, sample) VALUES
('waiverAsked', 'inApp', 'zh', '{name}申请免做“{title}”', '{place}。原因：{reason}。请批准或退回。',
 '{"name": "周予安", "title": "入住三个月居住回访", "place": "砚湖湾 3栋2单元1602", "reason": "业主长期出国"}'),
('waiverAsked', 'inApp', 'en', '{name} asks to waive: {title}', '{place}. Reason: {reason}. Please approve or refuse.',
 '{"name": "Zhou Yu''an", "title": "Residence call-back after three months", "place": "Yanhuwan 3-2-1602", "reason": "The owner lives abroad"}'),
('waiverApproved', 'inApp', 'zh', '已批准免做“{title}”', '{place}。{name}已批准。',
 '{"name": "林夕", "title": "入住三个月居住回访", "place": "砚湖湾 3栋2单元1602"}'),
('waiverApproved', 'inApp', 'en', 'Waived: {title}', '{place}. {name} approved it.',
 '{"name": "Lin Xi", "title": "Residence call-back after three months", "place": "Yanhuwan 3-2-1602"}'),
('waiverRefused', 'inApp', 'zh', '没有批准免做“{title}”', '{place}。{name}：{reason}。请继续办理。',
 '{"name": "林夕", "title": "入住三个月居住回访", "place": "砚湖湾 3栋2单元1602", "reason": "可以视频回访"}'),
('waiverRefused', 'inApp', 'en', 'Not waived: {title}', '{place}. {name}: {reason}. Please go on with it.',
 '{"name": "Lin Xi", "title": "Residence call-back after three months", "place": "Yanhuwan 3-2-1602", "reason": "A video call will do"}');
