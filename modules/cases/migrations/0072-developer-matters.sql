-- Matters for the developer (S1-21): which way each takes to him, and when somebody of his had it. One row a matter, for the
-- time that the detour over the property company costs; staff only, and as confidential as the case.
CREATE TABLE cases.developer_matter (
  project_id uuid NOT NULL, case_id uuid NOT NULL, opened_at timestamptz NOT NULL,
  way text NOT NULL CHECK (way IN ('direct', 'throughProperty')),
  centre_department_id uuid NOT NULL, centre_name text NOT NULL, centre_side text NOT NULL CHECK (centre_side IN ('developer', 'property')),
  arrived_at timestamptz, arrived_with text,
  -- No foreign key: it is written with the case, which is never removed.
  PRIMARY KEY (project_id, case_id), CHECK ((arrived_at IS NULL) = (arrived_with IS NULL))
);
CREATE INDEX ON cases.developer_matter (project_id, opened_at, case_id);
CREATE INDEX ON cases.developer_matter (case_id);
CALL platform.protect_by_project('cases.developer_matter', residents => 'false', resident_writes => '(SELECT scope.person()) IS NOT NULL');
CREATE POLICY confidential ON cases.developer_matter AS RESTRICTIVE FOR SELECT TO tongxing_app
  USING (case_id NOT IN (SELECT cases.hidden_cases()));
