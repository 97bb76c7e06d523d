-- Step +2, the four-year promise (domain.md 2.8): one programme for each project and cycle.
CREATE SCHEMA renewal;
GRANT USAGE ON SCHEMA renewal TO tongxing_app;

-- After how many years a project is renewed again; four where nothing stands here.
CREATE TABLE renewal.rhythm (
  id uuid PRIMARY KEY, project_id uuid NOT NULL UNIQUE REFERENCES estate.project,
  every_years smallint NOT NULL CHECK (every_years BETWEEN 1 AND 20), changed_by text
);
CALL platform.protect_by_project('renewal.rhythm', resident_writes => 'false');

CREATE TABLE renewal.programme (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, cycle smallint NOT NULL CHECK (cycle > 0),
  -- Of the first phase, as it stood when the project came onto the list.
  delivered_on date NOT NULL, anniversary_on date NOT NULL, listed_on date NOT NULL,
  survey_begun_on date, surveyed_on date, surveyed_by text, survey_seal text, polled_on date,
  proposed_on date, proposed_by text, proposed_by_id uuid, returned_because text,
  decided_on date, decided_by text, decided_by_id uuid,
  started_on date, ended_on date, accepted_on date, told_on date,
  -- Both follow from the days above and are kept for filter and order.
  stage text NOT NULL DEFAULT 'listed'
    CHECK (stage IN ('listed', 'survey', 'poll', 'funding', 'works', 'acceptance', 'story', 'finished')),
  due_on date,
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL,
  UNIQUE (project_id, cycle), CHECK (decided_by_id IS NULL OR decided_by_id <> proposed_by_id)
);
CREATE INDEX ON renewal.programme (anniversary_on, id);
CREATE INDEX ON renewal.programme (due_on, id);
CALL platform.protect_by_project('renewal.programme', resident_writes => 'false',
  residents => 'project_id = ANY ((SELECT estate.projects_of_homes((SELECT scope.homes())))::uuid[])');
CALL platform.name_rows('renewal.programme', '(SELECT p.name FROM estate.project p WHERE p.id = r.project_id)');

-- What is looked at: every common part and facility of the register, and what was found besides.
CREATE TABLE renewal.survey_line (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, programme_id uuid NOT NULL REFERENCES renewal.programme,
  position smallint NOT NULL, kind text NOT NULL CHECK (kind IN ('part', 'facility', 'other')), common_id uuid,
  name text NOT NULL, location text,
  -- 5 as good as new, 1 to be replaced.
  condition smallint CHECK (condition BETWEEN 1 AND 5), urgency text CHECK (urgency IN ('now', 'thisYear', 'later')),
  remark text NOT NULL DEFAULT '', estimate_fen bigint CHECK (estimate_fen >= 0), looked_by text, looked_at timestamptz,
  version integer NOT NULL DEFAULT 1, changed_by text,
  UNIQUE (programme_id, position), CHECK ((condition IS NULL) = (looked_at IS NULL))
);
CREATE INDEX ON renewal.survey_line (project_id);
CALL platform.protect_by_project('renewal.survey_line', resident_writes => 'false',
  residents => $$(SELECT scope.person()) IS NOT NULL
    AND EXISTS (SELECT 1 FROM renewal.programme p WHERE p.id = programme_id AND p.surveyed_on IS NOT NULL)$$);
CALL platform.name_rows('renewal.survey_line', 'r.name');

-- Photos in their order; who may see them besides the staff of the project.
CREATE TABLE renewal.photo (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, about_id uuid NOT NULL, file_id uuid NOT NULL,
  part text NOT NULL CHECK (part IN ('survey', 'before', 'progress', 'after')),
  position integer NOT NULL, shown text NOT NULL CHECK (shown IN ('staff', 'owners', 'everybody'))
);
CREATE INDEX ON renewal.photo (about_id, position);
CREATE INDEX ON renewal.photo (file_id);
CREATE INDEX ON renewal.photo (project_id);
CALL platform.protect_by_project('renewal.photo', resident_writes => 'false',
  residents => $$(shown = 'everybody' AND (SELECT scope.kind()) IN ('public', 'resident'))
    OR (shown = 'owners' AND project_id = ANY ((SELECT estate.projects_of_homes((SELECT scope.homes())))::uuid[]))$$);
CREATE POLICY read_shown_by_renewal ON platform.file FOR SELECT
  USING ((SELECT scope.kind()) IN ('public', 'resident') AND EXISTS (SELECT 1 FROM renewal.photo f WHERE f.file_id = file.id));

INSERT INTO platform.message_template (key, channel, language, subject, body, sample, secret) VALUES
('renewalListed', 'inApp', 'zh', '{project} 列入四年之约名单', '首期交付满 {years} 年是 {anniversary}。请在 {surveyBy} 前完成共用部位普查。',
 '{"project": "榆畔花园", "years": "4", "anniversary": "2026年12月18日", "surveyBy": "2026年6月18日"}', false),
('renewalListed', 'inApp', 'en', '{project} is on the four-year list', '{years} years after the first delivery is {anniversary}. Please finish the condition survey by {surveyBy}.',
 '{"project": "Yupan Garden", "years": "4", "anniversary": "18 December 2026", "surveyBy": "18 June 2026"}', false),
('renewalPoll', 'inApp', 'zh', '{project}：您最希望先更新什么？', '心愿征集到 {closesOn} 为止，每户一份，可选三项。征集不是法定表决。',
 '{"project": "榆畔花园", "closesOn": "9月30日"}', false),
('renewalPoll', 'inApp', 'en', '{project}: what should be renewed first?', 'Tell us up to three wishes by {closesOn}, one answer for each household. This is no legal vote.',
 '{"project": "Yupan Garden", "closesOn": "30 September"}', false),
('renewalPollReminder', 'inApp', 'zh', '{project}：心愿征集即将结束', '到 {closesOn} 为止。您家还没有填写，选一到三项就好。',
 '{"project": "榆畔花园", "closesOn": "9月30日"}', false),
('renewalPollReminder', 'inApp', 'en', '{project}: the poll is about to close', 'It closes on {closesOn}. Your household has not answered yet; one to three wishes are enough.',
 '{"project": "Yupan Garden", "closesOn": "30 September"}', false),
('renewalPollResult', 'inApp', 'zh', '{project}：心愿征集结果已公布', '共 {answers} 户填写。大家最希望先更新的是：{first}。',
 '{"project": "榆畔花园", "answers": "312", "first": "电梯"}', false),
('renewalPollResult', 'inApp', 'en', '{project}: what neighbours wish for', '{answers} households answered. First on the list: {first}.',
 '{"project": "Yupan Garden", "answers": "312", "first": "lifts"}', false),
('renewalStory', 'inApp', 'zh', '{project}：{title}', '更新改造已经完成，请您看看前后的变化和费用。', '{"project": "榆畔花园", "title": "四年之约，我们做到了"}', false),
('renewalStory', 'inApp', 'en', '{project}: {title}', 'The renewal is complete. See what it was, what it is and what it cost.',
 '{"project": "Yupan Garden", "title": "Four years on"}', false);
