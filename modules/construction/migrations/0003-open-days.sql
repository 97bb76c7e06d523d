-- Days on the building site (3.3) and what visitors found there (3.6).
CREATE TABLE construction.open_day (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project,
  -- Null: the whole project.
  phase_id uuid REFERENCES estate.phase,
  title text NOT NULL, held_on date NOT NULL, book_until date NOT NULL CHECK (book_until <= held_on),
  meeting_place text NOT NULL, words text NOT NULL, safety_words text NOT NULL,
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'announced', 'held', 'cancelled')),
  announced_on date, cancel_reason text, written_by text NOT NULL,
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL
);
CREATE INDEX ON construction.open_day (project_id, held_on DESC, id);
CALL platform.protect_by_project('construction.open_day', resident_writes => 'false',
  residents => $$state <> 'draft' AND project_id = ANY ((SELECT estate.projects_of_homes((SELECT scope.homes())))::uuid[])$$);
CALL platform.name_rows('construction.open_day', 'r.title');

CREATE TABLE construction.slot (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project,
  open_day_id uuid NOT NULL REFERENCES construction.open_day ON DELETE CASCADE,
  -- Local time of day, HH:MM.
  starts_at text NOT NULL, ends_at text NOT NULL, capacity smallint NOT NULL CHECK (capacity > 0),
  -- People, not bookings; the check is what keeps a slot from being overbooked.
  taken smallint NOT NULL DEFAULT 0 CHECK (taken BETWEEN 0 AND capacity),
  CHECK (ends_at > starts_at), UNIQUE (open_day_id, starts_at)
);
CREATE INDEX ON construction.slot (project_id);
-- Whoever books takes places.
CALL platform.protect_by_project('construction.slot', residents => $$(SELECT scope.person()) IS NOT NULL
  AND EXISTS (SELECT 1 FROM construction.open_day d WHERE d.id = open_day_id)$$);

CREATE TABLE construction.booking (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, open_day_id uuid NOT NULL REFERENCES construction.open_day,
  slot_id uuid NOT NULL REFERENCES construction.slot, home_id uuid NOT NULL REFERENCES estate.home, contract_id uuid NOT NULL,
  person_id uuid NOT NULL REFERENCES customers.person, party smallint NOT NULL CHECK (party BETWEEN 1 AND 6),
  state text NOT NULL CHECK (state IN ('booked', 'waiting', 'cancelled', 'joined')),
  ticket text COLLATE "C" NOT NULL UNIQUE, booked_at timestamptz NOT NULL,
  briefed_at timestamptz, briefing text CHECK (briefing IN ('tap', 'signature')), signature_file_id uuid,
  joined_at timestamptz, joined_by text,
  CHECK ((state = 'joined') = (joined_at IS NOT NULL)), CHECK (state <> 'joined' OR briefed_at IS NOT NULL)
);
CREATE UNIQUE INDEX one_booking_of_a_contract ON construction.booking (open_day_id, contract_id) WHERE state <> 'cancelled';
CREATE INDEX ON construction.booking (slot_id, state, booked_at);
CREATE INDEX ON construction.booking (person_id);
CREATE INDEX ON construction.booking (home_id);
CREATE INDEX ON construction.booking (project_id);
CALL platform.protect_by_project('construction.booking',
  residents => $$person_id = ANY ((SELECT customers.own_person_ids())::uuid[])$$);
CALL platform.name_rows('construction.booking', 'r.ticket');

CREATE TABLE construction.finding (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, open_day_id uuid NOT NULL REFERENCES construction.open_day,
  booking_id uuid NOT NULL REFERENCES construction.booking, home_id uuid NOT NULL REFERENCES estate.home, contract_id uuid NOT NULL,
  person_id uuid NOT NULL REFERENCES customers.person, number text COLLATE "C" NOT NULL,
  part text NOT NULL CHECK (part IN ('home', 'commonPart')), place text NOT NULL, words text NOT NULL,
  noted_at timestamptz NOT NULL, noted_by text NOT NULL, due_on date NOT NULL,
  answer text, answered_on date, answered_by text, repair_by date, repaired_on date, repaired_by text,
  -- When the term was last named to those who answer.
  reminded_on date,
  version integer NOT NULL DEFAULT 1, changed_by text,
  UNIQUE (project_id, number), CHECK ((answer IS NULL) = (answered_on IS NULL)), CHECK (repair_by IS NULL OR answer IS NOT NULL)
);
CREATE INDEX ON construction.finding (project_id, due_on, id);
CREATE INDEX ON construction.finding (due_on) WHERE answered_on IS NULL;
CREATE INDEX ON construction.finding (open_day_id);
CREATE INDEX ON construction.finding (booking_id);
CREATE INDEX ON construction.finding (person_id);
CREATE INDEX ON construction.finding (home_id);
CALL platform.protect_by_project('construction.finding',
  residents => $$person_id = ANY ((SELECT customers.own_person_ids())::uuid[])$$);
CALL platform.name_rows('construction.finding', 'r.number');

-- Numbers run on over the whole group: visitors see only their own findings and could not count the others.
CREATE SEQUENCE construction.finding_number;
GRANT USAGE ON SEQUENCE construction.finding_number TO tongxing_app;

CREATE OR REPLACE FUNCTION construction.shows(about uuid) RETURNS boolean STABLE LANGUAGE plpgsql AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM construction.bulletin b WHERE b.id = about) OR construction.shows_notice(about)
    OR EXISTS (SELECT 1 FROM construction.finding f WHERE f.id = about);
END $$;
-- A visitor adds photos to what the visitor found.
CREATE POLICY add_to_own_findings ON construction.attachment FOR INSERT
  WITH CHECK ((SELECT scope.person()) IS NOT NULL AND EXISTS (SELECT 1 FROM construction.finding f WHERE f.id = about_id));

INSERT INTO platform.message_template (key, channel, language, subject, body, sample, secret) VALUES
('openDayInvitation', 'inApp', 'zh', '邀请您参加 {project} 工地开放日', '{heldOn}，{place}。请选一个时段，来看看您家建到哪里了。',
 '{"project": "松雪府", "heldOn": "11月28日", "place": "工地东门接待处"}', false),
('openDayInvitation', 'inApp', 'en', 'You are invited to the site of {project}', '{heldOn}, {place}. Please choose a time and see how far your home is.',
 '{"project": "Songxue Residence", "heldOn": "28 Nov", "place": "East gate"}', false),
('openDayInvitation', 'sms', 'zh', NULL, '邀请您参加 {project} 工地开放日：{heldOn}，{place}。请登录预约时段。',
 '{"project": "松雪府", "heldOn": "11月28日", "place": "工地东门接待处"}', false),
('openDayInvitation', 'sms', 'en', NULL, 'You are invited to the site of {project} on {heldOn}, {place}. Please sign in to choose a time.',
 '{"project": "Songxue Residence", "heldOn": "28 Nov", "place": "East gate"}', false),
('openDayPlace', 'inApp', 'zh', '开放日候补成功：{heldOn} {slot}', '您候补的时段有了空位，已为您约好。入场凭票号 {ticket}。',
 '{"heldOn": "11月28日", "slot": "09:00–10:00", "ticket": "7K2M9QXA"}', false),
('openDayPlace', 'inApp', 'en', 'A place for you on {heldOn}, {slot}', 'Somebody gave a place back, and it is yours. Your ticket is {ticket}.',
 '{"heldOn": "28 Nov", "slot": "09:00–10:00", "ticket": "7K2M9QXA"}', false),
('openDayPlace', 'sms', 'zh', NULL, '您候补的工地开放日 {heldOn} {slot} 已约好，票号 {ticket}。',
 '{"heldOn": "11月28日", "slot": "09:00–10:00", "ticket": "7K2M9QXA"}', false),
('openDayPlace', 'sms', 'en', NULL, 'You have a place at the site open day on {heldOn}, {slot}. Ticket {ticket}.',
 '{"heldOn": "28 Nov", "slot": "09:00–10:00", "ticket": "7K2M9QXA"}', false),
('openDayCancelled', 'inApp', 'zh', '{heldOn} 的工地开放日取消', '{reason}。新的时间确定后会再邀请您。', '{"heldOn": "11月28日", "reason": "大风预警"}', false),
('openDayCancelled', 'inApp', 'en', 'The site open day on {heldOn} is off', '{reason}. We will invite you again.', '{"heldOn": "28 Nov", "reason": "Storm warning"}', false),
('openDayCancelled', 'sms', 'zh', NULL, '{heldOn} 的工地开放日取消：{reason}。新的时间会再邀请您。', '{"heldOn": "11月28日", "reason": "大风预警"}', false),
('openDayCancelled', 'sms', 'en', NULL, 'The site open day on {heldOn} is off: {reason}. We will invite you again.', '{"heldOn": "28 Nov", "reason": "Storm warning"}', false),
('findingAnswered', 'inApp', 'zh', '开放日问题 {number} 有了答复', '{answer}', '{"number": "KF-2026-0007", "answer": "墙角裂缝为抹灰收缩，12 月 10 日前修好。"}', false),
('findingAnswered', 'inApp', 'en', 'Your finding {number} was answered', '{answer}', '{"number": "KF-2026-0007", "answer": "The plaster shrank; we repair it by 10 December."}', false),
('findingRepaired', 'inApp', 'zh', '开放日问题 {number} 已修复', '{place} 已修好，修复后的照片请您查看。', '{"number": "KF-2026-0007", "place": "次卧窗台"}', false),
('findingRepaired', 'inApp', 'en', 'Your finding {number} was repaired', '{place} is repaired. Photos are there for you.', '{"number": "KF-2026-0007", "place": "Window sill"}', false),
('findingsDue', 'inApp', 'zh', '{project}：{count} 个开放日问题待答复', '其中 {overdue} 个已超过 7 天。请尽快答复业主。', '{"project": "松雪府", "count": "3", "overdue": "1"}', false),
('findingsDue', 'inApp', 'en', '{project}: {count} findings wait for an answer', '{overdue} of them for more than 7 days. Please answer the buyers.', '{"project": "Songxue Residence", "count": "3", "overdue": "1"}', false);
