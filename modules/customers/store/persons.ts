import { type Selectable, sql, type Updateable } from 'kysely'
import { refusals as common } from '#platform/errors/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'
import type { SealedPerson } from '../person-sealing.ts'
import type { KnownPerson } from '../same-person.ts'
import type { CustomersTables, PersonTable } from '../tables.ts'

export type PersonRow = Omit<Selectable<PersonTable>, 'search_keys' | 'survivor_id'>

/** A file under the id by which it was asked for; `id` is that of the surviving file after a merge. */
export type ResolvedRow = PersonRow & {
  asked_id: string
  /** A project of the person that the caller sees, so that traces are found there. */
  seen_in: string
}

/** A new file, or a known one with its new values. */
export interface PersonToWrite extends SealedPerson {
  id: string
  completeness: number
}

const sealedColumns = `name, name_pinyin, initials, sex, birthday_sealed, phone_sealed, phone_index, phone_tail_index,
  home_phone_sealed, home_phone_index, office_phone_sealed, office_phone_index, identity_kind, identity_sealed, identity_index,
  identity_tail_index, email_sealed, address_sealed, occupation, employer, education, photo_file_id`
const written = `${sealedColumns}, search_keys, completeness`
const recordset = `jsonb_to_recordset($1::jsonb) AS r(id uuid, name text, name_pinyin text, initials text, sex text,
  birthday_sealed text, phone_sealed text, phone_index text, phone_tail_index text, home_phone_sealed text, home_phone_index text,
  office_phone_sealed text, office_phone_index text, identity_kind text, identity_sealed text, identity_index text,
  identity_tail_index text, email_sealed text, address_sealed text, occupation text, employer text, education text,
  photo_file_id uuid, search_keys text[], completeness smallint)`
const columns = `id, project_ids, ${sealedColumns}, source, has_preferences, completeness, merged_into, version, changed_by, created_at`
/** The columns of a file but the search keys, of the table alias `p`. */
export const personColumns = columns
  .split(/,\s*/)
  .map((column) => `p.${column}`)
  .join(', ')

/** The first project of the person `p` that the caller sees; for residents and system work simply the first. */
export const seenIn = `coalesce((SELECT v FROM unnest(p.project_ids) AS v
  WHERE v = ANY ((SELECT customers.visible_projects())::uuid[]) LIMIT 1), p.project_ids[1])`

/** Files of persons; reads and writes go through row-level security, `known` looks in the whole group. */
export function personStore(work: Work) {
  const db = work.tables<CustomersTables>()
  return {
    /** Files that carry one of the blind indexes, anywhere in the group; waits for other registrations of the same. */
    known: (phones: readonly string[], identities: readonly string[]) =>
      work.sql<KnownPerson>(
        `SELECT id, name, phone_index AS "phoneIndex", identity_index AS "identityIndex" FROM customers.known_persons($1, $2)`,
        [phones, identities],
      ),

    /** Lets a project know persons who are known elsewhere. */
    join: async (personIds: readonly string[], projectId: string) => {
      if (personIds.length > 0)
        await work.sql('SELECT customers.join_project($1, $2)', [personIds, projectId])
    },

    add: async (rows: readonly PersonToWrite[], projectId: string, source: string) => {
      if (rows.length === 0) return
      await work.sql(
        `INSERT INTO customers.person (id, project_ids, source, changed_by, ${written})
         SELECT id, ARRAY[$2::uuid], $3, $4, ${written} FROM ${recordset}`,
        [JSON.stringify(rows), projectId, source, actorName(work)],
      )
    },

    /** Where the persons came from, once for each project and source. */
    recordIntake: async (personIds: readonly string[], projectId: string, source: string) => {
      if (personIds.length === 0) return
      await work.sql(
        `INSERT INTO customers.intake (id, project_id, person_id, source, recorded_by, at)
         SELECT uuidv7(), $2, p, $3, $4, $5 FROM unnest($1::uuid[]) AS p
         ON CONFLICT (project_id, person_id, source) DO NOTHING`,
        [personIds, projectId, source, 'id' in work.actor ? work.actor.id : null, work.now],
      )
    },

    /** Writes new values of known files, whatever their version. */
    rewrite: async (rows: readonly PersonToWrite[]) => {
      if (rows.length === 0) return
      const columns = written.split(/,\s*/)
      await work.sql(
        `UPDATE customers.person p SET ${columns.map((column) => `${column} = r.${column}`).join(', ')},
           version = p.version + 1, changed_by = $2 FROM ${recordset} WHERE p.id = r.id`,
        [JSON.stringify(rows), actorName(work)],
      )
    },

    /** The files under these ids, as far as the caller sees them; ids of merged files lead to the surviving one. */
    resolve: (ids: readonly string[]) =>
      work.sql<ResolvedRow>(
        `SELECT q.id AS asked_id, ${seenIn} AS seen_in, ${personColumns} FROM customers.person q
           JOIN customers.person p ON p.id = q.survivor_id WHERE q.id = ANY ($1)`,
        [ids],
      ),

    /** One file under its own id, or "not found". */
    one: async (id: string): Promise<PersonRow> => {
      const [row] = await work.sql<PersonRow>(
        `SELECT ${personColumns} FROM customers.person p WHERE p.id = $1`,
        [id],
      )
      if (!row) throw common.notFound()
      return row
    },

    /** Changes the file of that version; false when it has another version by now. */
    change: async (id: string, version: number, changes: Updateable<PersonTable>): Promise<boolean> => {
      const { numUpdatedRows } = await db
        .updateTable('customers.person')
        .set({ ...changes, changed_by: actorName(work), version: sql<number>`version + 1` })
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },

    setPreferencesKnown: (id: string, known: boolean, completeness: number) =>
      db
        .updateTable('customers.person')
        .set({ has_preferences: known, completeness })
        .where('id', '=', id)
        .execute(),
  }
}
