import { refusals as common } from '#platform/errors/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'
import type { MeasureState } from '../conduct-check.ts'

export interface MeasureRow {
  id: string
  checkId: string
  nodeId: string
  ruleZh: string
  ruleEn: string
  what: string
  staffId: string
  staffName: string
  dueOn: string
  state: MeasureState
  doneNote: string | null
  doneFileIds: string[]
  doneOn: string | null
  doneBy: string | null
  version: number
  changedBy: string | null
}

export const measureColumns = `m.id, m.check_id AS "checkId", m.node_id AS "nodeId", m.rule_zh AS "ruleZh", m.rule_en AS "ruleEn",
  m.what, m.staff_id AS "staffId", m.staff_name AS "staffName", m.due_on AS "dueOn", m.state, m.done_note AS "doneNote",
  m.done_file_ids AS "doneFileIds", m.done_on AS "doneOn", m.done_by AS "doneBy", m.version, m.changed_by AS "changedBy"`

export interface NewMeasure extends Pick<
  MeasureRow,
  'checkId' | 'nodeId' | 'ruleZh' | 'ruleEn' | 'what' | 'staffId' | 'staffName' | 'dueOn'
> {
  ruleKey: string
}

export function measureStore(work: Work) {
  const select = `SELECT ${measureColumns} FROM workplace.measure m`
  return {
    byId: async (id: string): Promise<MeasureRow> => {
      const [row] = await work.sql<MeasureRow>(`${select} WHERE m.id = $1 FOR UPDATE`, [id])
      if (!row) throw common.notFound()
      return row
    },
    ofCheck: (checkId: string) =>
      work.sql<MeasureRow>(`${select} WHERE m.check_id = $1 ORDER BY m.rule_key`, [checkId]),

    /** What somebody has to put right, and what came of his checks, until it is done. */
    openOf: (staffId: string) =>
      work.sql<MeasureRow>(
        `${select} WHERE m.state = 'open' AND (m.staff_id = $1 OR EXISTS (
           SELECT 1 FROM workplace.conduct_check c WHERE c.id = m.check_id AND $1 IN (c.staff_id, c.checker_id)))
          ORDER BY m.due_on, m.id LIMIT 100`,
        [staffId],
      ),

    add: (measure: NewMeasure) =>
      work.sql(
        `INSERT INTO workplace.measure (id, check_id, node_id, rule_key, rule_zh, rule_en, what, staff_id, staff_name, due_on,
           changed_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [
          work.newId(),
          measure.checkId,
          measure.nodeId,
          measure.ruleKey,
          measure.ruleZh,
          measure.ruleEn,
          measure.what,
          measure.staffId,
          measure.staffName,
          measure.dueOn,
          actorName(work),
          work.now,
        ],
      ),

    complete: (id: string, { note, fileIds, on }: { note: string; fileIds: readonly string[]; on: string }) =>
      work.sql(
        `UPDATE workplace.measure SET state = 'done', done_note = $2, done_file_ids = $3, done_on = $4, done_by = $5,
           changed_by = $5, version = version + 1 WHERE id = $1`,
        [id, note, fileIds, on, actorName(work)],
      ),
  }
}
