import type { Insertable, Selectable } from 'kysely'
import type { Work } from '#platform/work/index.ts'
import type { AccountRow, IdentityTables } from '../tables.ts'

export type Account = Selectable<AccountRow>

export function accountStore(work: Work) {
  const db = work.tables<IdentityTables>()
  const one = () => db.selectFrom('identity.account').selectAll()
  return {
    byId: (id: string) => one().where('id', '=', id).executeTakeFirst(),
    byUsername: (username: string) => one().where('username', '=', username).executeTakeFirst(),
    byStaff: (staffId: string) => one().where('staff_id', '=', staffId).executeTakeFirst(),
    byPerson: (personId: string) => one().where('person_id', '=', personId).executeTakeFirst(),
    /** The account of the one active member of staff with this e-mail; null when there is none, or more than one. */
    byStaffEmail: async (email: string): Promise<string | null> => {
      const rows = await work.sql<{ id: string }>(
        `SELECT a.id FROM organization.staff s JOIN identity.account a ON a.staff_id = s.id
          WHERE lower(s.email) = $1 AND s.state = 'active' LIMIT 2`,
        [email],
      )
      return rows.length === 1 ? rows[0]!.id : null
    },
    add: (row: Insertable<AccountRow>) => db.insertInto('identity.account').values(row).execute(),
    /** The account of the person; a second request that adds it at the same moment finds the first one's. */
    ofPerson: async (personId: string): Promise<Account> => {
      const row = {
        id: work.newId(),
        staff_id: null,
        person_id: personId,
        username: null,
        language: null,
        last_signed_in_at: null,
        changed_by: null,
      }
      await db
        .insertInto('identity.account')
        .values(row)
        .onConflict((clash) => clash.column('person_id').doNothing())
        .execute()
      return one().where('person_id', '=', personId).executeTakeFirstOrThrow()
    },
    /** Changes the account and counts up its version. */
    change: (id: string, changes: Partial<Pick<Account, 'state' | 'password_must_change' | 'changed_by'>>) =>
      db
        .updateTable('identity.account')
        .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst(),
    setLanguage: (id: string, language: 'zh' | 'en') =>
      db.updateTable('identity.account').set({ language }).where('id', '=', id).execute(),
    signedIn: (id: string) =>
      db.updateTable('identity.account').set({ last_signed_in_at: work.now }).where('id', '=', id).execute(),
  }
}
