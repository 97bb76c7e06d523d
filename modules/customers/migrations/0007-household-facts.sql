-- Cars, emergency contacts and special care (domain.md 5.6), as a customer told them. All of it is personal: it lies
-- sealed, the audit log says that it changed and never what it was, and removing it removes it.
CREATE TABLE customers.household_fact (
  id uuid PRIMARY KEY, person_id uuid NOT NULL REFERENCES customers.person,
  kind text NOT NULL CHECK (kind IN ('car', 'emergencyContact', 'specialCare')),
  content_sealed text NOT NULL,
  recorded_at timestamptz NOT NULL, recorded_by text NOT NULL
);
CREATE INDEX ON customers.household_fact (person_id);
CALL platform.protect('customers.household_fact',
  $$(SELECT scope.sees_everything()) OR person_id = ANY ((SELECT customers.own_person_ids())::uuid[])
    OR (SELECT scope.is_staff()) AND EXISTS (SELECT 1 FROM customers.person p WHERE p.id = person_id)$$,
  $$(SELECT scope.sees_everything())
    OR (SELECT scope.is_staff()) AND EXISTS (SELECT 1 FROM customers.person p WHERE p.id = person_id)$$,
  '{content_sealed}');
