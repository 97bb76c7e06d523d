-- The wording of domain.md 3.1 as the first published versions.
INSERT INTO surveys.script (id, kind, number, state, greeting, closing, questions, written_by, published_by, published_on, created_at)
SELECT uuidv7(), s.kind, 1, 'published', s.greeting::jsonb,
  '{"zh": "谢谢您。您提到的问题已经当场登记，进展会告诉您；有事随时找我们。", "en": "Thank you. What you mentioned is on record, and you will hear how it goes. Please call us whenever you need us."}',
  s.questions::jsonb, '产品预置', '产品预置', '2026-01-01', '2026-01-01T00:00:00+08:00'
FROM (VALUES
('deliveryCallback',
 '{"zh": "您好，请问是{customer}吗？我是{brand}客户服务的{caller}。您的新家{home}交付不久，想用三分钟听听您的感受，现在方便吗？通话会录音。", "en": "Good day, is this {customer}? My name is {caller}, from customer service at {brand}. Your new home, {home}, was handed over not long ago. May I take three minutes to hear how it went? The call is recorded."}',
 '[{"key": "invited", "measure": "A2", "zh": "您是否受邀参加过工地开放日？", "en": "Were you invited to a site open day?"},
   {"key": "informed", "measure": "A2", "zh": "是否有人定期告诉您房屋的建设进展？", "en": "Were you told regularly how the building progressed?"},
   {"key": "channels", "measure": "A2", "zh": "您知道怎样向我们投诉吗？", "en": "Do you know how to complain to us?"},
   {"key": "contacted", "measure": "A2", "zh": "我们的客户服务人员是否定期与您联系？", "en": "Did our customer-service staff contact you regularly?"},
   {"key": "confidence", "measure": "A3", "zh": "工地开放日让我对这个项目更有信心。", "en": "The site open day made me more confident in the project."}]'),
('residenceCallback',
 '{"zh": "您好，请问是{customer}吗？我是{brand}的客户大使{caller}。您在{home}住了三个月左右，想问问住得怎么样，耽误您三分钟，可以吗？通话会录音。", "en": "Good day, is this {customer}? My name is {caller}, your customer ambassador at {brand}. You have lived in {home} for about three months. May I take three minutes to ask how it is? The call is recorded."}',
 '[{"key": "trust", "measure": "A3", "zh": "我始终信任{brand}。", "en": "I trust {brand} at all times."},
   {"key": "respect", "measure": "A3", "zh": "{brand}始终尊重业主。", "en": "{brand} always respects its owners."},
   {"key": "care", "measure": "A3", "zh": "{brand}一直在关心和照顾业主。", "en": "{brand} keeps caring about and looking after its owners."}]'),
('emptyHomeCall',
 '{"zh": "您好，请问是{customer}吗？我是{brand}的客户大使{caller}。{home}交付已有半年，您还没有入住，想问问有什么我们可以帮忙的，耽误您三分钟，可以吗？通话会录音。", "en": "Good day, is this {customer}? My name is {caller}, your customer ambassador at {brand}. {home} was handed over half a year ago and stands empty. May I take three minutes to ask what we can do for you? The call is recorded."}',
 '[{"key": "trust", "measure": "A3", "zh": "我始终信任{brand}。", "en": "I trust {brand} at all times."},
   {"key": "respect", "measure": "A3", "zh": "{brand}始终尊重业主。", "en": "{brand} always respects its owners."},
   {"key": "care", "measure": "A3", "zh": "{brand}一直在关心和照顾业主。", "en": "{brand} keeps caring about and looking after its owners."}]')
) AS s(kind, greeting, questions);

INSERT INTO platform.message_template (key, channel, language, subject, body, sample, secret) VALUES
('callbackByPortal', 'inApp', 'zh', '想听听您的感受', '我们几次来电没有联系上您。{home} 的回访您也可以在这里自己回答，大约三分钟。',
 '{"home": "砚湖湾 3栋1单元101"}', false),
('callbackByPortal', 'inApp', 'en', 'We would like to hear from you', 'We called several times without reaching you. You can answer our questions about {home} here yourself, in about three minutes.',
 '{"home": "Yanhu Bay 3-1-101"}', false),
('callbackByPortal', 'sms', 'zh', NULL, '我们几次来电没有联系上您，想听听您对 {home} 的感受。请登录业主端回答，大约三分钟。',
 '{"home": "砚湖湾 3栋1单元101"}', false),
('callbackByPortal', 'sms', 'en', NULL, 'We called several times without reaching you. Please sign in to the portal and answer our questions about {home}; it takes about three minutes.',
 '{"home": "Yanhu Bay 3-1-101"}', false);
