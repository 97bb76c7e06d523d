-- One file per person (S3-06), the households of a home, and who holds which home and how (S2-41, S2-44).
CREATE SCHEMA customers;
GRANT USAGE ON SCHEMA customers TO tongxing_app;

CREATE TABLE customers.person (
  id uuid PRIMARY KEY,
  -- Every project that knows the person; staff see the file when one of them lies below their nodes.
  project_ids uuid[] NOT NULL CHECK (cardinality(project_ids) > 0),
  name text NOT NULL, name_pinyin text NOT NULL, initials text NOT NULL,
  sex text CHECK (sex IN ('male', 'female')), birthday_sealed text,
  phone_sealed text, phone_index text, phone_tail_index text,
  home_phone_sealed text, home_phone_index text, office_phone_sealed text, office_phone_index text,
  identity_kind text CHECK (identity_kind IN ('identityCard', 'passport', 'travelPermit', 'other')),
  identity_sealed text, identity_index text, identity_tail_index text,
  email_sealed text, address_sealed text,
  occupation text, employer text, education text, photo_file_id uuid,
  source text NOT NULL, has_preferences boolean NOT NULL DEFAULT false,
  completeness smallint NOT NULL DEFAULT 0 CHECK (completeness BETWEEN 0 AND 100),
  -- Name grams, initials and blind indexes in one column, so that any search is one index scan (search-keys.ts).
  search_keys text[] NOT NULL,
  merged_into uuid REFERENCES customers.person,
  -- The file that stands for this one; a column of its own, because coalesce() in a join hides indexes below row-level security.
  survivor_id uuid NOT NULL GENERATED ALWAYS AS (coalesce(merged_into, id)) STORED,
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL DEFAULT now(),
  CHECK (merged_into <> id),
  CHECK ((phone_sealed IS NULL) = (phone_index IS NULL)), CHECK ((identity_sealed IS NULL) = (identity_index IS NULL))
);
CREATE INDEX ON customers.person USING gin (search_keys, project_ids);
CREATE INDEX ON customers.person (phone_index) WHERE phone_index IS NOT NULL;
CREATE INDEX ON customers.person (identity_index) WHERE identity_index IS NOT NULL;
CREATE INDEX ON customers.person (phone_tail_index, name_pinyin) WHERE phone_tail_index IS NOT NULL;
CREATE INDEX ON customers.person (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX ON customers.person (survivor_id);

-- Where the person came to us from (S3-03), once for each project and source.
CREATE TABLE customers.intake (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project,
  person_id uuid NOT NULL REFERENCES customers.person,
  source text NOT NULL CHECK (source IN ('sale', 'onlineEnquiry', 'viewingBooking', 'serviceFeedback',
                                         'activityRegistration', 'import')),
  recorded_by uuid, at timestamptz NOT NULL,
  UNIQUE (project_id, person_id, source)
);
CREATE INDEX ON customers.intake (person_id);

-- The people who live in or own a home together; after a resale another household follows.
CREATE TABLE customers.household (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, home_id uuid NOT NULL REFERENCES estate.home,
  kind text NOT NULL CHECK (kind IN ('owner', 'tenant')), name text NOT NULL,
  moved_in_on date, until_on date,
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX one_open_household ON customers.household (project_id, home_id, kind) WHERE until_on IS NULL;
CREATE INDEX ON customers.household (home_id);

-- Holds from `from_on` on and no longer on `until_on`; `lease_until` is the last day of the lease.
CREATE TABLE customers.holding (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, home_id uuid NOT NULL REFERENCES estate.home,
  household_id uuid NOT NULL REFERENCES customers.household, person_id uuid NOT NULL REFERENCES customers.person,
  kind text NOT NULL CHECK (kind IN ('owner', 'coOwner', 'tenant', 'family', 'authorised')),
  relation text, acquisition text CHECK (acquisition IN ('firstSale', 'resale')),
  from_on date NOT NULL, until_on date,
  end_reason text CHECK (end_reason IN ('resale', 'leaseEnded', 'movedOut', 'contractCancelled', 'revoked', 'correction')),
  lease_from date, lease_until date,
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL DEFAULT now(),
  CHECK (until_on >= from_on), CHECK ((until_on IS NULL) = (end_reason IS NULL)),
  CHECK (lease_until >= lease_from), CHECK (kind = 'tenant' OR (lease_from IS NULL AND lease_until IS NULL)),
  CHECK (acquisition IS NULL OR kind IN ('owner', 'coOwner'))
);
CREATE UNIQUE INDEX holds_a_home_once ON customers.holding (project_id, home_id, person_id, kind) WHERE until_on IS NULL;
CREATE INDEX ON customers.holding (home_id);
CREATE INDEX ON customers.holding (household_id);
CREATE INDEX ON customers.holding (person_id);

-- The projects below the nodes of the member of staff who asks; empty for everybody else.
CREATE FUNCTION customers.visible_projects() RETURNS uuid[] STABLE LANGUAGE sql
  RETURN (SELECT coalesce(array_agg(DISTINCT b.project_id), '{}')
            FROM scope.project_branch b WHERE b.node_id = ANY (scope.nodes()));

-- The members of the households of the resident who asks. Staff meet this for every file outside their reach, so that
-- nothing may be read for them: plpgsql leaves early, where an inlined query would walk through all holdings.
CREATE FUNCTION customers.household_members() RETURNS uuid[] STABLE LANGUAGE plpgsql AS $$
DECLARE mine uuid[] := scope.households();
BEGIN
  IF mine IS NULL THEN RETURN NULL; END IF;
  RETURN (SELECT array_agg(h.person_id) FROM customers.holding h WHERE h.household_id = ANY (mine) AND h.until_on IS NULL);
END $$;

CALL platform.protect('customers.person',
  $$(SELECT scope.sees_everything()) OR project_ids && (SELECT customers.visible_projects())
    OR survivor_id = (SELECT scope.person())
    OR id = ANY ((SELECT customers.household_members())::uuid[])$$,
  $$(SELECT scope.sees_everything()) OR project_ids && (SELECT customers.visible_projects())
    OR id = (SELECT scope.person())$$,
  '{birthday_sealed,phone_sealed,phone_index,phone_tail_index,home_phone_sealed,home_phone_index,office_phone_sealed,office_phone_index,identity_sealed,identity_index,identity_tail_index,email_sealed,address_sealed,search_keys}');
CALL platform.protect_by_project('customers.intake', residents => $$false$$);
CALL platform.append_only('customers.intake');
CALL platform.protect_by_project('customers.household',
  residents => $$id = ANY ((SELECT scope.households())::uuid[])$$, resident_writes => $$false$$);
CALL platform.protect_by_project('customers.holding',
  residents => $$household_id = ANY ((SELECT scope.households())::uuid[]) OR person_id = (SELECT scope.person())$$,
  resident_writes => $$false$$);

-- The ids under which the resident who asks is known: the own one and those merged into it.
CREATE FUNCTION customers.own_person_ids() RETURNS uuid[] STABLE LANGUAGE plpgsql AS $$
DECLARE me uuid := scope.person();
BEGIN
  IF me IS NULL THEN RETURN NULL; END IF;
  RETURN (SELECT array_agg(p.id) FROM customers.person p WHERE p.survivor_id = me);
END $$;
