-- What a module keeps confidential is known to staff whose post carries a permission of the name `….readConfidential` there.
-- The planner looks at what it compares with before it knows which case holds, so "everywhere" never becomes a list of nodes.
CREATE FUNCTION scope.is_confidant(project uuid) RETURNS boolean STABLE PARALLEL SAFE LANGUAGE sql
  RETURN scope.is_staff() AND (coalesce(current_setting('tx.confidant', true), '') = '*'
    OR EXISTS (SELECT 1 FROM scope.project_branch b WHERE b.project_id = project
                  AND b.node_id = ANY (nullif(nullif(current_setting('tx.confidant', true), '*'), '')::uuid[])));
