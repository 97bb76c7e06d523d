-- What the owner of a case is told when a department has done its task.
INSERT INTO platform.message_template (key, channel, language, subject, body, sample) VALUES
('caseTaskDone', 'inApp', 'zh', '任务完成：{title}', '{department} 已完成任务，请告知客户：{about}。',
 '{"title": "阳台渗水", "about": "TS-2026-000042 · 砚湖湾 3栋2单元1602 · 沈佳禾", "department": "工程管理部"}'),
('caseTaskDone', 'inApp', 'en', 'Task done: {title}', '{department} has done its task. Please tell the customer: {about}.',
 '{"title": "Water on the balcony", "about": "TS-2026-000042 · Yanhuwan 3-2-1602 · Shen Jiahe", "department": "Engineering"}');
