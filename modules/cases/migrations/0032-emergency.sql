-- Danger to life: a kind of its own, with the terms of 4.9.
DO $$ DECLARE known text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO known FROM pg_constraint WHERE conrelid = 'cases.case_file'::regclass AND conname = 'case_file_kind_check';
  ALTER TABLE cases.case_file DROP CONSTRAINT case_file_kind_check;
  EXECUTE 'ALTER TABLE cases.case_file ADD CONSTRAINT case_file_kind_check ' || replace(known, 'ARRAY[', 'ARRAY[''emergency''::text, ') || ' NOT VALID';
  ALTER TABLE cases.case_file VALIDATE CONSTRAINT case_file_kind_check;
END $$;

-- DEFAULT: seen within a minute, somebody there within five, answered within the quarter of an hour.
INSERT INTO cases.policy (kind, urgency, acknowledgement_minutes, on_site_minutes, first_reply_minutes, plan_minutes, remind_before_minutes)
VALUES ('emergency', 'CRITICAL', 1, 5, 15, 1440, 0) ON CONFLICT DO NOTHING;

INSERT INTO platform.message_template (key, channel, language, subject, body, sample) VALUES
('caseEmergency', 'inApp', 'zh', '紧急求助：{title}', '请立即赶到现场：{about}。{dueAt} 前应有人到场。',
 '{"title": "电梯困人", "about": "JJ-2026-000042 · 砚湖湾 3栋2单元1602 · 沈佳禾", "dueAt": "11月21日 09:05"}'),
('caseEmergency', 'inApp', 'en', 'Emergency: {title}', 'Please go there at once: {about}. Somebody has to be on site by {dueAt}.',
 '{"title": "Trapped in the lift", "about": "JJ-2026-000042 · Yanhuwan 3-2-1602 · Shen Jiahe", "dueAt": "21 Nov 09:05"}');
