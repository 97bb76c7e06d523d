import type { Work } from '#platform/work/index.ts'

interface PostInList {
  id: string
  nodeId: string
  departmentId: string | null
  departmentName: string | null
  role: string
  title: string
  titleEn: string | null
  version: number
  holders: { appointmentId: string; staffId: string; name: string; fromOn: string; untilOn: string | null }[]
}

/** The posts of a node with whoever holds them today or will hold them. */
export async function listPosts(
  work: Work,
  { nodeId, departmentId }: { nodeId: string; departmentId?: string | undefined },
): Promise<{ posts: PostInList[] }> {
  const posts = await work.sql<PostInList>(
    `SELECT p.id, p.node_id AS "nodeId", p.department_id AS "departmentId", d.name AS "departmentName", p.role, p.title, p.title_en AS "titleEn", p.version,
            coalesce(held.holders, '[]') AS holders
       FROM organization.post p JOIN organization.node n ON n.id = p.node_id LEFT JOIN organization.department d ON d.id = p.department_id
       LEFT JOIN LATERAL (
         SELECT jsonb_agg(jsonb_build_object('appointmentId', a.id, 'staffId', s.id, 'name', s.name, 'fromOn', a.from_on,
                                             'untilOn', a.until_on) ORDER BY a.from_on, a.id) AS holders
           FROM organization.appointment a JOIN organization.staff s ON s.id = a.staff_id
          WHERE a.post_id = p.id AND (a.until_on IS NULL OR a.until_on > ($1::timestamptz AT TIME ZONE n.timezone)::date)) held ON true
      WHERE p.node_id = $2 AND ($3::uuid IS NULL OR p.department_id = $3)
      ORDER BY d.name COLLATE "zh-x-icu" NULLS FIRST, p.title COLLATE "zh-x-icu", p.id`,
    [work.now, nodeId, departmentId ?? null],
  )
  return { posts }
}
