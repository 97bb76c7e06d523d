-- How deeply a household is served (S4-11): each step of 五步一法 with its proof; a proof is taken back, never changed.
CREATE TABLE customers.depth_proof (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project,
  household_id uuid NOT NULL REFERENCES customers.household,
  level smallint NOT NULL CHECK (level BETWEEN 1 AND 5), on_day date NOT NULL, proof text NOT NULL,
  staff_id uuid, staff_name text NOT NULL, recorded_at timestamptz NOT NULL,
  withdrawn_at timestamptz, withdrawn_by text, withdrawn_why text,
  CHECK ((withdrawn_at IS NULL) = (withdrawn_why IS NULL))
);
CREATE INDEX ON customers.depth_proof (household_id, level);
CREATE INDEX ON customers.depth_proof (project_id);
CALL platform.protect_by_project('customers.depth_proof', residents => 'false');
CALL platform.name_rows('customers.depth_proof', 'left(r.proof, 24)');
REVOKE DELETE ON customers.depth_proof FROM tongxing_app;

-- The level that the proofs carry, beside the household so that lists sort by it.
ALTER TABLE customers.household ADD COLUMN depth smallint NOT NULL DEFAULT 0 CHECK (depth BETWEEN 0 AND 5),
  ADD COLUMN depth_at timestamptz;
CREATE INDEX households_by_depth ON customers.household (project_id, depth, id) WHERE until_on IS NULL;
CREATE INDEX households_by_proof ON customers.household (project_id, depth_at, id) WHERE until_on IS NULL;
