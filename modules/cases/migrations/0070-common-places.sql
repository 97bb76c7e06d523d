-- A case may be about what owners share: the lift of building 3, the garden.
ALTER TABLE cases.case_file ADD COLUMN common_id uuid;
CREATE INDEX cases_of_common ON cases.case_file (common_id, opened_at) WHERE common_id IS NOT NULL;
CREATE INDEX commons_of_project ON cases.case_file (project_id, opened_at, common_id) WHERE common_id IS NOT NULL;
