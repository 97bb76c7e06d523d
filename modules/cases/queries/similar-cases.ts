import { pairsOf, wordsOf } from '#platform/text/index.ts'
import type { Work } from '#platform/work/index.ts'
import { presentLine } from '../present.ts'
import type { CaseRow } from '../tables.ts'
import { lineColumns } from './line-columns.ts'

export interface SimilarQuery {
  projectId: string
  /** What the customer says. */
  text: string
  /** The case that is looked at, which is not like itself. */
  besides?: string
  since?: Date
  /** From 0 to 1: how much of what is rare in the text a case has to share. */
  atLeast?: number
  limit?: number
}

/** DEFAULT: below a fifth of shared words people no longer see why two cases were put side by side. */
const usualLikeness = 0.2

/** Cases of a project whose words are like these, the likest first; only where the asker reaches the project. */
export async function similarCases(
  work: Work,
  { projectId, text, besides, since, atLeast = usualLikeness, limit = 5 }: SimilarQuery,
) {
  const pairs = pairsOf(text)
  if (pairs.length === 0) return []
  const rows = await work.sql<CaseRow & { shared: string[]; likeness: number }>(
    `SELECT ${lineColumns}, s.shared, s.likeness FROM cases.similar_text($1, $2, $3, $4, $5) s
       JOIN cases.case_file c ON c.project_id = $2 AND c.id = s.case_id
      WHERE s.likeness >= $6 ORDER BY s.likeness DESC, c.opened_at DESC, c.id DESC`,
    [pairs, projectId, since ?? null, besides ?? null, limit, atLeast],
  )
  return rows.map((row) => ({
    ...presentLine(row),
    likeness: Math.round(row.likeness * 100) / 100,
    words: wordsOf(text, row.shared),
  }))
}
