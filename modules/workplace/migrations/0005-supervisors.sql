-- In an open period another colleague may appraise somebody; who did before, who does now and why is kept.
CREATE TABLE workplace.supervisor_change (
  id uuid PRIMARY KEY, period_id uuid NOT NULL REFERENCES workplace.period, appraisal_id uuid NOT NULL REFERENCES workplace.appraisal,
  node_id uuid NOT NULL, staff_id uuid NOT NULL REFERENCES organization.staff, staff_name text NOT NULL,
  from_name text NOT NULL, to_name text NOT NULL, reason text NOT NULL, by_name text NOT NULL, at timestamptz NOT NULL
);
CREATE INDEX ON workplace.supervisor_change (period_id, at DESC);
CREATE INDEX ON workplace.supervisor_change (appraisal_id, at);
CREATE INDEX ON workplace.supervisor_change (staff_id);
CALL platform.protect('workplace.supervisor_change', $$(SELECT scope.sees_everything()) OR staff_id = (SELECT scope.actor()) OR node_id IN
    (SELECT b.node_id FROM scope.node_branch b WHERE b.ancestor_id = ANY ((SELECT scope.nodes())::uuid[]))$$);
CALL platform.append_only('workplace.supervisor_change');
CREATE POLICY own_changes ON workplace.appraisal FOR UPDATE TO CURRENT_USER USING (true) WITH CHECK (true);

-- Who appraises whom in a period, for whoever leads where it was opened; nothing of what was rated.
CREATE FUNCTION workplace.period_people(asked uuid)
RETURNS TABLE (appraisal_id uuid, node_id uuid, node_name text, staff_id uuid, staff_name text, supervisor_id uuid, supervisor_name text, concluded boolean)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = workplace, pg_temp AS $$
  SELECT a.id, a.node_id, a.node_name, a.staff_id, a.staff_name, a.supervisor_id, a.supervisor_name, a.state = 'agreed'
    FROM appraisal a WHERE a.period_id = asked AND workplace.leads_period(asked) ORDER BY a.node_name, a.staff_name, a.id
$$;
-- Whether somebody holds a post with a right at a node or above it.
CREATE FUNCTION workplace.holds_above(wanted uuid, needed text, place uuid, at timestamptz) RETURNS boolean
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = workplace, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM scope.node_branch b
    JOIN organization.post p ON p.node_id = b.ancestor_id
    JOIN identity.role_permission g ON g.role = p.role AND g.permission = needed
    JOIN organization.node n ON n.id = p.node_id
    JOIN organization.appointment a ON a.post_id = p.id AND organization.is_current(a.from_on, a.until_on, at, n.timezone)
    JOIN organization.staff s ON s.id = a.staff_id AND s.state = 'active'
   WHERE b.node_id = place AND s.id = wanted)
$$;
-- Gives an appraisal that is not concluded to another supervisor; whoever leads the period does, or nobody.
CREATE FUNCTION workplace.hand_appraisal(asked uuid, new_id uuid, new_name text, by_name text) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = workplace, pg_temp AS $$
  WITH handed AS (
    UPDATE appraisal a SET supervisor_id = new_id, supervisor_name = new_name, changed_by = by_name
     WHERE a.id = asked AND a.state <> 'agreed' AND a.staff_id <> new_id AND workplace.leads_period(a.period_id)
       AND EXISTS (SELECT 1 FROM period p WHERE p.id = a.period_id AND p.state = 'open') RETURNING 1)
  SELECT EXISTS (SELECT 1 FROM handed)
$$;

-- Photos of a check are for those alone who may see the check: the person, whoever checked, whoever has a measure of it, and
-- those who lead there. Sharing a file in the house opens it to nobody else.
CREATE INDEX ON workplace.check_line USING gin (file_ids);
CREATE INDEX ON workplace.measure USING gin (done_file_ids);
CREATE POLICY own_functions ON workplace.conduct_check FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY own_functions ON workplace.check_line FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY own_functions ON workplace.measure FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION workplace.keeps_back(wanted uuid) RETURNS boolean
STABLE LANGUAGE plpgsql SECURITY DEFINER SET search_path = workplace, pg_temp AS $$
DECLARE
  shown uuid[] := ARRAY(SELECT l.check_id FROM check_line l WHERE l.file_ids @> ARRAY[wanted]
                        UNION SELECT m.check_id FROM measure m WHERE m.done_file_ids @> ARRAY[wanted]);
BEGIN
  IF shown = '{}' OR scope.is_system() THEN RETURN false; END IF;
  RETURN NOT (scope.is_staff() AND EXISTS (
    SELECT 1 FROM conduct_check c WHERE c.id = ANY (shown)
       AND (scope.actor() IN (c.staff_id, c.checker_id)
         OR EXISTS (SELECT 1 FROM measure m WHERE m.check_id = c.id AND m.staff_id = scope.actor())
         OR workplace.holds_above(scope.actor(), 'workplace.check', c.node_id, now()))));
END $$;
REVOKE EXECUTE ON FUNCTION workplace.period_people, workplace.holds_above, workplace.hand_appraisal, workplace.keeps_back FROM PUBLIC;
GRANT EXECUTE ON FUNCTION workplace.period_people, workplace.holds_above, workplace.hand_appraisal, workplace.keeps_back TO tongxing_app;
CREATE POLICY of_checks ON platform.file AS RESTRICTIVE FOR SELECT TO tongxing_app
  USING (uploaded_by = (SELECT scope.actor()) OR NOT workplace.keeps_back(id));

INSERT INTO platform.message_template (key, channel, language, subject, body, sample, secret) VALUES
('appraisalHanded', 'inApp', 'zh', '{name} 的评价改由 {supervisor} 负责', '{fromOn} 起的一期，原来是 {before}。原因：{reason}', '{"name": "何暖", "supervisor": "江离", "before": "裴照", "fromOn": "2026-07-01", "reason": "调岗"}', false),
('appraisalHanded', 'inApp', 'en', '{supervisor} now appraises {name}', 'The period from {fromOn}; until now it was {before}. Reason: {reason}', '{"name": "何暖", "supervisor": "江离", "before": "裴照", "fromOn": "2026-07-01", "reason": "Another post"}', false);
