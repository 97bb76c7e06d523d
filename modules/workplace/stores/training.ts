import { refusals as common } from '#platform/errors/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'

export interface TrainingRow {
  id: string
  nodeId: string
  nodeName: string
  topic: string
  heldOn: string
  place: string
  qualityKeys: string[]
  shortCheck: string
  state: 'planned' | 'held'
  people: number
  attended: number
  version: number
  changedBy: string | null
}

export const trainingColumns = `t.id, t.node_id AS "nodeId", t.node_name AS "nodeName", t.topic, t.held_on AS "heldOn", t.place,
  t.quality_keys AS "qualityKeys", t.short_check AS "shortCheck", t.state, t.version, t.changed_by AS "changedBy",
  (SELECT count(*)::int FROM workplace.participant p WHERE p.training_id = t.id) AS people,
  (SELECT count(*)::int FROM workplace.participant p WHERE p.training_id = t.id AND p.attended) AS attended`

export interface Participant {
  staffId: string
  staffName: string
  nodeId: string
  attended: boolean | null
  passed: boolean | null
}

export interface NewNeed {
  appraisalId: string
  nodeId: string
  nodeName: string
  staffId: string
  staffName: string
  qualityKey: string
  agreedOn: string
}

export function trainingStore(work: Work) {
  return {
    byId: async (id: string): Promise<TrainingRow> => {
      const [row] = await work.sql<TrainingRow>(
        `SELECT ${trainingColumns} FROM workplace.training t WHERE t.id = $1`,
        [id],
      )
      if (!row) throw common.notFound()
      return row
    },

    participants: (id: string) =>
      work.sql<Participant>(
        `SELECT staff_id AS "staffId", staff_name AS "staffName", node_id AS "nodeId", attended, passed
           FROM workplace.participant WHERE training_id = $1 ORDER BY staff_name, staff_id`,
        [id],
      ),

    ofPerson: (staffId: string) =>
      work.sql<TrainingRow & { hasAttended: boolean | null; passed: boolean | null }>(
        `SELECT ${trainingColumns}, m.attended AS "hasAttended", m.passed FROM workplace.training t
           JOIN workplace.participant m ON m.training_id = t.id AND m.staff_id = $1 ORDER BY t.held_on DESC LIMIT 20`,
        [staffId],
      ),

    add: async (
      training: Pick<
        TrainingRow,
        'id' | 'nodeId' | 'nodeName' | 'topic' | 'heldOn' | 'place' | 'qualityKeys' | 'shortCheck'
      >,
      people: readonly Pick<Participant, 'staffId' | 'staffName'>[],
    ) => {
      const { id, nodeId, nodeName, topic, heldOn, place, qualityKeys, shortCheck } = training
      const name = actorName(work)
      await work.sql(
        `INSERT INTO workplace.training (id, node_id, node_name, topic, held_on, place, quality_keys, short_check, changed_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [id, nodeId, nodeName, topic, heldOn, place, qualityKeys, shortCheck, name, work.now],
      )
      await work.sql(
        `INSERT INTO workplace.participant (id, training_id, node_id, staff_id, staff_name, changed_by)
         SELECT uuidv7(), $1, $2, p."staffId", p."staffName", $3
           FROM jsonb_to_recordset($4) AS p("staffId" uuid, "staffName" text)`,
        [id, nodeId, name, JSON.stringify(people)],
      )
    },

    /** Writes down who came and passed; the needs of those who passed are met. */
    hold: async (
      { id, qualityKeys }: Pick<TrainingRow, 'id' | 'qualityKeys'>,
      people: readonly { staffId: string; attended: boolean; passed: boolean }[],
    ): Promise<number> => {
      const name = actorName(work)
      await work.sql(
        `UPDATE workplace.participant m SET attended = p.attended, passed = p.passed, changed_by = $2, version = version + 1
           FROM jsonb_to_recordset($3) AS p("staffId" uuid, attended boolean, passed boolean)
          WHERE m.training_id = $1 AND m.staff_id = p."staffId"`,
        [id, name, JSON.stringify(people)],
      )
      await work.sql(
        `UPDATE workplace.training SET state = 'held', changed_by = $2, version = version + 1 WHERE id = $1`,
        [id, name],
      )
      const met = await work.sql(
        `UPDATE workplace.need n SET state = 'met', training_id = $1, changed_by = $2, version = version + 1
          WHERE n.state = 'open' AND n.quality_key = ANY ($3) AND n.staff_id IN
            (SELECT staff_id FROM workplace.participant WHERE training_id = $1 AND passed) RETURNING n.id`,
        [id, name, qualityKeys],
      )
      return met.length
    },

    addNeed: (need: NewNeed) =>
      work.sql(
        `INSERT INTO workplace.need (id, appraisal_id, node_id, node_name, staff_id, staff_name, quality_key, agreed_on, changed_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          work.newId(),
          need.appraisalId,
          need.nodeId,
          need.nodeName,
          need.staffId,
          need.staffName,
          need.qualityKey,
          need.agreedOn,
          actorName(work),
        ],
      ),

    openNeedsOf: (staffId: string) =>
      work.sql<{ qualityKey: string }>(
        `SELECT DISTINCT quality_key AS "qualityKey" FROM workplace.need WHERE staff_id = $1 AND state = 'open'`,
        [staffId],
      ),

    /** Who below the node waits for one of the qualities. */
    waiting: (nodeId: string, qualityKeys: readonly string[]) =>
      work.sql<{ staffId: string; staffName: string }>(
        `SELECT DISTINCT ON (n.staff_id) n.staff_id AS "staffId", n.staff_name AS "staffName" FROM workplace.need n
          WHERE n.state = 'open' AND n.quality_key = ANY ($2)
            AND n.node_id IN (SELECT b.node_id FROM scope.node_branch b WHERE b.ancestor_id = $1) ORDER BY n.staff_id`,
        [nodeId, qualityKeys],
      ),
  }
}
