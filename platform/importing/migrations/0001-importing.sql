-- Imports from spreadsheets: the file, what its columns mean, how far it is, and what is wrong with which cell.
CREATE TABLE platform.import (
  id uuid PRIMARY KEY, kind text NOT NULL, project_id uuid, file_name text NOT NULL, storage_key text NOT NULL,
  columns jsonb NOT NULL, header_row integer NOT NULL, remarks jsonb NOT NULL DEFAULT '[]', mapping jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('mapping', 'checking', 'checked', 'running', 'done', 'cancelled', 'failed')),
  progress real NOT NULL DEFAULT 0, total_rows integer, handled_rows integer NOT NULL DEFAULT 0,
  created_rows integer NOT NULL DEFAULT 0, updated_rows integer NOT NULL DEFAULT 0,
  unchanged_rows integer NOT NULL DEFAULT 0, faulty_rows integer NOT NULL DEFAULT 0,
  failure text, staff_id uuid NOT NULL, created_at timestamptz NOT NULL, finished_at timestamptz
);
CREATE INDEX ON platform.import (staff_id, id);
CALL platform.protect('platform.import', 'staff_id = (SELECT scope.actor()) OR (SELECT scope.sees_everything())');

CREATE TABLE platform.import_problem (
  import_id uuid NOT NULL REFERENCES platform.import ON DELETE CASCADE, row_number integer NOT NULL, field text NOT NULL,
  heading text, zh text NOT NULL, en text NOT NULL, PRIMARY KEY (import_id, row_number, field)
);
CALL platform.protect('platform.import_problem', 'import_id IN (SELECT i.id FROM platform.import i)');
DROP TRIGGER audit_change ON platform.import_problem;

-- What a heading meant the last time: heading → field, or null for "leave out".
CREATE TABLE platform.import_mapping (
  kind text NOT NULL, staff_id uuid NOT NULL, headings jsonb NOT NULL, used_at timestamptz NOT NULL, PRIMARY KEY (kind, staff_id)
);
CALL platform.protect('platform.import_mapping', 'staff_id = (SELECT scope.actor()) OR (SELECT scope.is_system())');
DROP TRIGGER audit_change ON platform.import_mapping;
