-- The time between contract and keys (domain.md 2.3): what buyers are told while their home is being built.
CREATE SCHEMA construction;
GRANT USAGE ON SCHEMA construction TO tongxing_app;

-- The bar of a phase: what is to be reached by when.
CREATE TABLE construction.milestone (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, phase_id uuid NOT NULL REFERENCES estate.phase,
  position smallint NOT NULL CHECK (position > 0), name text NOT NULL, name_en text, planned_on date, reached_on date,
  changed_by text, UNIQUE (phase_id, position)
);
CREATE INDEX ON construction.milestone (project_id);
CALL platform.protect_by_project('construction.milestone');

-- How often a project reports, and the ways to complain that each bulletin names (3.1, 3.5).
CREATE TABLE construction.rhythm (
  id uuid PRIMARY KEY, project_id uuid NOT NULL UNIQUE REFERENCES estate.project,
  every_months smallint NOT NULL CHECK (every_months BETWEEN 1 AND 3), channels text NOT NULL,
  version integer NOT NULL DEFAULT 1, changed_by text
);
CALL platform.protect_by_project('construction.rhythm');

CREATE TABLE construction.bulletin (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project,
  -- Null: the whole project.
  phase_id uuid REFERENCES estate.phase,
  title text NOT NULL, body text NOT NULL, channels text NOT NULL,
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'sent')),
  -- A corrected bulletin is a new one; the old one stays as it was read.
  edition smallint NOT NULL DEFAULT 1, corrects uuid REFERENCES construction.bulletin, corrected_by uuid REFERENCES construction.bulletin,
  -- The milestones of the phases as they stood when it was sent.
  bar jsonb, sent_at timestamptz, sent_on date, sent_by text, written_by text NOT NULL, contact_staff_id uuid,
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL,
  CHECK ((state = 'sent') = (sent_at IS NOT NULL AND sent_on IS NOT NULL AND bar IS NOT NULL))
);
CREATE INDEX ON construction.bulletin (project_id, state, sent_at DESC, id);
CREATE INDEX ON construction.bulletin (created_at, id);
CREATE INDEX ON construction.bulletin (corrects) WHERE corrects IS NOT NULL;
CREATE INDEX ON construction.bulletin (corrected_by) WHERE corrected_by IS NOT NULL;
-- Whoever holds a home of the project reads what was told, also before the home became theirs.
CALL platform.protect_by_project('construction.bulletin', resident_writes => 'false',
  residents => $$state = 'sent' AND project_id = ANY ((SELECT estate.projects_of_homes((SELECT scope.homes())))::uuid[])$$);
CALL platform.name_rows('construction.bulletin', 'r.title');

-- To whom something was sent, by which ways, and when it was read.
CREATE TABLE construction.recipient (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, about_id uuid NOT NULL,
  home_id uuid NOT NULL REFERENCES estate.home, contract_id uuid NOT NULL, person_id uuid NOT NULL REFERENCES customers.person,
  told_at timestamptz, ways text[] NOT NULL DEFAULT '{}', read_at timestamptz,
  UNIQUE (about_id, contract_id, person_id)
);
CREATE INDEX ON construction.recipient (about_id) WHERE told_at IS NULL;
CREATE INDEX ON construction.recipient (person_id);
CREATE INDEX ON construction.recipient (home_id);
CREATE INDEX ON construction.recipient (project_id);
CALL platform.protect_by_project('construction.recipient',
  residents => $$person_id = ANY ((SELECT customers.own_person_ids())::uuid[])$$);

-- Photos and drawings, in their order, with what they show.
CREATE TABLE construction.attachment (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, about_id uuid NOT NULL, file_id uuid NOT NULL,
  position smallint NOT NULL, caption text NOT NULL DEFAULT '', UNIQUE (about_id, position)
);
CREATE INDEX ON construction.attachment (file_id);
CREATE INDEX ON construction.attachment (project_id);

-- Whether what an attachment belongs to is shown to the resident who asks.
CREATE FUNCTION construction.shows(about uuid) RETURNS boolean STABLE LANGUAGE plpgsql AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM construction.bulletin b WHERE b.id = about);
END $$;
CALL platform.protect_by_project('construction.attachment', resident_writes => 'false',
  residents => $$(SELECT scope.person()) IS NOT NULL AND construction.shows(about_id)$$);

-- Thousands of buyers see the same photo: one row for the photo, not one for each of them.
CREATE POLICY read_attached_to_construction ON platform.file FOR SELECT
  USING ((SELECT scope.person()) IS NOT NULL AND EXISTS (SELECT 1 FROM construction.attachment a WHERE a.file_id = file.id));

INSERT INTO platform.message_template (key, channel, language, subject, body, sample, secret) VALUES
('progressBulletin', 'inApp', 'zh', '{project} 工程进展：{title}', '最新的现场照片和节点已经更新，请您查看。',
 '{"project": "松雪府", "title": "十一月：外墙开始施工"}', false),
('progressBulletin', 'inApp', 'en', '{project}, how the building goes on: {title}', 'New photos from the site and the milestones are there for you.',
 '{"project": "Songxue Residence", "title": "November: work on the facade begins"}', false),
('progressBulletin', 'sms', 'zh', NULL, '{project} 工程进展通报“{title}”已发布，请登录查看现场照片和节点。',
 '{"project": "松雪府", "title": "十一月：外墙开始施工"}', false),
('progressBulletin', 'sms', 'en', NULL, 'A progress bulletin of {project} is out: "{title}". Please sign in for photos and milestones.',
 '{"project": "Songxue Residence", "title": "November: work on the facade begins"}', false),
('progressBulletinCorrected', 'inApp', 'zh', '更正：{project} 工程进展“{title}”', '之前的通报有一处更正，请以这一版为准。',
 '{"project": "松雪府", "title": "十一月：外墙开始施工"}', false),
('progressBulletinCorrected', 'inApp', 'en', 'Corrected: {title} ({project})', 'We corrected an earlier bulletin. Please go by this one.',
 '{"project": "Songxue Residence", "title": "November: work on the facade begins"}', false),
('progressBulletinCorrected', 'sms', 'zh', NULL, '{project} 工程进展通报“{title}”有更正，请登录查看，以这一版为准。',
 '{"project": "松雪府", "title": "十一月：外墙开始施工"}', false),
('progressBulletinCorrected', 'sms', 'en', NULL, 'The bulletin "{title}" of {project} was corrected. Please sign in and go by the new one.',
 '{"project": "Songxue Residence", "title": "November: work on the facade begins"}', false);
