import type { Reason } from '../post.ts'
import type { Work } from '#platform/work/index.ts'
import { publicColumns, type PublicLine } from './public-posts.ts'

export interface PublicAnswer {
  at: Date
  kind: 'reply' | 'progress' | 'plan' | 'result'
  body: string
  staffName: string
  staffPost: string | null
  staffPostEn: string | null
}

export interface PublicPost extends PublicLine {
  projectId: string
  postedAt: Date
  judgedAt: Date | null
  changedAt: Date
  withheldFor: Reason | null
  withheldWords: string | null
  answers: PublicAnswer[]
}

/** One post with its answers, in one look; null where there is nothing that everybody may see. */
export async function publicPost(work: Work, number: number): Promise<PublicPost | null> {
  const [row] = await work.sql<
    Omit<PublicPost, 'answers'> & { answers: (Omit<PublicAnswer, 'at'> & { at: string })[] | null }
  >(
    `SELECT p.project_id AS "projectId", ${publicColumns}, w.body, p.posted_at AS "postedAt", p.judged_at AS "judgedAt",
            p.changed_at AS "changedAt", p.withheld_for AS "withheldFor", p.withheld_words AS "withheldWords",
            (SELECT json_agg(json_build_object('at', a.at, 'kind', a.kind, 'body', a.body, 'staffName', a.staff_name,
                'staffPost', a.staff_post, 'staffPostEn', a.staff_post_en) ORDER BY a.at, a.id) FROM board.answer a WHERE a.post_id = p.id) AS answers
       FROM board.post p LEFT JOIN board.wording w ON w.post_id = p.id WHERE p.number = $1 AND p.listed_at IS NOT NULL`,
    [number],
  )
  if (!row) return null
  return { ...row, answers: (row.answers ?? []).map((answer) => ({ ...answer, at: new Date(answer.at) })) }
}
