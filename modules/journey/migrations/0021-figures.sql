-- What the boards show of a project, step by step on its local day: counted by the clock once a minute where something
-- changed, and at once for whoever asks before that. Every change leaves a mark with it, so no figure is ever out of date.
CREATE TABLE journey.project_figure (
  project_id uuid NOT NULL REFERENCES estate.project, step text NOT NULL,
  -- The local day for which it holds.
  counted_for date NOT NULL,
  -- Homes, and customers who have none yet, that stand in the step.
  standing integer NOT NULL,
  late integer NOT NULL, due_this_week integer NOT NULL, oldest_due_on date,
  -- Of what came due in the year before the day: how many, done in time, done late; and waived beside them.
  came_due integer NOT NULL, in_time integer NOT NULL, done_late integer NOT NULL, waived integer NOT NULL,
  not_reached integer NOT NULL, evidence_missing integer NOT NULL,
  PRIMARY KEY (project_id, step)
);
CALL platform.protect_by_project('journey.project_figure', residents => 'false', resident_writes => 'false');
CALL platform.append_only('journey.project_figure');
DROP TRIGGER IF EXISTS audit_new ON journey.project_figure;
REVOKE INSERT ON journey.project_figure FROM tongxing_app;

-- A step of which actions changed, or stays where `of_stays`.
CREATE TABLE journey.figure_change (
  project_id uuid NOT NULL, id bigint GENERATED ALWAYS AS IDENTITY, step text NOT NULL, of_stays boolean NOT NULL,
  PRIMARY KEY (project_id, id)
);
CALL platform.protect_by_project('journey.figure_change', residents => 'false', resident_writes => 'false');
CALL platform.append_only('journey.figure_change');
DROP TRIGGER IF EXISTS audit_new ON journey.figure_change;
REVOKE INSERT ON journey.figure_change FROM tongxing_app;

-- As in 0007: the functions look at the reach themselves, so that indexes alone answer.
CREATE POLICY own_functions ON journey.project_figure TO CURRENT_USER USING (true);
CREATE POLICY own_functions ON journey.figure_change TO CURRENT_USER USING (true);
CREATE POLICY own_functions ON journey.step_stay FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY own_functions ON journey.journey FOR SELECT TO CURRENT_USER USING (true);
CREATE INDEX ON journey.action (project_id, step, due_on) INCLUDE (done_late) WHERE done_on IS NOT NULL;

-- One mark a project, step and statement; marks are only added, so that nobody waits for anybody.
CREATE FUNCTION journey.mark_figures() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = journey, pg_temp AS $$
BEGIN
  INSERT INTO figure_change (project_id, step, of_stays) SELECT DISTINCT project_id, step, TG_ARGV[0] = 'stays' FROM changed;
  RETURN NULL;
END $$;
-- The planner may say another step of an action than before.
CREATE FUNCTION journey.mark_changed_figures() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = journey, pg_temp AS $$
BEGIN
  INSERT INTO figure_change (project_id, step, of_stays)
    SELECT project_id, step, TG_ARGV[0] = 'stays' FROM changed UNION SELECT project_id, step, TG_ARGV[0] = 'stays' FROM was;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION journey.mark_figures, journey.mark_changed_figures FROM PUBLIC;
CREATE TRIGGER figures_add AFTER INSERT ON journey.action REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION journey.mark_figures('actions');
CREATE TRIGGER figures_change AFTER UPDATE ON journey.action REFERENCING NEW TABLE AS changed OLD TABLE AS was
  FOR EACH STATEMENT EXECUTE FUNCTION journey.mark_changed_figures('actions');
CREATE TRIGGER figures_remove AFTER DELETE ON journey.action REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION journey.mark_figures('actions');
CREATE TRIGGER figures_add AFTER INSERT ON journey.step_stay REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION journey.mark_figures('stays');
CREATE TRIGGER figures_change AFTER UPDATE ON journey.step_stay REFERENCING NEW TABLE AS changed OLD TABLE AS was
  FOR EACH STATEMENT EXECUTE FUNCTION journey.mark_changed_figures('stays');
CREATE TRIGGER figures_remove AFTER DELETE ON journey.step_stay REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION journey.mark_figures('stays');

CREATE FUNCTION journey.steps() RETURNS text[] IMMUTABLE PARALLEL SAFE LANGUAGE sql
  RETURN '{WARM_HANDS,JOINED,CLOSE_CONTACT,WELCOME_HOME,ASKING_AFTER,RESPONSIBILITY,ON_THE_ROAD,FOUR_YEAR}'::text[];

-- Homes, and customers who have none yet, in each of the eight steps on a day.
CREATE FUNCTION journey.count_standing(project uuid, today date) RETURNS TABLE (step text, standing integer)
STABLE LANGUAGE sql SET search_path = journey, pg_temp AS $$
  SELECT one.step, count(here.subject_id)::integer
    FROM unnest(steps()) AS one(step) LEFT JOIN (
      SELECT DISTINCT s.step, s.home_id AS subject_id FROM step_stay s
       WHERE s.project_id = project AND s.entered_on <= today AND (s.left_on IS NULL OR s.left_on > today) AND s.home_id IS NOT NULL
      UNION ALL
      SELECT DISTINCT s.step, j.subject_id FROM step_stay s JOIN journey j ON j.project_id = s.project_id AND j.id = s.journey_id
       WHERE s.project_id = project AND s.entered_on <= today AND (s.left_on IS NULL OR s.left_on > today)
         AND s.home_id IS NULL AND j.subject_kind = 'person') AS here USING (step)
   GROUP BY one.step
$$;

-- What is counted of actions on a day, for each of the steps that are asked for.
CREATE FUNCTION journey.count_actions(project uuid, today date, asked text[])
RETURNS TABLE (step text, late integer, due_this_week integer, oldest_due_on date, came_due integer, in_time integer,
               done_late integer, waived integer, not_reached integer, evidence_missing integer)
STABLE LANGUAGE sql SET search_path = journey, pg_temp AS $$
  WITH open AS (
    SELECT a.step, count(*) FILTER (WHERE a.due_on < today) AS late, count(*) FILTER (WHERE a.due_on >= today) AS due_this_week,
           count(*) FILTER (WHERE a.due_on < today AND a.due_on >= today - 365) AS late_lately,
           min(a.due_on) FILTER (WHERE a.due_on < today) AS oldest_due_on
      FROM action a
     WHERE a.project_id = project AND a.is_applicable AND a.done_at IS NULL AND a.waived_at IS NULL AND a.due_on <= today + 7
     GROUP BY a.step
  ), done AS (
    SELECT a.step, count(*) FILTER (WHERE NOT a.done_late) AS in_time, count(*) FILTER (WHERE a.done_late) AS done_late
      FROM action a WHERE a.project_id = project AND a.step = ANY (asked) AND a.done_on IS NOT NULL
       AND a.due_on >= today - 365 AND a.due_on < today GROUP BY a.step
  ), waived AS (
    SELECT a.step, count(*) AS waived FROM action a
     WHERE a.project_id = project AND a.waived_at IS NOT NULL AND a.due_on >= today - 365 AND a.due_on < today GROUP BY a.step
  ), not_reached AS (
    SELECT a.step, count(*) AS not_reached FROM action a
     WHERE a.project_id = project AND a.not_reached_at IS NOT NULL AND a.is_applicable AND a.done_at IS NULL AND a.waived_at IS NULL
     GROUP BY a.step
  ), evidence_missing AS (
    SELECT a.step, count(*) AS evidence_missing FROM action a
     WHERE a.project_id = project AND a.evidence_missing AND a.done_at IS NOT NULL GROUP BY a.step
  )
  SELECT step, coalesce(late, 0)::integer, coalesce(due_this_week, 0)::integer, oldest_due_on,
         (coalesce(in_time, 0) + coalesce(done_late, 0) + coalesce(late_lately, 0))::integer, coalesce(in_time, 0)::integer,
         coalesce(done_late, 0)::integer, coalesce(waived, 0)::integer, coalesce(not_reached, 0)::integer,
         coalesce(evidence_missing, 0)::integer
    FROM unnest(asked) AS step LEFT JOIN open USING (step) LEFT JOIN done USING (step) LEFT JOIN waived USING (step)
    LEFT JOIN not_reached USING (step) LEFT JOIN evidence_missing USING (step)
$$;
REVOKE EXECUTE ON FUNCTION journey.steps, journey.count_standing, journey.count_actions FROM PUBLIC;

-- The figures of projects in the reach of the staff who asks: those below a node, some, or all. What changed since it was
-- counted, or was counted for another day, is counted now; all in one look at the data.
CREATE FUNCTION journey.figures(at timestamptz, node uuid, projects uuid[])
RETURNS TABLE (project_id uuid, step text, today date, standing integer, late integer, due_this_week integer, oldest_due_on date,
               came_due integer, in_time integer, done_late integer, waived integer, not_reached integer, evidence_missing integer)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = journey, pg_temp AS $$
  WITH asked AS MATERIALIZED (
    SELECT s.project_id, local.today,
           EXISTS (SELECT FROM project_figure f WHERE f.project_id = s.project_id AND f.counted_for = local.today) AS is_counted
      FROM project_setting s CROSS JOIN LATERAL (SELECT (at AT TIME ZONE s.timezone)::date AS today) AS local
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
  )
  SELECT f.project_id, f.step, f.today, coalesce(s.standing, f.standing), coalesce(a.late, f.late),
         coalesce(a.due_this_week, f.due_this_week), CASE WHEN a.step IS NULL THEN f.oldest_due_on ELSE a.oldest_due_on END,
         coalesce(a.came_due, f.came_due), coalesce(a.in_time, f.in_time), coalesce(a.done_late, f.done_late),
         coalesce(a.waived, f.waived), coalesce(a.not_reached, f.not_reached), coalesce(a.evidence_missing, f.evidence_missing)
    FROM counted f LEFT JOIN standing s USING (project_id, step) LEFT JOIN actions a USING (project_id, step)
  UNION ALL
  SELECT n.project_id, s.step, n.today, s.standing, a.late, a.due_this_week, a.oldest_due_on, a.came_due, a.in_time, a.done_late,
         a.waived, a.not_reached, a.evidence_missing
    FROM asked n CROSS JOIN LATERAL count_standing(n.project_id, n.today) AS s
    JOIN LATERAL count_actions(n.project_id, n.today, steps()) AS a ON a.step = s.step WHERE NOT n.is_counted
$$;
REVOKE EXECUTE ON FUNCTION journey.figures FROM PUBLIC;
GRANT EXECUTE ON FUNCTION journey.figures TO tongxing_app;

-- Counts so many projects of which figures are out of date and takes their marks; says how many. One statement counts and
-- takes, so in one look: a change that comes in meanwhile stays marked.
CREATE FUNCTION journey.renew_figures(at timestamptz, most integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = journey, pg_temp AS $$
DECLARE chosen uuid[];
BEGIN
  IF NOT scope.is_system() THEN RETURN 0; END IF;
  PERFORM pg_advisory_xact_lock(6025, 0);
  SELECT array_agg(stale.project_id) INTO chosen FROM (
    SELECT s.project_id FROM project_setting s
     WHERE EXISTS (SELECT FROM figure_change c WHERE c.project_id = s.project_id)
        OR NOT EXISTS (SELECT FROM project_figure f
                        WHERE f.project_id = s.project_id AND f.counted_for = (at AT TIME ZONE s.timezone)::date)
     ORDER BY s.project_id LIMIT most) AS stale;
  WITH taken AS (DELETE FROM figure_change WHERE project_id = ANY (chosen))
  INSERT INTO project_figure (project_id, step, counted_for, standing, late, due_this_week, oldest_due_on, came_due, in_time, done_late,
                              waived, not_reached, evidence_missing)
    SELECT f.project_id, f.step, f.today, f.standing, f.late, f.due_this_week, f.oldest_due_on, f.came_due, f.in_time, f.done_late,
           f.waived, f.not_reached, f.evidence_missing FROM figures(at, NULL, chosen) AS f
    ON CONFLICT (project_id, step) DO UPDATE SET counted_for = excluded.counted_for, standing = excluded.standing,
      late = excluded.late, due_this_week = excluded.due_this_week, oldest_due_on = excluded.oldest_due_on,
      came_due = excluded.came_due, in_time = excluded.in_time, done_late = excluded.done_late, waived = excluded.waived,
      not_reached = excluded.not_reached, evidence_missing = excluded.evidence_missing;
  RETURN coalesce(cardinality(chosen), 0);
END $$;
REVOKE EXECUTE ON FUNCTION journey.renew_figures FROM PUBLIC;
GRANT EXECUTE ON FUNCTION journey.renew_figures TO tongxing_app;
