-- Deep interviews of loyal and disloyal customers by step, and the mood in which somebody spoke (S1-46).
ALTER TABLE customers.communication ADD COLUMN mood smallint CHECK (mood BETWEEN 1 AND 5);

CREATE TABLE customers.interview (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project,
  person_id uuid NOT NULL REFERENCES customers.person, home_id uuid REFERENCES estate.home,
  -- Of the 6+2 steps, 1 to 8.
  step smallint NOT NULL CHECK (step BETWEEN 1 AND 8),
  loyalty text NOT NULL CHECK (loyalty IN ('loyal', 'wavering', 'disloyal')), mood smallint NOT NULL CHECK (mood BETWEEN 1 AND 5),
  held_on date NOT NULL, guide jsonb NOT NULL, notes text NOT NULL, quotes text[] NOT NULL DEFAULT '{}',
  -- Whether the customer lets her words be quoted within the company.
  may_quote boolean NOT NULL,
  staff_id uuid, staff_name text NOT NULL, recorded_at timestamptz NOT NULL,
  CHECK (may_quote OR quotes = '{}')
);
CREATE INDEX ON customers.interview (person_id, held_on);
CREATE INDEX ON customers.interview (home_id) WHERE home_id IS NOT NULL;
CREATE INDEX ON customers.interview (project_id, held_on DESC, id);
CALL platform.protect_by_project('customers.interview', residents => 'false');
CALL platform.append_only('customers.interview');
