-- Closed cases of a department are listed too; the table has far more of them than of open ones.
CREATE INDEX of_department ON cases.case_file (department_id, opened_at, id) WHERE department_id IS NOT NULL;
