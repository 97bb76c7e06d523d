import type { Work } from '#platform/work/index.ts'
import { hoursToAnswer } from '../post.ts'

export interface BoardFigures {
  /** Posts published in the last twelve months. */
  posts: number
  /** Of them, those whose 24 hours are over or that were answered before. */
  due: number
  inTime: number
  solved: number
  unsolved: number
  /** Half of the posts that posters call solved were solved within so many days. */
  medianDays: number | null
}

/** What the board says about us: the last twelve months, from the publication of each post. */
export async function boardFigures(work: Work, projectId?: string): Promise<BoardFigures> {
  const [row] = await work.sql<BoardFigures>(
    `SELECT count(*)::integer AS posts,
            count(*) FILTER (WHERE p.answered_at IS NOT NULL OR p.published_at < $1::timestamptz - make_interval(hours => $2))::integer AS due,
            count(*) FILTER (WHERE p.answered_at <= p.published_at + make_interval(hours => $2))::integer AS "inTime",
            count(*) FILTER (WHERE p.standing = 'solved')::integer AS solved, count(*) FILTER (WHERE p.standing = 'unsolved')::integer AS unsolved,
            round((percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM p.judged_at - p.published_at))
              FILTER (WHERE p.standing = 'solved') / 86400)::numeric, 1)::float8 AS "medianDays"
       FROM board.post p WHERE p.listed_at > $1::timestamptz - interval '12 months' AND p.state = 'published' ${projectId ? 'AND p.project_id = $3' : ''}`,
    [work.now, hoursToAnswer, ...(projectId ? [projectId] : [])],
  )
  return row!
}
