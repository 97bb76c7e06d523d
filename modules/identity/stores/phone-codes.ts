import type { Pool } from '#platform/database/connect.ts'
import { wrongTriesOfCode } from '../limits.ts'
import type { TriedCode } from '../phone-code.ts'

/** The one code of each phone. */
export function phoneCodeStore(pool: Pool) {
  return {
    /** Puts a new code in the place of the earlier one. */
    put: async (phoneIndex: string, codeDigest: string, expiresAt: Date): Promise<void> => {
      await pool.query(
        `INSERT INTO auth.phone_code (phone_index, code_digest, expires_at) VALUES ($1, $2, $3)
         ON CONFLICT (phone_index) DO UPDATE
           SET code_digest = excluded.code_digest, expires_at = excluded.expires_at, wrong_tries = 0, used_at = NULL`,
        [phoneIndex, codeDigest, expiresAt],
      )
    },
    /** Uses up the code or counts the wrong try, in one statement: of two requests with the right code one wins. */
    try: async (phoneIndex: string, codeDigest: string, now: Date): Promise<TriedCode | null> => {
      const { rows } = await pool.query<TriedCode>(
        `UPDATE auth.phone_code SET
           wrong_tries = wrong_tries + (code_digest <> $2)::integer,
           used_at = CASE WHEN code_digest = $2 AND expires_at > $3 AND wrong_tries < $4 THEN coalesce(used_at, $3) ELSE used_at END
         WHERE phone_index = $1
         RETURNING old.wrong_tries AS "wrongTries", old.expires_at AS "expiresAt", old.used_at AS "usedAt",
                   code_digest = $2 AS "isRight"`,
        [phoneIndex, codeDigest, now, wrongTriesOfCode],
      )
      return rows[0] ?? null
    },
  }
}
