import type { Pool } from './connect.ts'

/** Refuses to go on when row-level security would not hold for this connection (architecture: second fence). */
export async function refuseUnsafeRole(app: Pool): Promise<void> {
  const { rows } = await app.query<{ name: string; unsafe: boolean; owns: string | null }>(`
    SELECT r.rolname AS name, r.rolsuper OR r.rolbypassrls AS unsafe,
           (SELECT min(c.oid::regclass::text) FROM pg_class c
             WHERE c.relkind IN ('r', 'p') AND pg_has_role(r.oid, c.relowner, 'USAGE')) AS owns
      FROM pg_roles r WHERE r.rolname = current_user`)
  const role = rows[0]
  if (!role || role.unsafe || role.owns)
    throw new Error(
      `The server will not start as database role "${role?.name}": it ` +
        (role?.owns ? `owns ${role.owns}` : 'is superuser or may bypass row-level security') +
        '. Use a role that is neither (see docs/operations.md).',
    )
}
