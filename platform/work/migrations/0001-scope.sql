-- Who may see what: the scope of a unit of work lives in transaction settings (tx.*), the policies read it here.
CREATE SCHEMA scope;
GRANT USAGE ON SCHEMA scope TO tongxing_app;

CREATE FUNCTION scope.kind() RETURNS text STABLE PARALLEL SAFE LANGUAGE sql
  RETURN nullif(current_setting('tx.kind', true), '');
CREATE FUNCTION scope.is_system() RETURNS boolean STABLE PARALLEL SAFE LANGUAGE sql
  RETURN coalesce(current_setting('tx.kind', true), '') = 'system';
CREATE FUNCTION scope.actor() RETURNS uuid STABLE PARALLEL SAFE LANGUAGE sql
  RETURN nullif(current_setting('tx.actor', true), '')::uuid;
CREATE FUNCTION scope.is_staff() RETURNS boolean STABLE PARALLEL SAFE LANGUAGE sql
  RETURN coalesce(current_setting('tx.kind', true), '') = 'staff';
-- True for system work and for staff whose post stands at the top of the group.
CREATE FUNCTION scope.sees_everything() RETURNS boolean STABLE PARALLEL SAFE LANGUAGE sql
  RETURN coalesce(current_setting('tx.kind', true), '') = 'system'
      OR (coalesce(current_setting('tx.kind', true), '') = 'staff' AND current_setting('tx.nodes', true) = '*');
-- The organization nodes at which the staff actor holds the permission of this request.
CREATE FUNCTION scope.nodes() RETURNS uuid[] STABLE PARALLEL SAFE LANGUAGE sql
  RETURN CASE WHEN coalesce(current_setting('tx.kind', true), '') = 'staff'
              THEN nullif(nullif(current_setting('tx.nodes', true), '*'), '')::uuid[] END;
CREATE FUNCTION scope.person() RETURNS uuid STABLE PARALLEL SAFE LANGUAGE sql
  RETURN CASE WHEN coalesce(current_setting('tx.kind', true), '') = 'resident'
              THEN nullif(current_setting('tx.person', true), '')::uuid END;
CREATE FUNCTION scope.homes() RETURNS uuid[] STABLE PARALLEL SAFE LANGUAGE sql
  RETURN CASE WHEN coalesce(current_setting('tx.kind', true), '') = 'resident'
              THEN nullif(current_setting('tx.homes', true), '')::uuid[] END;
CREATE FUNCTION scope.households() RETURNS uuid[] STABLE PARALLEL SAFE LANGUAGE sql
  RETURN CASE WHEN coalesce(current_setting('tx.kind', true), '') = 'resident'
              THEN nullif(current_setting('tx.households', true), '')::uuid[] END;

-- The topology that policies walk: which nodes and which projects lie below a node (a node lies below itself).
CREATE TABLE scope.node_branch (ancestor_id uuid NOT NULL, node_id uuid NOT NULL, PRIMARY KEY (ancestor_id, node_id));
CREATE INDEX ON scope.node_branch (node_id);
CREATE TABLE scope.project_branch (node_id uuid NOT NULL, project_id uuid NOT NULL, PRIMARY KEY (node_id, project_id));
CREATE INDEX ON scope.project_branch (project_id);
ALTER TABLE scope.node_branch ENABLE ROW LEVEL SECURITY;
ALTER TABLE scope.node_branch FORCE ROW LEVEL SECURITY;
ALTER TABLE scope.project_branch ENABLE ROW LEVEL SECURITY;
ALTER TABLE scope.project_branch FORCE ROW LEVEL SECURITY;
CREATE POLICY topology ON scope.node_branch USING (true);
CREATE POLICY topology ON scope.project_branch USING (true);
GRANT SELECT ON scope.node_branch, scope.project_branch TO tongxing_app;

-- Puts a node under a parent (null: the top), with everything that lies below it.
CREATE FUNCTION scope.place_node(placed uuid, parent uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = scope, pg_temp AS $$
DECLARE below uuid[];
BEGIN
  INSERT INTO scope.node_branch VALUES (placed, placed) ON CONFLICT DO NOTHING;
  SELECT array_agg(node_id) INTO below FROM scope.node_branch WHERE ancestor_id = placed;
  IF parent = ANY (below) THEN RAISE EXCEPTION 'a node cannot lie below itself' USING ERRCODE = 'check_violation'; END IF;
  DELETE FROM scope.project_branch p USING scope.node_branch b
   WHERE b.node_id = placed AND b.ancestor_id <> placed AND p.node_id = b.ancestor_id
     AND p.project_id IN (SELECT project_id FROM scope.project_branch WHERE node_id = placed);
  DELETE FROM scope.node_branch WHERE node_id = ANY (below) AND NOT ancestor_id = ANY (below);
  INSERT INTO scope.node_branch
    SELECT up.ancestor_id, down.id FROM scope.node_branch up, unnest(below) AS down(id) WHERE up.node_id = parent
    ON CONFLICT DO NOTHING;
  INSERT INTO scope.project_branch
    SELECT up.ancestor_id, p.project_id FROM scope.node_branch up, scope.project_branch p
     WHERE up.node_id = placed AND p.node_id = placed
    ON CONFLICT DO NOTHING;
END $$;

CREATE FUNCTION scope.place_project(placed uuid, node uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = scope, pg_temp AS $$
BEGIN
  DELETE FROM scope.project_branch WHERE project_id = placed;
  INSERT INTO scope.project_branch SELECT ancestor_id, placed FROM scope.node_branch WHERE node_id = node;
END $$;
REVOKE EXECUTE ON FUNCTION scope.place_node, scope.place_project FROM PUBLIC;
GRANT EXECUTE ON FUNCTION scope.place_node, scope.place_project TO tongxing_app;
