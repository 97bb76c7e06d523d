-- Formal delivery (交付) and move-in (入住) of homes: two facts, and the second starts nothing of the first.
CREATE SCHEMA delivery;
GRANT USAGE ON SCHEMA delivery TO tongxing_app;

-- One for each time that a home is sold by us; it ends when the home is given back.
CREATE TABLE delivery.home_delivery (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, home_id uuid NOT NULL REFERENCES estate.home,
  contract_id uuid,
  -- As the contract promises, and as planned now where that differs.
  promised_on date, planned_on date, expected_on date GENERATED ALWAYS AS (coalesce(planned_on, promised_on)) STORED,
  delivered_on date,
  -- Refused without reason on the day of the written notice: counts as delivered (SPC sales interpretation art. 8).
  is_deemed boolean NOT NULL DEFAULT false,
  moved_in_on date, ended_on date,
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL DEFAULT now(),
  CHECK (moved_in_on >= delivered_on), CHECK (moved_in_on IS NULL OR delivered_on IS NOT NULL),
  CHECK (delivered_on IS NOT NULL OR NOT is_deemed)
);
CREATE UNIQUE INDEX one_delivery_at_a_time ON delivery.home_delivery (project_id, home_id) WHERE ended_on IS NULL;
CREATE INDEX ON delivery.home_delivery (home_id);
CREATE INDEX ON delivery.home_delivery (contract_id) WHERE contract_id IS NOT NULL;
CREATE INDEX ON delivery.home_delivery (project_id, id);

CALL platform.protect_by_project('delivery.home_delivery', resident_writes => 'false',
  residents => $$home_id = ANY ((SELECT scope.homes())::uuid[])$$);
