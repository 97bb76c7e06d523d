import { refusals as common } from '#platform/errors/index.ts'
import { actorId, actorName, type Work } from '#platform/work/index.ts'
import type { CallbackKind } from '../callback.ts'
import type { ScriptContent, ScriptState } from '../script.ts'

export interface ScriptRow extends ScriptContent {
  id: string
  kind: CallbackKind
  number: number
  state: ScriptState
  writtenBy: string
  writtenById: string | null
  publishedBy: string | null
  publishedOn: string | null
  version: number
  changedBy: string | null
  createdAt: Date
}

export const scriptColumns = `s.id, s.kind, s.number, s.state, s.greeting, s.closing, s.questions, s.written_by AS "writtenBy",
  s.written_by_id AS "writtenById", s.published_by AS "publishedBy", s.published_on AS "publishedOn", s.version,
  s.changed_by AS "changedBy", s.created_at AS "createdAt"`

/** What is asked, in versions. */
export function scriptStore(work: Work) {
  const select = (where: string, values: readonly unknown[]) =>
    work.sql<ScriptRow>(`SELECT ${scriptColumns} FROM surveys.script s WHERE ${where}`, [...values])
  const given = ({ greeting, closing, questions }: ScriptContent) =>
    [greeting, closing, questions].map((part) => JSON.stringify(part))
  return {
    /** The version, or "not found"; locked where it is going to be changed. */
    byId: async (id: string, { lock = false } = {}): Promise<ScriptRow> => {
      const [row] = await select(`s.id = $1 ${lock ? 'FOR UPDATE' : ''}`, [id])
      if (!row) throw common.notFound()
      return row
    },

    published: async (kind: CallbackKind): Promise<ScriptRow | undefined> =>
      (await select(`s.kind = $1 AND s.state = 'published'`, [kind]))[0],

    /** The versions of a kind, the newest first. */
    ofKind: (kind: CallbackKind) => select('s.kind = $1 ORDER BY s.number DESC', [kind]),

    /** Every version that was ever published, the newest first. */
    everPublished: () => select(`s.state <> 'draft' ORDER BY s.kind, s.number DESC`, []),

    add: (id: string, kind: CallbackKind, number: number, content: ScriptContent) =>
      work.sql(
        `INSERT INTO surveys.script (id, kind, number, greeting, closing, questions, written_by, written_by_id, changed_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $7, $9)`,
        [id, kind, number, ...given(content), actorName(work), actorId(work), work.now],
      ),

    /** Whoever changes a draft is its writer from then on. */
    rewrite: (id: string, content: ScriptContent) =>
      work.sql(
        `UPDATE surveys.script SET greeting = $2, closing = $3, questions = $4, written_by = $5, written_by_id = $6,
           changed_by = $5, version = version + 1 WHERE id = $1`,
        [id, ...given(content), actorName(work), actorId(work)],
      ),

    /** The version comes into force, and takes the place of the older one. */
    publish: async ({ id, kind }: ScriptRow, on: string) => {
      const by = actorName(work)
      await work.sql(
        `UPDATE surveys.script SET state = 'replaced', changed_by = $2, version = version + 1
          WHERE kind = $1 AND state = 'published'`,
        [kind, by],
      )
      await work.sql(
        `UPDATE surveys.script SET state = 'published', published_by = $2, published_by_id = $3, published_on = $4,
           changed_by = $2, version = version + 1 WHERE id = $1`,
        [id, by, actorId(work), on],
      )
    },
  }
}
