import { refusals as common } from '#platform/errors/index.ts'
import { actorId, actorName, type Work } from '#platform/work/index.ts'
import type { Approvals, Desk } from '../approval.ts'
import type { ScriptKind, ScriptState, Topic } from '../script.ts'

export interface ScriptRow extends Approvals {
  id: string
  projectId: string
  kind: ScriptKind
  number: number
  state: ScriptState
  topics: Topic[]
  writtenBy: string
  relationsBy: string | null
  relationsOn: string | null
  legalBy: string | null
  legalOn: string | null
  reason: string | null
  inForceOn: string | null
  version: number
  changedBy: string | null
  createdAt: Date
}

export const scriptColumns = `s.id, s.project_id AS "projectId", s.kind, s.number, s.state, s.topics, s.written_by AS "writtenBy",
  s.written_by_id AS "writtenById", s.relations_by AS "relationsBy", s.relations_by_id AS "relationsById",
  s.relations_on AS "relationsOn", s.legal_by AS "legalBy", s.legal_by_id AS "legalById", s.legal_on AS "legalOn", s.reason,
  s.in_force_on AS "inForceOn", s.version, s.changed_by AS "changedBy", s.created_at AS "createdAt"`

/** The versions of what is explained. */
export function scriptStore(work: Work) {
  const set = (id: string, assignments: string, values: readonly unknown[] = []) =>
    work.sql(
      `UPDATE disclosure.script SET ${assignments}, changed_by = $2, version = version + 1 WHERE id = $1`,
      [id, actorName(work), ...values],
    )
  return {
    /** The version, or "not found"; locked where it is going to be changed. */
    byId: async (id: string, { lock = false } = {}): Promise<ScriptRow> => {
      const [row] = await work.sql<ScriptRow>(
        `SELECT ${scriptColumns} FROM disclosure.script s WHERE s.id = $1 ${lock ? 'FOR UPDATE' : ''}`,
        [id],
      )
      if (!row) throw common.notFound()
      return row
    },

    ofProject: (projectId: string, kind: ScriptKind) =>
      work.sql<ScriptRow>(
        `SELECT ${scriptColumns} FROM disclosure.script s WHERE s.project_id = $1 AND s.kind = $2 ORDER BY s.number DESC`,
        [projectId, kind],
      ),

    add: ({
      id,
      projectId,
      kind,
      number,
      topics,
    }: Pick<ScriptRow, 'id' | 'projectId' | 'kind' | 'number' | 'topics'>) =>
      work.sql(
        `INSERT INTO disclosure.script (id, project_id, kind, number, topics, written_by, written_by_id, changed_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $6, $8)`,
        [id, projectId, kind, number, JSON.stringify(topics), actorName(work), actorId(work), work.now],
      ),

    rewrite: async ({ id, projectId }: Pick<ScriptRow, 'id' | 'projectId'>, topics: readonly Topic[]) => {
      await set(id, 'topics = $3, written_by = $2, written_by_id = $4', [
        JSON.stringify(topics),
        actorId(work),
      ])
      await work.sql('DELETE FROM disclosure.script_file WHERE script_id = $1', [id])
      await work.sql(
        `INSERT INTO disclosure.script_file (id, project_id, script_id, file_id)
         SELECT uuidv7(), $1, $2, file_id FROM unnest($3::uuid[]) AS file_id ON CONFLICT DO NOTHING`,
        [projectId, id, topics.flatMap(({ fileIds }) => fileIds)],
      )
    },

    submit: (id: string) => set(id, `state = 'inApproval', reason = NULL`),

    giveBack: (id: string, reason: string) =>
      set(
        id,
        `state = 'draft', reason = $3, relations_by = NULL, relations_by_id = NULL, relations_on = NULL,
         legal_by = NULL, legal_by_id = NULL, legal_on = NULL`,
        [reason],
      ),

    approve: (id: string, desk: Desk, on: string) => {
      const side = desk === 'legal' ? 'legal' : 'relations'
      return set(id, `${side}_by = $2, ${side}_by_id = $3, ${side}_on = $4`, [actorId(work), on])
    },

    /** The version comes into force, and takes the place of the older one. */
    putInForce: async ({ id, projectId, kind }: ScriptRow, on: string) => {
      await work.sql(
        `UPDATE disclosure.script SET state = 'replaced', changed_by = $3, version = version + 1
          WHERE project_id = $1 AND kind = $2 AND state = 'inForce'`,
        [projectId, kind, actorName(work)],
      )
      await set(id, `state = 'inForce', in_force_on = $3`, [on])
    },
  }
}
