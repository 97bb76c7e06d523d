import type { Work } from '#platform/work/index.ts'
import type { NodeKind } from '../node.ts'

interface NodeInTree {
  id: string
  parentId: string | null
  kind: NodeKind
  name: string
  code: string
  timezone: string
  version: number
  inReach: boolean
  departments: number | null
  posts: number | null
  staff: number | null
  projects: number | null
}

/** The actor's branches with the line above them, from the top down; the counts cover whole branches, each person once. */
export async function listNodes(work: Work): Promise<{ nodes: NodeInTree[] }> {
  const nodes = await work.sql<NodeInTree>(
    `WITH reach AS MATERIALIZED (
       SELECT n.*, (SELECT scope.sees_everything()) OR n.id IN (
                SELECT b.node_id FROM scope.node_branch b WHERE b.ancestor_id = ANY ((SELECT scope.nodes())::uuid[])) AS reached
         FROM organization.node n),
     people AS (
       SELECT b.ancestor_id AS id, count(DISTINCT a.staff_id) AS count
         FROM organization.appointment a JOIN reach n ON n.id = a.node_id JOIN scope.node_branch b ON b.node_id = a.node_id
        WHERE organization.is_current(a.from_on, a.until_on, $1, n.timezone) GROUP BY 1),
     departments AS (
       SELECT b.ancestor_id AS id, count(*) FROM organization.department d JOIN scope.node_branch b ON b.node_id = d.node_id GROUP BY 1),
     posts AS (SELECT b.ancestor_id AS id, count(*) FROM organization.post p JOIN scope.node_branch b ON b.node_id = p.node_id GROUP BY 1),
     projects AS (SELECT node_id AS id, count(*) FROM scope.project_branch GROUP BY 1)
     SELECT n.id, n.parent_id AS "parentId", n.kind, n.name, n.code, n.timezone, n.version, n.reached AS "inReach",
            CASE WHEN reached THEN coalesce(d.count, 0) END AS departments, CASE WHEN reached THEN coalesce(p.count, 0) END AS posts,
            CASE WHEN reached THEN coalesce(s.count, 0) END AS staff, CASE WHEN reached THEN coalesce(j.count, 0) END AS projects
       FROM reach n LEFT JOIN departments d USING (id) LEFT JOIN posts p USING (id) LEFT JOIN people s USING (id) LEFT JOIN projects j USING (id)
      ORDER BY organization.rank_of(n.kind), n.name COLLATE "zh-x-icu", n.id`,
    [work.now],
  )
  return { nodes }
}
