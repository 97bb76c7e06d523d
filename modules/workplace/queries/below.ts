/** The condition that a row lies in the branch of a node, or in the caller's reach; the policy is the floor beneath. */
export const below = (
  column: string,
  nodeId: string | undefined,
  place: (value: unknown) => string,
): string =>
  nodeId
    ? `${column} IN (SELECT b.node_id FROM scope.node_branch b WHERE b.ancestor_id = ${place(nodeId)})`
    : `((SELECT scope.sees_everything()) OR ${column} IN (SELECT b.node_id FROM scope.node_branch b
        WHERE b.ancestor_id = ANY ((SELECT scope.nodes())::uuid[])))`
