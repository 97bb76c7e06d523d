-- Talk meetings with owners, at least twice a year (7.7); their proposals are opinions.
CREATE TABLE improvement.talk (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project,
  title text NOT NULL, held_on date NOT NULL, place text NOT NULL, words text NOT NULL,
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'announced', 'held', 'cancelled')),
  announced_on date, cancel_reason text, written_by text NOT NULL, minutes_text text, minutes_file_ids uuid[] NOT NULL DEFAULT '{}',
  published_on date, published_by text,
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL,
  CHECK (published_on IS NULL OR minutes_text IS NOT NULL)
);
CREATE INDEX ON improvement.talk (project_id, held_on DESC, id);
CREATE INDEX ON improvement.talk USING gin (minutes_file_ids);
CALL platform.protect_by_project('improvement.talk', resident_writes => 'false',
  residents => $$state <> 'draft' AND project_id = ANY ((SELECT estate.projects_of_homes((SELECT scope.homes())))::uuid[])$$);
CALL platform.name_rows('improvement.talk', 'r.title');
CREATE POLICY read_minutes_of_talks ON platform.file FOR SELECT
  USING ((SELECT scope.kind()) = 'resident'
    AND EXISTS (SELECT 1 FROM improvement.talk t WHERE t.minutes_file_ids @> ARRAY[file.id] AND t.published_on IS NOT NULL));

CREATE TABLE improvement.slot (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project,
  talk_id uuid NOT NULL REFERENCES improvement.talk ON DELETE CASCADE,
  -- Local time of day, HH:MM.
  starts_at text NOT NULL, ends_at text NOT NULL, capacity smallint NOT NULL CHECK (capacity > 0),
  -- People, not bookings; the check is what keeps a slot from being overbooked.
  taken smallint NOT NULL DEFAULT 0 CHECK (taken BETWEEN 0 AND capacity),
  CHECK (ends_at > starts_at), UNIQUE (talk_id, starts_at)
);
CREATE INDEX ON improvement.slot (project_id);
-- Whoever books takes places.
CALL platform.protect_by_project('improvement.slot', residents => $$(SELECT scope.person()) IS NOT NULL
  AND EXISTS (SELECT 1 FROM improvement.talk t WHERE t.id = talk_id)$$);

CREATE TABLE improvement.guest (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, talk_id uuid NOT NULL REFERENCES improvement.talk,
  slot_id uuid NOT NULL REFERENCES improvement.slot, home_id uuid NOT NULL REFERENCES estate.home,
  person_id uuid NOT NULL REFERENCES customers.person, party smallint NOT NULL CHECK (party BETWEEN 1 AND 6),
  state text NOT NULL CHECK (state IN ('booked', 'cancelled', 'joined')),
  booked_at timestamptz NOT NULL, joined_at timestamptz, joined_by text,
  CHECK ((state = 'joined') = (joined_at IS NOT NULL))
);
CREATE UNIQUE INDEX one_place_of_a_home ON improvement.guest (talk_id, home_id) WHERE state <> 'cancelled';
CREATE INDEX ON improvement.guest (slot_id);
CREATE INDEX ON improvement.guest (person_id);
CREATE INDEX ON improvement.guest (home_id);
CREATE INDEX ON improvement.guest (project_id);
CALL platform.protect_by_project('improvement.guest',
  residents => $$person_id = ANY ((SELECT customers.own_person_ids())::uuid[])$$);

ALTER TABLE improvement.opinion ADD FOREIGN KEY (talk_id) REFERENCES improvement.talk;

-- What was proposed at a meeting whose minutes are published, for every owner who may read them; it names nobody.
CREATE FUNCTION improvement.proposals_of(talk uuid)
RETURNS TABLE (words text, state text, answer text, term_on date, due_on date)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = improvement, pg_temp AS $$
  SELECT o.words, o.state, o.answer, o.term_on, o.due_on FROM opinion o JOIN talk k ON k.id = o.talk_id
   WHERE k.id = talk AND k.published_on IS NOT NULL
     AND k.project_id = ANY (estate.projects_of_homes((SELECT scope.homes()))::uuid[])
   ORDER BY o.taken_at, o.id
$$;
CREATE POLICY own_functions ON improvement.opinion FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY own_functions ON improvement.talk FOR SELECT TO CURRENT_USER USING (true);

INSERT INTO platform.message_template (key, channel, language, subject, body, sample, secret) VALUES
('talkInvitation', 'inApp', 'zh', '邀请您参加 {project} 业主恳谈会', '{heldOn}，{place}。主题：{title}。请选一个时段，来说说您的想法。',
 '{"project": "砚湖湾", "heldOn": "12月6日", "place": "会所一楼", "title": "冬季服务"}', false),
('talkInvitation', 'inApp', 'en', 'You are invited to a talk meeting at {project}', '{heldOn}, {place}: {title}. Please choose a time and tell us what you think.',
 '{"project": "Yanhu Bay", "heldOn": "6 Dec", "place": "Clubhouse", "title": "Service in winter"}', false),
('talkCancelled', 'inApp', 'zh', '{heldOn} 的业主恳谈会取消', '{reason}。新的时间确定后会再邀请您。', '{"heldOn": "12月6日", "reason": "会场维修"}', false),
('talkCancelled', 'inApp', 'en', 'The talk meeting on {heldOn} is off', '{reason}. We will invite you again.', '{"heldOn": "6 Dec", "reason": "The room is closed"}', false),
('talkMinutes', 'inApp', 'zh', '{heldOn} 业主恳谈会纪要', '大家的提议和我们的答复都在这里：{title}。', '{"heldOn": "10月18日", "title": "秋季恳谈会"}', false),
('talkMinutes', 'inApp', 'en', 'Minutes of the talk meeting of {heldOn}', 'What was proposed and what we answered: {title}.', '{"heldOn": "18 Oct", "title": "Autumn meeting"}', false),
('proposalsDue', 'inApp', 'zh', '{project}：{count} 条恳谈会提议待答复', '其中 {overdue} 条已超过 7 天。采纳的给出完成期限，不采纳的说明理由。', '{"project": "砚湖湾", "count": "3", "overdue": "1"}', false),
('proposalsDue', 'inApp', 'en', '{project}: {count} proposals wait for an answer', '{overdue} of them for more than 7 days. Give a term, or the reason why not.', '{"project": "Yanhu Bay", "count": "3", "overdue": "1"}', false),
('talkMissing', 'inApp', 'zh', '{project}：这半年还没有安排业主恳谈会', '每半年至少一次，请在 {until} 前举行。', '{"project": "砚湖湾", "until": "12月31日"}', false),
('talkMissing', 'inApp', 'en', '{project}: no talk meeting planned this half-year', 'One is held at least every half-year, the next by {until}.', '{"project": "Yanhu Bay", "until": "31 December"}', false);
