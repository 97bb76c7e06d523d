-- Journeys, the steps in which they are, and the actions with their windows. States are never stored: they follow from
-- these facts and the local day. Keys begin with the project, so that the tables can be distributed by it.

-- How a project works with the plan.
CREATE TABLE journey.project_setting (
  project_id uuid PRIMARY KEY REFERENCES estate.project,
  timezone text NOT NULL,
  -- Nothing is asked for that was due before this day.
  plans_from date NOT NULL,
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE journey.journey (
  id uuid NOT NULL, project_id uuid NOT NULL REFERENCES estate.project,
  subject_kind text NOT NULL CHECK (subject_kind IN ('person', 'contract', 'home', 'household', 'project')),
  subject_id uuid NOT NULL, origin_id uuid NOT NULL,
  home_id uuid REFERENCES estate.home, person_id uuid, household_id uuid,
  -- A journey stays on the version of the standard with which it began.
  standard_id uuid NOT NULL REFERENCES journey.standard,
  started_on date NOT NULL, ended_on date, ended_by text CHECK (ended_by IN ('completed', 'cancelled')),
  -- When the home is to be delivered, as long as it is not.
  expected_end_on date,
  -- The next day on which the passing of time alone changes the plan.
  replan_on date,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (project_id, id), UNIQUE (project_id, subject_kind, subject_id, origin_id),
  CHECK ((ended_on IS NULL) = (ended_by IS NULL))
);
CREATE INDEX ON journey.journey (home_id);
CREATE INDEX ON journey.journey (subject_id);
CREATE INDEX ON journey.journey (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX ON journey.journey (standard_id);
CREATE INDEX ON journey.journey (replan_on, id) WHERE replan_on IS NOT NULL;

-- A set, not one value (domain.md 2.0 rule 2); `left_on` is the first day on which the step is over and may lie ahead.
CREATE TABLE journey.step_stay (
  project_id uuid NOT NULL, journey_id uuid NOT NULL, step text NOT NULL,
  home_id uuid, household_id uuid, entered_on date NOT NULL, left_on date,
  PRIMARY KEY (project_id, journey_id, step),
  FOREIGN KEY (project_id, journey_id) REFERENCES journey.journey (project_id, id),
  CHECK (left_on >= entered_on)
);
CREATE INDEX ON journey.step_stay (project_id, step, entered_on, left_on);

CREATE TABLE journey.action (
  id uuid NOT NULL, project_id uuid NOT NULL, journey_id uuid NOT NULL,
  home_id uuid, person_id uuid, household_id uuid,
  action_key text COLLATE "C" NOT NULL, occurrence integer NOT NULL CHECK (occurrence > 0), step text NOT NULL,
  -- Local days of the project; `due_on` is the last one in time, until 24:00; `planned_on` the last one as first promised.
  due_from date NOT NULL, due_on date NOT NULL, planned_on date NOT NULL,
  performer_role text NOT NULL, responsible_staff_id uuid,
  is_applicable boolean NOT NULL DEFAULT true,
  done_at timestamptz, done_on date, done_by uuid, done_by_name text,
  done_late boolean GENERATED ALWAYS AS (done_on > due_on) STORED,
  waived_at timestamptz, waived_by uuid, waived_by_name text, waiver_reason text,
  customer_confirmed_at timestamptz, confirmed_by uuid,
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (project_id, id), UNIQUE (project_id, journey_id, action_key, occurrence),
  FOREIGN KEY (project_id, journey_id) REFERENCES journey.journey (project_id, id),
  CHECK ((done_at IS NULL) = (done_on IS NULL)), CHECK ((waived_at IS NULL) = (waiver_reason IS NULL)),
  CHECK (done_at IS NULL OR waived_at IS NULL)
);
CREATE INDEX ON journey.action (id);
-- Somebody's own open actions by due date; those of a role in a project, and what is late there.
CREATE INDEX ON journey.action (responsible_staff_id, due_on, id)
  WHERE is_applicable AND done_at IS NULL AND waived_at IS NULL AND responsible_staff_id IS NOT NULL;
CREATE INDEX ON journey.action (project_id, performer_role, due_on, id)
  WHERE is_applicable AND done_at IS NULL AND waived_at IS NULL;

-- Residents see what belongs to their own household of their own home, so a second owner not the first one's affairs.
CALL platform.protect_by_project('journey.project_setting', residents => 'false');
DO $$
DECLARE own text := 'home_id = ANY ((SELECT scope.homes())::uuid[]) AND household_id = ANY ((SELECT scope.households())::uuid[])';
BEGIN
  CALL platform.protect_by_project('journey.journey', residents => own, resident_writes => 'false');
  CALL platform.protect_by_project('journey.step_stay', residents => own, resident_writes => 'false');
  CALL platform.protect_by_project('journey.action', residents => own);
END $$;
