import { actorName, type Work } from '#platform/work/index.ts'

/** Who appraises whom; nothing of what was rated. */
export interface AppraisedPerson {
  appraisalId: string
  nodeId: string
  nodeName: string
  staffId: string
  staffName: string
  supervisorId: string
  supervisorName: string
  concluded: boolean
}

export interface SupervisorChange {
  id: string
  staffName: string
  fromName: string
  toName: string
  reason: string
  byName: string
  at: Date
}

type NewChange = Omit<SupervisorChange, 'id' | 'byName' | 'at'> &
  Pick<AppraisedPerson, 'appraisalId' | 'nodeId' | 'staffId'> & { periodId: string }

export function supervisorStore(work: Work) {
  return {
    people: (periodId: string) =>
      work.sql<AppraisedPerson>(
        `SELECT appraisal_id AS "appraisalId", node_id AS "nodeId", node_name AS "nodeName", staff_id AS "staffId", staff_name AS "staffName",
                supervisor_id AS "supervisorId", supervisor_name AS "supervisorName", concluded FROM workplace.period_people($1)`,
        [periodId],
      ),

    changes: (periodId: string) =>
      work.sql<SupervisorChange>(
        `SELECT id, staff_name AS "staffName", from_name AS "fromName", to_name AS "toName", reason, by_name AS "byName", at
           FROM workplace.supervisor_change WHERE period_id = $1 ORDER BY at DESC, id DESC LIMIT 200`,
        [periodId],
      ),

    mayAppraise: async (staffId: string, nodeId: string): Promise<boolean> => {
      const [row] = await work.sql<{ may: boolean }>(
        `SELECT workplace.holds_above($1, 'workplace.appraise', $2, $3) AS may`,
        [staffId, nodeId, work.now],
      )
      return row!.may
    },

    hand: async (appraisalId: string, { id, name }: { id: string; name: string }): Promise<boolean> => {
      const [row] = await work.sql<{ done: boolean }>(
        'SELECT workplace.hand_appraisal($1, $2, $3, $4) AS done',
        [appraisalId, id, name, actorName(work)],
      )
      return row!.done
    },

    note: async (change: NewChange) => {
      await work.sql(
        `INSERT INTO workplace.supervisor_change (id, period_id, appraisal_id, node_id, staff_id, staff_name, from_name, to_name, reason, by_name, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          work.newId(),
          change.periodId,
          change.appraisalId,
          change.nodeId,
          change.staffId,
          change.staffName,
          change.fromName,
          change.toName,
          change.reason,
          actorName(work),
          work.now,
        ],
      )
    },
  }
}
