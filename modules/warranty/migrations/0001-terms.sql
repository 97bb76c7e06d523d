-- What is warranted for how long, and what ends when (domain.md 4.1; 2.6, 6.6).
CREATE SCHEMA warranty;
GRANT USAGE ON SCHEMA warranty TO tongxing_app;

-- The terms of a component from a delivery day on, for everything below a node or for one project.
CREATE TABLE warranty.term (
  id uuid PRIMARY KEY, node_id uuid NOT NULL REFERENCES organization.node, project_id uuid REFERENCES estate.project,
  -- The deeper one counts: 0 group, 1 region, 2 city company, 3 project company, 4 project.
  depth smallint NOT NULL CHECK (depth BETWEEN 0 AND 4),
  component text NOT NULL, from_on date NOT NULL,
  builder_unit text, builder_count smallint, floor_unit text, floor_count smallint, promised_unit text, promised_count smallint,
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL,
  UNIQUE NULLS NOT DISTINCT (node_id, project_id, component, from_on)
);
CREATE INDEX ON warranty.term (project_id);
-- A guarantee letter is no secret; whoever writes one writes for the own branch.
CALL platform.protect('warranty.term', '(SELECT scope.kind()) IS NOT NULL',
  $$(SELECT scope.sees_everything()) OR node_id IN
    (SELECT b.node_id FROM scope.node_branch b WHERE b.ancestor_id = ANY ((SELECT scope.nodes())::uuid[]))$$);

CREATE TABLE warranty.heating_calendar (
  id uuid PRIMARY KEY, node_id uuid NOT NULL UNIQUE REFERENCES organization.node, depth smallint NOT NULL,
  from_day text NOT NULL CHECK (from_day ~ '^\d\d-\d\d$'), until_day text NOT NULL CHECK (until_day ~ '^\d\d-\d\d$'),
  version integer NOT NULL DEFAULT 1, changed_by text
);
CALL platform.protect('warranty.heating_calendar', '(SELECT scope.kind()) IS NOT NULL',
  $$(SELECT scope.sees_everything()) OR node_id IN
    (SELECT b.node_id FROM scope.node_branch b WHERE b.ancestor_id = ANY ((SELECT scope.nodes())::uuid[]))$$);

-- Acceptance of the works (竣工验收): the builder's warranty begins.
CREATE TABLE warranty.acceptance (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, building_id uuid NOT NULL UNIQUE REFERENCES estate.building,
  accepted_on date NOT NULL, record_number text,
  version integer NOT NULL DEFAULT 1, changed_by text
);
CREATE INDEX ON warranty.acceptance (project_id);
CALL platform.protect_by_project('warranty.acceptance', resident_writes => 'false',
  residents => $$project_id = ANY ((SELECT estate.projects_of_homes((SELECT scope.homes())))::uuid[])$$);

-- What ends on a day in a home, or in what the owners of a building share; told once.
CREATE TABLE warranty.ending (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project,
  home_id uuid REFERENCES estate.home, building_id uuid REFERENCES estate.building,
  ends_on date NOT NULL, components text[] NOT NULL, noted_on date NOT NULL,
  -- The free check before the end.
  checked_on date, check_words text, checked_by text,
  version integer NOT NULL DEFAULT 1, changed_by text,
  CHECK (num_nonnulls(home_id, building_id) = 1), CHECK (num_nonnulls(checked_on, check_words, checked_by) IN (0, 3)),
  UNIQUE (home_id, ends_on), UNIQUE (building_id, ends_on)
);
CREATE INDEX ON warranty.ending (project_id, ends_on, id);
CREATE INDEX ON warranty.ending (ends_on, id);
CALL platform.protect_by_project('warranty.ending', resident_writes => 'false',
  residents => $$home_id = ANY ((SELECT scope.homes())::uuid[])$$);
CALL platform.name_rows('warranty.ending', $$to_char(r.ends_on, 'YYYY-MM-DD')$$);

INSERT INTO platform.message_template (key, channel, language, subject, body, sample, secret) VALUES
('warrantyEnding', 'inApp', 'zh', '{home}：有保修将于 {endsOn} 到期', '{components}的保修将于 {endsOn} 到期。到期前我们为您免费检查一次，有问题请尽早告诉我们。',
 '{"home": "云岬一号院 1栋1单元302", "endsOn": "2027年1月10日", "components": "门窗与五金"}', false),
('warrantyEnding', 'inApp', 'en', '{home}: a warranty ends on {endsOn}', 'The warranty of {components} ends on {endsOn}. One check before that is free; please tell us early of what is not right.',
 '{"home": "Yunjia One 1-1-302", "endsOn": "10 Jan 2027", "components": "Doors, windows and fittings"}', false),
('warrantyEnding', 'sms', 'zh', NULL, '{home} 的{components}保修将于 {endsOn} 到期，到期前可免费检查一次，请登录查看。',
 '{"home": "云岬一号院 1栋1单元302", "endsOn": "2027年1月10日", "components": "门窗与五金"}', false),
('warrantyEnding', 'sms', 'en', NULL, 'The warranty of {components} in {home} ends on {endsOn}. One check before that is free; please sign in.',
 '{"home": "Yunjia One 1-1-302", "endsOn": "10 Jan 2027", "components": "Doors, windows and fittings"}', false);
