import { refusals as common } from '#platform/errors/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'
import type { ImprovementState, Outcome } from '../improvement.ts'

export interface ImprovementText {
  title: string
  measure: string
  topicId: string | null
  outcome: Outcome
  reference: string | null
  departmentId: string | null
  dueOn: string | null
  responsibleId: string | null
}

export interface ImprovementRow extends ImprovementText {
  id: string
  projectId: string
  number: string
  departmentName: string | null
  responsibleName: string | null
  state: ImprovementState
  decidedOn: string | null
  decidedBy: string | null
  reason: string | null
  doneOn: string | null
  result: string | null
  beforeFileIds: string[]
  afterFileIds: string[]
  version: number
  changedBy: string | null
  createdAt: Date
}

export const improvementColumns = `i.id, i.project_id AS "projectId", i.number, i.title, i.measure, i.topic_id AS "topicId", i.outcome,
  i.reference, i.department_id AS "departmentId", i.department_name AS "departmentName", i.due_on AS "dueOn",
  i.responsible_id AS "responsibleId", i.responsible_name AS "responsibleName", i.state, i.decided_on AS "decidedOn",
  i.decided_by AS "decidedBy", i.reason, i.done_on AS "doneOn", i.result, i.before_file_ids AS "beforeFileIds",
  i.after_file_ids AS "afterFileIds", i.version, i.changed_by AS "changedBy", i.created_at AS "createdAt"`

type Written = ImprovementText & { departmentName: string | null; responsibleName: string | null }

/** Improvements that came of opinions. */
export function improvementStore(work: Work) {
  return {
    /** The improvement, or "not found"; locked where it is going to be changed. */
    byId: async (id: string, { lock = false } = {}): Promise<ImprovementRow> => {
      const [row] = await work.sql<ImprovementRow>(
        `SELECT ${improvementColumns} FROM improvement.improvement i WHERE i.id = $1 ${lock ? 'FOR UPDATE' : ''}`,
        [id],
      )
      if (!row) throw common.notFound()
      return row
    },

    /** Adds or changes an improvement; a new one takes the next number, GJ-2026-0007. */
    write: (id: string, projectId: string, text: Written, year: string) =>
      work.sql(
        `INSERT INTO improvement.improvement AS i (id, project_id, number, title, measure, topic_id, outcome, reference, department_id,
           department_name, due_on, responsible_id, responsible_name, changed_by, created_at)
         VALUES ($1, $2, 'GJ-' || $3 || '-' || lpad(nextval('improvement.improvement_number')::text, 4, '0'), $4, $5, $6, $7, $8, $9,
           $10, $11, $12, $13, $14, $15)`,
        [id, projectId, year, ...textOf(text), actorName(work), work.now],
      ),

    change: (id: string, text: Written) =>
      work.sql(
        `UPDATE improvement.improvement SET title = $2, measure = $3, topic_id = $4, outcome = $5, reference = $6, department_id = $7,
           department_name = $8, due_on = $9, responsible_id = $10, responsible_name = $11, changed_by = $12, version = version + 1
          WHERE id = $1`,
        [id, ...textOf(text), actorName(work)],
      ),

    decide: (id: string, accepted: boolean, on: string, reason: string | null) =>
      work.sql(
        `UPDATE improvement.improvement SET state = $2, decided_on = $3, decided_by = $4, reason = $5, changed_by = $4,
           version = version + 1 WHERE id = $1`,
        [id, accepted ? 'accepted' : 'refused', on, actorName(work), reason],
      ),

    setPhotos: (id: string, before: readonly string[], after: readonly string[]) =>
      work.sql(
        `UPDATE improvement.improvement SET before_file_ids = $2, after_file_ids = $3, changed_by = $4, version = version + 1
          WHERE id = $1`,
        [id, before, after, actorName(work)],
      ),

    finish: (id: string, on: string, result: string, reference: string | null) =>
      work.sql(
        `UPDATE improvement.improvement SET state = 'done', done_on = $2, result = $3, reference = coalesce($4, reference),
           changed_by = $5, version = version + 1 WHERE id = $1`,
        [id, on, result, reference, actorName(work)],
      ),

    touch: (id: string) =>
      work.sql('UPDATE improvement.improvement SET changed_by = $2, version = version + 1 WHERE id = $1', [
        id,
        actorName(work),
      ]),
  }
}

const textOf = (text: Written) => [
  text.title.trim(),
  text.measure.trim(),
  text.topicId,
  text.outcome,
  text.reference?.trim() || null,
  text.departmentId,
  text.departmentName,
  text.dueOn,
  text.responsibleId,
  text.responsibleName,
]
