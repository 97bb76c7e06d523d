import type { Module } from '#platform/module/module.ts'
import type { Work } from '#platform/work/index.ts'
import { starterRoles } from '../starter-roles.ts'
import { roleStore } from '../stores/roles.ts'

/**
 * Makes the starter roles and the permissions of the modules known, in system work at each start. A permission that
 * is new is given to its starter roles; those that are known stay as administrators have set them.
 */
export async function syncPermissions(work: Work, modules: readonly Module[]): Promise<string[]> {
  const stated = modules.flatMap(({ name, permissions = {} }) =>
    Object.entries(permissions).map(([key, permission]) => ({ key, module: name, ...permission })),
  )
  refuseUnknownRoles(stated)
  // Several servers may start at the same moment.
  await work.sql(`SELECT pg_advisory_xact_lock(hashtextextended('identity.permissions', 0))`)
  const newRoles = await addStarterRoles(work)
  const fresh = await recordPermissions(work, stated)
  for (const { key: role } of starterRoles) {
    const isNew = newRoles.includes(role)
    const given = stated.filter(({ key, roles }) => roles.includes(role) && (isNew || fresh.includes(key)))
    await roleStore(work).give(
      role,
      given.map(({ key }) => key),
    )
  }
  return fresh
}

interface Stated {
  key: string
  module: string
  zh: string
  en: string
  roles: readonly string[]
}

function refuseUnknownRoles(stated: readonly Stated[]): void {
  const known = new Set(starterRoles.map(({ key }) => key))
  for (const { key, roles } of stated)
    for (const role of roles)
      if (!known.has(role))
        throw new Error(`The permission ${key} names the role "${role}", which is not in starter-roles.ts.`)
}

async function addStarterRoles(work: Work): Promise<string[]> {
  const rows = starterRoles.map((role, position) => ({ id: work.newId(), position, ...role }))
  const added = await work.sql<{ key: string }>(
    `INSERT INTO identity.role (id, key, zh, en, kind, built_in, position)
     SELECT id, key, zh, en, kind, true, position
       FROM jsonb_to_recordset($1) AS r(id uuid, key text, zh text, en text, kind text, position integer)
     ON CONFLICT (key) DO NOTHING RETURNING key`,
    [JSON.stringify(rows)],
  )
  return added.map(({ key }) => key)
}

/** Records names and tells which permissions were never seen before. */
async function recordPermissions(work: Work, stated: readonly Stated[]): Promise<string[]> {
  const rows = await work.sql<{ key: string; isNew: boolean }>(
    `INSERT INTO identity.permission AS p (key, module, zh, en)
     SELECT key, module, zh, en FROM jsonb_to_recordset($1) AS r(key text, module text, zh text, en text)
     ON CONFLICT (key) DO UPDATE SET module = excluded.module, zh = excluded.zh, en = excluded.en, in_use = true
       WHERE (p.module, p.zh, p.en, p.in_use) IS DISTINCT FROM (excluded.module, excluded.zh, excluded.en, true)
     RETURNING key, old.key IS NULL AS "isNew"`,
    [JSON.stringify(stated)],
  )
  await work.sql('UPDATE identity.permission SET in_use = false WHERE in_use AND NOT key = ANY ($1)', [
    stated.map(({ key }) => key),
  ])
  return rows.filter(({ isNew }) => isNew).map(({ key }) => key)
}
