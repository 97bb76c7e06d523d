import { expect, vi } from 'vitest'
import { testKeyring, type TestDatabase } from '#platform/testing/index.ts'
import { sealAudit } from '../seal.ts'
import { verifyAudit } from '../verify.ts'

/** Sealing, verifying, and tampering on trial, over the database of a test file. */
export function auditOf(house: TestDatabase) {
  const verified = () => verifyAudit(house.owner, testKeyring)
  return {
    verified,
    /** Seals everything at once; transactions of other test files hold the order up for a moment, because it is that of the whole cluster. */
    seal: async () => {
      await vi.waitFor(
        async () => {
          const { rows } = await house.owner.query(
            `SELECT 1 FROM platform.audit_log, pg_current_snapshot() AS now
              WHERE xid >= pg_snapshot_xmin(now) AND xid < pg_snapshot_xmax(now)`,
          )
          expect(rows).toEqual([])
        },
        { timeout: 15_000 },
      )
      return sealAudit(house.database)
    },
    /** Does something to the log and looks what the verification says, then takes it back. */
    findingAfter: async (...statements: string[]) => {
      const client = await house.owner.connect()
      try {
        await client.query('BEGIN')
        for (const statement of statements) await client.query(statement)
        const pool = {
          connect: async () => ({
            query: (text: string, values?: unknown[]) =>
              /^(BEGIN|ROLLBACK)/.test(text) ? undefined : client.query(text, values),
            release: () => {},
          }),
        }
        return (await verifyAudit(pool as never, testKeyring)).finding
      } finally {
        await client.query('ROLLBACK')
        client.release()
      }
    },
  }
}
