import type { Client, Pool } from '#platform/database/connect.ts'
import { uuidv7 } from 'uuidv7'
import { placeholderEmail } from '../library-names.ts'

export interface SessionRow {
  id: string
  createdAt: Date
  expiresAt: Date
  ipAddress: string | null
  userAgent: string | null
}

/** Users and sessions of the sign-in library; a user has the id of its account. */
export function signInStore(pool: Pool) {
  return {
    /** Adds the user of a staff account; a user left over under this username by an undone request goes. */
    addUser: (accountId: string, user: { name: string; username: string; passwordHash: string | null }) =>
      together(pool, async (client) => {
        await client.query('DELETE FROM auth."user" WHERE username = $1', [user.username])
        await client.query(
          `INSERT INTO auth."user" (id, name, email, "emailVerified", username) VALUES ($1, $2, $3, true, $4)`,
          [accountId, user.name, placeholderEmail(accountId), user.username],
        )
        if (user.passwordHash) await putPassword(client, accountId, user.passwordHash)
      }),
    setPassword: (accountId: string, passwordHash: string) =>
      together(pool, (client) => putPassword(client, accountId, passwordHash)),
    /** Makes the phone that of this account's user, and of nobody else: numbers are given to new people. */
    bindPhone: (accountId: string, name: string, phoneIndex: string) =>
      together(pool, async (client) => {
        await client.query(
          'UPDATE auth."user" SET "phoneNumber" = NULL WHERE "phoneNumber" = $2 AND id <> $1',
          [accountId, phoneIndex],
        )
        await client.query(
          `INSERT INTO auth."user" (id, name, email, "emailVerified", "phoneNumber", "phoneNumberVerified")
           VALUES ($1, $2, $3, true, $4, true) ON CONFLICT (id) DO UPDATE SET "phoneNumber" = $4, name = $2`,
          [accountId, name, placeholderEmail(accountId), phoneIndex],
        )
      }),
    sessionsOf: async (accountId: string, now: Date): Promise<SessionRow[]> => {
      const { rows } = await pool.query<SessionRow>(
        `SELECT id, "createdAt", "expiresAt", "ipAddress", "userAgent" FROM auth.session
          WHERE "userId" = $1 AND "expiresAt" > $2 ORDER BY "createdAt" DESC`,
        [accountId, now],
      )
      return rows
    },
    /** Ends one session of the account, or all of them; tells how many there were. */
    endSessions: async (accountId: string, sessionId?: string): Promise<number> => {
      const { rowCount } = await pool.query(
        'DELETE FROM auth.session WHERE "userId" = $1 AND ($2::text IS NULL OR id = $2)',
        [accountId, sessionId ?? null],
      )
      return rowCount ?? 0
    },
    extendSession: async (sessionId: string, expiresAt: Date): Promise<void> => {
      await pool.query('UPDATE auth.session SET "expiresAt" = $2 WHERE id = $1', [sessionId, expiresAt])
    },
    hasSecondFactor: async (accountId: string): Promise<boolean> => {
      const { rows } = await pool.query<{ isOn: boolean | null }>(
        'SELECT "twoFactorEnabled" AS "isOn" FROM auth."user" WHERE id = $1',
        [accountId],
      )
      return rows[0]?.isOn === true
    },
    dropSecondFactor: (accountId: string) =>
      together(pool, async (client) => {
        await client.query('DELETE FROM auth."twoFactor" WHERE "userId" = $1', [accountId])
        await client.query('UPDATE auth."user" SET "twoFactorEnabled" = false WHERE id = $1', [accountId])
      }),
    /** Removes what has ended: sessions, codes, counters and pending steps of sign-in. */
    sweep: async (now: Date): Promise<void> => {
      for (const [table, column] of ended)
        await pool.query(`DELETE FROM auth.${table} WHERE ${column} < $1`, [now])
    },
  }
}

const ended = [
  ['session', '"expiresAt"'],
  ['verification', '"expiresAt"'],
  ['phone_code', 'expires_at'],
  ['counter', 'ends_at'],
] as const

async function putPassword(client: Client, accountId: string, passwordHash: string): Promise<void> {
  await client.query(
    `INSERT INTO auth.account (id, "accountId", "providerId", "userId", password) VALUES ($1, $2, 'credential', $2, $3)
     ON CONFLICT ("providerId", "accountId") DO UPDATE SET password = $3, "updatedAt" = now()`,
    [uuidv7(), accountId, passwordHash],
  )
}

async function together(pool: Pool, run: (client: Client) => Promise<void>): Promise<void> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('BEGIN')
    await run(client)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch((lost: Error) => (broken = lost))
    throw error
  } finally {
    client.release(broken)
  }
}
