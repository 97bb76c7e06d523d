import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { likePattern } from '#platform/text/index.ts'
import { inReach, type Work } from '#platform/work/index.ts'
import type { draftOrders, DraftOf, DraftOutcome } from '../drafts/draft.ts'

export interface DraftRequestQuery {
  projectId?: string
  outcome?: (DraftOutcome | 'asked')[]
  used?: ('asIs' | 'edited' | 'notUsed')[]
  q?: string
  sort?: Sort<(typeof draftOrders)[number]>
  limit?: number
  after?: string
}

interface Row {
  id: string
  projectId: string
  caseId: string
  number: string | null
  askedAt: Date
  staffName: string
  kind: DraftOf
  model: string
  outcome: DraftOutcome | 'asked'
  used: 'asIs' | 'edited' | null
  usedAt: Date | null
  tokensIn: number | null
  tokensOut: number | null
  cost: number | null
  masked: string
  sha256: string
  answer: string | null
}

const columns = `r.id, r.project_id AS "projectId", r.case_id AS "caseId", f.number, r.asked_at AS "askedAt", r.staff_name AS "staffName", r.kind,
  r.model, r.outcome, r.used, r.used_at AS "usedAt", r.tokens_in AS "tokensIn", r.tokens_out AS "tokensOut", r.cost::float8 AS cost, r.masked,
  r.sha256, r.answer`
const from = `FROM cases.draft_request r LEFT JOIN cases.case_file f ON f.project_id = r.project_id AND f.id = r.case_id`

/** Every request to a machine in reach: who, when, for which case, what left and what came back, the latest first. */
export async function listDraftRequests(
  work: Work,
  { projectId, outcome, used, q = '', sort = '-askedAt', limit = 50, after }: DraftRequestQuery,
) {
  const order = orderBy(sort, { askedAt: 'r.asked_at' }, 'r.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [projectId ? `r.project_id = ${place(projectId)}` : inReach('r.project_id')]
  if (outcome?.length) conditions.push(`r.outcome = ANY (${place(outcome)})`)
  if (used?.length) conditions.push(`coalesce(r.used, 'notUsed') = ANY (${place(used)})`)
  if (q.trim())
    conditions.push(`lower(concat_ws(' ', r.staff_name, f.number, r.masked)) LIKE ${place(likePattern(q))}`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<Row & Placed>(
    `SELECT ${columns}, ${order.key} ${from} WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  return order.page(rows, limit, (row: Row) => row)
}

/** One request as it left and as it came back. */
export async function getDraftRequest(work: Work, requestId: string) {
  const [row] = await work.sql<Row>(`SELECT ${columns} ${from} WHERE r.id = $1`, [requestId])
  if (!row) throw common.notFound()
  return row
}
