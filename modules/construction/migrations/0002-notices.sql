-- Notices in writing whose arrival must be proved: changes of planning or design (3.2) and delays (3.9).
CREATE TABLE construction.change (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, number text COLLATE "C" NOT NULL,
  kind text NOT NULL CHECK (kind IN ('planning', 'design')), title text NOT NULL, body text NOT NULL,
  -- The day of approval, and the last day of the term to send.
  established_on date NOT NULL, send_by date NOT NULL,
  -- When it was noticed that the term had passed.
  late_on date, written_by text NOT NULL, version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL,
  UNIQUE (project_id, number)
);
CREATE INDEX ON construction.change (project_id, established_on DESC, id);
CREATE INDEX ON construction.change (send_by) WHERE late_on IS NULL;
CALL platform.name_rows('construction.change', 'r.number || '' '' || r.title');

CREATE TABLE construction.delay (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, phase_id uuid NOT NULL REFERENCES estate.phase,
  reason text NOT NULL, known_on date NOT NULL, old_on date NOT NULL, new_on date NOT NULL CHECK (new_on > old_on),
  sent_on date, written_by text NOT NULL, version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL
);
CREATE INDEX ON construction.delay (project_id, created_at DESC, id);
CREATE INDEX ON construction.delay (phase_id, sent_on);
CALL platform.name_rows('construction.delay', 'r.old_on || '' → '' || r.new_on');

-- The notice of one contract: when it was sent, when it arrived, what was answered.
CREATE TABLE construction.notice (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project,
  kind text NOT NULL CHECK (kind IN ('change', 'delay')), about_id uuid NOT NULL,
  home_id uuid NOT NULL REFERENCES estate.home, contract_id uuid NOT NULL, person_ids uuid[] NOT NULL,
  sent_on date, is_late boolean NOT NULL DEFAULT false,
  served_on date, served_way text CHECK (served_way IN ('app', 'post', 'receipt', 'email')), answer_by date,
  answer text CHECK (answer IN ('accepted', 'cancelWanted', 'silent')), answered_on date, answered_by text,
  -- A question of the buyer waits for a reply.
  asked_at timestamptz,
  -- The contract was cancelled: nothing is waited for any more.
  ended_on date,
  UNIQUE (about_id, contract_id),
  CHECK (served_on IS NULL OR sent_on IS NOT NULL), CHECK ((served_on IS NULL) = (served_way IS NULL)),
  CHECK ((answer IS NULL) = (answered_on IS NULL))
);
CREATE INDEX ON construction.notice (project_id);
CREATE INDEX ON construction.notice (home_id);
CREATE INDEX ON construction.notice (contract_id);
CREATE INDEX ON construction.notice (answer_by) WHERE answer IS NULL AND ended_on IS NULL;
CALL platform.protect_by_project('construction.notice',
  residents => $$sent_on IS NOT NULL AND home_id = ANY ((SELECT scope.homes())::uuid[])
    AND person_ids && (SELECT customers.own_person_ids())::uuid[]$$);
CALL platform.name_rows('construction.notice', '(SELECT h.home_code FROM estate.home h WHERE h.id = r.home_id)');

-- What happened to a notice, as proof: it is only ever added to.
CREATE TABLE construction.notice_entry (
  id uuid PRIMARY KEY, project_id uuid NOT NULL, notice_id uuid NOT NULL REFERENCES construction.notice,
  kind text NOT NULL CHECK (kind IN ('service', 'question', 'reply', 'answer')),
  at timestamptz NOT NULL, by_kind text NOT NULL, by_name text NOT NULL, person_id uuid,
  way text, number text, on_day date, answer text, words text, file_ids uuid[] NOT NULL DEFAULT '{}'
);
CREATE INDEX ON construction.notice_entry (notice_id, id);
CREATE INDEX ON construction.notice_entry (project_id);

CREATE FUNCTION construction.shows_notice(about uuid) RETURNS boolean STABLE LANGUAGE plpgsql AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM construction.notice n WHERE n.about_id = about);
END $$;
CALL platform.protect_by_project('construction.change', resident_writes => 'false',
  residents => $$(SELECT scope.person()) IS NOT NULL AND construction.shows_notice(id)$$);
CALL platform.protect_by_project('construction.delay', resident_writes => 'false',
  residents => $$(SELECT scope.person()) IS NOT NULL AND construction.shows_notice(id)$$);
CALL platform.protect_by_project('construction.notice_entry',
  residents => $$(SELECT scope.person()) IS NOT NULL AND EXISTS (SELECT 1 FROM construction.notice n WHERE n.id = notice_id)$$);
CALL platform.append_only('construction.notice_entry');

CREATE OR REPLACE FUNCTION construction.shows(about uuid) RETURNS boolean STABLE LANGUAGE plpgsql AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM construction.bulletin b WHERE b.id = about) OR construction.shows_notice(about);
END $$;

INSERT INTO platform.message_template (key, channel, language, subject, body, sample, secret) VALUES
('changeNotice', 'inApp', 'zh', '变更通报：{title}', '请查看变更内容和图纸，并在收到之日起 15 日内答复。逾期未答复，视为接受这项变更。',
 '{"project": "松雪府", "title": "3 栋入户大堂平面调整"}', false),
('changeNotice', 'inApp', 'en', 'Notice of a change: {title}', 'Please read the change and its drawings, and answer within 15 days of receiving it. Without an answer the change counts as accepted.',
 '{"project": "Songxue Residence", "title": "New layout of the lobby, building 3"}', false),
('changeNotice', 'sms', 'zh', NULL, '{project} 变更通报“{title}”，请登录查看，并在收到之日起 15 日内答复，逾期未答复视为接受。',
 '{"project": "松雪府", "title": "3 栋入户大堂平面调整"}', false),
('changeNotice', 'sms', 'en', NULL, 'Notice of a change at {project}: "{title}". Please sign in and answer within 15 days of receiving it; without an answer it counts as accepted.',
 '{"project": "Songxue Residence", "title": "New layout of the lobby, building 3"}', false),
('changeNoticeLate', 'inApp', 'zh', '变更通报逾期未发：{title}', '{number} 应在 {sendBy} 前书面通知 {homes} 户。逾期未通知，买受人有权退房。请立即发出。',
 '{"number": "BG-2026-003", "title": "3 栋入户大堂平面调整", "sendBy": "2026-11-20", "homes": "24"}', false),
('changeNoticeLate', 'inApp', 'en', 'Notice of a change overdue: {title}', '{number} was to reach {homes} homes in writing by {sendBy}. Buyers who were not told in time may cancel. Please send it at once.',
 '{"number": "BG-2026-003", "title": "New layout of the lobby, building 3", "sendBy": "2026-11-20", "homes": "24"}', false),
('changeQuestion', 'inApp', 'zh', '变更通报有业主提问：{title}', '{home}：{words}',
 '{"title": "3 栋入户大堂平面调整", "home": "松雪府 3栋1单元101", "words": "图纸上柱子的位置变了吗？"}', false),
('changeQuestion', 'inApp', 'en', 'A buyer asks about {title}', '{home}: {words}',
 '{"title": "New layout of the lobby, building 3", "home": "Songxue 3-1-101", "words": "Does the column move?"}', false),
('changeReply', 'inApp', 'zh', '您的提问有了答复：{title}', '{words}',
 '{"title": "3 栋入户大堂平面调整", "words": "柱子位置没有变化，只是大堂门向东移了 60 厘米。"}', false),
('changeReply', 'inApp', 'en', 'Your question was answered: {title}', '{words}',
 '{"title": "New layout of the lobby, building 3", "words": "The column stays; only the door moves 60 cm to the east."}', false),
('delayNotice', 'inApp', 'zh', '{project} 交付延期告知', '原定 {oldOn} 交付，改为 {newOn}。原因和后续安排请您查看。',
 '{"project": "松雪府", "oldOn": "2027-05-31", "newOn": "2027-07-31"}', false),
('delayNotice', 'inApp', 'en', 'Delivery of {project} is delayed', 'Delivery moves from {oldOn} to {newOn}. Please read the reason and what comes next.',
 '{"project": "Songxue Residence", "oldOn": "2027-05-31", "newOn": "2027-07-31"}', false),
('delayNotice', 'sms', 'zh', NULL, '{project} 交付时间由 {oldOn} 改为 {newOn}，原因和安排请登录查看。',
 '{"project": "松雪府", "oldOn": "2027-05-31", "newOn": "2027-07-31"}', false),
('delayNotice', 'sms', 'en', NULL, 'Delivery at {project} moves from {oldOn} to {newOn}. Please sign in to read the reason.',
 '{"project": "Songxue Residence", "oldOn": "2027-05-31", "newOn": "2027-07-31"}', false);
