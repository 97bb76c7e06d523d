import { actorId, actorName, type Work } from '#platform/work/index.ts'
import type { EditionState, Item, Sort } from '../edition.ts'

export interface EditionRow {
  id: string
  number: number
  state: EditionState
  items: Item[]
  writtenBy: string
  writtenById: string | null
  note: string | null
  publishedBy: string | null
  publishedOn: string | null
  version: number
  changedBy: string | null
  createdAt: Date
}

const columns = `id, number, state, items, written_by AS "writtenBy", written_by_id AS "writtenById", note,
  published_by AS "publishedBy", published_on AS "publishedOn", version, changed_by AS "changedBy", created_at AS "createdAt"`

export function editionStore(work: Work) {
  const name = actorName(work)
  return {
    /** The editions of a library, the newest first. */
    of: (sort: Sort) =>
      work.sql<EditionRow>(`SELECT ${columns} FROM workplace.edition WHERE sort = $1 ORDER BY number DESC`, [
        sort,
      ]),

    /** The edition that holds now; there is one from the first day. */
    inForce: async (sort: Sort): Promise<EditionRow> => {
      const [row] = await work.sql<EditionRow>(
        `SELECT ${columns} FROM workplace.edition WHERE sort = $1 AND state = 'published'`,
        [sort],
      )
      return row!
    },

    byId: async (id: string): Promise<EditionRow | undefined> =>
      (await work.sql<EditionRow>(`SELECT ${columns} FROM workplace.edition WHERE id = $1`, [id]))[0],

    /** The newest edition, locked. */
    newest: async (sort: Sort): Promise<EditionRow> => {
      const [row] = await work.sql<EditionRow>(
        `SELECT ${columns} FROM workplace.edition WHERE sort = $1 ORDER BY number DESC LIMIT 1 FOR UPDATE`,
        [sort],
      )
      return row!
    },

    add: (sort: Sort, number: number, items: readonly Item[]) =>
      work.sql(
        `INSERT INTO workplace.edition (id, sort, number, items, written_by, written_by_id, changed_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $5, $7)`,
        [work.newId(), sort, number, JSON.stringify(items), name, actorId(work), work.now],
      ),

    /** Whoever changes a draft is its writer from then on. */
    rewrite: (id: string, items: readonly Item[]) =>
      work.sql(
        `UPDATE workplace.edition SET items = $2, written_by = $3, written_by_id = $4, changed_by = $3, version = version + 1 WHERE id = $1`,
        [id, JSON.stringify(items), name, actorId(work)],
      ),

    turn: (id: string, state: 'draft' | 'review', note: string | null) =>
      work.sql(
        'UPDATE workplace.edition SET state = $2, note = $3, changed_by = $4, version = version + 1 WHERE id = $1',
        [id, state, note, name],
      ),

    /** The edition takes the place of the one before. */
    publish: async (sort: Sort, id: string, on: string) => {
      await work.sql(
        `UPDATE workplace.edition SET state = 'replaced', changed_by = $2, version = version + 1 WHERE sort = $1 AND state = 'published'`,
        [sort, name],
      )
      await work.sql(
        `UPDATE workplace.edition SET state = 'published', published_by = $2, published_on = $3, changed_by = $2,
           version = version + 1 WHERE id = $1`,
        [id, name, on],
      )
    },
  }
}
