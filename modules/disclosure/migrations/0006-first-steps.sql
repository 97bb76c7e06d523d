-- What a customer says of her visit (domain.md 1.8), and that she would like to buy before there is a permit (1.9, S1-30).
CREATE TABLE disclosure.visit_answer (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, person_id uuid NOT NULL REFERENCES customers.person,
  way text NOT NULL CHECK (way IN ('call', 'message', 'own')), score smallint CHECK (score BETWEEN 1 AND 5), words text,
  on_day date NOT NULL, at timestamptz NOT NULL, by_name text NOT NULL, CHECK (score IS NOT NULL OR words IS NOT NULL)
);
CREATE INDEX ON disclosure.visit_answer (person_id, project_id);
CREATE INDEX ON disclosure.visit_answer (project_id);
CALL platform.protect_by_project('disclosure.visit_answer',
  residents => $$person_id = ANY ((SELECT customers.own_person_ids())::uuid[])$$);
CALL platform.append_only('disclosure.visit_answer');

-- No money is taken for it; the customer takes it back whenever she likes.
CREATE TABLE disclosure.intention (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, person_id uuid NOT NULL REFERENCES customers.person,
  wish text NOT NULL, registered_on date NOT NULL, adviser text NOT NULL, withdrawn_at timestamptz, withdrawn_by text,
  changed_by text, created_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX one_open_intention ON disclosure.intention (person_id, project_id) WHERE withdrawn_at IS NULL;
CREATE INDEX ON disclosure.intention (project_id, created_at, id);
CREATE INDEX ON disclosure.intention (created_at, id);
CALL platform.protect_by_project('disclosure.intention',
  residents => $$person_id = ANY ((SELECT customers.own_person_ids())::uuid[])$$);
CALL platform.name_rows('disclosure.intention', '(SELECT p.name FROM customers.person p WHERE p.id = r.person_id)');
