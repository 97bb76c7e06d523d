INSERT INTO platform.message_template (key, channel, language, subject, body, sample, secret, purpose) VALUES
('projectNews', 'sms', 'zh', NULL, '{words} {refuse}',
 '{"words": "松雪府二期样板房本周六开放，欢迎来看。", "refuse": "退订：业主端“我的同意”里关闭营销信息。"}', false, 'marketing'),
('projectNews', 'sms', 'en', NULL, '{words} {refuse}',
 '{"words": "The show home of Songxuefu phase two opens on Saturday.", "refuse": "To refuse: switch marketing off under My consents."}', false, 'marketing');
