export const depthOf = (node: string) =>
  `(SELECT count(*) FROM scope.node_branch d WHERE d.node_id = ${node})`
/** A project lies below every level of the organization. */
export const deepest = 1000

/** The newest published version of each level below the group; one that retires the level's standard counts as one. */
export const newestOfLevels = `(SELECT DISTINCT ON (s.node_id, s.project_id) s.id, s.node_id, s.project_id, s.retires FROM journey.standard s
  WHERE s.state = 'published' AND (s.node_id IS NOT NULL OR s.project_id IS NOT NULL)
  ORDER BY s.node_id, s.project_id, s.number DESC)`

/** Asks for the version that is in force above a level, or at the level itself, by expressions for its node and its project. */
export const inForceAt = ({ node, project, itself }: Record<'node' | 'project' | 'itself', string>) =>
  `SELECT n.id FROM ${newestOfLevels} n JOIN (
       SELECT b.ancestor_id AS node_id, NULL::uuid AS project_id, ${depthOf('b.ancestor_id')} AS depth FROM scope.node_branch b
        WHERE b.node_id = ${node} AND (b.ancestor_id <> ${node} OR ${itself})
       UNION ALL SELECT b.node_id, NULL, ${depthOf('b.node_id')} FROM scope.project_branch b WHERE b.project_id = ${project}
       UNION ALL SELECT NULL, ${project}, ${deepest} WHERE ${itself} AND ${project} IS NOT NULL
     ) p ON n.node_id IS NOT DISTINCT FROM p.node_id AND n.project_id IS NOT DISTINCT FROM p.project_id
    WHERE NOT n.retires ORDER BY p.depth DESC LIMIT 1`
