-- Work goes over in bulk when somebody is away or leaves: what was handed to whom stands here, so that it can come back.
CREATE TABLE journey.hand_over (
  id uuid PRIMARY KEY,
  staff_id uuid NOT NULL REFERENCES organization.staff,
  -- Without a last day it is for good.
  from_on date NOT NULL, until_on date CHECK (until_on >= from_on),
  state text NOT NULL CHECK (state IN ('planned', 'running', 'handed', 'returning', 'done', 'cancelled', 'failed')),
  -- [{"staffId": "…", "buildings": ["3栋"]}]
  shares jsonb NOT NULL,
  -- Only these; null means everything.
  roles text[], project_ids uuid[] NOT NULL,
  total integer NOT NULL, handled integer NOT NULL DEFAULT 0, failure text,
  asked_by uuid NOT NULL, asked_by_name text, asked_at timestamptz NOT NULL, finished_at timestamptz
);
CREATE INDEX ON journey.hand_over (staff_id, id);
CREATE INDEX ON journey.hand_over (asked_at, id);
CREATE INDEX ON journey.hand_over (from_on) WHERE state = 'planned';
CREATE INDEX ON journey.hand_over (until_on) WHERE state = 'handed' AND until_on IS NOT NULL;
CALL platform.protect('journey.hand_over', $$(SELECT scope.sees_everything())
  OR staff_id = (SELECT scope.actor()) OR asked_by = (SELECT scope.actor())
  OR project_ids && ARRAY(SELECT b.project_id FROM scope.project_branch b WHERE b.node_id = ANY ((SELECT scope.nodes())::uuid[]))$$);
CALL platform.name_rows('journey.hand_over', $$(SELECT s.name FROM organization.staff s WHERE s.id = r.staff_id)$$);
DROP TRIGGER IF EXISTS audit_new ON journey.hand_over;
DROP TRIGGER audit_change ON journey.hand_over;

-- One place that went over: a home, a customer, or a project as a whole.
CREATE TABLE journey.handed_place (
  hand_over_id uuid NOT NULL REFERENCES journey.hand_over, project_id uuid NOT NULL,
  role text NOT NULL, home_id uuid, person_id uuid, to_staff_id uuid NOT NULL,
  -- It was a post of which nobody else was a holder; coming back means that nobody stands for it by name.
  is_post boolean NOT NULL,
  returned boolean NOT NULL DEFAULT false,
  UNIQUE NULLS NOT DISTINCT (hand_over_id, project_id, role, home_id, person_id)
);
CALL platform.protect_by_project('journey.handed_place', residents => 'false', resident_writes => 'false');
DROP TRIGGER IF EXISTS audit_new ON journey.handed_place;
DROP TRIGGER audit_change ON journey.handed_place;
