-- Drafts by a machine: the companies that allow them, who asked for one, and what left the house for it.
CREATE TABLE cases.draft_consent (
  id uuid PRIMARY KEY DEFAULT uuidv7(), node_id uuid NOT NULL UNIQUE,
  allowed boolean NOT NULL,
  -- Why, and on what ground: whoever reads the log later has to understand it.
  note text NOT NULL,
  version integer NOT NULL DEFAULT 1, changed_by text
);
CALL platform.protect_by_node('cases.draft_consent');
REVOKE DELETE ON cases.draft_consent FROM tongxing_app;

CREATE TABLE cases.draft_request (
  id uuid PRIMARY KEY, project_id uuid NOT NULL, case_id uuid NOT NULL, staff_id uuid NOT NULL, staff_name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('summary', 'reply')), model text NOT NULL,
  -- The text as it left, personal data taken out, and its SHA-256.
  masked text NOT NULL, sha256 text NOT NULL,
  asked_at timestamptz NOT NULL,
  outcome text NOT NULL DEFAULT 'asked' CHECK (outcome IN ('asked', 'given', 'busy', 'late', 'failed', 'unreadable'))
);
CREATE INDEX ON cases.draft_request (project_id, case_id, id);
CREATE INDEX ON cases.draft_request (staff_id, asked_at);
CALL platform.protect_by_project('cases.draft_request');
-- It is its own log: only how it went is added.
DROP TRIGGER audit_new ON cases.draft_request;
DROP TRIGGER audit_change ON cases.draft_request;
REVOKE UPDATE, DELETE ON cases.draft_request FROM tongxing_app;
GRANT UPDATE (outcome) ON cases.draft_request TO tongxing_app;

-- Whether a level above the project allows drafts; whoever handles a case need not see that level.
CREATE FUNCTION cases.drafts_allowed(project uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT (SELECT scope.is_staff()) AND EXISTS (
    SELECT FROM cases.draft_consent c JOIN scope.project_branch b ON b.node_id = c.node_id
     WHERE b.project_id = project AND c.allowed);
$$;
REVOKE EXECUTE ON FUNCTION cases.drafts_allowed FROM PUBLIC;
GRANT EXECUTE ON FUNCTION cases.drafts_allowed TO tongxing_app;
