-- As for the other tables of a project: one look into the branches.
ALTER POLICY add_rows ON cases.promise WITH CHECK (
  (SELECT scope.sees_everything()) OR (SELECT scope.person()) IS NOT NULL OR EXISTS
    (SELECT 1 FROM scope.project_branch b WHERE b.project_id = promise.project_id AND b.node_id = ANY ((SELECT scope.nodes())::uuid[])));
