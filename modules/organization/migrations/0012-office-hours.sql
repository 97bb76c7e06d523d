-- The hours in which a city works on each of its workdays, several stretches a day; without a line it works the usual ones.
CREATE TABLE organization.office_hours (
  node_id uuid PRIMARY KEY REFERENCES organization.node,
  stretches jsonb NOT NULL CHECK (jsonb_typeof(stretches) = 'array' AND jsonb_array_length(stretches) BETWEEN 1 AND 6),
  version integer NOT NULL DEFAULT 1,
  changed_by text NOT NULL, created_at timestamptz NOT NULL DEFAULT now()
);
CALL platform.protect('organization.office_hours',
  '(SELECT scope.kind()) IS NOT NULL',
  $$(SELECT scope.sees_everything())
    OR node_id IN (SELECT b.node_id FROM scope.node_branch b WHERE b.ancestor_id = ANY ((SELECT scope.nodes())::uuid[]))$$);
