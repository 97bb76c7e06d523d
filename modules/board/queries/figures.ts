import type { Work } from '#platform/work/index.ts'
import { hoursToAnswer } from '../post.ts'

/** What of the board can be counted and looked at: the figure and the posts behind it are one condition. */
export const figures = ['counted', 'due', 'inTime', 'late', 'solved'] as const
export type Figure = (typeof figures)[number]

const inTime = `p.answered_at <= p.published_at + interval '${hoursToAnswer} hours'`

/** The posts behind each figure: the last twelve months until an instant, from the publication of each post. */
export function behind(figure: Figure, now: string): string {
  const counted = `p.state = 'published' AND p.listed_at > ${now}::timestamptz - interval '12 months'`
  const due = `(p.answered_at IS NOT NULL OR p.published_at < ${now}::timestamptz - interval '${hoursToAnswer} hours')`
  const conditions = {
    counted: 'true',
    due,
    inTime,
    late: `${due} AND (${inTime}) IS NOT TRUE`,
    solved: `p.standing = 'solved'`,
  } satisfies Record<Figure, string>
  return `${counted} AND ${conditions[figure]}`
}

/** Posts behind each figure; `due` are those whose 24 hours are over or that were answered before. */
export interface BoardFigures extends Record<Figure, number> {
  /** Half of the posts that posters call solved were solved within so many days. */
  medianDays: number | null
}

/** What the board says about us. */
export async function boardFigures(work: Work, projectId?: string): Promise<BoardFigures> {
  const counts = figures.map(
    (figure) => `count(*) FILTER (WHERE ${behind(figure, '$1')})::integer AS "${figure}"`,
  )
  const [row] = await work.sql<BoardFigures>(
    `SELECT ${counts.join(', ')},
            round((percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM p.judged_at - p.published_at))
              FILTER (WHERE p.standing = 'solved') / 86400)::numeric, 1)::float8 AS "medianDays"
       FROM board.post p WHERE ${behind('counted', '$1')} ${projectId ? 'AND p.project_id = $2' : ''}`,
    [work.now, ...(projectId ? [projectId] : [])],
  )
  return row!
}
