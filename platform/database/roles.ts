import { createHmac } from 'node:crypto'
import type { Pool } from './connect.ts'

/** The server works as `app`; sign-in keeps its passwords and sessions behind `auth`. Neither owns a table. */
export const logins = { app: 'tongxing_app_login', auth: 'tongxing_auth_login' } as const

/** Makes the roles that migrations grant to, and the two logins that carry them. Repeating it changes nothing. */
export async function prepareRoles(owner: Pool, secret: string): Promise<void> {
  for (const [kind, login] of Object.entries(logins)) {
    const group = `tongxing_${kind}`
    await createRole(owner, group, 'NOLOGIN')
    await createRole(owner, login, 'LOGIN')
    await owner.query(
      `ALTER ROLE ${login} WITH LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE INHERIT PASSWORD '${loginPassword(secret, login)}'`,
    )
    await owner.query(`GRANT ${group} TO ${login}`)
  }
}

async function createRole(owner: Pool, name: string, kind: 'LOGIN' | 'NOLOGIN'): Promise<void> {
  await owner.query(
    `DO $$ BEGIN CREATE ROLE ${name} ${kind}; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`,
  )
}

/** The same on every server that shares the secret, so that no further password has to be handed around. */
export function loginPassword(secret: string, login: string): string {
  return createHmac('sha256', secret).update(`database login ${login}`).digest('hex')
}

/** The owner's connection string with another login. */
export function urlAs(ownerUrl: string, login: string, secret: string): string {
  const withHost = ownerUrl.replace(/^(postgres(?:ql)?:\/\/)(?=\/)/, '$1socket')
  const url = new URL(withHost)
  url.username = login
  url.password = loginPassword(secret, login)
  if (url.searchParams.has('user')) url.searchParams.set('user', login)
  if (url.hostname !== 'socket' || !url.searchParams.has('host')) return url.toString()
  return url.toString().replace(/\/\/[^/]*\//, '///')
}
