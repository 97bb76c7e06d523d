-- Versions of the standard are drafted, looked at by a second person and published; journeys may move to a newer one.
ALTER TABLE journey.standard
  ADD COLUMN drafted_by text,
  ADD COLUMN review_asked_at timestamptz, ADD COLUMN review_asked_by uuid, ADD COLUMN review_asked_name text,
  ADD COLUMN sent_back_by text, ADD COLUMN sent_back_reason text,
  ADD CHECK (state <> 'review' OR review_asked_at IS NOT NULL);
-- One version at a time is in the making at each level.
CREATE UNIQUE INDEX standard_in_the_making ON journey.standard (node_id) NULLS NOT DISTINCT WHERE state <> 'published';

ALTER TABLE journey.standard_action
  -- {"earlier": null, "later": 3, "moreGrace": 5}: what lower levels may change, in days; without it only what is stricter.
  ADD COLUMN limits jsonb,
  -- [{"fileId": "…", "caption": {"zh": "…", "en": "…"}}]: pictures of the operation guide.
  ADD COLUMN pictures jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN version integer NOT NULL DEFAULT 1, ADD COLUMN changed_by text;
-- A draft begins as a copy of a hundred actions; what is changed in it leaves lines.
DROP TRIGGER audit_new ON journey.standard_action;

-- What is still in the making stays inside the house, and nobody alters what is published.
DROP POLICY read_rows ON journey.standard;
CREATE POLICY read_rows ON journey.standard FOR SELECT USING (
  (SELECT scope.is_staff()) OR (SELECT scope.is_system()) OR state = 'published' AND (SELECT scope.kind()) IS NOT NULL);
DROP POLICY read_rows ON journey.standard_action;
CREATE POLICY read_rows ON journey.standard_action FOR SELECT USING (
  (SELECT scope.is_staff()) OR (SELECT scope.is_system()) OR standard_id IN (SELECT s.id FROM journey.standard s));
CREATE POLICY published_stays ON journey.standard AS RESTRICTIVE FOR UPDATE USING (state <> 'published') WITH CHECK (true);
CREATE POLICY published_remains ON journey.standard AS RESTRICTIVE FOR DELETE USING (state <> 'published');

-- [{"standardId": "…", "until": "2026-11-22"}]: versions on which the journey was before, the first one first.
ALTER TABLE journey.journey ADD COLUMN earlier_versions jsonb;
-- The version under which the action was settled or fell away when its journey moved on; else it is the journey's.
ALTER TABLE journey.action ADD COLUMN standard_id uuid;

-- Moving open journeys of a branch, or of one project, to the versions in force: looked at first, then done in portions.
CREATE TABLE journey.standard_move (
  id uuid PRIMARY KEY, node_id uuid NOT NULL REFERENCES organization.node, project_id uuid REFERENCES estate.project,
  state text NOT NULL CHECK (state IN ('looking', 'looked', 'running', 'done', 'cancelled', 'failed')),
  -- [{"projectId": "…", "standardId": "…"}]: what was in force for each project when the move was asked for.
  targets jsonb NOT NULL,
  -- Homes, and projects as a whole.
  total integer NOT NULL, handled integer NOT NULL DEFAULT 0,
  -- Where the look goes on: {"project": 0, "after": "…"}.
  place jsonb,
  -- By key of the action: {"4.2": {"added": 3, "removed": 0, "moved": 1, "homeIds": ["…"]}}.
  changes jsonb NOT NULL DEFAULT '{}',
  asked_by uuid, asked_by_name text, failure text,
  created_at timestamptz NOT NULL DEFAULT now(), finished_at timestamptz
);
CREATE INDEX ON journey.standard_move (node_id, id);
CREATE INDEX ON journey.standard_move (project_id) WHERE project_id IS NOT NULL;
CALL platform.protect_by_node('journey.standard_move');
CALL platform.name_rows('journey.standard_move', $$'迁移旅程'$$, $$'Move of journeys'$$);
-- Progress leaves no lines; those who start, confirm and cancel a move are noted.
DROP TRIGGER audit_change ON journey.standard_move;
