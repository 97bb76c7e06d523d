-- Who may sign in, which roles there are and what each role may do.
CREATE SCHEMA identity;
GRANT USAGE ON SCHEMA identity TO tongxing_app;

-- Built-in roles are named in code; all of them may be renamed and given other permissions.
CREATE TABLE identity.role (
  id uuid PRIMARY KEY, key text COLLATE "C" NOT NULL UNIQUE, zh text NOT NULL, en text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('staff', 'resident')), built_in boolean NOT NULL DEFAULT false,
  position integer NOT NULL DEFAULT 1000, version integer NOT NULL DEFAULT 1, changed_by text,
  created_at timestamptz NOT NULL DEFAULT now()
);
-- The permissions that the modules of the running version state; those of earlier versions stay with in_use = false.
CREATE TABLE identity.permission (
  key text COLLATE "C" PRIMARY KEY, module text NOT NULL, zh text NOT NULL, en text NOT NULL,
  in_use boolean NOT NULL DEFAULT true
);
CREATE TABLE identity.role_permission (
  role text COLLATE "C" NOT NULL REFERENCES identity.role (key) ON DELETE CASCADE,
  permission text COLLATE "C" NOT NULL REFERENCES identity.permission (key),
  PRIMARY KEY (role, permission)
);
CREATE INDEX ON identity.role_permission (permission);

-- One account a person, with the id of its user in schema auth. `person_id` refers to customers.person, which is
-- migrated after this module.
CREATE TABLE identity.account (
  id uuid PRIMARY KEY, staff_id uuid UNIQUE REFERENCES organization.staff, person_id uuid UNIQUE,
  username text COLLATE "C" UNIQUE, state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'disabled')),
  password_must_change boolean NOT NULL DEFAULT false, language text CHECK (language IN ('zh', 'en')),
  last_signed_in_at timestamptz, version integer NOT NULL DEFAULT 1, changed_by text,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK ((staff_id IS NULL) <> (person_id IS NULL)), CHECK (staff_id IS NULL OR username IS NOT NULL)
);
CREATE TABLE identity.access_token (
  id uuid PRIMARY KEY, staff_id uuid NOT NULL REFERENCES organization.staff, name text NOT NULL,
  sha256 text COLLATE "C" NOT NULL UNIQUE, permissions text[] NOT NULL, expires_at timestamptz NOT NULL,
  last_used_at timestamptz, revoked_at timestamptz, created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ON identity.access_token (staff_id, created_at);

CALL platform.protect_reference('identity.role');
CALL platform.protect_reference('identity.permission');
CALL platform.protect_reference('identity.role_permission');
CALL platform.protect('identity.account',
  $$(SELECT scope.sees_everything()) OR staff_id = (SELECT scope.actor()) OR person_id = (SELECT scope.person())$$);
CALL platform.protect('identity.access_token',
  $$(SELECT scope.sees_everything()) OR ((SELECT scope.is_staff()) AND staff_id = (SELECT scope.actor()))$$);

-- Signing in and using a token are no changes of the record: they leave no line of their own here.
DROP TRIGGER audit_change ON identity.account;
CREATE TRIGGER audit_change
  AFTER INSERT OR DELETE OR UPDATE OF staff_id, person_id, username, state, password_must_change ON identity.account
  FOR EACH ROW EXECUTE FUNCTION platform.audit_change('{}', 'true', 'false');
DROP TRIGGER audit_change ON identity.access_token;
CREATE TRIGGER audit_change
  AFTER INSERT OR DELETE OR UPDATE OF staff_id, name, sha256, permissions, expires_at, revoked_at ON identity.access_token
  FOR EACH ROW EXECUTE FUNCTION platform.audit_change('{sha256}', 'true', 'false');

-- Tells every server whose sign-in it must look up again; '*' means everybody's.
CREATE FUNCTION identity.tell() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE changed jsonb := '{}';
BEGIN
  IF TG_LEVEL = 'ROW' THEN changed := CASE TG_OP WHEN 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END; END IF;
  PERFORM pg_notify('identity', coalesce(changed ->> TG_ARGV[0], '*'));
  RETURN NULL;
END $$;
CREATE TRIGGER tell AFTER INSERT OR UPDATE OR DELETE ON identity.role_permission
  FOR EACH STATEMENT EXECUTE FUNCTION identity.tell('');
CREATE TRIGGER tell AFTER DELETE OR UPDATE OF state, password_must_change, language ON identity.account
  FOR EACH ROW EXECUTE FUNCTION identity.tell('id');
CREATE TRIGGER tell AFTER DELETE OR UPDATE OF permissions, expires_at, revoked_at ON identity.access_token
  FOR EACH ROW EXECUTE FUNCTION identity.tell('staff_id');
CREATE TRIGGER tell AFTER DELETE ON auth.session FOR EACH ROW EXECUTE FUNCTION identity.tell('userId');
CREATE TRIGGER tell AFTER INSERT OR UPDATE OR DELETE ON organization.appointment
  FOR EACH ROW EXECUTE FUNCTION identity.tell('staff_id');
CREATE TRIGGER tell AFTER UPDATE OF name, state ON organization.staff FOR EACH ROW EXECUTE FUNCTION identity.tell('id');
CREATE TRIGGER tell AFTER UPDATE OF role ON organization.post FOR EACH STATEMENT EXECUTE FUNCTION identity.tell('');
