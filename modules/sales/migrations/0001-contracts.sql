-- The register of signed contracts and their buyers.
CREATE SCHEMA sales;
GRANT USAGE ON SCHEMA sales TO tongxing_app;

CREATE TABLE sales.contract (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, home_id uuid NOT NULL REFERENCES estate.home,
  number text COLLATE "C" NOT NULL, signed_on date NOT NULL,
  -- Yuan.
  price numeric(14, 2) NOT NULL CHECK (price > 0), planned_delivery_on date,
  state text NOT NULL DEFAULT 'standing' CHECK (state IN ('standing', 'cancelled')),
  cancelled_on date, cancel_reason text,
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL DEFAULT now(),
  CHECK (planned_delivery_on >= signed_on), CHECK ((state = 'cancelled') = (cancelled_on IS NOT NULL)),
  CHECK (cancelled_on >= signed_on)
);
-- A home is sold once: it has at most one standing contract.
CREATE UNIQUE INDEX one_standing_contract ON sales.contract (project_id, home_id) WHERE state = 'standing';
CREATE UNIQUE INDEX number_of_contract ON sales.contract (project_id, number);
CREATE INDEX ON sales.contract (project_id, signed_on DESC, id DESC);
CREATE INDEX ON sales.contract (home_id);

CREATE TABLE sales.contract_buyer (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project,
  contract_id uuid NOT NULL REFERENCES sales.contract, person_id uuid NOT NULL REFERENCES customers.person,
  position smallint NOT NULL CHECK (position > 0),
  -- What an imported row said about the buyer: the same row again changes nothing, another one corrects.
  given_sealed text,
  UNIQUE (contract_id, position), UNIQUE (contract_id, person_id)
);
CREATE INDEX ON sales.contract_buyer (person_id);
CREATE INDEX ON sales.contract_buyer (project_id);

CALL platform.protect_by_project('sales.contract_buyer', hidden => '{given_sealed}',
  residents => $$person_id = ANY ((SELECT customers.own_person_ids())::uuid[])$$, resident_writes => $$false$$);
-- Residents see the contracts that they signed, not that of an earlier owner of their home.
CALL platform.protect_by_project('sales.contract',
  residents => $$(SELECT scope.person()) IS NOT NULL
    AND EXISTS (SELECT 1 FROM sales.contract_buyer b WHERE b.contract_id = sales.contract.id)$$, resident_writes => $$false$$);
