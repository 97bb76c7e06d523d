-- Topics are kept by people: who changed one last, on which level of the organization its department sits (S2-02), and
-- into which other topic it went.
ALTER TABLE cases.category
  ADD COLUMN department_level text CHECK (department_level IN ('group', 'region', 'cityCompany', 'projectCompany')),
  ADD COLUMN merged_into uuid REFERENCES cases.category,
  ADD COLUMN version integer NOT NULL DEFAULT 1, ADD COLUMN changed_by text,
  ADD CONSTRAINT merged_is_retired CHECK (merged_into IS NULL OR NOT active);
CREATE INDEX ON cases.category (merged_into) WHERE merged_into IS NOT NULL;

-- Which of the twelve needs a customer's words are about (S4-14).
ALTER TABLE cases.case_file ADD COLUMN needs text[] NOT NULL DEFAULT '{}'
  CHECK (needs <@ '{welcomed,prompt,comfortable,orderly,understood,helped,valued,praised,remembered,respected,trusted,safe}'::text[]);
CREATE INDEX in_need ON cases.case_file (project_id, opened_at, id) WHERE needs <> '{}';
