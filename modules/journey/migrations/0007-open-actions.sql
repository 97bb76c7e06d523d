-- Open actions by project and post in the reach of the staff who asks, on the local day of each project. The policies read
-- columns that no index holds; the function looks at the reach itself, so that the index alone answers.
CREATE POLICY own_functions ON journey.action FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY own_functions ON journey.project_setting FOR SELECT TO CURRENT_USER USING (true);

CREATE FUNCTION journey.open_actions(at timestamptz)
RETURNS TABLE (project_id uuid, performer_role text, late bigint, due_this_week bigint, oldest_due_on date)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = journey, pg_temp AS $$
  SELECT s.project_id, open.performer_role, open.late, open.due_this_week, open.oldest_due_on
    FROM project_setting s
   CROSS JOIN LATERAL (SELECT (at AT TIME ZONE s.timezone)::date AS today) AS local
   CROSS JOIN LATERAL (
     SELECT a.performer_role, count(*) FILTER (WHERE a.due_on < local.today) AS late,
            count(*) FILTER (WHERE a.due_on >= local.today) AS due_this_week,
            min(a.due_on) FILTER (WHERE a.due_on < local.today) AS oldest_due_on
       FROM action a
      WHERE a.project_id = s.project_id AND a.is_applicable AND a.done_at IS NULL AND a.waived_at IS NULL
        AND a.due_on <= local.today + 7 GROUP BY a.performer_role) AS open
   WHERE (scope.is_staff() OR scope.is_system()) AND (scope.sees_everything() OR s.project_id IN
     (SELECT b.project_id FROM scope.project_branch b WHERE b.node_id = ANY (scope.nodes())))
$$;
REVOKE EXECUTE ON FUNCTION journey.open_actions FROM PUBLIC;
GRANT EXECUTE ON FUNCTION journey.open_actions TO tongxing_app;
