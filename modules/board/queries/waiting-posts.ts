import type { Work } from '#platform/work/index.ts'

/** How many posts of these projects wait for a decision or for an official answer, and the first to be decided. */
export async function waitingPosts(work: Work, projectIds: readonly string[]) {
  const [row] = await work.sql<{ toDecide: number; unanswered: number; decideBy: Date | null }>(
    `SELECT count(*) FILTER (WHERE p.state = 'waiting') AS "toDecide",
            count(*) FILTER (WHERE p.standing = 'unanswered') AS unanswered, min(p.decide_by) FILTER (WHERE p.state = 'waiting') AS "decideBy"
       FROM board.post p WHERE p.project_id = ANY ($1) AND (p.state = 'waiting' OR p.standing = 'unanswered')`,
    [projectIds],
  )
  return row!
}
