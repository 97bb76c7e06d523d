-- The notice of help by a machine; whoever says no is answered without it.
INSERT INTO customers.consent_text (id, kind, version, valid_from, zh, en) VALUES
(uuidv7(), 'machineHelp', 1, '2026-01-01T00:00:00+08:00',
 '我们的同事可能请机器帮忙概括您的来件、起草答复，由人核对后才发给您，不会由机器自动决定。发给机器之前，姓名、电话、证件号、房号、车牌都已取出。您不同意，我们就只用人写，别的服务不受影响。',
 'Our colleagues may let a machine sum up what you told us and draft an answer; a person checks it before it is sent, and no machine decides. Names, phones, identity numbers, homes and plates are taken out before. If you say no, only people write to you, and nothing else changes.');
