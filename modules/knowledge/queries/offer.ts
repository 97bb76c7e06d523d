import { pairsOf } from '#platform/text/index.ts'
import type { Work } from '#platform/work/index.ts'
import { ranked } from '../offering.ts'
import type { ManySort, PreparedStep, Purpose } from '../piece.ts'

export interface OfferQuery {
  of: ManySort
  /** The customer's words. */
  text: string
  projectId: string
  /** The topic of the case with all above it. */
  topicIds?: string[]
  purpose?: Purpose
  limit?: number
}

interface Row {
  id: string
  titleZh: string
  titleEn: string
  bodyZh: string
  bodyEn: string
  steps: PreparedStep[]
  audience: 'staff' | 'customers'
  purpose: Purpose | null
  topicIds: string[]
  shared: string[]
  uses: number
}

/** Published pieces that fit the words and the topic of a case, the best first; templates without a topic fit everywhere, and any plan may be taken. */
export async function offerPieces(
  work: Work,
  { of, text, projectId, topicIds = [], purpose, limit = 6 }: OfferQuery,
) {
  const rows = await work.sql<Row>(
    `SELECT p.id, p.title_zh AS "titleZh", p.title_en AS "titleEn", p.body_zh AS "bodyZh", p.body_en AS "bodyEn", p.steps, p.audience,
            p.purpose, p.topic_ids AS "topicIds", coalesce(u.uses, 0) AS uses,
            ARRAY(SELECT unnest(p.grams) INTERSECT SELECT unnest($2::text[])) AS shared
       FROM knowledge.piece p LEFT JOIN knowledge.use_count u ON u.piece_id = p.id
      WHERE p.sort = $1 AND p.active AND p.number IS NOT NULL AND (p.project_id IS NULL OR p.project_id = $3)
        AND ($4::text IS NULL OR p.purpose = $4) ORDER BY p.id DESC LIMIT 2000`,
    [of, pairsOf(text), projectId, purpose ?? null],
  )
  const best = ranked(rows, text, topicIds)
  const chosen = new Set(best.map(({ id }) => id))
  const general =
    of !== 'article'
      ? rows
          .filter(({ id, topicIds: own }) => !chosen.has(id) && (of === 'plan' || own.length === 0))
          .map((row) => ({ ...row, likeness: 0, words: [], fitsTopic: false }))
      : []
  return [...best, ...general].slice(0, limit).map(({ shared: _, likeness: __, ...piece }) => piece)
}
