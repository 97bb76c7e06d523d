-- Whoever may approve a legal step of the company hears that one waits; whoever asked hears the decision (S1-53).
INSERT INTO platform.message_template (key, channel, language, subject, body, sample) VALUES
('caseLegalAsked', 'inApp', 'zh', '请审批法律措施：{title}', '{by} 申请公司采取法律措施，请审批：{about}。',
 '{"title": "冒用公司名称揽装修", "about": "TS-2026-000042 · 砚湖湾 3栋2单元1602 · 沈佳禾", "by": "江离"}'),
('caseLegalAsked', 'inApp', 'en', 'Please decide on a legal step: {title}', '{by} asks for a legal step of the company: {about}.',
 '{"title": "Somebody uses our name", "about": "TS-2026-000042 · Yanhuwan 3-2-1602 · Shen Jiahe", "by": "Jiang Li"}'),
('caseLegalDecided', 'inApp', 'zh', '法律措施有了审批意见：{title}', '{by} 已审批，请查看：{about}。',
 '{"title": "冒用公司名称揽装修", "about": "TS-2026-000042 · 砚湖湾 3栋2单元1602 · 沈佳禾", "by": "方启明"}'),
('caseLegalDecided', 'inApp', 'en', 'Decided on a legal step: {title}', '{by} has decided. Please see: {about}.',
 '{"title": "Somebody uses our name", "about": "TS-2026-000042 · Yanhuwan 3-2-1602 · Shen Jiahe", "by": "Fang Qiming"}');
