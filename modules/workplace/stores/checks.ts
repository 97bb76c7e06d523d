import { refusals as common } from '#platform/errors/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'
import type { Result } from '../conduct-check.ts'

export interface CheckRow {
  id: string
  nodeId: string
  nodeName: string
  departmentName: string | null
  staffId: string
  staffName: string
  place: string | null
  checkedOn: string
  checkerId: string
  checkerName: string
  note: string | null
  answerBy: string
  answer: string | null
  answeredAt: Date | null
  edition: number
  kept: number
  notKept: number
  openMeasures: number
  version: number
}

export interface LineRow {
  ruleKey: string
  chapter: string
  zh: string
  en: string
  result: Result
  note: string | null
  fileIds: string[]
}

export interface NewCheck extends Pick<
  CheckRow,
  | 'id'
  | 'nodeId'
  | 'nodeName'
  | 'departmentName'
  | 'staffId'
  | 'staffName'
  | 'place'
  | 'checkedOn'
  | 'checkerId'
  | 'note'
  | 'answerBy'
> {
  departmentId: string | null
  editionId: string
}

export const checkColumns = `c.id, c.node_id AS "nodeId", c.node_name AS "nodeName", c.department_name AS "departmentName",
  c.staff_id AS "staffId", c.staff_name AS "staffName", c.place, c.checked_on AS "checkedOn", c.checker_id AS "checkerId",
  c.checker_name AS "checkerName", c.note, c.answer_by AS "answerBy", c.answer, c.answered_at AS "answeredAt", c.version,
  (SELECT number FROM workplace.edition e WHERE e.id = c.edition_id) AS edition,
  (SELECT count(*)::int FROM workplace.check_line l WHERE l.check_id = c.id AND l.result = 'kept') AS kept,
  (SELECT count(*)::int FROM workplace.check_line l WHERE l.check_id = c.id AND l.result = 'notKept') AS "notKept",
  (SELECT count(*)::int FROM workplace.measure m WHERE m.check_id = c.id AND m.state = 'open') AS "openMeasures"`

export function checkStore(work: Work) {
  return {
    byId: async (id: string): Promise<CheckRow> => {
      const [row] = await work.sql<CheckRow>(
        `SELECT ${checkColumns} FROM workplace.conduct_check c WHERE c.id = $1`,
        [id],
      )
      if (!row) throw common.notFound()
      return row
    },

    lines: (id: string) =>
      work.sql<LineRow>(
        `SELECT rule_key AS "ruleKey", chapter, zh, en, result, note, file_ids AS "fileIds"
           FROM workplace.check_line WHERE check_id = $1 ORDER BY rule_key`,
        [id],
      ),

    /** The last checks of a person, the newest first. */
    ofPerson: (staffId: string) =>
      work.sql<CheckRow>(
        `SELECT ${checkColumns} FROM workplace.conduct_check c WHERE c.staff_id = $1 ORDER BY c.checked_on DESC, c.id DESC LIMIT 20`,
        [staffId],
      ),

    /** When each of the people was checked last. */
    lastOf: (staffIds: readonly string[]) =>
      work.sql<{ staffId: string; lastOn: string }>(
        `SELECT staff_id AS "staffId", max(checked_on) AS "lastOn" FROM workplace.conduct_check
          WHERE staff_id = ANY ($1) GROUP BY staff_id`,
        [staffIds],
      ),

    add: async (check: NewCheck, lines: readonly LineRow[]) => {
      const name = actorName(work)
      await work.sql(
        `INSERT INTO workplace.conduct_check (id, node_id, node_name, department_id, department_name, edition_id, staff_id,
           staff_name, place, checked_on, checker_id, checker_name, note, answer_by, changed_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $12, $15)`,
        [
          check.id,
          check.nodeId,
          check.nodeName,
          check.departmentId,
          check.departmentName,
          check.editionId,
          check.staffId,
          check.staffName,
          check.place,
          check.checkedOn,
          check.checkerId,
          name,
          check.note,
          check.answerBy,
          work.now,
        ],
      )
      await work.sql(
        `INSERT INTO workplace.check_line (check_id, node_id, rule_key, chapter, zh, en, result, note, file_ids)
         SELECT $1, $2, l."ruleKey", l.chapter, l.zh, l.en, l.result, l.note, ARRAY(SELECT jsonb_array_elements_text(l."fileIds"))::uuid[]
           FROM jsonb_to_recordset($3) AS l("ruleKey" text, chapter text, zh text, en text, result text, note text, "fileIds" jsonb)`,
        [check.id, check.nodeId, JSON.stringify(lines)],
      )
    },

    answer: (id: string, answer: string) =>
      work.sql(
        `UPDATE workplace.conduct_check SET answer = $2, answered_at = $3, changed_by = $4, version = version + 1 WHERE id = $1`,
        [id, answer, work.now, actorName(work)],
      ),
  }
}
