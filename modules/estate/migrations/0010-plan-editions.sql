-- Every edition of a layout's plan: what was pointed at on one is read on that one, whatever was drawn later.
CREATE TABLE estate.plan_edition (
  id uuid PRIMARY KEY, project_id uuid NOT NULL, layout_id uuid NOT NULL, number integer NOT NULL CHECK (number > 0),
  plan jsonb NOT NULL, picture_file_id uuid, drawn_at timestamptz NOT NULL, drawn_by text NOT NULL,
  FOREIGN KEY (project_id, layout_id) REFERENCES estate.layout (project_id, id) ON DELETE CASCADE,
  UNIQUE (layout_id, number)
);
CREATE INDEX ON estate.plan_edition (project_id, layout_id, number DESC);
CALL platform.protect_by_project('estate.plan_edition', resident_writes => 'false',
  residents => 'project_id = ANY ((SELECT estate.projects_of_homes((SELECT scope.homes())))::uuid[])');
CALL platform.append_only('estate.plan_edition');

ALTER TABLE estate.layout ADD COLUMN edition_id uuid;
INSERT INTO estate.plan_edition (id, project_id, layout_id, number, plan, picture_file_id, drawn_at, drawn_by)
  SELECT uuidv7(), project_id, id, 1, plan, plan_file_id, now(), coalesce(changed_by, '') FROM estate.layout WHERE plan IS NOT NULL;
UPDATE estate.layout l SET edition_id = e.id FROM estate.plan_edition e WHERE e.layout_id = l.id;
