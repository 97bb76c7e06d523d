import { sql, type Insertable } from 'kysely'
import type { Work } from '#platform/work/index.ts'
import type { IdentityTables, RoleRow } from '../tables.ts'

export interface RoleWithPermissions {
  id: string
  key: string
  zh: string
  en: string
  kind: 'staff' | 'resident'
  builtIn: boolean
  version: number
  changedBy: string | null
  permissions: string[]
}

export function roleStore(work: Work) {
  const db = work.tables<IdentityTables>()
  const all = () =>
    db
      .selectFrom('identity.role as r')
      .select([
        'r.id',
        'r.key',
        'r.zh',
        'r.en',
        'r.kind',
        'r.built_in as builtIn',
        'r.version',
        'r.changed_by as changedBy',
      ])
      .select(
        sql<
          string[]
        >`ARRAY(SELECT g.permission FROM identity.role_permission g JOIN identity.permission p ON p.key = g.permission
                             WHERE g.role = r.key AND p.in_use ORDER BY g.permission)`.as('permissions'),
      )
  return {
    list: (): Promise<RoleWithPermissions[]> => all().orderBy('r.position').orderBy('r.key').execute(),
    byKey: (key: string): Promise<RoleWithPermissions | undefined> =>
      all().where('r.key', '=', key).executeTakeFirst(),
    add: (row: Insertable<RoleRow>) => db.insertInto('identity.role').values(row).execute(),
    /** Counts up the version; undefined when the role has another version by now. */
    change: (
      key: string,
      version: number,
      changes: { zh?: string; en?: string; changed_by: string | null },
    ) =>
      db
        .updateTable('identity.role')
        .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
        .where('key', '=', key)
        .where('version', '=', version)
        .returning('id')
        .executeTakeFirst(),
    remove: (key: string) => db.deleteFrom('identity.role').where('key', '=', key).execute(),
    give: async (role: string, permissions: readonly string[]) => {
      if (permissions.length === 0) return
      const rows = permissions.map((permission) => ({ role, permission }))
      await db
        .insertInto('identity.role_permission')
        .values(rows)
        .onConflict((clash) => clash.doNothing())
        .execute()
    },
    take: async (role: string, permissions: readonly string[]) => {
      if (permissions.length === 0) return
      await db
        .deleteFrom('identity.role_permission')
        .where('role', '=', role)
        .where('permission', 'in', permissions)
        .execute()
    },
    /** How many posts name the role. */
    posts: async (key: string): Promise<number> => {
      const [row] = await work.sql<{ posts: number }>(
        'SELECT count(*) AS posts FROM organization.post WHERE role = $1',
        [key],
      )
      return row!.posts
    },
    permissions: () =>
      db
        .selectFrom('identity.permission')
        .select(['key', 'module', 'zh', 'en'])
        .where('in_use', '=', true)
        .orderBy('module')
        .orderBy('key')
        .execute(),
    /** What each permission of these roles is worth: the pairs, for roles of the given kind. */
    permissionsOf: (roles: readonly string[], kind: 'staff' | 'resident') =>
      work.sql<{ role: string; permission: string }>(
        `SELECT g.role, g.permission FROM identity.role_permission g JOIN identity.role r ON r.key = g.role
          WHERE g.role = ANY ($1) AND r.kind = $2`,
        [roles, kind],
      ),
  }
}
