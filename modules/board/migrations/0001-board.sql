-- The complaint board (S1-11): everybody may read it, whoever proved a phone may write. A post and its case are one record
-- with two faces, so a post has the id of its case. What the public may never see lies in tables that its scope cannot read.
CREATE SCHEMA board;
GRANT USAGE ON SCHEMA board TO tongxing_app;
CREATE SEQUENCE board.post_number;
GRANT USAGE ON SEQUENCE board.post_number TO tongxing_app;

-- Who speaks: known by a phone that was proved, shown by a nickname. Nobody reads it but the product itself.
CREATE TABLE board.author (
  id uuid PRIMARY KEY, key text NOT NULL UNIQUE, phone_sealed text, person_id uuid REFERENCES customers.person,
  nickname text, created_at timestamptz NOT NULL
);
CREATE INDEX ON board.author (person_id);
CALL platform.protect('board.author', '(SELECT scope.is_system())', NULL, '{key,phone_sealed}');
REVOKE DELETE ON board.author FROM tongxing_app;

CREATE TABLE board.post (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, project_name text NOT NULL, city text NOT NULL,
  number integer NOT NULL UNIQUE, topic_id uuid NOT NULL, topic_zh text NOT NULL, topic_en text NOT NULL, nickname text NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'askedToMask', 'published', 'withheld')),
  -- How it stands on the board; empty until something of it is to be seen there.
  standing text CHECK (standing IN ('unanswered', 'answered', 'solved', 'unsolved', 'withheld')),
  posted_at timestamptz NOT NULL, decide_by timestamptz NOT NULL, reminded_at timestamptz,
  listed_at timestamptz, published_at timestamptz,
  withheld_at timestamptz, withheld_for text CHECK (withheld_for IN ('defamation', 'illegal')), withheld_words text,
  answered_at timestamptz, judged_at timestamptz, solved boolean, me_too integer NOT NULL DEFAULT 0,
  changed_at timestamptz NOT NULL, version integer NOT NULL DEFAULT 1, changed_by text,
  CHECK ((state = 'published') = (published_at IS NOT NULL AND withheld_at IS NULL)),
  CHECK ((state = 'withheld') = (withheld_at IS NOT NULL)), CHECK ((withheld_at IS NULL) = (withheld_for IS NULL)),
  CHECK ((listed_at IS NOT NULL) = (state IN ('published', 'withheld'))), CHECK ((standing IS NULL) = (listed_at IS NULL))
);
CREATE INDEX listed ON board.post (listed_at DESC, number DESC) WHERE listed_at IS NOT NULL;
CREATE INDEX listed_of_project ON board.post (project_id, listed_at DESC, number DESC) WHERE listed_at IS NOT NULL;
CREATE INDEX listed_of_topic ON board.post (topic_id, listed_at DESC, number DESC) WHERE listed_at IS NOT NULL;
CREATE INDEX listed_so ON board.post (standing, listed_at DESC, number DESC) WHERE listed_at IS NOT NULL;
CREATE INDEX ON board.post (project_id, posted_at, id);
CREATE INDEX to_decide ON board.post (decide_by) WHERE state = 'waiting';
CALL platform.protect_by_project('board.post', resident_writes => 'false',
  residents => $$(SELECT scope.kind()) IN ('public', 'resident') AND listed_at IS NOT NULL$$);
CALL platform.name_rows('board.post', '''第 '' || r.number || '' 帖''', '''Post '' || r.number');
REVOKE DELETE ON board.post FROM tongxing_app;

-- The words as everybody reads them, personal data masked. A withheld post keeps them, and shows them to nobody.
CREATE TABLE board.wording (
  post_id uuid PRIMARY KEY REFERENCES board.post, project_id uuid NOT NULL, title text NOT NULL, body text NOT NULL,
  searched text NOT NULL, grams text[] NOT NULL, shown boolean NOT NULL DEFAULT false
);
CREATE INDEX ON board.wording USING gin (grams) WHERE shown;
CALL platform.protect_by_project('board.wording', resident_writes => 'false', hidden => '{searched,grams}',
  residents => $$(SELECT scope.kind()) IN ('public', 'resident') AND shown$$);
CREATE POLICY own_functions ON board.wording FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY own_functions ON board.post FOR SELECT TO CURRENT_USER USING (true);

-- The words as they were written, sealed; with them whoever wrote them can be reached. Staff only.
CREATE TABLE board.original (
  post_id uuid PRIMARY KEY REFERENCES board.post, project_id uuid NOT NULL, author_id uuid NOT NULL REFERENCES board.author,
  person_id uuid, phone_sealed text, title_sealed text NOT NULL, body_sealed text NOT NULL, masked integer NOT NULL,
  words_digest text NOT NULL, address_digest text, written_at timestamptz NOT NULL
);
CREATE INDEX ON board.original (author_id, written_at);
CREATE INDEX ON board.original (address_digest, written_at);
CALL platform.protect_by_project('board.original', hidden => '{phone_sealed,title_sealed,body_sealed,words_digest,address_digest}');
REVOKE DELETE ON board.wording, board.original FROM tongxing_app;

-- What the staff said in public: the words of a case that were marked so, with name and post.
CREATE TABLE board.answer (
  id uuid PRIMARY KEY, project_id uuid NOT NULL, post_id uuid NOT NULL REFERENCES board.post, at timestamptz NOT NULL,
  kind text NOT NULL CHECK (kind IN ('reply', 'progress', 'plan', 'result')), body text NOT NULL,
  staff_name text NOT NULL, staff_post text, shown boolean NOT NULL DEFAULT true
);
CREATE INDEX ON board.answer (post_id, at, id);
CALL platform.protect_by_project('board.answer', resident_writes => 'false',
  residents => $$(SELECT scope.kind()) IN ('public', 'resident') AND shown$$);
REVOKE DELETE ON board.answer FROM tongxing_app;

-- What moderators decided, in order. Staff only; what the public is told stands in the post.
CREATE TABLE board.decision (
  id uuid PRIMARY KEY, project_id uuid NOT NULL, post_id uuid NOT NULL REFERENCES board.post, at timestamptz NOT NULL,
  kind text NOT NULL CHECK (kind IN ('published', 'askedToMask', 'withheld', 'appealUpheld', 'appealRefused')),
  reason text CHECK (reason IN ('defamation', 'illegal')), words text, staff_id uuid NOT NULL, staff_name text NOT NULL
);
CREATE INDEX ON board.decision (post_id, at, id);
CALL platform.protect_by_project('board.decision');
CALL platform.append_only('board.decision');

-- One appeal against a withholding; another person than the one who withheld it decides.
CREATE TABLE board.appeal (
  id uuid PRIMARY KEY, project_id uuid NOT NULL, post_id uuid NOT NULL UNIQUE REFERENCES board.post, words text NOT NULL,
  appealed_at timestamptz NOT NULL, decide_by timestamptz NOT NULL, decided_at timestamptz, upheld boolean, answer text
);
CREATE INDEX appeals_to_decide ON board.appeal (decide_by) WHERE decided_at IS NULL;
CALL platform.protect_by_project('board.appeal');
REVOKE DELETE ON board.appeal FROM tongxing_app;

-- Who has the same trouble, and who wants to hear of answers; known to the product alone.
CREATE TABLE board.me_too (
  post_id uuid NOT NULL REFERENCES board.post, author_id uuid NOT NULL REFERENCES board.author, at timestamptz NOT NULL, PRIMARY KEY (post_id, author_id)
);
CALL platform.protect('board.me_too', '(SELECT scope.is_system())');
CALL platform.append_only('board.me_too');
CREATE TABLE board.follower (
  post_id uuid NOT NULL REFERENCES board.post, author_id uuid NOT NULL REFERENCES board.author, since timestamptz NOT NULL, PRIMARY KEY (post_id, author_id)
);
CALL platform.protect('board.follower', '(SELECT scope.is_system())');

-- The newest posts whose words fit. The policies would keep the planner from the index (@> is not leakproof), so the function
-- itself looks only at what everybody may read.
CREATE FUNCTION board.find_posts(wanted text[], pattern text, most integer) RETURNS TABLE (post_id uuid)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = board, pg_temp AS $$
  SELECT w.post_id FROM wording w JOIN post p ON p.id = w.post_id
   WHERE w.shown AND p.state = 'published' AND w.grams @> wanted AND w.searched LIKE pattern
   ORDER BY p.listed_at DESC, p.number DESC LIMIT most
$$;
REVOKE EXECUTE ON FUNCTION board.find_posts FROM PUBLIC;
GRANT EXECUTE ON FUNCTION board.find_posts TO tongxing_app;

INSERT INTO platform.message_template (key, channel, language, subject, body, sample, secret)
SELECT t.key, c.channel, t.language, CASE c.channel WHEN 'inApp' THEN t.subject END, t.body, t.sample::jsonb, false FROM (VALUES
  ('boardPublished', 'zh', '您的帖子已公布', '您在投诉论坛的第 {number} 帖已公布，我们会在 24 小时内公开答复。', '{"number": "128"}'),
  ('boardPublished', 'en', 'Your post is on the board', 'Your post {number} is on the complaint board. It is answered there within 24 hours.', '{"number": "128"}'),
  ('boardMaskAsked', 'zh', '请再遮盖一处，帖子就能公布', '您在投诉论坛的第 {number} 帖：{words} 请在“我的帖子”里修改，改好就公布。', '{"number": "128", "words": "请去掉邻居的名字。"}'),
  ('boardMaskAsked', 'en', 'Please mask a little more', 'Your post {number} on the complaint board: {words} Change it under "My posts" and it can be published.', '{"number": "128", "words": "Please leave out the name of the neighbour."}'),
  ('boardWithheld', 'zh', '您的帖子暂未公布', '您在投诉论坛的第 {number} 帖没有公布，原因：{words} 您可以在“我的帖子”里申诉，由另一位同事复核。', '{"number": "128", "words": "点名指控他人犯罪。"}'),
  ('boardWithheld', 'en', 'Your post was withheld', 'Your post {number} on the complaint board was withheld: {words} You may appeal under "My posts"; somebody else looks at it again.', '{"number": "128", "words": "It accuses a named person of a crime."}'),
  ('boardAppealDecided', 'zh', '您的申诉有了结果', '您在投诉论坛的第 {number} 帖，申诉结果：{words}', '{"number": "128", "words": "已公布。"}'),
  ('boardAppealDecided', 'en', 'Your appeal was decided', 'Your post {number} on the complaint board, the appeal: {words}', '{"number": "128", "words": "It is published."}'),
  ('boardAnswered', 'zh', '投诉论坛有了新的答复', '投诉论坛第 {number} 帖有了 {name} 的公开答复。', '{"number": "128", "name": "林夕"}'),
  ('boardAnswered', 'en', 'A new answer on the board', 'Post {number} on the complaint board has an answer by {name}.', '{"number": "128", "name": "Lin Xi"}')
) AS t(key, language, subject, body, sample) CROSS JOIN (VALUES ('inApp'), ('sms')) AS c(channel);
INSERT INTO platform.message_template (key, channel, language, subject, body, sample, secret) VALUES
('boardToDecide', 'inApp', 'zh', '投诉论坛有 {count} 帖待审', '{project}：其中最早的一帖须在 {until} 前决定。', '{"count": "2", "project": "砚湖湾", "until": "今天 18:00"}', false),
('boardToDecide', 'inApp', 'en', '{count} posts wait on the complaint board', '{project}: the first has to be decided by {until}.', '{"count": "2", "project": "Yanhu Bay", "until": "today 18:00"}', false);
