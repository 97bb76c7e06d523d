-- What customers say (domain.md S0-32, 2.7), what was changed because of it, and how it is told.
CREATE SCHEMA improvement;
GRANT USAGE ON SCHEMA improvement TO tongxing_app;

-- Topics in two levels; kept by those who study opinions.
CREATE TABLE improvement.topic (
  id uuid PRIMARY KEY DEFAULT uuidv7(), parent_id uuid REFERENCES improvement.topic, code text COLLATE "C" UNIQUE,
  zh text NOT NULL, en text NOT NULL, position integer NOT NULL DEFAULT 0, active boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1, changed_by text
);
CREATE INDEX ON improvement.topic (parent_id);
CALL platform.protect('improvement.topic', '(SELECT scope.kind()) IS NOT NULL', '(SELECT scope.is_staff()) OR (SELECT scope.is_system())');
CALL platform.name_rows('improvement.topic', 'r.zh');

-- Several opinions that ask for the same become one improvement.
CREATE TABLE improvement.improvement (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, number text COLLATE "C" NOT NULL,
  title text NOT NULL, measure text NOT NULL DEFAULT '', topic_id uuid REFERENCES improvement.topic,
  -- What it changes in the end, and the document in which it stands.
  outcome text NOT NULL CHECK (outcome IN ('designStandard', 'serviceStandard', 'purchasingRule', 'works', 'training', 'other')),
  reference text, department_id uuid, department_name text, due_on date, responsible_id uuid, responsible_name text,
  state text NOT NULL DEFAULT 'proposed' CHECK (state IN ('proposed', 'accepted', 'refused', 'done')),
  decided_on date, decided_by text, reason text, done_on date, result text,
  before_file_ids uuid[] NOT NULL DEFAULT '{}', after_file_ids uuid[] NOT NULL DEFAULT '{}',
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL,
  UNIQUE (project_id, number), CHECK ((state = 'proposed') = (decided_on IS NULL)), CHECK ((state = 'done') = (done_on IS NOT NULL))
);
CREATE INDEX ON improvement.improvement (project_id, created_at DESC, id);
CREATE INDEX ON improvement.improvement (topic_id);
CALL platform.protect_by_project('improvement.improvement', residents => 'false');
CALL platform.name_rows('improvement.improvement', $$r.number || ' ' || r.title$$);
-- Numbers run on over the whole group.
CREATE SEQUENCE improvement.improvement_number;
GRANT USAGE ON SEQUENCE improvement.improvement_number TO tongxing_app;

CREATE TABLE improvement.opinion (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project,
  -- The record elsewhere from which it came, so that it comes once; its own id where it was said here.
  source text NOT NULL CHECK (source IN ('surveys', 'cases', 'construction', 'here')), source_id uuid NOT NULL,
  channel text NOT NULL CHECK (channel IN ('callback', 'talkMeeting', 'openDay', 'portal', 'case', 'wishesPoll', 'survey', 'forum', 'staff')),
  step text CHECK (step IN ('WARM_HANDS', 'JOINED', 'CLOSE_CONTACT', 'WELCOME_HOME', 'ASKING_AFTER', 'RESPONSIBILITY', 'ON_THE_ROAD', 'FOUR_YEAR')),
  topic_id uuid REFERENCES improvement.topic, words text NOT NULL, said_on date NOT NULL,
  -- All null: whoever said it stays unnamed.
  person_id uuid REFERENCES customers.person, household_id uuid REFERENCES customers.household, home_id uuid REFERENCES estate.home,
  taken_at timestamptz NOT NULL, taken_by text NOT NULL,
  state text NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'grouped', 'accepted', 'refused', 'done')),
  improvement_id uuid REFERENCES improvement.improvement, responsible_id uuid, responsible_name text, next_step text,
  -- Until when it is answered; proposals of a talk meeting within seven days (7.7).
  due_on date, talk_id uuid, answer text, term_on date, decided_on date, decided_by text, done_on date,
  reminded_on date, level smallint NOT NULL DEFAULT 0,
  version integer NOT NULL DEFAULT 1, changed_by text,
  UNIQUE (source, source_id), CHECK ((decided_on IS NULL) = (state IN ('new', 'grouped'))), CHECK ((decided_on IS NULL) = (answer IS NULL))
);
CREATE INDEX ON improvement.opinion (project_id, said_on DESC, id);
CREATE INDEX ON improvement.opinion (improvement_id);
CREATE INDEX ON improvement.opinion (person_id, taken_at);
CREATE INDEX ON improvement.opinion (home_id);
CREATE INDEX ON improvement.opinion (household_id);
CREATE INDEX ON improvement.opinion (topic_id);
CREATE INDEX ON improvement.opinion (talk_id);
CREATE INDEX unanswered ON improvement.opinion (due_on) WHERE decided_on IS NULL AND due_on IS NOT NULL;
CALL platform.protect_by_project('improvement.opinion',
  residents => $$person_id = ANY ((SELECT customers.own_person_ids())::uuid[])$$);
CALL platform.name_rows('improvement.opinion', 'left(r.words, 24)');
REVOKE DELETE ON improvement.opinion FROM tongxing_app;

-- "You said, we did": what is told of an improvement; names nobody, and once published is everybody's to read (7.5).
CREATE TABLE improvement.telling (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, improvement_id uuid NOT NULL UNIQUE REFERENCES improvement.improvement,
  project_name text NOT NULL, city text NOT NULL, said text NOT NULL, did text NOT NULL,
  is_change boolean NOT NULL, times integer NOT NULL, before_file_id uuid, after_file_id uuid,
  written_on date NOT NULL, written_by text NOT NULL, written_by_id uuid NOT NULL,
  published_on date, published_by text, published_by_id uuid,
  version integer NOT NULL DEFAULT 1, changed_by text, CHECK (published_by_id IS NULL OR published_by_id <> written_by_id)
);
CREATE INDEX ON improvement.telling (project_id, published_on DESC, id) WHERE published_on IS NOT NULL;
CREATE INDEX ON improvement.telling (before_file_id) WHERE before_file_id IS NOT NULL;
CREATE INDEX ON improvement.telling (after_file_id) WHERE after_file_id IS NOT NULL;
CALL platform.protect_by_project('improvement.telling', resident_writes => 'false',
  residents => $$(SELECT scope.kind()) IN ('public', 'resident') AND published_on IS NOT NULL$$);
CALL platform.name_rows('improvement.telling', 'left(r.did, 24)');
CREATE POLICY read_told_by_improvement ON platform.file FOR SELECT
  USING ((SELECT scope.kind()) IN ('public', 'resident')
    AND EXISTS (SELECT 1 FROM improvement.telling t WHERE file.id IN (t.before_file_id, t.after_file_id) AND t.published_on IS NOT NULL));

WITH roots AS (
  INSERT INTO improvement.topic (code, zh, en, position) VALUES
  ('layout', '户型与设计', 'Layout and design', 1), ('quality', '工程质量', 'Quality', 2), ('surroundings', '园区环境', 'Surroundings', 3),
  ('facilities', '设施设备', 'Facilities', 4), ('propertyService', '物业服务', 'Property service', 5),
  ('customerService', '客户服务', 'Customer service', 6), ('communication', '沟通告知', 'Communication', 7), ('other', '其他', 'Other', 8)
  RETURNING id, code
)
INSERT INTO improvement.topic (parent_id, code, zh, en, position)
SELECT r.id, s.code, s.zh, s.en, s.position FROM roots r JOIN (VALUES
  ('layout', 'outlets', '管线与点位', 'Pipes and outlets', 1), ('layout', 'storage', '收纳与动线', 'Storage and ways', 2),
  ('quality', 'waterproofing', '防水渗漏', 'Waterproofing', 1), ('quality', 'finishes', '装修细部', 'Finishes', 2),
  ('surroundings', 'greenery', '绿化与休憩', 'Greenery and seats', 1), ('surroundings', 'children', '儿童与老人', 'Children and elders', 2),
  ('facilities', 'lifts', '电梯', 'Lifts', 1), ('facilities', 'parking', '停车与充电', 'Parking and charging', 2),
  ('propertyService', 'order', '秩序与安全', 'Order and safety', 1), ('propertyService', 'cleaning', '清洁', 'Cleaning', 2)
) AS s (root, code, zh, en, position) ON s.root = r.code;

INSERT INTO platform.message_template (key, channel, language, subject, body, sample, secret) VALUES
('opinionAnswered', 'inApp', 'zh', '您的意见有了答复', '您说：“{words}”。{answer}', '{"words": "洗衣机排水口离插座太近", "answer": "采纳：3月31日前完成。"}', false),
('opinionAnswered', 'inApp', 'en', 'Your opinion was answered', 'You said: "{words}". {answer}', '{"words": "The outlet is too close to the socket", "answer": "Taken up: done by 31 March."}', false),
('changeTold', 'inApp', 'zh', '您说的，我们做了：{title}', '因为您和邻居们的意见，{project} 有了改变。请您看看改了什么。', '{"title": "洗衣机排水口改位", "project": "砚湖湾"}', false),
('changeTold', 'inApp', 'en', 'You said, we did: {title}', 'Something changed at {project} because of what you and your neighbours said. Please have a look.', '{"title": "Washing machine outlet moved", "project": "Yanhu Bay"}', false),
('changeNotDone', 'inApp', 'zh', '您提的“{title}”，这次没有做，原因在这里', '{project} 公布了没有采纳的原因，请您看看。', '{"title": "增设宠物乐园", "project": "砚湖湾"}', false),
('changeNotDone', 'inApp', 'en', '"{title}" is not being done, and why', '{project} published the reason. Please have a look.', '{"title": "A park for pets", "project": "Yanhu Bay"}', false),
('reportMissing', 'inApp', 'zh', '{project}：本季度还没有公布“您说的，我们做了”', '请在 {until} 前公布因意见而改变的事项，没有采纳的也说明原因。', '{"project": "砚湖湾", "until": "12月31日"}', false),
('reportMissing', 'inApp', 'en', '{project}: nothing told yet this quarter', 'Please publish by {until} what was changed because of opinions, and why the rest was not.', '{"project": "Yanhu Bay", "until": "31 December"}', false);
