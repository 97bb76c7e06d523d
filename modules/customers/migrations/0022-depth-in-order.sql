-- Households by depth and by their last proof, over all projects in reach too; without a proof they stand first.
DROP INDEX customers.households_by_proof;
CREATE INDEX households_by_proof ON customers.household (project_id, coalesce(depth_at, '-infinity'::timestamptz), id) WHERE until_on IS NULL;
CREATE INDEX all_households_by_proof ON customers.household (coalesce(depth_at, '-infinity'::timestamptz), id) WHERE until_on IS NULL;
CREATE INDEX all_households_by_depth ON customers.household (depth, id) WHERE until_on IS NULL;
