-- The ways in and out that a company keeps: mailboxes, forms on its site, other systems.
CREATE SCHEMA channels;
GRANT USAGE ON SCHEMA channels TO tongxing_app;

CREATE TABLE channels.channel (
  id uuid PRIMARY KEY DEFAULT uuidv7(), kind text NOT NULL CHECK (kind IN ('mailbox', 'form', 'client')),
  -- Where a letter goes that says nothing of its project; the others may be named by whoever writes.
  project_id uuid NOT NULL REFERENCES estate.project, project_ids uuid[] NOT NULL DEFAULT '{}',
  name text NOT NULL, is_on boolean NOT NULL DEFAULT false, on_since timestamptz,
  owner_staff_id uuid REFERENCES organization.staff,
  -- Mailbox
  address text, imap_host text, imap_port integer, imap_security text CHECK (imap_security IN ('tls', 'startTls', 'none')),
  smtp_host text, smtp_port integer, smtp_security text CHECK (smtp_security IN ('tls', 'startTls', 'none')),
  user_name text, password_sealed text, folder text,
  -- Form
  form_key text COLLATE "C" UNIQUE, case_kinds text[], origins text[], texts jsonb, for_chairman boolean NOT NULL DEFAULT false,
  -- Client
  shown_as text, client_key text COLLATE "C" UNIQUE, secret_sealed text, webhook_url text,
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL DEFAULT now(),
  CHECK (kind <> 'mailbox' OR num_nulls(address, imap_host, imap_port, imap_security, smtp_host, smtp_port, smtp_security, user_name, folder) = 0),
  CHECK (kind <> 'form' OR num_nulls(form_key, case_kinds, origins, texts) = 0),
  CHECK (kind <> 'client' OR num_nulls(shown_as, client_key, secret_sealed) = 0)
);
CREATE INDEX ON channels.channel (project_id, id);
CREATE UNIQUE INDEX one_mailbox_an_address ON channels.channel (lower(address)) WHERE kind = 'mailbox';
CREATE INDEX ON channels.channel (owner_staff_id);
CALL platform.protect_by_project('channels.channel', hidden => '{password_sealed,secret_sealed}');
CALL platform.name_rows('channels.channel', 'r.name');
REVOKE DELETE ON channels.channel FROM tongxing_app;

-- How the last look into a mailbox or the last delivery went; written every minute, so by its own function and without a log.
CREATE TABLE channels.standing (
  channel_id uuid PRIMARY KEY REFERENCES channels.channel, project_id uuid NOT NULL, looked_at timestamptz NOT NULL,
  -- How far it was read.
  uid_validity text, uid bigint NOT NULL DEFAULT 0,
  fault text, fault_at timestamptz, stuck_at bigint, tries integer NOT NULL DEFAULT 0
);
CREATE INDEX ON channels.standing (project_id);
CALL platform.protect_by_project('channels.standing');
CALL platform.append_only('channels.standing');
REVOKE INSERT ON channels.standing FROM tongxing_app;
DROP TRIGGER IF EXISTS audit_new ON channels.standing;
CREATE POLICY own_functions ON channels.standing FOR ALL TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE FUNCTION channels.note_look(channel uuid, project uuid, at timestamptz, validity text, read_to bigint, words text, stuck bigint)
RETURNS integer LANGUAGE sql SECURITY DEFINER SET search_path = channels, pg_temp AS $$
  INSERT INTO channels.standing AS s (channel_id, project_id, looked_at, uid_validity, uid, fault, fault_at, stuck_at, tries)
  VALUES (channel, project, at, validity, coalesce(read_to, 0), words, CASE WHEN words IS NOT NULL THEN at END, stuck, 1)
  ON CONFLICT (channel_id) DO UPDATE SET looked_at = at, fault = words, stuck_at = stuck,
    uid_validity = coalesce(validity, s.uid_validity), uid = coalesce(read_to, s.uid),
    fault_at = CASE WHEN words IS NULL THEN NULL WHEN s.fault = words THEN s.fault_at ELSE at END,
    tries = CASE WHEN stuck IS NOT NULL AND s.stuck_at = stuck THEN s.tries + 1 ELSE 1 END
  RETURNING tries $$;
REVOKE EXECUTE ON FUNCTION channels.note_look FROM PUBLIC;
GRANT EXECUTE ON FUNCTION channels.note_look TO tongxing_app;

-- Everything that came in or went out; a message id names it once in its channel, so nothing is taken twice.
CREATE TABLE channels.letter (
  id uuid PRIMARY KEY, project_id uuid NOT NULL, channel_id uuid NOT NULL REFERENCES channels.channel,
  direction text NOT NULL CHECK (direction IN ('in', 'out')), message_id text NOT NULL, at timestamptz NOT NULL,
  nature text NOT NULL CHECK (nature IN ('person', 'autoReply', 'bounce', 'list', 'own', 'receipt', 'answer')),
  outcome text NOT NULL CHECK (outcome IN ('opened', 'joined', 'noted', 'setAside', 'failed', 'handedOver')),
  case_id uuid, address_sealed text, address_index text, subject_sealed text, words text,
  file_id uuid, uid_validity text, uid bigint,
  UNIQUE (channel_id, message_id)
);
CREATE INDEX ON channels.letter (channel_id, id);
CREATE INDEX ON channels.letter (case_id, id) WHERE case_id IS NOT NULL;
CREATE INDEX ON channels.letter (address_index, at) WHERE nature = 'receipt';
CREATE INDEX ON channels.letter (message_id) WHERE case_id IS NOT NULL;
CALL platform.protect_by_project('channels.letter', hidden => '{address_sealed,address_index,subject_sealed}');
REVOKE DELETE ON channels.letter FROM tongxing_app;
-- A letter is its own log when it is made.
DROP TRIGGER IF EXISTS audit_new ON channels.letter;

-- With whom a case is spoken about outside, and on which way the answers go.
CREATE TABLE channels.conversation (
  case_id uuid PRIMARY KEY, project_id uuid NOT NULL, channel_id uuid NOT NULL REFERENCES channels.channel, number text NOT NULL,
  answer_by text NOT NULL CHECK (answer_by IN ('email', 'sms', 'webhook')),
  -- The other system's own name for the conversation.
  thread text, address_sealed text, address_index text, address_hint text, origin_index text,
  language text NOT NULL DEFAULT 'zh' CHECK (language IN ('zh', 'en')), started_at timestamptz NOT NULL
);
CREATE INDEX ON channels.conversation (project_id);
CREATE INDEX ON channels.conversation (channel_id, thread, started_at) WHERE thread IS NOT NULL;
CREATE INDEX ON channels.conversation (address_index, started_at);
CREATE INDEX ON channels.conversation (origin_index, started_at) WHERE origin_index IS NOT NULL;
CALL platform.protect_by_project('channels.conversation', hidden => '{address_sealed,address_index,origin_index}');
REVOKE DELETE, UPDATE ON channels.conversation FROM tongxing_app;
DROP TRIGGER IF EXISTS audit_new ON channels.conversation;

INSERT INTO platform.message_template (key, channel, language, subject, body, sample) VALUES
('mailReceipt', 'email', 'zh', '{subject}', E'{name}您好：\n\n您的来信已经收到，编号 {number}。{handler} 会在 {replyBy} 前答复您。{remark}\n直接回复这封邮件，可以随时补充。\n\n{sender}',
 '{"subject": "阳台渗水 [TS-2026-000042]", "name": "沈佳禾", "number": "TS-2026-000042", "handler": "陆予安", "replyBy": "11月21日 09:00", "remark": "", "sender": "砚湖湾客户服务"}'),
('mailReceipt', 'email', 'en', '{subject}', E'Dear {name},\n\nthank you for your letter. Its number is {number}. {handler} will answer you by {replyBy}.{remark}\nYou can add to it at any time by answering this mail.\n\n{sender}',
 '{"subject": "Water on the balcony [TS-2026-000042]", "name": "Shen Jiahe", "number": "TS-2026-000042", "handler": "Lu Yuan", "replyBy": "21 Nov 09:00", "remark": "", "sender": "Yanhuwan customer service"}'),
('mailAnswer', 'email', 'zh', '{subject}', E'{reply}\n\n{handler}\n{sender}\n编号 {number}，直接回复这封邮件就可以继续。',
 '{"subject": "Re: 阳台渗水 [TS-2026-000042]", "reply": "维修师傅明天 10:00 上门检查。", "number": "TS-2026-000042", "handler": "陆予安", "sender": "砚湖湾客户服务"}'),
('mailAnswer', 'email', 'en', '{subject}', E'{reply}\n\n{handler}\n{sender}\nNumber {number}. Simply answer this mail to go on.',
 '{"subject": "Re: Water on the balcony [TS-2026-000042]", "reply": "A repair worker will come tomorrow at 10:00.", "number": "TS-2026-000042", "handler": "Lu Yuan", "sender": "Yanhuwan customer service"}'),
('channelAnswer', 'sms', 'zh', NULL, '{handler} 答复您（{number}）：{reply}',
 '{"number": "TS-2026-000042", "handler": "陆予安", "reply": "维修师傅明天 10:00 上门检查。"}'),
('channelAnswer', 'sms', 'en', NULL, '{handler} answers you ({number}): {reply}',
 '{"number": "TS-2026-000042", "handler": "Lu Yuan", "reply": "A repair worker will come tomorrow at 10:00."}'),
('channelReceipt', 'sms', 'zh', NULL, '已收到您的来件，编号 {number}。{handler} 会在 {replyBy} 前答复您。',
 '{"number": "TS-2026-000042", "handler": "陆予安", "replyBy": "11月21日 09:00"}'),
('channelReceipt', 'sms', 'en', NULL, 'We received your message, number {number}. {handler} will answer you by {replyBy}.',
 '{"number": "TS-2026-000042", "handler": "Lu Yuan", "replyBy": "21 Nov 09:00"}'),
('channelAnswer', 'webhook', 'zh', NULL, '{reply}', '{"reply": "维修师傅明天 10:00 上门检查。"}'),
('channelAnswer', 'webhook', 'en', NULL, '{reply}', '{"reply": "A repair worker will come tomorrow at 10:00."}');
