-- An approved waiver may be taken back with the reason: the action is to be done again, and who waived it stays known.
ALTER TABLE journey.waiver ADD COLUMN taken_back_at timestamptz, ADD COLUMN taken_back_by uuid, ADD COLUMN taken_back_by_name text,
  ADD COLUMN taken_back_reason text;
ALTER TABLE journey.waiver DROP CONSTRAINT waiver_state_check,
  ADD CONSTRAINT waiver_state_check CHECK (state IN ('asked', 'approved', 'refused', 'takenBack')),
  ADD CONSTRAINT taken_back_with_reason CHECK (num_nulls(taken_back_at, taken_back_by, taken_back_reason) = CASE state WHEN 'takenBack' THEN 0 ELSE 3 END);
CREATE INDEX ON journey.waiver (project_id, taken_back_at, id) WHERE state = 'takenBack';

INSERT INTO platform.message_template (key, channel, language, subject, body, sample) VALUES
('waiverTakenBack', 'inApp', 'zh', '已撤回免做“{title}”', '{place}。{name}：{reason}。这项动作要继续办理。',
 '{"name": "林夕", "title": "入住三个月居住回访", "place": "砚湖湾 3栋2单元1602", "reason": "业主已回国，可以联系"}'),
('waiverTakenBack', 'inApp', 'en', 'Waiver taken back: {title}', '{place}. {name}: {reason}. It has to be done after all.',
 '{"name": "Lin Xi", "title": "Residence call-back after three months", "place": "Yanhuwan 3-2-1602", "reason": "The owner is back"}');
