import type { Pool } from '#platform/database/connect.ts'
import type { Count, Limit } from '../limits.ts'

export interface Counters {
  /** Counts one try and tells whether it may go ahead; one statement, so that racing tries are all counted. */
  take: (key: string, limit: Limit, now: Date) => Promise<Count>
  /** Tells where the counter stands without counting. */
  look: (key: string, limit: Limit, now: Date) => Promise<Count>
  clear: (key: string) => Promise<void>
}

/** Counters in the database, so that several servers count together; kept although the request is refused. */
export function counterStore(pool: Pool): Counters {
  return {
    take: async (key, { most, windowMs, lockMs }, now) => {
      const { rows } = await pool.query<{ count: number; ends_at: Date }>({
        name: 'count a try',
        text: `INSERT INTO auth.counter AS c (key, count, ends_at) VALUES ($1, 1, $2::timestamptz + $4 * interval '1 ms')
               ON CONFLICT (key) DO UPDATE SET
                 count = CASE WHEN c.ends_at <= $2 THEN 1 ELSE least(c.count + 1, $3 + 1) END,
                 ends_at = CASE WHEN c.ends_at <= $2 THEN excluded.ends_at
                                WHEN c.count + 1 = $3 AND $5::integer IS NOT NULL THEN $2 + $5 * interval '1 ms'
                                ELSE c.ends_at END
               RETURNING count, ends_at`,
        values: [key, now, most, windowMs, lockMs ?? null],
      })
      const { count, ends_at: endsAt } = rows[0]!
      return { allowed: count <= most, left: Math.max(0, most - count), endsAt }
    },
    look: async (key, { most }, now) => {
      const { rows } = await pool.query<{ count: number; ends_at: Date }>(
        'SELECT count, ends_at FROM auth.counter WHERE key = $1 AND ends_at > $2',
        [key, now],
      )
      const { count = 0, ends_at: endsAt = now } = rows[0] ?? {}
      return { allowed: count < most, left: Math.max(0, most - count), endsAt }
    },
    clear: async (key) => {
      await pool.query('DELETE FROM auth.counter WHERE key = $1', [key])
    },
  }
}
