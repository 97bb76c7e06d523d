import { sql } from 'kysely'
import { refusals } from '../errors/index.ts'
import { actorName, refuseStale } from './versions.ts'
import type { Work } from './work.ts'

interface VersionedRow {
  id: string
  project_id: string
  version: number
  changed_by: string | null
}

/** Records with a version, one by one by their id, within the scope of the work; `hidden` columns are shown to nobody. */
export function versionedRecords<Table extends string>(work: Work, hidden: readonly string[] = []) {
  const db = work.tables<Record<string, VersionedRow>>()

  /** One record, of the given project where one is given; outside the scope it is "not found". */
  async function one<Row>(table: Table, id: string, projectId?: string): Promise<Row> {
    const query = db
      .selectFrom(table as string)
      .selectAll()
      .where('id', '=', id)
    const row = await (projectId ? query.where('project_id', '=', projectId) : query).executeTakeFirst()
    if (!row) throw refusals.notFound()
    return row as Row
  }

  return {
    one,

    /** Changes the record of that version; an older one is stale, a record that the actor may only read is "not found". */
    change: async <Row>(table: Table, id: string, version: number, changes: object): Promise<Row> => {
      const row = await db
        .updateTable(table as string)
        .set({ ...changes, changed_by: actorName(work), version: sql<number>`version + 1` })
        .where('id', '=', id)
        .where('version', '=', version)
        .returningAll()
        .executeTakeFirst()
      if (row) return row as Row
      const current = await one<VersionedRow>(table, id)
      const shown = Object.entries(current).filter(([column]) => !hidden.includes(column))
      const theirs = () => Object.fromEntries(shown)
      await refuseStale(version, { version: current.version, changedBy: current.changed_by, theirs })
      throw refusals.notFound()
    },

    /** Removes a record; what others still use is refused by the database. */
    remove: async (table: Table, id: string, projectId?: string): Promise<Record<string, never>> => {
      const query = db.deleteFrom(table as string).where('id', '=', id)
      const { numDeletedRows } = await (
        projectId ? query.where('project_id', '=', projectId) : query
      ).executeTakeFirst()
      if (numDeletedRows === 0n) throw refusals.notFound()
      return {}
    },
  }
}
