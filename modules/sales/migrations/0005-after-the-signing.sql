-- After the signing (domain.md 2.8, 2.9, 2.10): the loan, the filing with the authority, and how the signing was.
CREATE TABLE sales.filing (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project,
  contract_id uuid NOT NULL UNIQUE REFERENCES sales.contract, number text NOT NULL, filed_on date NOT NULL,
  version integer NOT NULL DEFAULT 1, changed_by text
);
CREATE INDEX ON sales.filing (project_id);
CREATE TABLE sales.mortgage (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project,
  contract_id uuid NOT NULL UNIQUE REFERENCES sales.contract,
  kind text NOT NULL CHECK (kind IN ('commercial', 'providentFund', 'combined')), bank text NOT NULL,
  applied_on date NOT NULL, approved_on date CHECK (approved_on >= applied_on), paid_on date CHECK (paid_on >= approved_on),
  -- What the bank still wants, and what it said last.
  missing text NOT NULL DEFAULT '', words text NOT NULL DEFAULT '', told_on date NOT NULL,
  version integer NOT NULL DEFAULT 1, changed_by text, CHECK (paid_on IS NULL OR approved_on IS NOT NULL)
);
CREATE INDEX ON sales.mortgage (project_id);
-- Three questions about the signing; proof, only ever added to.
CREATE TABLE sales.signing_answer (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project,
  contract_id uuid NOT NULL UNIQUE REFERENCES sales.contract, way text NOT NULL CHECK (way IN ('call', 'own')),
  clear smallint NOT NULL CHECK (clear BETWEEN 1 AND 5), smooth smallint NOT NULL CHECK (smooth BETWEEN 1 AND 5), words text,
  on_day date NOT NULL, at timestamptz NOT NULL, by_name text NOT NULL
);
CREATE INDEX ON sales.signing_answer (project_id);

-- The buyers see what belongs to their contract, and answer for it.
CALL platform.protect_by_project('sales.filing', resident_writes => 'false',
  residents => $$(SELECT scope.person()) IS NOT NULL AND EXISTS (SELECT 1 FROM sales.contract c WHERE c.id = contract_id)$$);
CALL platform.protect_by_project('sales.mortgage', resident_writes => 'false',
  residents => $$(SELECT scope.person()) IS NOT NULL AND EXISTS (SELECT 1 FROM sales.contract c WHERE c.id = contract_id)$$);
CALL platform.protect_by_project('sales.signing_answer',
  residents => $$(SELECT scope.person()) IS NOT NULL AND EXISTS (SELECT 1 FROM sales.contract c WHERE c.id = contract_id)$$);
CALL platform.append_only('sales.signing_answer');
CALL platform.name_rows('sales.filing', 'r.number');
CALL platform.name_rows('sales.mortgage', 'r.bank');
