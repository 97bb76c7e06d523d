-- A project may have a standard of its own below every level of the organization, and a level may give its standard up.
ALTER TABLE journey.standard
  ADD COLUMN project_id uuid REFERENCES estate.project,
  -- A version that says nothing of its own: with it the standard of the level above applies again.
  ADD COLUMN retires boolean NOT NULL DEFAULT false,
  ADD CHECK (node_id IS NULL OR project_id IS NULL),
  ADD CHECK (extends_id IS NOT NULL OR (node_id IS NULL AND project_id IS NULL AND NOT retires)),
  DROP CONSTRAINT standard_node_id_number_key,
  ADD UNIQUE NULLS NOT DISTINCT (node_id, project_id, number);
CREATE INDEX ON journey.standard (project_id) WHERE project_id IS NOT NULL;
DROP INDEX journey.standard_in_the_making;
CREATE UNIQUE INDEX standard_in_the_making ON journey.standard (node_id, project_id) NULLS NOT DISTINCT WHERE state <> 'published';

-- A project's standard is written by the people of its branch.
DROP POLICY add_rows ON journey.standard;
DROP POLICY change_rows ON journey.standard;
DROP POLICY remove_rows ON journey.standard;
CREATE FUNCTION journey.writes_level(node uuid, project uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT (SELECT scope.sees_everything())
      OR EXISTS (SELECT 1 FROM scope.node_branch b WHERE b.node_id = node AND b.ancestor_id = ANY ((SELECT scope.nodes())::uuid[]))
      OR EXISTS (SELECT 1 FROM scope.project_branch b WHERE b.project_id = project AND b.node_id = ANY ((SELECT scope.nodes())::uuid[]))
$$;
CREATE POLICY add_rows ON journey.standard FOR INSERT WITH CHECK (journey.writes_level(node_id, project_id));
CREATE POLICY change_rows ON journey.standard FOR UPDATE USING (journey.writes_level(node_id, project_id));
CREATE POLICY remove_rows ON journey.standard FOR DELETE USING (journey.writes_level(node_id, project_id));
DROP POLICY add_rows ON journey.standard_action;
DROP POLICY change_rows ON journey.standard_action;
DROP POLICY remove_rows ON journey.standard_action;
CREATE FUNCTION journey.writes_version(standard uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM journey.standard s
    WHERE s.id = standard AND s.state <> 'published' AND NOT s.retires AND journey.writes_level(s.node_id, s.project_id))
$$;
CREATE POLICY add_rows ON journey.standard_action FOR INSERT WITH CHECK (journey.writes_version(standard_id));
CREATE POLICY change_rows ON journey.standard_action FOR UPDATE USING (journey.writes_version(standard_id));
CREATE POLICY remove_rows ON journey.standard_action FOR DELETE USING (journey.writes_version(standard_id));
