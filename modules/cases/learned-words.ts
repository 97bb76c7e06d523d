import { departmentsById } from '#modules/organization/index.ts'
import { gramsOf, maskPersonalData } from '#platform/text/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { ClosedCase, Learned, LearnedGram, LearnedLabel } from './suggesting.ts'

/** Pairs of a text that are learned and asked for. */
const mostGrams = 200

/** The pairs of a case's words without what tells who or where somebody is. */
export function learnableGrams(text: string): string[] {
  return gramsOf(maskPersonalData(text).replaceAll(/〔[^〕]*〕/g, ' '), 2 * mostGrams)
    .filter((gram) => [...gram].length === 2 && !/\d/.test(gram))
    .slice(0, mostGrams)
}

/** What was learned about these grams: two statements by key. */
export async function learnedAbout(work: Work, grams: readonly string[]): Promise<Learned> {
  const [labels, known, until] = await Promise.all([
    work.sql<LearnedLabel>('SELECT number, field, label, cases, grams FROM cases.learned_label', []),
    work.sql<LearnedGram>('SELECT gram, cases, counts FROM cases.learned_gram WHERE gram = ANY ($1)', [
      grams,
    ]),
    learnedUntil(work),
  ])
  return { labels, grams: known, vocabulary: until.grams }
}

export async function learnedUntil(work: Work) {
  const [until] = await work.sql<{ closedAt: string; caseId: string; learned: number; grams: number }>(
    'SELECT closed_at::text AS "closedAt", case_id AS "caseId", learned, grams FROM cases.learned_until',
    [],
  )
  return until!
}

interface ClosedRow {
  id: string
  closedAt: Date
  exactAt: string
  title: string
  body: string | null
  topicId: string | null
  urgency: string
  departmentId: string | null
}

/** The next closed cases after a moment, and that moment as the database writes it. */
export async function nextClosed(
  work: Work,
  [closedAt, caseId]: readonly [string, string],
  until: Date,
  most: number,
): Promise<{ batch: ClosedCase[]; last: { closedAt: string; caseId: string } | null }> {
  const rows = await work.sql<ClosedRow>(
    `SELECT f.id, f.closed_at AS "closedAt", f.closed_at::text AS "exactAt", f.title, f.category_id AS "topicId", f.urgency,
            f.department_id AS "departmentId",
            (SELECT e.body FROM cases.entry e WHERE e.project_id = f.project_id AND e.case_id = f.id AND e.kind = 'message'
              ORDER BY e.id LIMIT 1) AS body
       FROM cases.case_file f WHERE f.closed_at IS NOT NULL AND f.confidence IS NULL AND (f.closed_at, f.id) > ($1, $2) AND f.closed_at <= $3
         AND NOT EXISTS (SELECT 1 FROM cases.learned_case l WHERE l.case_id = f.id)
      ORDER BY f.closed_at, f.id LIMIT $4`,
    [closedAt, caseId, until, most],
  )
  const kinds = await departmentsById(work, [
    ...new Set(rows.flatMap(({ departmentId }) => departmentId ?? [])),
  ])
  const last = rows.at(-1)
  return {
    batch: rows.map(({ id, closedAt: at, title, body, topicId, urgency, departmentId }) => ({
      id,
      closedAt: at,
      grams: learnableGrams(`${title} ${body ?? ''}`),
      labels: {
        topic: topicId,
        urgency,
        department: (departmentId && kinds.get(departmentId)?.kind) || null,
      },
    })),
    last: last ? { closedAt: last.exactAt, caseId: last.id } : null,
  }
}
