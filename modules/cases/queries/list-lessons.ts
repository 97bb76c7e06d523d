import { projectsById } from '#modules/estate/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { likePattern } from '#platform/text/index.ts'
import { inReach, type Work } from '#platform/work/index.ts'
import type { LessonKind, lessonOrders } from '../lesson.ts'
import type { RiskKind } from '../risk.ts'
import { lessonColumns, type LessonRow, lessonStore } from '../stores/lessons.ts'

const orders = { closedAt: 'c.closed_at', cost: { filled: 'l.cost' }, similar: { filled: 'l.alike' } }

export interface LessonQuery {
  /** Owed and not written yet. */
  owed?: boolean
  projectId?: string
  kind?: LessonKind[]
  departmentId?: string
  q?: string
  sort?: Sort<(typeof lessonOrders)[number]>
  limit?: number
  after?: string
}

type Row = Partial<LessonRow> & Placed & CaseOf

interface CaseOf {
  caseId: string
  number: string
  title: string
  projectId: string
  ownerName: string
  closedAt: Date
  level: number
  reopenedCount: number
  risks: RiskKind[]
}

/** Lessons of closed complaints, and those that are owed. */
export async function listLessons(work: Work, query: LessonQuery) {
  const { owed, projectId, kind, departmentId, q = '', sort = '-closedAt', limit = 50, after } = query
  const order = orderBy(sort, orders, 'c.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [projectId ? `c.project_id = ${place(projectId)}` : inReach('c.project_id')]
  if (owed) {
    const rule = await lessonStore(work).rule()
    conditions.push(
      `c.kind = 'complaint' AND c.closed_at IS NOT NULL AND c.merged_into IS NULL
        AND (c.level >= 1 OR c.reopened_count > 0 OR c.special_since IS NOT NULL OR c.risks <> '{}') AND l.id IS NULL`,
      `(c.level >= ${place(rule.fromLevel)} OR ${place(rule.ifReopened)} AND c.reopened_count > 0 OR ${place(rule.ifSpecial)} AND c.special_since IS NOT NULL OR c.risks && ${place(rule.risks)}::text[])`,
    )
  } else conditions.push('l.id IS NOT NULL')
  if (kind) conditions.push(`l.kind = ANY (${place(kind)})`)
  if (departmentId) conditions.push(`l.department_id = ${place(departmentId)}`)
  if (q.trim()) {
    const words = place(likePattern(q))
    conditions.push(`lower(concat_ws(' ', c.number, c.title, l.happened, l.cause, l.change)) LIKE ${words}`)
  }
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<Row>(
    `SELECT ${lessonColumns}, c.id AS "caseId", c.number, c.title, c.project_id AS "projectId", c.owner_name AS "ownerName", c.closed_at AS "closedAt",
            c.level, c.reopened_count AS "reopenedCount", c.risks, ${order.key}
       FROM cases.case_file c ${owed ? 'LEFT ' : ''}JOIN cases.lesson l ON l.project_id = c.project_id AND l.case_id = c.id
      WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  const projects = await projectsById(
    work,
    rows.map((row) => row.projectId),
  )
  return order.page(rows, limit, (row) => ({
    caseId: row.caseId,
    number: row.number,
    title: row.title,
    projectId: row.projectId,
    projectName: projects.get(row.projectId)?.name ?? '',
    ownerName: row.ownerName,
    closedAt: row.closedAt,
    level: row.level,
    reopenedCount: row.reopenedCount,
    risks: row.risks,
    kind: row.kind ?? null,
    change: row.change ?? null,
    cause: row.cause ?? null,
    cost: row.cost ?? null,
    departmentName: row.departmentName ?? null,
    similar: row.similar ?? null,
  }))
}
