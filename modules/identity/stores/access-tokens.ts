import type { Insertable, Selectable } from 'kysely'
import type { Work } from '#platform/work/index.ts'
import type { AccessTokenRow, IdentityTables } from '../tables.ts'

export type AccessToken = Selectable<AccessTokenRow>

export function accessTokenStore(work: Work) {
  const db = work.tables<IdentityTables>()
  return {
    bySha256: (sha256: string) =>
      db.selectFrom('identity.access_token').selectAll().where('sha256', '=', sha256).executeTakeFirst(),
    ofStaff: (staffId: string) =>
      db
        .selectFrom('identity.access_token')
        .selectAll()
        .where('staff_id', '=', staffId)
        .orderBy('created_at', 'desc')
        .execute(),
    add: (row: Insertable<AccessTokenRow>) =>
      db.insertInto('identity.access_token').values(row).returningAll().executeTakeFirstOrThrow(),
    used: (id: string) =>
      db.updateTable('identity.access_token').set({ last_used_at: work.now }).where('id', '=', id).execute(),
    /** Undefined when the member of staff has no such token, or it is revoked already. */
    revoke: (staffId: string, id: string) =>
      db
        .updateTable('identity.access_token')
        .set({ revoked_at: work.now })
        .where('id', '=', id)
        .where('staff_id', '=', staffId)
        .where('revoked_at', 'is', null)
        .returningAll()
        .executeTakeFirst(),
  }
}
