-- Whoever has a case hears that its customer said more and waits for an answer.
INSERT INTO platform.message_template (key, channel, language, subject, body, sample) VALUES
('caseFurtherWords', 'inApp', 'zh', '客户又说了：{title}', '客户补充了新的内容，请答复：{about}。',
 '{"title": "厨房漏水", "about": "TS-2026-000042 · 砚湖湾 3栋2单元1602 · 沈佳禾"}'),
('caseFurtherWords', 'inApp', 'en', 'The customer wrote again: {title}', 'There is more from the customer; please answer: {about}.',
 '{"title": "Leak in the kitchen", "about": "TS-2026-000042 · Yanhuwan 3-2-1602 · Shen Jiahe"}');
