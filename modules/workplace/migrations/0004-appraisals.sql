-- Appraisals by the qualities (S4-12): a period for a company and all below it, one record for each person; then training.
CREATE TABLE workplace.period (
  id uuid PRIMARY KEY, node_id uuid NOT NULL REFERENCES organization.node, node_name text NOT NULL,
  length text NOT NULL CHECK (length IN ('quarter', 'halfYear')), from_on date NOT NULL, until_on date NOT NULL,
  edition_id uuid NOT NULL REFERENCES workplace.edition,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed')), opened_by text NOT NULL, closed_on date,
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL,
  UNIQUE (node_id, from_on, length), CHECK ((state = 'closed') = (closed_on IS NOT NULL))
);
CREATE INDEX ON workplace.period (from_on DESC, id);
CALL platform.protect_by_node('workplace.period');
REVOKE DELETE ON workplace.period FROM tongxing_app;
CALL platform.name_rows('workplace.period', $$r.node_name || ' ' || r.from_on$$, $$r.node_name || ' ' || r.from_on$$);

CREATE TABLE workplace.appraisal (
  id uuid PRIMARY KEY, period_id uuid NOT NULL REFERENCES workplace.period, node_id uuid NOT NULL REFERENCES organization.node,
  node_name text NOT NULL, edition_id uuid NOT NULL REFERENCES workplace.edition, from_on date NOT NULL, until_on date NOT NULL,
  staff_id uuid NOT NULL REFERENCES organization.staff, staff_name text NOT NULL,
  supervisor_id uuid NOT NULL REFERENCES organization.staff, supervisor_name text NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'selfRated', 'rated', 'talked', 'agreed')),
  self jsonb NOT NULL DEFAULT '[]', rated jsonb NOT NULL DEFAULT '[]', talk_on date, result text, needs text[] NOT NULL DEFAULT '{}',
  agreed_on date, own_words text,
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL,
  UNIQUE (period_id, staff_id), CHECK (staff_id <> supervisor_id), CHECK ((state = 'agreed') = (agreed_on IS NOT NULL))
);
CREATE INDEX ON workplace.appraisal (supervisor_id, from_on DESC, id);
CREATE INDEX ON workplace.appraisal (staff_id, from_on DESC);
CREATE INDEX ON workplace.appraisal (node_id);
-- A person sees her own, a supervisor those of his people where he still leads; nobody else, at the top of the group either.
CALL platform.protect('workplace.appraisal', $$(SELECT scope.is_system()) OR staff_id = (SELECT scope.actor())
  OR (supervisor_id = (SELECT scope.actor()) AND ((SELECT scope.sees_everything()) OR node_id IN
    (SELECT b.node_id FROM scope.node_branch b WHERE b.ancestor_id = ANY ((SELECT scope.nodes())::uuid[]))))$$,
  NULL, '{self,rated,result,own_words,needs}');
ALTER POLICY add_rows ON workplace.appraisal WITH CHECK ((SELECT scope.sees_everything()) OR node_id IN
    (SELECT b.node_id FROM scope.node_branch b WHERE b.ancestor_id = ANY ((SELECT scope.nodes())::uuid[])));
REVOKE DELETE ON workplace.appraisal FROM tongxing_app;
CREATE POLICY own_functions ON workplace.appraisal FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY own_functions ON workplace.period FOR SELECT TO CURRENT_USER USING (true);

-- Whether the asker leads where the period was opened.
CREATE FUNCTION workplace.leads_period(asked uuid) RETURNS boolean
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = workplace, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM period p WHERE p.id = asked AND (scope.sees_everything() OR (scope.is_staff() AND p.node_id IN
    (SELECT b.node_id FROM scope.node_branch b WHERE b.ancestor_id = ANY (scope.nodes())))))
$$;
-- How far a period is, by company; counts, no names.
CREATE FUNCTION workplace.period_progress(asked uuid) RETURNS TABLE (node_id uuid, node_name text, state text, people integer)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = workplace, pg_temp AS $$
  SELECT a.node_id, max(a.node_name), a.state, count(*)::int FROM appraisal a
   WHERE a.period_id = asked AND workplace.leads_period(asked) GROUP BY a.node_id, a.state
$$;
-- Means of a closed period over some companies; of fewer than five people nothing is told.
CREATE FUNCTION workplace.period_means(asked uuid, companies uuid[])
RETURNS TABLE (quality_key text, self_mean numeric, rated_mean numeric)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = workplace, pg_temp AS $$
  WITH counted AS (SELECT a.* FROM appraisal a JOIN period p ON p.id = a.period_id AND p.state = 'closed'
    WHERE a.period_id = asked AND a.state = 'agreed' AND a.node_id = ANY (companies) AND workplace.leads_period(asked)),
  given AS (
    SELECT r ->> 'key' AS key, (r ->> 'rating')::numeric AS self, NULL::numeric AS rated FROM counted, jsonb_array_elements(self) r
    UNION ALL
    SELECT r ->> 'key', NULL, (r ->> 'rating')::numeric FROM counted, jsonb_array_elements(rated) r)
  SELECT key, round(avg(self), 1), round(avg(rated), 1) FROM given WHERE (SELECT count(*) FROM counted) >= 5 GROUP BY key
$$;
-- Whether a period ended, for those who take part in it.
CREATE FUNCTION workplace.is_closed(asked uuid) RETURNS boolean
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = workplace, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM period p JOIN appraisal a ON a.period_id = p.id WHERE p.id = asked AND p.state = 'closed'
    AND (scope.is_system() OR scope.actor() IN (a.staff_id, a.supervisor_id)))
$$;
REVOKE EXECUTE ON FUNCTION workplace.is_closed, workplace.leads_period, workplace.period_progress, workplace.period_means FROM PUBLIC;
GRANT EXECUTE ON FUNCTION workplace.is_closed, workplace.leads_period, workplace.period_progress, workplace.period_means TO tongxing_app;

CREATE TABLE workplace.training (
  id uuid PRIMARY KEY, node_id uuid NOT NULL REFERENCES organization.node, node_name text NOT NULL,
  topic text NOT NULL, held_on date NOT NULL, place text NOT NULL, quality_keys text[] NOT NULL, short_check text NOT NULL,
  state text NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'held')),
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL
);
CREATE INDEX ON workplace.training (node_id);
CREATE INDEX ON workplace.training (held_on DESC, id);
CREATE TABLE workplace.participant (
  id uuid PRIMARY KEY, training_id uuid NOT NULL REFERENCES workplace.training, node_id uuid NOT NULL,
  staff_id uuid NOT NULL REFERENCES organization.staff, staff_name text NOT NULL, attended boolean, passed boolean,
  version integer NOT NULL DEFAULT 1, changed_by text, UNIQUE (training_id, staff_id), CHECK (attended OR passed IS NOT TRUE)
);
CREATE INDEX ON workplace.participant (staff_id);
CREATE INDEX ON workplace.participant (node_id);
CREATE TABLE workplace.need (
  id uuid PRIMARY KEY, appraisal_id uuid NOT NULL REFERENCES workplace.appraisal, node_id uuid NOT NULL REFERENCES organization.node,
  node_name text NOT NULL, staff_id uuid NOT NULL REFERENCES organization.staff, staff_name text NOT NULL, quality_key text NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'met')), training_id uuid REFERENCES workplace.training, agreed_on date NOT NULL,
  version integer NOT NULL DEFAULT 1, changed_by text, UNIQUE (appraisal_id, quality_key), CHECK ((state = 'met') = (training_id IS NOT NULL))
);
CREATE INDEX ON workplace.need (node_id, state, quality_key);
CREATE INDEX ON workplace.need (staff_id, state);
CREATE INDEX ON workplace.need (training_id);
CREATE INDEX ON workplace.need (quality_key, id);
CREATE PROCEDURE pg_temp.protect_of_person(tbl regclass) LANGUAGE plpgsql AS $$
BEGIN
  CALL platform.protect(tbl, '(SELECT scope.sees_everything()) OR staff_id = (SELECT scope.actor()) OR node_id IN
    (SELECT b.node_id FROM scope.node_branch b WHERE b.ancestor_id = ANY ((SELECT scope.nodes())::uuid[]))');
  EXECUTE format('REVOKE DELETE ON %s FROM tongxing_app', tbl);
END $$;
CALL pg_temp.protect_of_person('workplace.participant');
CALL pg_temp.protect_of_person('workplace.need');
CALL platform.protect('workplace.training', $$(SELECT scope.sees_everything())
  OR EXISTS (SELECT 1 FROM workplace.participant p WHERE p.training_id = training.id AND p.staff_id = (SELECT scope.actor()))
  OR node_id IN (SELECT b.node_id FROM scope.node_branch b WHERE b.ancestor_id = ANY ((SELECT scope.nodes())::uuid[]))$$);
REVOKE DELETE ON workplace.training FROM tongxing_app;
CALL platform.name_rows('workplace.training', 'r.topic', 'r.topic');

INSERT INTO platform.message_template (key, channel, language, subject, body, sample, secret) VALUES
('appraisalOpened', 'inApp', 'zh', '{fromOn} 起的评价开始了', '请先给自己评分，再由 {supervisor} 评分并和您谈一次。', '{"fromOn": "2026-07-01", "supervisor": "江离"}', false),
('appraisalOpened', 'inApp', 'en', 'The appraisal from {fromOn} has begun', 'Please rate yourself first; {supervisor} then rates and talks with you.', '{"fromOn": "2026-07-01", "supervisor": "江离"}', false),
('appraisalMoved', 'inApp', 'zh', '{name} 的评价等您下一步', '{fromOn} 起的一期。', '{"name": "林夕", "fromOn": "2026-07-01"}', false),
('appraisalMoved', 'inApp', 'en', 'The appraisal of {name} waits for you', 'The period from {fromOn}.', '{"name": "林夕", "fromOn": "2026-07-01"}', false),
('trainingPlanned', 'inApp', 'zh', '培训：{topic}', '{heldOn}，{place}。', '{"topic": "倾听", "heldOn": "2026-12-03", "place": "二楼会议室"}', false),
('trainingPlanned', 'inApp', 'en', 'Training: {topic}', '{heldOn}, {place}.', '{"topic": "Listening", "heldOn": "2026-12-03", "place": "Meeting room"}', false);
