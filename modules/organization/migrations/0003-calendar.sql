-- Days on which a city works otherwise than the country does; they are no secret, and the city itself keeps them.
CREATE TABLE organization.calendar_day (
  node_id uuid NOT NULL REFERENCES organization.node, on_day date NOT NULL,
  workday boolean NOT NULL, reason text NOT NULL,
  changed_by text NOT NULL, created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (node_id, on_day)
);
CALL platform.protect('organization.calendar_day',
  '(SELECT scope.kind()) IS NOT NULL',
  $$(SELECT scope.sees_everything())
    OR node_id IN (SELECT b.node_id FROM scope.node_branch b WHERE b.ancestor_id = ANY ((SELECT scope.nodes())::uuid[]))$$);
