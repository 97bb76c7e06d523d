-- Who let a home sees that something is broken in it and what is done about it; the tenant's other matters, the
-- conversation and the photos stay with the tenant's household. Writing is the household's alone (change_rows).
ALTER POLICY read_rows ON cases.case_file USING (
  (SELECT scope.sees_everything()) OR project_id IN
    (SELECT b.project_id FROM scope.project_branch b WHERE b.node_id = ANY ((SELECT scope.nodes())::uuid[]))
  OR reporter_person_id = ANY ((SELECT customers.own_person_ids())::uuid[])
  OR household_id = ANY ((SELECT scope.households())::uuid[])
  OR kind = 'faultReport' AND household_id = ANY ((SELECT customers.let_households())::uuid[]));

ALTER POLICY read_rows ON cases.entry USING (
  (SELECT scope.sees_everything()) OR project_id IN
    (SELECT b.project_id FROM scope.project_branch b WHERE b.node_id = ANY ((SELECT scope.nodes())::uuid[]))
  OR (SELECT scope.person()) IS NOT NULL AND visible_to_customer AND EXISTS
    (SELECT 1 FROM cases.case_file f WHERE f.project_id = entry.project_id AND f.id = entry.case_id
       AND (entry.kind IN ('plan', 'progress', 'result', 'arrival', 'interimMeasure', 'hazardSign')
            OR f.reporter_person_id = ANY ((SELECT customers.own_person_ids())::uuid[])
            OR f.household_id = ANY ((SELECT scope.households())::uuid[]))));
