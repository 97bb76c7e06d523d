-- Those who keep the standard of a level hear that the level above has a newer one.
INSERT INTO platform.message_template (key, channel, language, subject, body, sample) VALUES
('standardAbove', 'inApp', 'zh', '{above}发布了第 {number} 版 6+2 标准', '{levels}的标准仍依据旧版。请看差别，起草新版跟上；在此之前，新开始的旅程仍按本级现行版本。',
 '{"above": "集团", "number": 3, "levels": "沐州城市公司、青柚社区"}'),
('standardAbove', 'inApp', 'en', '{above} published version {number} of the 6+2 standard', 'The standard of {levels} still stands on the older one. Please see what differs and start a version that follows; until then new journeys go on with what is in force here.',
 '{"above": "The group", "number": 3, "levels": "Muzhou, Qingyou"}');
