import { refusals as common } from '#platform/errors/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'
import type { ScriptKind } from '../script.ts'

export interface TalkRow {
  id: string
  projectId: string
  personId: string
  kind: ScriptKind
  scriptId: string
  number: number
  told: string[]
  adviser: string
  textGivenAt: Date
  acknowledgedOn: string | null
  way: 'tap' | 'signature' | null
  version: number
  changedBy: string | null
  createdAt: Date
}

export const talkColumns = `t.id, t.project_id AS "projectId", t.person_id AS "personId", t.kind, t.script_id AS "scriptId", t.number,
  t.told, t.adviser, t.text_given_at AS "textGivenAt", t.acknowledged_on AS "acknowledgedOn", t.way, t.version,
  t.changed_by AS "changedBy", t.created_at AS "createdAt"`

/** What was explained to whom. */
export function talkStore(work: Work) {
  return {
    /** The talk, or "not found"; locked where it is going to be changed. */
    byId: async (id: string, { lock = false } = {}): Promise<TalkRow> => {
      const [row] = await work.sql<TalkRow>(
        `SELECT ${talkColumns} FROM disclosure.talk t WHERE t.id = $1 ${lock ? 'FOR UPDATE' : ''}`,
        [id],
      )
      if (!row) throw common.notFound()
      return row
    },

    /** The talk of this customer about this version, begun now where there was none. */
    begin: async (
      talk: Pick<TalkRow, 'projectId' | 'personId' | 'kind' | 'scriptId' | 'number'>,
    ): Promise<string> => {
      await work.sql(
        `INSERT INTO disclosure.talk (id, project_id, person_id, kind, script_id, number, adviser, text_given_at, changed_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $7, $8) ON CONFLICT (script_id, person_id) DO NOTHING`,
        [
          work.newId(),
          talk.projectId,
          talk.personId,
          talk.kind,
          talk.scriptId,
          talk.number,
          actorName(work),
          work.now,
        ],
      )
      const [row] = await work.sql<{ id: string }>(
        'SELECT id FROM disclosure.talk WHERE script_id = $1 AND person_id = $2',
        [talk.scriptId, talk.personId],
      )
      return row!.id
    },

    tell: (id: string, told: readonly string[]) =>
      work.sql(
        'UPDATE disclosure.talk SET told = $2, adviser = $3, changed_by = $3, version = version + 1 WHERE id = $1',
        [id, told, actorName(work)],
      ),

    acknowledge: (id: string, on: string, way: 'tap' | 'signature') =>
      work.sql(
        'UPDATE disclosure.talk SET acknowledged_on = $2, way = $3, changed_by = $4, version = version + 1 WHERE id = $1',
        [id, on, way, actorName(work)],
      ),

    ofPerson: (personId: string) =>
      work.sql<TalkRow>(
        `SELECT ${talkColumns} FROM disclosure.talk t WHERE t.person_id = $1 ORDER BY t.created_at DESC, t.id`,
        [personId],
      ),
  }
}
