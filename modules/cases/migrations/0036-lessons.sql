-- What a closed complaint teaches, and which complaints owe a lesson.
CREATE TABLE cases.lesson (
  id uuid PRIMARY KEY, project_id uuid NOT NULL, case_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('product', 'process', 'attitude', 'supplier')),
  happened text NOT NULL, cause text NOT NULL, change text NOT NULL,
  cost numeric, department_id uuid NOT NULL, department_name text NOT NULL,
  -- Complaints and faults of the same topic and project in the twelve months before.
  alike integer NOT NULL, written_at timestamptz NOT NULL, written_by text NOT NULL,
  version integer NOT NULL DEFAULT 1, changed_by text,
  UNIQUE (project_id, case_id), FOREIGN KEY (project_id, case_id) REFERENCES cases.case_file (project_id, id)
);
CREATE INDEX ON cases.lesson (project_id, written_at DESC, id);
CALL platform.protect_by_project('cases.lesson', residents => 'false');
CALL platform.name_rows('cases.lesson', 'left(r.change, 24)');
REVOKE DELETE ON cases.lesson FROM tongxing_app;

-- One row: what makes a lesson owed.
CREATE TABLE cases.lesson_rule (
  id uuid PRIMARY KEY DEFAULT uuidv7(), only_one boolean NOT NULL DEFAULT true UNIQUE CHECK (only_one),
  from_level integer NOT NULL CHECK (from_level BETWEEN 1 AND 4), if_reopened boolean NOT NULL, if_special boolean NOT NULL, risks text[] NOT NULL,
  version integer NOT NULL DEFAULT 1, changed_by text
);
INSERT INTO cases.lesson_rule (from_level, if_reopened, if_special, risks) VALUES (2, true, true, '{danger,media,court,crowd}');
CALL platform.protect('cases.lesson_rule', '(SELECT scope.is_staff()) OR (SELECT scope.is_system())');
CALL platform.name_rows('cases.lesson_rule', $$'复盘规则'$$, $$'Rule for lessons'$$);
REVOKE INSERT, DELETE ON cases.lesson_rule FROM tongxing_app;

-- Few complaints are of this sort, and they come here when they are closed.
CREATE INDEX may_owe_lesson ON cases.case_file (project_id, closed_at, id)
  WHERE kind = 'complaint' AND closed_at IS NOT NULL AND merged_into IS NULL
    AND (level >= 1 OR reopened_count > 0 OR special_since IS NOT NULL OR risks <> '{}');
