-- The tree of companies, and who works where. Every row belongs to a node; staff belong to the nodes of their posts.
CREATE SCHEMA organization;
GRANT USAGE ON SCHEMA organization TO tongxing_app;

CREATE TABLE organization.node (
  id uuid PRIMARY KEY,
  parent_id uuid REFERENCES organization.node,
  kind text NOT NULL CHECK (kind IN ('group', 'region', 'cityCompany', 'projectCompany')),
  name text NOT NULL, code text COLLATE "C" NOT NULL UNIQUE, timezone text NOT NULL DEFAULT 'Asia/Shanghai',
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (parent_id, name),
  CHECK ((kind = 'group') = (parent_id IS NULL))
);
CREATE UNIQUE INDEX only_one_group ON organization.node (kind) WHERE kind = 'group';

CREATE TABLE organization.department (
  id uuid PRIMARY KEY, node_id uuid NOT NULL REFERENCES organization.node,
  kind text NOT NULL, name text NOT NULL,
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (node_id, name)
);

CREATE TABLE organization.staff (
  id uuid PRIMARY KEY, staff_number text COLLATE "C" NOT NULL UNIQUE, name text NOT NULL,
  phone_sealed text, phone_index text, email text, photo_file_id uuid,
  state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'left')), left_on date,
  -- Name, number, pinyin and initials in search form, with the grams that narrow a search.
  search_text text NOT NULL, search_grams text[] NOT NULL,
  -- The name in pinyin, surnames read as surnames, which no collation knows (曾 as zeng).
  sort_name text COLLATE "C" NOT NULL,
  created_by uuid, version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL DEFAULT now(),
  CHECK ((state = 'left') = (left_on IS NOT NULL))
);
CREATE INDEX ON organization.staff (sort_name, id);
CREATE INDEX ON organization.staff USING gin (search_grams);
CREATE INDEX ON organization.staff (phone_index) WHERE phone_index IS NOT NULL;
CREATE INDEX ON organization.staff (created_by);

CREATE TABLE organization.post (
  id uuid PRIMARY KEY, node_id uuid NOT NULL REFERENCES organization.node,
  department_id uuid REFERENCES organization.department,
  role text NOT NULL, title text NOT NULL,
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (id, node_id)
);
CREATE INDEX ON organization.post (node_id, role);
CREATE INDEX ON organization.post (department_id) WHERE department_id IS NOT NULL;

-- Holds from `from_on` on and no longer on `until_on`, in days of the node's time zone.
CREATE TABLE organization.appointment (
  id uuid PRIMARY KEY, post_id uuid NOT NULL, node_id uuid NOT NULL,
  staff_id uuid NOT NULL REFERENCES organization.staff,
  from_on date NOT NULL, until_on date, created_at timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (post_id, node_id) REFERENCES organization.post (id, node_id),
  CHECK (until_on >= from_on)
);
CREATE UNIQUE INDEX holds_a_post_once ON organization.appointment (post_id, staff_id) WHERE until_on IS NULL;
CREATE INDEX ON organization.appointment (node_id, staff_id);
CREATE INDEX ON organization.appointment (staff_id);
CREATE INDEX ON organization.appointment (post_id);

CREATE FUNCTION organization.is_current(from_on date, until_on date, at timestamptz, timezone text) RETURNS boolean
IMMUTABLE PARALLEL SAFE LANGUAGE sql
  RETURN from_on <= (at AT TIME ZONE timezone)::date AND (until_on IS NULL OR until_on > (at AT TIME ZONE timezone)::date);

-- Staff who were appointed somewhere, seen or not, are no longer the affair of whoever entered them.
CREATE FUNCTION organization.was_ever_appointed(member uuid) RETURNS boolean
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = organization, pg_temp
  AS $$ SELECT EXISTS (SELECT 1 FROM organization.appointment WHERE staff_id = member) $$;
REVOKE EXECUTE ON FUNCTION organization.was_ever_appointed FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organization.was_ever_appointed TO tongxing_app;

-- Staff see their branch and the line of nodes above it. A node is changed from above: whoever stands at a node
-- changes what hangs below it, never the node itself.
CALL platform.protect('organization.node',
  $$(SELECT scope.sees_everything())
    OR id IN (SELECT b.node_id FROM scope.node_branch b WHERE b.ancestor_id = ANY ((SELECT scope.nodes())::uuid[]))
    OR id IN (SELECT b.ancestor_id FROM scope.node_branch b WHERE b.node_id = ANY ((SELECT scope.nodes())::uuid[]))$$,
  $$(SELECT scope.sees_everything())
    OR parent_id IN (SELECT b.node_id FROM scope.node_branch b WHERE b.ancestor_id = ANY ((SELECT scope.nodes())::uuid[]))$$);
CALL platform.protect('organization.department',
  $$(SELECT scope.sees_everything())
    OR node_id IN (SELECT b.node_id FROM scope.node_branch b WHERE b.ancestor_id = ANY ((SELECT scope.nodes())::uuid[]))
    OR node_id IN (SELECT b.ancestor_id FROM scope.node_branch b WHERE b.node_id = ANY ((SELECT scope.nodes())::uuid[]))$$,
  $$(SELECT scope.sees_everything())
    OR node_id IN (SELECT b.node_id FROM scope.node_branch b WHERE b.ancestor_id = ANY ((SELECT scope.nodes())::uuid[]))$$);
CALL platform.protect_by_node('organization.post');
CALL platform.protect_by_node('organization.appointment');
-- Staff without any appointment yet are seen by whoever entered them; everybody sees his own record.
CALL platform.protect('organization.staff',
  $$(SELECT scope.sees_everything())
    OR ((SELECT scope.is_staff()) AND (id = (SELECT scope.actor())
      OR EXISTS (SELECT 1 FROM organization.appointment a WHERE a.staff_id = organization.staff.id)
      OR (created_by = (SELECT scope.actor()) AND NOT organization.was_ever_appointed(id))))$$,
  $$(SELECT scope.sees_everything())
    OR ((SELECT scope.is_staff())
      AND (EXISTS (SELECT 1 FROM organization.appointment a WHERE a.staff_id = organization.staff.id)
        OR (created_by = (SELECT scope.actor()) AND NOT organization.was_ever_appointed(id))))$$,
  '{phone_sealed,phone_index,search_text,search_grams,sort_name}');
