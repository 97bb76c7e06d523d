-- Cases that another system kept before: its number, what was read of it, and how the case stood when it had been read.
ALTER TABLE cases.case_file ADD COLUMN external_number text, ADD COLUMN taken_hash text, ADD COLUMN taken_activity_at timestamptz;
CREATE UNIQUE INDEX taken_over ON cases.case_file (project_id, external_number) WHERE external_number IS NOT NULL;
