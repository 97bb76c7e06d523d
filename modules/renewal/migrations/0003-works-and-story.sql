CREATE TABLE renewal.progress (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, item_id uuid NOT NULL REFERENCES renewal.item,
  on_day date NOT NULL, words text NOT NULL, by_name text NOT NULL, at timestamptz NOT NULL
);
CREATE INDEX ON renewal.progress (item_id, on_day, id);
CREATE INDEX ON renewal.progress (project_id);
CALL platform.protect_by_project('renewal.progress', resident_writes => 'false',
  residents => $$(SELECT scope.person()) IS NOT NULL AND EXISTS (SELECT 1 FROM renewal.item i WHERE i.id = item_id)$$);
CALL platform.append_only('renewal.progress');

-- What was renewed, told with pictures; once published it is everybody's to read.
CREATE TABLE renewal.story (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project,
  programme_id uuid NOT NULL UNIQUE REFERENCES renewal.programme, project_name text NOT NULL, city text NOT NULL,
  title text NOT NULL, body text NOT NULL, thanks text NOT NULL,
  -- [{itemId, title, words, beforeFileId, afterFileId}], and [{title, costFen, shares}] as they stood at the publication.
  pairs jsonb NOT NULL, costs jsonb NOT NULL DEFAULT '[]',
  published_on date, published_by text, version integer NOT NULL DEFAULT 1, changed_by text
);
CREATE INDEX ON renewal.story (published_on, id) WHERE published_on IS NOT NULL;
CREATE INDEX ON renewal.story (project_id);
CALL platform.protect_by_project('renewal.story', resident_writes => 'false',
  residents => $$(SELECT scope.kind()) IN ('public', 'resident') AND published_on IS NOT NULL$$);
CALL platform.name_rows('renewal.story', 'r.title');
