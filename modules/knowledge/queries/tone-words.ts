import { rowsHistory } from '#platform/history/index.ts'
import type { Work } from '#platform/work/index.ts'
import { toneKinds } from '../piece.ts'

export interface ToneWord {
  id: string
  kind: (typeof toneKinds)[number]
  phrase: string
  better: string
  whyZh: string
  whyEn: string
  active: boolean
  version: number
  changedBy: string | null
}

/** Phrases that are better not said, with what is better and why. */
export const toneWords = (work: Work) =>
  work.sql<ToneWord>(
    `SELECT id, kind, phrase, better, why_zh AS "whyZh", why_en AS "whyEn", active, version, changed_by AS "changedBy"
       FROM knowledge.tone_word ORDER BY array_position($1::text[], kind), phrase`,
    [toneKinds],
  )

/** Who changed which phrase. */
export async function toneHistory(work: Work, paging: { limit?: number; after?: string }) {
  const ids = (await toneWords(work)).map(({ id }) => id)
  return rowsHistory(work, ids, paging)
}
