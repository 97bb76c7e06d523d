-- What a telephone shows at once of a case: the number and plain words. caseReceipt and caseReply came with the devices.
INSERT INTO platform.message_template (key, channel, language, subject, body, sample) VALUES
('casePlan', 'push', 'zh', '方案定好了', '编号 {number}，点开查看。', '{"number": "TS-2026-000042"}'),
('casePlan', 'push', 'en', 'There is a plan', 'Number {number}; tap to read it.', '{"number": "TS-2026-000042"}'),
('caseProgress', 'push', 'zh', '有新进展', '编号 {number}，点开查看。', '{"number": "TS-2026-000042"}'),
('caseProgress', 'push', 'en', 'There is progress', 'Number {number}; tap to read it.', '{"number": "TS-2026-000042"}'),
('caseResult', 'push', 'zh', '有结果了', '编号 {number}，请看看是否解决了。', '{"number": "TS-2026-000042"}'),
('caseResult', 'push', 'en', 'There is a result', 'Number {number}; please see whether it is solved.', '{"number": "TS-2026-000042"}'),
('caseReopened', 'push', 'zh', '已重新办理', '编号 {number}，我们继续办理。', '{"number": "TS-2026-000042"}'),
('caseReopened', 'push', 'en', 'Opened again', 'Number {number}; we go on with it.', '{"number": "TS-2026-000042"}'),
('caseClosed', 'push', 'zh', '已办结', '编号 {number}。如果问题还在，可以重开。', '{"number": "TS-2026-000042"}'),
('caseClosed', 'push', 'en', 'Done', 'Number {number}. If the problem is still there, open it again.', '{"number": "TS-2026-000042"}'),
('caseClosedUnconfirmed', 'push', 'zh', '暂先办结', '编号 {number}。如果问题还在，可以重开。', '{"number": "TS-2026-000042"}'),
('caseClosedUnconfirmed', 'push', 'en', 'Ended for now', 'Number {number}. If the problem is still there, open it again.', '{"number": "TS-2026-000042"}');
