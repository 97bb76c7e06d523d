-- Plans of special cases are as confidential as their case.
CREATE POLICY confidential ON cases.special_plan AS RESTRICTIVE FOR SELECT TO tongxing_app
  USING (case_id NOT IN (SELECT cases.hidden_cases()));
CREATE POLICY confidential ON cases.milestone AS RESTRICTIVE FOR SELECT TO tongxing_app
  USING (case_id NOT IN (SELECT cases.hidden_cases()));
