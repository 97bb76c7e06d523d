-- Files that may be of one person, and merges that can be undone exactly (S3-05, S3-06).
CREATE TABLE customers.duplicate (
  id uuid PRIMARY KEY, person_a uuid NOT NULL REFERENCES customers.person, person_b uuid NOT NULL REFERENCES customers.person,
  reasons text[] NOT NULL CHECK (cardinality(reasons) > 0),
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'dismissed', 'merged')),
  found_at timestamptz NOT NULL, decided_at timestamptz, decided_by text, note text,
  UNIQUE (person_a, person_b), CHECK (person_a < person_b)
);
CREATE INDEX ON customers.duplicate (person_b);
CREATE INDEX ON customers.duplicate (id) WHERE state = 'open';

-- `snapshot_sealed` holds the values of both files before the merge and the values that the merge wrote.
CREATE TABLE customers.merge (
  id uuid PRIMARY KEY, survivor_id uuid NOT NULL REFERENCES customers.person, absorbed_id uuid NOT NULL REFERENCES customers.person,
  reason text NOT NULL, snapshot_sealed text NOT NULL,
  merged_at timestamptz NOT NULL, merged_by text NOT NULL, undone_at timestamptz, undone_by text,
  CHECK (survivor_id <> absorbed_id)
);
CREATE INDEX ON customers.merge (survivor_id);
CREATE UNIQUE INDEX merged_once ON customers.merge (absorbed_id) WHERE undone_at IS NULL;

-- Only whoever sees both files sees that they resemble one another.
CALL platform.protect('customers.duplicate',
  $$(SELECT scope.sees_everything()) OR (SELECT scope.is_staff())
    AND EXISTS (SELECT 1 FROM customers.person p WHERE p.id = person_a)
    AND EXISTS (SELECT 1 FROM customers.person p WHERE p.id = person_b)$$);
CALL platform.protect('customers.merge',
  $$(SELECT scope.sees_everything()) OR (SELECT scope.is_staff())
    AND EXISTS (SELECT 1 FROM customers.person p WHERE p.id = survivor_id)
    AND EXISTS (SELECT 1 FROM customers.person p WHERE p.id = absorbed_id)$$,
  hidden => '{snapshot_sealed}');
