-- A new day costs what it changes: what falls due, begins or ends between the day of the last count and today is added or
-- taken away. Rows themselves did not change since, or a mark would have the step counted anew.
CREATE INDEX ON journey.step_stay (project_id, left_on) WHERE left_on IS NOT NULL;

-- How many more stand in the steps on a day than on an earlier one.
CREATE FUNCTION journey.standing_moved(project uuid, was date, today date) RETURNS TABLE (step text, standing integer)
STABLE LANGUAGE sql SET search_path = journey, pg_temp AS $$
  WITH touched AS MATERIALIZED (
    SELECT DISTINCT s.step, j.home_id, CASE WHEN s.home_id IS NULL THEN j.subject_id END AS person_id
      FROM (SELECT s.project_id, s.journey_id, s.step, s.home_id FROM step_stay s
             WHERE s.project_id = project AND s.step = ANY (steps()) AND s.entered_on > was AND s.entered_on <= today
             UNION SELECT s.project_id, s.journey_id, s.step, s.home_id FROM step_stay s
             WHERE s.project_id = project AND s.left_on > was AND s.left_on <= today) AS s
      JOIN journey j ON j.project_id = s.project_id AND j.id = s.journey_id
     WHERE s.home_id IS NOT NULL OR j.subject_kind = 'person'
  )
  SELECT t.step, sum(here.is_today::integer - here.was_before::integer)::integer FROM touched t CROSS JOIN LATERAL (
    SELECT coalesce(bool_or(s.entered_on <= today AND (s.left_on IS NULL OR s.left_on > today)), false) AS is_today,
           coalesce(bool_or(s.entered_on <= was AND (s.left_on IS NULL OR s.left_on > was)), false) AS was_before
      FROM journey j JOIN step_stay s ON s.project_id = j.project_id AND s.journey_id = j.id AND s.step = t.step
     WHERE j.project_id = project AND (t.person_id IS NULL AND j.home_id = t.home_id AND s.home_id IS NOT NULL
        OR t.person_id IS NOT NULL AND j.subject_id = t.person_id AND j.subject_kind = 'person' AND s.home_id IS NULL)) AS here
   GROUP BY t.step
$$;

-- What came due meanwhile, and what fell out of the year; what is due soon and what was waived are few and counted anew.
CREATE FUNCTION journey.actions_moved(project uuid, was date, today date)
RETURNS TABLE (step text, late integer, due_this_week integer, oldest_due_on date, in_time integer, done_late integer, late_lately integer, waived integer)
STABLE LANGUAGE sql SET search_path = journey, pg_temp AS $$
  WITH due AS (
    SELECT a.step, count(*) FILTER (WHERE a.due_on < today) AS late, count(*) FILTER (WHERE a.due_on >= today) AS due_this_week,
           min(a.due_on) FILTER (WHERE a.due_on < today) AS oldest_due_on
      FROM action a WHERE a.project_id = project AND a.is_applicable AND a.done_at IS NULL AND a.waived_at IS NULL
       AND a.due_on >= was AND a.due_on <= today + 7 GROUP BY a.step
  ), past AS (
    SELECT a.step, count(*) AS late FROM action a
     WHERE a.project_id = project AND a.is_applicable AND a.done_at IS NULL AND a.waived_at IS NULL
       AND a.due_on >= was - 365 AND a.due_on < today - 365 GROUP BY a.step
  ), done AS (
    SELECT a.step, count(*) FILTER (WHERE NOT a.done_late) AS in_time, count(*) FILTER (WHERE a.done_late) AS done_late
      FROM action a WHERE a.project_id = project AND a.step = ANY (steps()) AND a.done_on IS NOT NULL
       AND a.due_on >= was AND a.due_on < today GROUP BY a.step
  ), past_done AS (
    SELECT a.step, count(*) FILTER (WHERE NOT a.done_late) AS in_time, count(*) FILTER (WHERE a.done_late) AS done_late
      FROM action a WHERE a.project_id = project AND a.step = ANY (steps()) AND a.done_on IS NOT NULL
       AND a.due_on >= was - 365 AND a.due_on < today - 365 GROUP BY a.step
  ), waived AS (
    SELECT a.step, count(*) AS waived FROM action a
     WHERE a.project_id = project AND a.waived_at IS NOT NULL AND a.due_on >= today - 365 AND a.due_on < today GROUP BY a.step
  )
  SELECT step, coalesce(due.late, 0)::integer, coalesce(due.due_this_week, 0)::integer, due.oldest_due_on,
         (coalesce(done.in_time, 0) - coalesce(past_done.in_time, 0))::integer,
         (coalesce(done.done_late, 0) - coalesce(past_done.done_late, 0))::integer,
         (coalesce(due.late, 0) - coalesce(past.late, 0))::integer, coalesce(waived.waived, 0)::integer
    FROM unnest(steps()) AS step LEFT JOIN due USING (step) LEFT JOIN past USING (step) LEFT JOIN done USING (step)
    LEFT JOIN past_done USING (step) LEFT JOIN waived USING (step)
$$;
REVOKE EXECUTE ON FUNCTION journey.standing_moved, journey.actions_moved FROM PUBLIC;

-- As in 0021; a count of the last month is moved on to today instead of being made anew.
CREATE OR REPLACE FUNCTION journey.figures(at timestamptz, node uuid, projects uuid[])
RETURNS TABLE (project_id uuid, step text, today date, standing integer, late integer, due_this_week integer, oldest_due_on date,
               came_due integer, in_time integer, done_late integer, waived integer, not_reached integer, evidence_missing integer)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = journey, pg_temp AS $$
  WITH asked AS MATERIALIZED (
    SELECT s.project_id, local.today, last.counted_for AS was, last.counted_for BETWEEN local.today - 31 AND local.today AS is_counted
      FROM project_setting s CROSS JOIN LATERAL (SELECT (at AT TIME ZONE s.timezone)::date AS today) AS local
      LEFT JOIN LATERAL (SELECT f.counted_for FROM project_figure f WHERE f.project_id = s.project_id LIMIT 1) AS last ON true
     WHERE (projects IS NULL OR s.project_id = ANY (projects))
       AND (node IS NULL OR s.project_id IN (SELECT b.project_id FROM scope.project_branch b WHERE b.node_id = node))
       AND (scope.is_staff() OR scope.is_system()) AND (scope.sees_everything() OR s.project_id IN
         (SELECT b.project_id FROM scope.project_branch b WHERE b.node_id = ANY (scope.nodes())))
  ), counted AS (
    SELECT a.project_id, a.today, f.* FROM asked a JOIN LATERAL (
      SELECT f.step, f.standing, f.late, f.due_this_week, f.oldest_due_on, f.came_due, f.in_time, f.done_late, f.waived, f.not_reached,
             f.evidence_missing FROM project_figure f WHERE f.project_id = a.project_id) AS f ON true WHERE a.is_counted
  ), changed AS MATERIALIZED (
    SELECT c.project_id, a.today, bool_or(c.of_stays) AS has_stays, array_agg(DISTINCT c.step) FILTER (WHERE NOT c.of_stays) AS steps
      FROM figure_change c JOIN asked a ON a.project_id = c.project_id WHERE a.is_counted GROUP BY 1, 2
  ), standing AS MATERIALIZED (
    SELECT c.project_id, n.step, n.standing FROM changed c CROSS JOIN LATERAL count_standing(c.project_id, c.today) AS n WHERE c.has_stays
  ), actions AS MATERIALIZED (
    SELECT c.project_id, n.* FROM changed c CROSS JOIN LATERAL count_actions(c.project_id, c.today, c.steps) AS n WHERE c.steps IS NOT NULL
  ), more_standing AS MATERIALIZED (
    SELECT a.project_id, m.* FROM asked a CROSS JOIN LATERAL standing_moved(a.project_id, a.was, a.today) AS m
     WHERE a.is_counted AND a.was < a.today
  ), moved AS MATERIALIZED (
    SELECT a.project_id, m.* FROM asked a CROSS JOIN LATERAL actions_moved(a.project_id, a.was, a.today) AS m
     WHERE a.is_counted AND a.was < a.today
  )
  SELECT f.project_id, f.step, f.today, coalesce(s.standing, f.standing + coalesce(ms.standing, 0)),
         coalesce(a.late, f.late + coalesce(m.late, 0)), coalesce(a.due_this_week, m.due_this_week, f.due_this_week),
         CASE WHEN a.step IS NULL THEN coalesce(f.oldest_due_on, m.oldest_due_on) ELSE a.oldest_due_on END,
         coalesce(a.came_due, f.came_due + coalesce(m.in_time + m.done_late + m.late_lately, 0)),
         coalesce(a.in_time, f.in_time + coalesce(m.in_time, 0)), coalesce(a.done_late, f.done_late + coalesce(m.done_late, 0)),
         coalesce(a.waived, m.waived, f.waived), coalesce(a.not_reached, f.not_reached), coalesce(a.evidence_missing, f.evidence_missing)
    FROM counted f LEFT JOIN standing s USING (project_id, step) LEFT JOIN actions a USING (project_id, step)
    LEFT JOIN more_standing ms USING (project_id, step) LEFT JOIN moved m USING (project_id, step)
  UNION ALL
  SELECT n.project_id, s.step, n.today, s.standing, a.late, a.due_this_week, a.oldest_due_on, a.came_due, a.in_time, a.done_late,
         a.waived, a.not_reached, a.evidence_missing
    FROM asked n CROSS JOIN LATERAL count_standing(n.project_id, n.today) AS s
    JOIN LATERAL count_actions(n.project_id, n.today, steps()) AS a ON a.step = s.step WHERE n.is_counted IS NOT TRUE
$$;
