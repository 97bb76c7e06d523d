-- Pictures of guides and the like: a grant for the staff lets everybody who works here see the file.
ALTER TABLE platform.file_grant ADD COLUMN for_staff boolean NOT NULL DEFAULT false;
ALTER TABLE platform.file_grant DROP CONSTRAINT file_grant_file_id_project_id_home_id_household_id_person_i_key;
ALTER TABLE platform.file_grant ADD UNIQUE NULLS NOT DISTINCT (file_id, project_id, home_id, household_id, person_id, for_staff);
CREATE POLICY read_of_the_house ON platform.file_grant FOR SELECT USING (for_staff AND (SELECT scope.is_staff()));
CREATE POLICY add_to_the_house ON platform.file_grant FOR INSERT WITH CHECK (
  for_staff AND (SELECT scope.is_staff()) AND platform.sees_file(file_id)
  AND coalesce(project_id, home_id, household_id, person_id) IS NULL);
