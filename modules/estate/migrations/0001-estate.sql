-- What is built and sold: projects, phases, buildings, homes, and what the owners share.
CREATE SCHEMA estate;
GRANT USAGE ON SCHEMA estate TO tongxing_app;

CREATE TABLE estate.project (
  id uuid PRIMARY KEY,
  -- The same id once more, so that the audit lines of the project itself are found under the project.
  project_id uuid GENERATED ALWAYS AS (id) STORED,
  node_id uuid NOT NULL REFERENCES organization.node,
  city_code text COLLATE "C" NOT NULL, code text COLLATE "C" NOT NULL, name text NOT NULL,
  city text NOT NULL, address text,
  state text NOT NULL CHECK (state IN ('preparing', 'onSale', 'preDelivery', 'delivered', 'settled')),
  timezone text NOT NULL DEFAULT 'Asia/Shanghai', first_phase_delivered_on date,
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (city_code, code), UNIQUE (node_id, name)
);

CREATE TABLE estate.phase (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project,
  name text NOT NULL, number integer NOT NULL CHECK (number > 0),
  planned_delivery_on date, delivered_on date,
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (project_id, number), UNIQUE (project_id, id)
);

CREATE TABLE estate.building (
  id uuid PRIMARY KEY, project_id uuid NOT NULL, phase_id uuid NOT NULL,
  name text NOT NULL, number text COLLATE "C" NOT NULL,
  unit_count integer NOT NULL DEFAULT 1 CHECK (unit_count >= 0), floors integer NOT NULL DEFAULT 1 CHECK (floors > 0),
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (project_id, phase_id) REFERENCES estate.phase (project_id, id),
  UNIQUE (phase_id, number), UNIQUE (project_id, id)
);
CREATE INDEX ON estate.building (project_id, number);

CREATE TABLE estate.building_unit (
  id uuid PRIMARY KEY, project_id uuid NOT NULL, building_id uuid NOT NULL,
  number text COLLATE "C" NOT NULL, name text NOT NULL,
  FOREIGN KEY (project_id, building_id) REFERENCES estate.building (project_id, id),
  UNIQUE (building_id, number)
);
CREATE INDEX ON estate.building_unit (project_id, building_id);

CREATE TABLE estate.layout (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project,
  name text NOT NULL, bedrooms integer, living_rooms integer, bathrooms integer,
  gross_area numeric(8, 2), net_area numeric(8, 2), plan_file_id uuid,
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (project_id, name), UNIQUE (project_id, id)
);

-- CITY-PROJECT-PHASE-BUILDING-UNIT-NUMBER, for example LL-YPH-1-03-2-1602 (domain.md 6.1); areas in square metres.
CREATE TABLE estate.home (
  id uuid PRIMARY KEY, project_id uuid NOT NULL, phase_id uuid NOT NULL, building_id uuid NOT NULL,
  unit_number text COLLATE "C" NOT NULL, floor integer NOT NULL CHECK (floor <> 0), number text COLLATE "C" NOT NULL,
  home_code text COLLATE "C" NOT NULL UNIQUE,
  state text NOT NULL DEFAULT 'planned'
    CHECK (state IN ('planned', 'onSale', 'subscribed', 'signed', 'delivered', 'movedIn')),
  layout_id uuid, gross_area numeric(8, 2), net_area numeric(8, 2),
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (project_id, phase_id) REFERENCES estate.phase (project_id, id),
  FOREIGN KEY (project_id, building_id) REFERENCES estate.building (project_id, id),
  FOREIGN KEY (project_id, layout_id) REFERENCES estate.layout (project_id, id),
  CHECK (gross_area > 0 AND net_area > 0 AND net_area <= gross_area)
);
CREATE INDEX ON estate.home (project_id, home_code);
CREATE INDEX ON estate.home (building_id, number);
CREATE INDEX ON estate.home (phase_id);
CREATE INDEX ON estate.home (layout_id) WHERE layout_id IS NOT NULL;
CREATE INDEX ON estate.home (number, home_code);

CREATE TABLE estate.common_part (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, building_id uuid,
  kind text NOT NULL, name text NOT NULL, location text, created_at timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (project_id, building_id) REFERENCES estate.building (project_id, id)
);
CREATE INDEX ON estate.common_part (project_id, building_id);

CREATE TABLE estate.common_facility (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, building_id uuid,
  kind text NOT NULL, name text NOT NULL, location text, installed_on date, created_at timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (project_id, building_id) REFERENCES estate.building (project_id, id)
);
CREATE INDEX ON estate.common_facility (project_id, building_id);

CREATE TABLE estate.parking_space (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, number text COLLATE "C" NOT NULL,
  tenure text NOT NULL CHECK (tenure IN ('sold', 'rented', 'common')), home_id uuid REFERENCES estate.home,
  created_at timestamptz NOT NULL DEFAULT now(), UNIQUE (project_id, number)
);
CREATE INDEX ON estate.parking_space (home_id) WHERE home_id IS NOT NULL;

-- The projects of homes that the asker may see, for policies about what a whole estate shares.
CREATE FUNCTION estate.projects_of_homes(homes uuid[]) RETURNS uuid[] STABLE PARALLEL SAFE LANGUAGE sql
  AS $$ SELECT array_agg(DISTINCT project_id) FROM estate.home WHERE id = ANY (homes) $$;

-- Staff see the projects that hang below their nodes; a project is written where its node lies in the branch.
CALL platform.protect('estate.project',
  $$(SELECT scope.sees_everything())
    OR node_id IN (SELECT b.node_id FROM scope.node_branch b WHERE b.ancestor_id = ANY ((SELECT scope.nodes())::uuid[]))
    OR id = ANY ((SELECT estate.projects_of_homes((SELECT scope.homes())))::uuid[])$$,
  $$(SELECT scope.sees_everything())
    OR node_id IN (SELECT b.node_id FROM scope.node_branch b WHERE b.ancestor_id = ANY ((SELECT scope.nodes())::uuid[]))$$);

CALL platform.protect_by_project('estate.home', residents => $$id = ANY ((SELECT scope.homes())::uuid[])$$, resident_writes => 'false');
DO $$
DECLARE tbl regclass;
BEGIN
  FOREACH tbl IN ARRAY ARRAY['estate.phase', 'estate.building', 'estate.building_unit', 'estate.layout', 'estate.common_part',
                             'estate.common_facility']::regclass[] LOOP
    CALL platform.protect_by_project(tbl, resident_writes => 'false',
      residents => 'project_id = ANY ((SELECT estate.projects_of_homes((SELECT scope.homes())))::uuid[])');
  END LOOP;
END $$;
CALL platform.protect_by_project('estate.parking_space', residents => $$home_id = ANY ((SELECT scope.homes())::uuid[])$$,
                                 resident_writes => 'false');
