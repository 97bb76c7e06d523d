import type { Work } from '#platform/work/index.ts'
import type { RiskKind } from './risk.ts'

/** Words that mark a case, by what they mean. */
export function keptRisks(work: Work) {
  return work.sql<{
    id: string
    kind: RiskKind
    words: string[]
    version: number
    changedBy: string | null
  }>(
    `SELECT id, kind, words, version, changed_by AS "changedBy" FROM cases.risk
      ORDER BY array_position('{danger,media,court,crowd}'::text[], kind)`,
  )
}
