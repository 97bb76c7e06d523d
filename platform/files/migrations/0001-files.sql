-- Files are added and never altered: they are evidence. What they belong to may grow, by grants.
CREATE TABLE platform.file_grant (
  id uuid PRIMARY KEY, file_id uuid NOT NULL,
  project_id uuid, home_id uuid, household_id uuid, person_id uuid,
  granted_by uuid, granted_at timestamptz NOT NULL,
  UNIQUE NULLS NOT DISTINCT (file_id, project_id, home_id, household_id, person_id)
);

CREATE TABLE platform.file (
  id uuid PRIMARY KEY,
  project_id uuid, home_id uuid, household_id uuid, person_id uuid,
  name text NOT NULL, media_type text NOT NULL, size bigint NOT NULL, sha256 text NOT NULL,
  width integer, height integer,
  storage_key text NOT NULL, screen_key text, thumbnail_key text,
  uploaded_at timestamptz NOT NULL,
  uploaded_by_kind text NOT NULL, uploaded_by uuid, uploaded_by_name text,
  -- What the device said, which proves nothing by itself.
  device_time timestamptz, device_latitude double precision, device_longitude double precision
);

-- Asked apart from the policy below, because policies of two tables must not refer to each other.
CREATE FUNCTION platform.sees_file(wanted uuid) RETURNS boolean STABLE LANGUAGE plpgsql AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM platform.file WHERE id = wanted);
END $$;

-- A person passes a file on only to the projects that serve him, and to nobody beyond his own home.
CALL platform.protect('platform.file_grant', $$
  (SELECT scope.sees_everything())
  OR project_id IN (SELECT b.project_id FROM scope.project_branch b WHERE b.node_id = ANY ((SELECT scope.nodes())::uuid[]))
  OR person_id = (SELECT scope.person())
  OR home_id = ANY ((SELECT scope.homes())::uuid[])
  OR household_id = ANY ((SELECT scope.households())::uuid[])$$, $$
  (SELECT scope.sees_everything()) OR (
    platform.sees_file(file_id)
    AND CASE WHEN (SELECT scope.is_staff())
             THEN project_id IN (SELECT b.project_id FROM scope.project_branch b WHERE b.node_id = ANY ((SELECT scope.nodes())::uuid[]))
             ELSE coalesce(person_id = (SELECT scope.person()), person_id IS NULL)
              AND coalesce(home_id = ANY ((SELECT scope.homes())::uuid[]), home_id IS NULL)
              AND coalesce(household_id = ANY ((SELECT scope.households())::uuid[]), household_id IS NULL) END)$$);
CALL platform.append_only('platform.file_grant');

-- Staff see the files of their branch, residents those of their person, home and household, everybody their own.
CALL platform.protect('platform.file', $$
  (SELECT scope.sees_everything())
  OR uploaded_by = (SELECT scope.actor())
  OR project_id IN (SELECT b.project_id FROM scope.project_branch b WHERE b.node_id = ANY ((SELECT scope.nodes())::uuid[]))
  OR person_id = (SELECT scope.person())
  OR home_id = ANY ((SELECT scope.homes())::uuid[])
  OR household_id = ANY ((SELECT scope.households())::uuid[])
  OR EXISTS (SELECT 1 FROM platform.file_grant g WHERE g.file_id = file.id)$$, $$
  (SELECT scope.sees_everything()) OR (
    uploaded_by = (SELECT scope.actor())
    AND CASE WHEN (SELECT scope.is_staff())
             THEN coalesce(project_id, home_id, household_id, person_id) IS NULL
               OR project_id IN (SELECT b.project_id FROM scope.project_branch b WHERE b.node_id = ANY ((SELECT scope.nodes())::uuid[]))
             ELSE project_id IS NULL
              AND coalesce(person_id = (SELECT scope.person()), person_id IS NULL)
              AND coalesce(home_id = ANY ((SELECT scope.homes())::uuid[]), home_id IS NULL)
              AND coalesce(household_id = ANY ((SELECT scope.households())::uuid[]), household_id IS NULL) END)$$);
CALL platform.append_only('platform.file');
