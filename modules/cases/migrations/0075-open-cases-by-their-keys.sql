-- Holds what the policies ask of each row, of which the kind is new: the inbox of a city merges its projects without reading their rows.
DROP INDEX cases.open_of_project;
CREATE INDEX open_of_project ON cases.case_file (project_id, opened_at, id) INCLUDE (reporter_person_id, household_id, confidence, kind)
  WHERE closed_at IS NULL;
