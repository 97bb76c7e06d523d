import { refusals as common } from '#platform/errors/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'
import type { AppraisalState, Rating } from '../appraisal.ts'

export interface AppraisalRow {
  id: string
  periodId: string
  nodeId: string
  nodeName: string
  editionId: string
  staffId: string
  staffName: string
  supervisorId: string
  supervisorName: string
  fromOn: string
  untilOn: string
  state: AppraisalState
  self: Rating[]
  rated: Rating[]
  talkOn: string | null
  result: string | null
  needs: string[]
  agreedOn: string | null
  ownWords: string | null
  version: number
  changedBy: string | null
}

export const appraisalColumns = `a.id, a.period_id AS "periodId", a.node_id AS "nodeId", a.node_name AS "nodeName",
  a.edition_id AS "editionId", a.staff_id AS "staffId", a.staff_name AS "staffName", a.supervisor_id AS "supervisorId",
  a.supervisor_name AS "supervisorName", a.from_on AS "fromOn", a.until_on AS "untilOn", a.state, a.self, a.rated,
  a.talk_on AS "talkOn", a.result, a.needs, a.agreed_on AS "agreedOn", a.own_words AS "ownWords", a.version, a.changed_by AS "changedBy"`

export type NewAppraisal = Pick<
  AppraisalRow,
  'nodeId' | 'nodeName' | 'staffId' | 'staffName' | 'supervisorId' | 'supervisorName'
>

type Changes = Partial<{
  state: AppraisalState
  self: string
  rated: string
  talk_on: string
  result: string
  needs: readonly string[]
  agreed_on: string
  own_words: string | null
}>

export function appraisalStore(work: Work) {
  const select = `SELECT ${appraisalColumns} FROM workplace.appraisal a`
  return {
    byId: async (id: string, { lock = false } = {}): Promise<AppraisalRow> => {
      const [row] = await work.sql<AppraisalRow>(`${select} WHERE a.id = $1 ${lock ? 'FOR UPDATE' : ''}`, [
        id,
      ])
      if (!row) throw common.notFound()
      return row
    },

    ofPerson: (staffId: string) =>
      work.sql<AppraisalRow>(`${select} WHERE a.staff_id = $1 ORDER BY a.from_on DESC LIMIT 20`, [staffId]),

    /** The last agreed one before a period, as far as the asker sees it. */
    before: async ({
      staffId,
      fromOn,
    }: Pick<AppraisalRow, 'staffId' | 'fromOn'>): Promise<AppraisalRow | undefined> =>
      (
        await work.sql<AppraisalRow>(
          `${select} WHERE a.staff_id = $1 AND a.from_on < $2 AND a.state = 'agreed' ORDER BY a.from_on DESC LIMIT 1`,
          [staffId, fromOn],
        )
      )[0],

    addAll: (
      { id, editionId, fromOn, untilOn }: { id: string; editionId: string; fromOn: string; untilOn: string },
      people: readonly NewAppraisal[],
    ) =>
      work.sql(
        `INSERT INTO workplace.appraisal (id, period_id, edition_id, from_on, until_on, node_id, node_name, staff_id, staff_name,
           supervisor_id, supervisor_name, changed_by, created_at)
         SELECT uuidv7(), $1, $2, $3, $4, p."nodeId", p."nodeName", p."staffId", p."staffName", p."supervisorId", p."supervisorName", $5, $6
           FROM jsonb_to_recordset($7) AS p("nodeId" uuid, "nodeName" text, "staffId" uuid, "staffName" text, "supervisorId" uuid,
             "supervisorName" text)`,
        [id, editionId, fromOn, untilOn, actorName(work), work.now, JSON.stringify(people)],
      ),

    change: (id: string, changes: Changes) => {
      const entries = Object.entries(changes)
      const set = entries.map(([column], at) => `${column} = $${at + 3}`)
      return work.sql(
        `UPDATE workplace.appraisal SET ${set.join(', ')}, changed_by = $2, version = version + 1 WHERE id = $1`,
        [id, actorName(work), ...entries.map(([, value]) => value)],
      )
    },
  }
}
