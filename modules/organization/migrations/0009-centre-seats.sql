-- To which department of which company the customer service centre of a node belongs (S1-21). Only ever added to: the last
-- line of a node holds, an empty one leaves it to the node above. Where the centre sits is no secret; whoever keeps the
-- departments of a branch says it.
CREATE TABLE organization.centre_seat (
  id uuid PRIMARY KEY, node_id uuid NOT NULL REFERENCES organization.node,
  department_id uuid REFERENCES organization.department, side text CHECK (side IN ('developer', 'property')),
  reason text NOT NULL, set_at timestamptz NOT NULL, set_by uuid, set_by_name text NOT NULL,
  CHECK ((department_id IS NULL) = (side IS NULL))
);
CREATE INDEX ON organization.centre_seat (node_id, set_at, id);
CREATE INDEX ON organization.centre_seat (department_id) WHERE department_id IS NOT NULL;
CALL platform.protect('organization.centre_seat',
  '(SELECT scope.kind()) IS NOT NULL',
  $$(SELECT scope.sees_everything())
    OR node_id IN (SELECT b.node_id FROM scope.node_branch b WHERE b.ancestor_id = ANY ((SELECT scope.nodes())::uuid[]))$$);
CALL platform.append_only('organization.centre_seat');
