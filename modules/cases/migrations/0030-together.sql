-- Cases that belong together: the same matter again, merged, split off, one cause for many customers.
ALTER TABLE cases.case_file ADD COLUMN repeat_of uuid, ADD COLUMN merged_into uuid, ADD COLUMN split_from uuid, ADD COLUMN group_id uuid,
  ADD COLUMN special_since timestamptz;
CREATE INDEX repeats ON cases.case_file (repeat_of) WHERE repeat_of IS NOT NULL;
CREATE INDEX merged ON cases.case_file (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX split_off ON cases.case_file (split_from) WHERE split_from IS NOT NULL;
CREATE INDEX of_group ON cases.case_file (group_id, opened_at, id) WHERE group_id IS NOT NULL;
CREATE INDEX repeated ON cases.case_file (project_id, opened_at, id) WHERE repeat_of IS NOT NULL AND closed_at IS NULL;
CREATE INDEX special ON cases.case_file (project_id, opened_at, id) WHERE special_since IS NOT NULL;

ALTER TABLE cases.case_file DROP CONSTRAINT case_file_closure_check;
ALTER TABLE cases.case_file ADD CONSTRAINT case_file_closure_check
  CHECK (closure IN ('confirmed', 'documentedOffer', 'withdrawn', 'notConfirmed', 'merged')) NOT VALID;
ALTER TABLE cases.case_file VALIDATE CONSTRAINT case_file_closure_check;
-- What was merged is answered where it goes on.
ALTER TABLE cases.case_file DROP CONSTRAINT closed_means_answered;
ALTER TABLE cases.case_file ADD CONSTRAINT closed_means_answered CHECK (closed_at IS NULL OR (waiting_since IS NULL
  AND (first_replied_at IS NOT NULL OR closure = 'merged'))) NOT VALID;
ALTER TABLE cases.case_file VALIDATE CONSTRAINT closed_means_answered;
ALTER TABLE cases.case_file ADD CONSTRAINT merged_goes_on CHECK ((closure IS NOT DISTINCT FROM 'merged') = (merged_into IS NOT NULL)) NOT VALID;
ALTER TABLE cases.case_file VALIDATE CONSTRAINT merged_goes_on;

-- Kinds of entries are added to whatever the table knows already.
DO $$ DECLARE known text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO known FROM pg_constraint WHERE conrelid = 'cases.entry'::regclass AND conname = 'entry_kind_check';
  ALTER TABLE cases.entry DROP CONSTRAINT entry_kind_check;
  EXECUTE 'ALTER TABLE cases.entry ADD CONSTRAINT entry_kind_check '
    || replace(known, 'ARRAY[', 'ARRAY[''link''::text, ') || ' NOT VALID';
  ALTER TABLE cases.entry VALIDATE CONSTRAINT entry_kind_check;
END $$;

-- An obligation that another promise stands for now: neither kept nor missed here.
ALTER TABLE cases.promise ADD COLUMN carried_to uuid;
ALTER TABLE cases.promise ADD CONSTRAINT carried_is_open CHECK (carried_to IS NULL OR (num_nonnulls(met_at, missed_at, alarm_at) = 0)) NOT VALID;
ALTER TABLE cases.promise VALIDATE CONSTRAINT carried_is_open;
DROP INDEX cases.one_open_promise;
CREATE UNIQUE INDEX one_open_promise ON cases.promise (project_id, case_id, target)
  WHERE met_at IS NULL AND missed_at IS NULL AND carried_to IS NULL;

-- Which case was merged into which, and what both were before, so that it can be undone.
CREATE TABLE cases.merge (
  id uuid NOT NULL, project_id uuid NOT NULL, case_id uuid NOT NULL, into_id uuid NOT NULL,
  merged_at timestamptz NOT NULL, merged_by_name text NOT NULL, reason text NOT NULL,
  undone_at timestamptz, undone_by_name text, before jsonb NOT NULL,
  PRIMARY KEY (project_id, id),
  FOREIGN KEY (project_id, case_id) REFERENCES cases.case_file (project_id, id),
  FOREIGN KEY (project_id, into_id) REFERENCES cases.case_file (project_id, id)
);
CREATE UNIQUE INDEX merged_once ON cases.merge (project_id, case_id) WHERE undone_at IS NULL;
CREATE INDEX ON cases.merge (into_id) WHERE undone_at IS NULL;
CALL platform.protect_by_project('cases.merge', residents => 'false');
REVOKE DELETE ON cases.merge FROM tongxing_app;

-- What counts as the same matter again, and as many customers with one cause. DEFAULT.
CREATE TABLE cases.together_rule (
  id uuid PRIMARY KEY DEFAULT uuidv7(), only_one boolean NOT NULL DEFAULT true UNIQUE CHECK (only_one),
  repeat_days integer NOT NULL CHECK (repeat_days BETWEEN 1 AND 730),
  -- By how many levels a repeat complaint is more urgent.
  repeat_raises smallint NOT NULL CHECK (repeat_raises BETWEEN 0 AND 2),
  group_customers smallint NOT NULL CHECK (group_customers BETWEEN 2 AND 100), group_days smallint NOT NULL CHECK (group_days BETWEEN 1 AND 180),
  version integer NOT NULL DEFAULT 1, changed_by text
);
CALL platform.protect_reference('cases.together_rule');
REVOKE DELETE ON cases.together_rule FROM tongxing_app;
INSERT INTO cases.together_rule (repeat_days, repeat_raises, group_customers, group_days) VALUES (90, 1, 3, 14);
