import type { Work } from '#platform/work/index.ts'

export interface FeltInCase {
  id: string
  at: Date
  kind: 'complaint' | 'praise' | 'rating' | 'reopening' | 'solved'
  stars: number | null
  title: string
}

/** What shows how the customers felt in their cases; a case with a rating is not counted as solved beside it. */
export function feltInCases(work: Work, personIds: readonly string[]): Promise<FeltInCase[]> {
  return work.sql<FeltInCase>(
    `WITH own AS (SELECT * FROM cases.case_file c WHERE c.reporter_person_id = ANY ($1) AND c.merged_into IS NULL AND c.confidence IS NULL)
     SELECT c.id, c.opened_at AS at, c.kind, NULL::integer AS stars, c.title FROM own c WHERE c.kind IN ('complaint', 'praise')
     UNION ALL
     SELECT c.id, coalesce(c.closed_at, c.last_activity_at), 'rating', c.satisfaction, c.title FROM own c WHERE c.satisfaction IS NOT NULL
     UNION ALL
     SELECT c.id, c.closed_at, 'solved', NULL, c.title FROM own c
      WHERE c.closure = 'confirmed' AND c.satisfaction IS NULL AND c.kind = 'complaint'
     UNION ALL
     SELECT c.id, e.at, 'reopening', NULL, c.title FROM own c
       JOIN cases.entry e ON e.project_id = c.project_id AND e.case_id = c.id AND e.kind = 'reopening'`,
    [personIds],
  )
}
