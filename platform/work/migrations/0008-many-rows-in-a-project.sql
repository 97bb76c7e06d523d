-- What the planner should think before it has counted: a project has many rows. Without it a look for one row of a new table
-- (a foreign key's check, whose plan a connection keeps) went through any index that begins with the project.
CREATE PROCEDURE platform.expect_many_in_a_project(tbl regclass) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_restore_attribute_stats('schemaname', n.nspname::text, 'relname', c.relname::text, 'attname', 'project_id',
            'inherited', c.relkind = 'p', 'null_frac', 0::real, 'avg_width', 16, 'n_distinct', 5::real)
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.oid = tbl AND c.reltuples < 0;
END $$;

CREATE OR REPLACE PROCEDURE platform.protect_by_project(tbl regclass, residents text DEFAULT NULL, hidden text[] DEFAULT '{}',
                                                        resident_writes text DEFAULT NULL)
LANGUAGE plpgsql AS $$
DECLARE
  staff text := '(SELECT scope.sees_everything()) OR project_id IN
    (SELECT b.project_id FROM scope.project_branch b WHERE b.node_id = ANY ((SELECT scope.nodes())::uuid[]))';
  staff_adds text := format('(SELECT scope.sees_everything()) OR EXISTS (SELECT 1 FROM scope.project_branch b
    WHERE b.project_id = %s.project_id AND b.node_id = ANY ((SELECT scope.nodes())::uuid[]))', tbl);
  also text := coalesce(' OR (' || coalesce(resident_writes, residents) || ')', '');
BEGIN
  CALL platform.protect(tbl, staff || coalesce(' OR (' || residents || ')', ''), staff || also, hidden);
  EXECUTE format('ALTER POLICY add_rows ON %s WITH CHECK (%s)', tbl, staff_adds || also);
  CALL platform.expect_many_in_a_project(tbl);
END $$;
