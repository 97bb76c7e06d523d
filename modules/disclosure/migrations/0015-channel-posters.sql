-- How a project is reached, as a poster says it (S3-40, S3-41), and where the poster hangs: sales office, notice boards, lift halls.
CREATE TABLE disclosure.poster (
  id uuid PRIMARY KEY, project_id uuid NOT NULL UNIQUE REFERENCES estate.project,
  -- Copied, as the register of postings copies it.
  timezone text NOT NULL,
  hours text NOT NULL, reception text NOT NULL DEFAULT '', answered_by text NOT NULL, form_link text,
  -- What the present edition says; another content is the next edition.
  edition integer NOT NULL CHECK (edition > 0), content jsonb NOT NULL, edition_on date NOT NULL,
  version integer NOT NULL DEFAULT 1, changed_by text
);
CALL platform.protect_by_project('disclosure.poster');
CALL platform.name_rows('disclosure.poster', '(SELECT p.name FROM estate.project p WHERE p.id = r.project_id)');

CREATE TABLE disclosure.poster_place (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES disclosure.poster (project_id),
  kind text NOT NULL CHECK (kind IN ('salesOffice', 'noticeBoard', 'liftHall')), building_id uuid, place text NOT NULL,
  every_months smallint NOT NULL CHECK (every_months BETWEEN 1 AND 12),
  -- The last day by which it hangs, is exchanged, or is looked at again.
  due_by date NOT NULL,
  hung_edition integer, hung_on date, hung_by text, removed_on date,
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL,
  CHECK ((hung_edition IS NULL) = (hung_on IS NULL))
);
CREATE UNIQUE INDEX one_place ON disclosure.poster_place (project_id, place) WHERE removed_on IS NULL;
CREATE INDEX ON disclosure.poster_place (due_by, id) WHERE removed_on IS NULL;
CREATE INDEX ON disclosure.poster_place (project_id, due_by, id) WHERE removed_on IS NULL;
CALL platform.protect_by_project('disclosure.poster_place');
CALL platform.name_rows('disclosure.poster_place', 'r.place');

-- A photo of the poster where it hangs; proof, only ever added to.
CREATE TABLE disclosure.poster_proof (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, place_id uuid NOT NULL REFERENCES disclosure.poster_place,
  edition integer NOT NULL, hung_on date NOT NULL, words text, file_ids uuid[] NOT NULL CHECK (cardinality(file_ids) > 0),
  by_name text NOT NULL, at timestamptz NOT NULL
);
CREATE INDEX ON disclosure.poster_proof (place_id, id);
CREATE INDEX ON disclosure.poster_proof (project_id);
CALL platform.protect_by_project('disclosure.poster_proof');
CALL platform.append_only('disclosure.poster_proof');

INSERT INTO platform.message_template (key, channel, language, subject, body, sample, secret) VALUES
('postersDue', 'inApp', 'zh', '{project}：{count} 处渠道公示需要处理', '其中 {missing} 处还没有张贴，{outdated} 处还是旧版。请打印第 {edition} 版，换好后拍照登记。',
 '{"project": "砚湖湾", "count": "4", "missing": "1", "outdated": "3", "edition": "2"}', false),
('postersDue', 'inApp', 'en', '{project}: {count} channel posters to see to', '{missing} do not hang yet, {outdated} are an older edition. Please print edition {edition}, hang it and take photos.',
 '{"project": "Yanhu Bay", "count": "4", "missing": "1", "outdated": "3", "edition": "2"}', false);
