-- From the subscription to the contract (domain.md 2.2): papers, appointment, contact and promise of one customer.
CREATE TABLE disclosure.purchase (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, person_id uuid NOT NULL REFERENCES customers.person,
  home_id uuid REFERENCES estate.home,
  -- From here the 72 hours of the cancellation window are counted.
  subscribed_at timestamptz NOT NULL,
  signing_method text NOT NULL CHECK (signing_method IN ('onSite', 'appointment', 'collectiveDay', 'online')),
  appointment_at timestamptz, contact_staff_id uuid, contact_name text, listed_on date, covenant_on date,
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL,
  UNIQUE NULLS NOT DISTINCT (project_id, person_id, home_id)
);
CREATE INDEX ON disclosure.purchase (person_id);
CREATE INDEX ON disclosure.purchase (home_id) WHERE home_id IS NOT NULL;
CREATE INDEX ON disclosure.purchase (subscribed_at, id);
CALL platform.protect_by_project('disclosure.purchase', resident_writes => 'false',
  residents => $$person_id = ANY ((SELECT customers.own_person_ids())::uuid[])$$);
CALL platform.name_rows('disclosure.purchase', '(SELECT p.name FROM customers.person p WHERE p.id = r.person_id)');

CREATE TABLE disclosure.paper (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, purchase_id uuid NOT NULL REFERENCES disclosure.purchase,
  position smallint NOT NULL, title text NOT NULL, note text NOT NULL DEFAULT '', due_on date, brought_on date,
  UNIQUE (purchase_id, position)
);
CREATE INDEX ON disclosure.paper (project_id);
CALL platform.protect_by_project('disclosure.paper', resident_writes => 'false',
  residents => $$EXISTS (SELECT 1 FROM disclosure.purchase p WHERE p.id = purchase_id
    AND p.person_id = ANY ((SELECT customers.own_person_ids())::uuid[]))$$);
CALL platform.name_rows('disclosure.paper', 'r.title');
