-- What is to be done in the 6+2 journey: versions of the standard, of the group or of a level below it.
CREATE SCHEMA journey;
GRANT USAGE ON SCHEMA journey TO tongxing_app;

-- Without a node it is the group's; a node's standard extends one above it and holds only what differs.
CREATE TABLE journey.standard (
  id uuid PRIMARY KEY, node_id uuid REFERENCES organization.node, extends_id uuid REFERENCES journey.standard,
  number integer NOT NULL CHECK (number > 0),
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'review', 'published')),
  settings jsonb NOT NULL, note text,
  published_at timestamptz, published_by text,
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE NULLS NOT DISTINCT (node_id, number), CHECK ((state = 'published') = (published_at IS NOT NULL)),
  CHECK (node_id IS NULL OR extends_id IS NOT NULL)
);
CREATE INDEX ON journey.standard (node_id);
CREATE INDEX ON journey.standard (extends_id) WHERE extends_id IS NOT NULL;

CREATE TABLE journey.standard_action (
  id uuid PRIMARY KEY, standard_id uuid NOT NULL REFERENCES journey.standard, position integer NOT NULL,
  key text COLLATE "C" NOT NULL,
  step text NOT NULL CHECK (step IN ('WARM_HANDS', 'JOINED', 'CLOSE_CONTACT', 'WELCOME_HOME', 'ASKING_AFTER',
                                     'RESPONSIBILITY', 'ON_THE_ROAD', 'FOUR_YEAR')),
  title_zh text NOT NULL, title_en text NOT NULL,
  tag text NOT NULL CHECK (tag IN ('SEED', 'PUBLIC', 'LAW', 'DEFAULT')), source text NOT NULL,
  subject text NOT NULL CHECK (subject IN ('person', 'contract', 'home', 'household', 'project')),
  anchor text NOT NULL,
  -- The day meant: anchor + months + days; it opens so many days earlier and is in time so many days later.
  after_months integer NOT NULL, after_days integer NOT NULL,
  opens_days integer NOT NULL CHECK (opens_days >= 0), grace_days integer NOT NULL CHECK (grace_days >= 0),
  every_months integer CHECK (every_months > 0), most_times integer CHECK (most_times > 0),
  nature text NOT NULL CHECK (nature IN ('contact', 'safety', 'statutory')),
  performer text NOT NULL,
  -- [{"anyOf": ["photo"], "least": 1}]
  evidence jsonb NOT NULL,
  customer_zh text, customer_en text, counts_in text[] NOT NULL,
  is_optional boolean NOT NULL, is_switched_off boolean NOT NULL DEFAULT false, same_visit_as text,
  guide_zh text NOT NULL, guide_en text NOT NULL,
  UNIQUE (standard_id, key), CHECK ((customer_zh IS NULL) = (customer_en IS NULL)),
  CHECK (most_times IS NULL OR every_months IS NOT NULL)
);

-- Everybody may read what the company has promised to do; a node's people write the standard of their branch.
CALL platform.protect('journey.standard', '(SELECT scope.kind()) IS NOT NULL',
  $$(SELECT scope.sees_everything()) OR node_id IN
    (SELECT b.node_id FROM scope.node_branch b WHERE b.ancestor_id = ANY ((SELECT scope.nodes())::uuid[]))$$);
-- Nobody alters the actions of a published version.
CALL platform.protect('journey.standard_action', '(SELECT scope.kind()) IS NOT NULL',
  $$standard_id IN (SELECT s.id FROM journey.standard s WHERE s.state <> 'published'
      AND ((SELECT scope.sees_everything()) OR s.node_id IN
        (SELECT b.node_id FROM scope.node_branch b WHERE b.ancestor_id = ANY ((SELECT scope.nodes())::uuid[]))))$$);
