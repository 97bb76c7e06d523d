-- What whoever leads reads each morning, as it stood then, and what the figures warn of.
CREATE SCHEMA insights;
GRANT USAGE ON SCHEMA insights TO tongxing_app;

-- When the morning page is there, in the zone of the place; the nearest place above counts where nothing is set.
CREATE TABLE insights.morning_setting (
  id uuid PRIMARY KEY, node_id uuid NOT NULL UNIQUE REFERENCES organization.node,
  at_minute integer NOT NULL CHECK (at_minute BETWEEN 0 AND 1439), days text NOT NULL CHECK (days IN ('every', 'working')),
  version integer NOT NULL DEFAULT 1, changed_by text
);
CALL platform.protect_by_node('insights.morning_setting');
CALL platform.name_rows('insights.morning_setting', '(SELECT n.name FROM organization.node n WHERE n.id = r.node_id)');

-- One page a reader and day.
CREATE TABLE insights.morning_page (
  id uuid PRIMARY KEY, staff_id uuid NOT NULL, day date NOT NULL, node_name text NOT NULL, made_at timestamptz NOT NULL,
  content jsonb NOT NULL, read_at timestamptz, UNIQUE (staff_id, day)
);
CALL platform.protect('insights.morning_page', '(SELECT scope.is_system()) OR staff_id = (SELECT scope.actor())', NULL, '{content}');
CALL platform.name_rows('insights.morning_page', $$to_char(r.day, 'YYYY-MM-DD')$$);
REVOKE DELETE ON insights.morning_page FROM tongxing_app;

INSERT INTO platform.message_template (key, channel, language, subject, body, sample) VALUES
('morningPage', 'email', 'zh', '客诉晨报 {day} · {place}：新增 {opened}，未答复 {unanswered}',
 '{name}，早上好。

昨天新增投诉 {opened} 件（前四周同日平均 {average} 件），现在未答复 {unanswered} 件，承诺超期 {overdue} 件，论坛待审 {board} 帖。

最久未答复：{oldest}
最热的项目：{hottest}

一封原话：
{words}

新增的投诉：
{list}

全文与每一件：{link}',
 '{"day": "11月22日", "place": "临澜公司", "name": "高远", "opened": "6", "average": "3.5", "unanswered": "4", "overdue": "2", "board": "1", "oldest": "主卧飘窗渗水（已等 26 小时）", "hottest": "砚湖湾：4 件，平时 1.2 件", "words": "收房当天发现飘窗下方有水渍。", "list": "砚湖湾 · 主卧飘窗渗水", "link": "https://tongxing.example/console/mornings/2026-11-22"}'),
('morningPage', 'email', 'en', 'Complaints this morning {day} · {place}: {opened} new, {unanswered} unanswered',
 'Good morning, {name}.

Yesterday {opened} complaints came in (on average {average} on this weekday over four weeks). Now {unanswered} wait for an answer, {overdue} promises are overdue, {board} posts wait for moderation.

Waiting longest: {oldest}
Hottest project: {hottest}

One in full:
{words}

New complaints:
{list}

The page and each case: {link}',
 '{"day": "22 Nov", "place": "Linlan", "name": "Gao Yuan", "opened": "6", "average": "3.5", "unanswered": "4", "overdue": "2", "board": "1", "oldest": "Water below the bay window (26 hours)", "hottest": "Yanhuwan: 4, usually 1.2", "words": "There is water below the bay window.", "list": "Yanhuwan · Water below the bay window", "link": "https://tongxing.example/console/mornings/2026-11-22"}');
