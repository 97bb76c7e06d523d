import { refusals as common } from '#platform/errors/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'
import type { LessonKind, LessonRule } from '../lesson.ts'

export interface LessonRow {
  id: string
  projectId: string
  caseId: string
  kind: LessonKind
  happened: string
  cause: string
  change: string
  cost: number | null
  departmentId: string
  departmentName: string
  similar: number
  writtenAt: Date
  writtenBy: string
  version: number
  changedBy: string | null
}

export const lessonColumns = `l.id, l.project_id AS "projectId", l.case_id AS "caseId", l.kind, l.happened, l.cause, l.change, l.cost::bigint AS cost,
  l.department_id AS "departmentId", l.department_name AS "departmentName", l.alike AS similar, l.written_at AS "writtenAt",
  l.written_by AS "writtenBy", l.version, l.changed_by AS "changedBy"`

export type LessonRuleRow = LessonRule & { id: string; version: number; changedBy: string | null }

/** What closed complaints teach. */
export function lessonStore(work: Work) {
  return {
    async ofCase(caseId: string): Promise<LessonRow | undefined> {
      const [row] = await work.sql<LessonRow>(
        `SELECT ${lessonColumns} FROM cases.lesson l WHERE l.case_id = $1`,
        [caseId],
      )
      return row
    },

    async rule(): Promise<LessonRuleRow> {
      const [row] = await work.sql<LessonRuleRow>(
        `SELECT id, from_level AS "fromLevel", if_reopened AS "ifReopened", if_special AS "ifSpecial", risks, version, changed_by AS "changedBy" FROM cases.lesson_rule`,
      )
      if (!row) throw common.notFound()
      return row
    },

    changeRule: ({ fromLevel, ifReopened, ifSpecial, risks }: LessonRule) =>
      work.sql(
        'UPDATE cases.lesson_rule SET from_level = $1, if_reopened = $2, risks = $3, version = version + 1, changed_by = $4, if_special = $5',
        [fromLevel, ifReopened, risks, actorName(work), ifSpecial],
      ),

    /** Complaints and faults of the topic in the project during the year before. */
    async similar(projectId: string, categoryId: string | null): Promise<number> {
      const [row] = await work.sql<{ count: number }>(
        `SELECT count(*) AS count FROM cases.case_file c WHERE c.project_id = $1 AND c.opened_at > $2::timestamptz - interval '12 months'
            AND c.kind IN ('complaint', 'faultReport') AND c.category_id = $3`,
        [projectId, work.now, categoryId],
      )
      return row!.count
    },

    write: (row: Omit<LessonRow, 'writtenAt' | 'writtenBy' | 'version' | 'changedBy'>) =>
      work.sql(
        `INSERT INTO cases.lesson (id, project_id, case_id, kind, happened, cause, change, cost, department_id, department_name, alike,
           written_at, written_by, changed_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)`,
        [
          row.id,
          row.projectId,
          row.caseId,
          row.kind,
          row.happened,
          row.cause,
          row.change,
          row.cost,
          row.departmentId,
          row.departmentName,
          row.similar,
          work.now,
          actorName(work),
        ],
      ),

    rewrite: (
      row: Omit<
        LessonRow,
        'projectId' | 'caseId' | 'similar' | 'writtenAt' | 'writtenBy' | 'version' | 'changedBy'
      >,
    ) =>
      work.sql(
        `UPDATE cases.lesson SET kind = $2, happened = $3, cause = $4, change = $5, cost = $6, department_id = $7, department_name = $8,
           version = version + 1, changed_by = $9 WHERE id = $1`,
        [
          row.id,
          row.kind,
          row.happened,
          row.cause,
          row.change,
          row.cost,
          row.departmentId,
          row.departmentName,
          actorName(work),
        ],
      ),
  }
}
