/** The condition that a row lies in the caller's branch, by the index of its project; the policy is the floor beneath. */
export const inReach = (column: string) =>
  `((SELECT scope.sees_everything()) OR ${column} IN (SELECT b.project_id FROM scope.project_branch b
     WHERE b.node_id = ANY ((SELECT scope.nodes())::uuid[])))`
