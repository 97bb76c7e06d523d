-- What a module keeps confidential is known to staff whose post carries a permission of the name `….readConfidential` there.
CREATE FUNCTION scope.is_confidant(project uuid) RETURNS boolean STABLE PARALLEL SAFE LANGUAGE sql
  RETURN scope.is_staff() AND CASE coalesce(current_setting('tx.confidant', true), '') WHEN '' THEN false WHEN '*' THEN true
    ELSE EXISTS (SELECT 1 FROM scope.project_branch b
                  WHERE b.project_id = project AND b.node_id = ANY (current_setting('tx.confidant', true)::uuid[])) END;
