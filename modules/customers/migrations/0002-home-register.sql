-- What the owner register keeps about a home besides its holders: delivery, use, payer, company tenants (S2-41, S2-42).
CREATE TABLE customers.home_occupancy (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project,
  home_id uuid NOT NULL UNIQUE REFERENCES estate.home,
  delivered_on date, moved_in_on date,
  version integer NOT NULL DEFAULT 1, changed_by text
);
CREATE INDEX ON customers.home_occupancy (project_id);

-- Own use or let, as a history: a period is open while `until_on` is empty.
CREATE TABLE customers.home_use (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, home_id uuid NOT NULL REFERENCES estate.home,
  kind text NOT NULL CHECK (kind IN ('ownUse', 'let', 'vacant')),
  from_on date NOT NULL, until_on date, changed_by text, CHECK (until_on >= from_on)
);
CREATE UNIQUE INDEX one_use_at_a_time ON customers.home_use (project_id, home_id) WHERE until_on IS NULL;
CREATE INDEX ON customers.home_use (home_id);

-- Who pays the property fee, as a history.
CREATE TABLE customers.payer (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, home_id uuid NOT NULL REFERENCES estate.home,
  person_id uuid NOT NULL REFERENCES customers.person,
  from_on date NOT NULL, until_on date, changed_by text, CHECK (until_on >= from_on)
);
CREATE UNIQUE INDEX one_payer_at_a_time ON customers.payer (project_id, home_id) WHERE until_on IS NULL;
CREATE INDEX ON customers.payer (home_id);
CREATE INDEX ON customers.payer (person_id);

-- A firm that rents a home, with the check of its licence and qualification before it moves in (S2-42).
CREATE TABLE customers.company_tenant (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, home_id uuid NOT NULL REFERENCES estate.home,
  name text NOT NULL, licence_number text NOT NULL, licence_valid_until date, qualification text,
  licence_file_id uuid, contact_person_id uuid REFERENCES customers.person,
  lease_from date NOT NULL, lease_until date NOT NULL,
  check_state text NOT NULL DEFAULT 'pending' CHECK (check_state IN ('pending', 'passed', 'failed')),
  checked_on date, checked_by text, check_note text, until_on date,
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL DEFAULT now(),
  CHECK (lease_until >= lease_from), CHECK ((check_state = 'pending') = (checked_on IS NULL))
);
CREATE INDEX ON customers.company_tenant (home_id);
CREATE INDEX ON customers.company_tenant (project_id, lease_until);
CREATE INDEX ON customers.company_tenant (contact_person_id) WHERE contact_person_id IS NOT NULL;

CALL platform.protect_by_project('customers.home_occupancy',
  residents => $$home_id = ANY ((SELECT scope.homes())::uuid[])$$, resident_writes => $$false$$);
CALL platform.protect_by_project('customers.home_use',
  residents => $$home_id = ANY ((SELECT scope.homes())::uuid[])$$, resident_writes => $$false$$);
CALL platform.protect_by_project('customers.payer', residents => $$person_id = (SELECT scope.person())$$,
  resident_writes => $$false$$);
CALL platform.protect_by_project('customers.company_tenant');
