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

CREATE TABLE journey.figure_change (
  project_id uuid NOT NULL, id bigint GENERATED ALWAYS AS IDENTITY, PRIMARY KEY (project_id, id)
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
CREATE INDEX ON journey.action (project_id, due_on) INCLUDE (step, done_late) WHERE done_on IS NOT NULL;

-- One mark a project and statement; marks are only added, so that nobody waits for anybody.
CREATE FUNCTION journey.mark_figures() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = journey, pg_temp AS $$
BEGIN
  INSERT INTO figure_change (project_id) SELECT DISTINCT project_id FROM changed;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION journey.mark_figures FROM PUBLIC;
CREATE TRIGGER figures_add AFTER INSERT ON journey.action REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION journey.mark_figures();
CREATE TRIGGER figures_change AFTER UPDATE ON journey.action REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION journey.mark_figures();
CREATE TRIGGER figures_remove AFTER DELETE ON journey.action REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION journey.mark_figures();
CREATE TRIGGER figures_add AFTER INSERT ON journey.step_stay REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION journey.mark_figures();
CREATE TRIGGER figures_change AFTER UPDATE ON journey.step_stay REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION journey.mark_figures();
CREATE TRIGGER figures_remove AFTER DELETE ON journey.step_stay REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION journey.mark_figures();

-- The figures of a project on a day, all eight steps, from the facts.
CREATE FUNCTION journey.count_figures(project uuid, today date)
RETURNS TABLE (step text, standing bigint, late bigint, due_this_week bigint, oldest_due_on date,
               came_due bigint, in_time bigint, done_late bigint, waived bigint, not_reached bigint, evidence_missing bigint)
STABLE LANGUAGE sql SET search_path = journey, pg_temp AS $$
  WITH standing AS (
    SELECT s.step, count(DISTINCT coalesce(s.home_id, j.subject_id)) AS standing
      FROM step_stay s LEFT JOIN journey j ON s.home_id IS NULL AND j.project_id = s.project_id AND j.id = s.journey_id
     WHERE s.project_id = project AND s.entered_on <= today AND (s.left_on IS NULL OR s.left_on > today)
       AND (s.home_id IS NOT NULL OR j.subject_kind = 'person') GROUP BY s.step
  ), open AS (
    SELECT a.step, count(*) FILTER (WHERE a.due_on < today) AS late, count(*) FILTER (WHERE a.due_on >= today) AS due_this_week,
           count(*) FILTER (WHERE a.due_on < today AND a.due_on >= today - 365) AS late_lately,
           min(a.due_on) FILTER (WHERE a.due_on < today) AS oldest_due_on
      FROM action a
     WHERE a.project_id = project AND a.is_applicable AND a.done_at IS NULL AND a.waived_at IS NULL AND a.due_on <= today + 7
     GROUP BY a.step
  ), done AS (
    SELECT a.step, count(*) FILTER (WHERE NOT a.done_late) AS in_time, count(*) FILTER (WHERE a.done_late) AS done_late
      FROM action a WHERE a.project_id = project AND a.done_on IS NOT NULL AND a.due_on >= today - 365 AND a.due_on < today
     GROUP BY a.step
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
  SELECT step, coalesce(standing, 0), coalesce(late, 0), coalesce(due_this_week, 0), oldest_due_on,
         coalesce(in_time, 0) + coalesce(done_late, 0) + coalesce(late_lately, 0), coalesce(in_time, 0), coalesce(done_late, 0),
         coalesce(waived, 0), coalesce(not_reached, 0), coalesce(evidence_missing, 0)
    FROM unnest('{WARM_HANDS,JOINED,CLOSE_CONTACT,WELCOME_HOME,ASKING_AFTER,RESPONSIBILITY,ON_THE_ROAD,FOUR_YEAR}'::text[]) AS step
    LEFT JOIN standing USING (step) LEFT JOIN open USING (step) LEFT JOIN done USING (step) LEFT JOIN waived USING (step)
    LEFT JOIN not_reached USING (step) LEFT JOIN evidence_missing USING (step)
$$;
REVOKE EXECUTE ON FUNCTION journey.count_figures FROM PUBLIC;

-- The figures of projects in the reach of the staff who asks: those below a node, one, or all. What changed since it was
-- counted, or was counted for another day, is counted now; all in one look at the data.
CREATE FUNCTION journey.figures(at timestamptz, node uuid, project uuid)
RETURNS TABLE (project_id uuid, step text, standing integer, late integer, due_this_week integer, oldest_due_on date,
               came_due integer, in_time integer, done_late integer, waived integer, not_reached integer, evidence_missing integer)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = journey, pg_temp AS $$
  WITH asked AS MATERIALIZED (
    SELECT s.project_id, (at AT TIME ZONE s.timezone)::date AS today FROM project_setting s
     WHERE (project IS NULL OR s.project_id = project)
       AND (node IS NULL OR s.project_id IN (SELECT b.project_id FROM scope.project_branch b WHERE b.node_id = node))
       AND (scope.is_staff() OR scope.is_system()) AND (scope.sees_everything() OR s.project_id IN
         (SELECT b.project_id FROM scope.project_branch b WHERE b.node_id = ANY (scope.nodes())))
  ), stale AS MATERIALIZED (
    SELECT a.project_id, a.today FROM asked a
     WHERE EXISTS (SELECT FROM figure_change c WHERE c.project_id = a.project_id)
        OR NOT EXISTS (SELECT FROM project_figure f WHERE f.project_id = a.project_id AND f.counted_for = a.today)
  )
  SELECT f.project_id, f.step, f.standing, f.late, f.due_this_week, f.oldest_due_on, f.came_due, f.in_time, f.done_late,
         f.waived, f.not_reached, f.evidence_missing
    FROM project_figure f JOIN asked USING (project_id) WHERE f.project_id NOT IN (SELECT s.project_id FROM stale s)
  UNION ALL
  SELECT s.project_id, c.step, c.standing::integer, c.late::integer, c.due_this_week::integer, c.oldest_due_on, c.came_due::integer,
         c.in_time::integer, c.done_late::integer, c.waived::integer, c.not_reached::integer, c.evidence_missing::integer
    FROM stale s CROSS JOIN LATERAL count_figures(s.project_id, s.today) AS c
$$;
REVOKE EXECUTE ON FUNCTION journey.figures FROM PUBLIC;
GRANT EXECUTE ON FUNCTION journey.figures TO tongxing_app;

-- Counts so many projects of which figures are out of date and takes their marks; says how many. The marks go in a look of
-- their own before the counting, so that a change that comes in between stays marked.
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
  DELETE FROM figure_change WHERE project_id = ANY (chosen);
  INSERT INTO project_figure
    SELECT s.project_id, c.step, (at AT TIME ZONE s.timezone)::date, c.standing, c.late, c.due_this_week, c.oldest_due_on, c.came_due,
           c.in_time, c.done_late, c.waived, c.not_reached, c.evidence_missing
      FROM project_setting s CROSS JOIN LATERAL count_figures(s.project_id, (at AT TIME ZONE s.timezone)::date) AS c
     WHERE s.project_id = ANY (chosen)
    ON CONFLICT (project_id, step) DO UPDATE SET counted_for = excluded.counted_for, standing = excluded.standing,
      late = excluded.late, due_this_week = excluded.due_this_week, oldest_due_on = excluded.oldest_due_on,
      came_due = excluded.came_due, in_time = excluded.in_time, done_late = excluded.done_late, waived = excluded.waived,
      not_reached = excluded.not_reached, evidence_missing = excluded.evidence_missing;
  RETURN coalesce(cardinality(chosen), 0);
END $$;
REVOKE EXECUTE ON FUNCTION journey.renew_figures FROM PUBLIC;
GRANT EXECUTE ON FUNCTION journey.renew_figures TO tongxing_app;
