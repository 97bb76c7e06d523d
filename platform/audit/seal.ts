import { createHash } from 'node:crypto'
import type { Database, Work } from '../work/index.ts'
import { lineHash, restoreMark } from './lines.ts'

/** Most lines of one seal. */
export const batchSize = 5000

interface Place {
  xid: string
  id: number
}

interface LastSeal {
  number: number
  to: Place
  hash: Buffer
  /** Lines up to this id came from a backup and were sealed before it was restored. */
  restoredUpTo: number
}

const beginning: LastSeal = { number: 0, to: { xid: '0', id: 0 }, hash: Buffer.alloc(32), restoredUpTo: 0 }

/**
 * Seals every audit line whose transaction and all transactions before it have ended; lines still being written wait
 * for the next run, and nobody waits for this one. Returns the number of lines sealed.
 */
export async function sealAudit(database: Database): Promise<number> {
  let sealed = 0
  for (;;) {
    const { lines, isLast } = await database.asSystem('seal the audit log', sealNext)
    sealed += lines
    if (isLast) return sealed
  }
}

/**
 * Seals what a backup brought and marks the restore. Called before anything else is written, because from then on the order
 * of transactions would be of two clusters.
 */
export async function sealRestored(work: Pick<Work, 'sql'>): Promise<void> {
  for (;;) {
    const last = await lastSeal(work)
    const [row] = await work.sql<{ id: number | null }>('SELECT max(id) AS id FROM platform.audit_log')
    const restored = row?.id ?? 0
    if (restored <= last.restoredUpTo) return
    const batch = await nextLines(work, last, `id <= ${restored}`)
    await append(work, last, batch ?? markOf(restored))
  }
}

/** Writes one seal, where there is something to seal. */
async function sealNext(work: Work): Promise<{ lines: number; isLast: boolean }> {
  await work.sql('SELECT pg_advisory_xact_lock(6021)')
  const last = await lastSeal(work)
  const restored = await restoredLines(work, last)
  const batch = await nextLines(
    work,
    last,
    restored === null ? 'xid < pg_snapshot_xmin(pg_current_snapshot())' : `id <= ${restored}`,
  )
  if (batch) await append(work, last, batch)
  else if (restored !== null) await append(work, last, markOf(restored))
  const lines = batch?.lines ?? 0
  return { lines, isLast: restored === null && lines < batchSize }
}

async function lastSeal(work: Pick<Work, 'sql'>): Promise<LastSeal> {
  const rows = await work.sql<{ number: number; xid: string; id: number; hash: Buffer; restored: number }>(
    `SELECT number, to_xid::text AS xid, to_id AS id, hash,
            (SELECT coalesce(max(to_id), 0) FROM platform.audit_seal WHERE lines = 0) AS restored
       FROM platform.audit_seal ORDER BY number DESC LIMIT 1`,
  )
  const row = rows[0]
  return row
    ? { number: row.number, to: { xid: row.xid, id: row.id }, hash: row.hash, restoredUpTo: row.restored }
    : beginning
}

interface Batch {
  lines: number
  from: Place
  to: Place
  bytes: Buffer
}

/** The next lines in the order of their transactions, packed by PostgreSQL. */
async function nextLines(
  work: Pick<Work, 'sql'>,
  { to, restoredUpTo }: LastSeal,
  condition: string,
): Promise<Batch | null> {
  const rows = await work.sql<{
    lines: number
    bytes: Buffer
    fromXid: string
    fromId: number
    toXid: string
    toId: number
  }>(
    `WITH line AS (
       SELECT xid, id, int8send(id) || ${lineHash} AS record FROM platform.audit_log
        WHERE (xid, id) > ($1::xid8, $2::bigint) AND id > $3 AND ${condition} ORDER BY xid, id LIMIT ${batchSize})
     SELECT count(*)::int AS lines, string_agg(record, ''::bytea ORDER BY xid, id) AS bytes,
            (array_agg(xid::text ORDER BY xid, id))[1] AS "fromXid", (array_agg(id ORDER BY xid, id))[1] AS "fromId",
            (array_agg(xid::text ORDER BY xid DESC, id DESC))[1] AS "toXid", (array_agg(id ORDER BY xid DESC, id DESC))[1] AS "toId"
       FROM line`,
    [to.xid, to.id, restoredUpTo],
  )
  const row = rows[0]!
  if (row.lines === 0) return null
  return {
    lines: row.lines,
    bytes: row.bytes,
    from: { xid: row.fromXid, id: row.fromId },
    to: { xid: row.toXid, id: row.toId },
  }
}

function markOf(restored: number): Batch {
  return { lines: 0, from: beginning.to, to: { xid: '0', id: restored }, bytes: restoreMark(restored) }
}

async function append(
  work: Pick<Work, 'sql'>,
  last: LastSeal,
  { lines, from, to, bytes }: Batch,
): Promise<void> {
  const hash = createHash('sha256').update(last.hash).update(bytes).digest()
  await work.sql(
    `INSERT INTO platform.audit_seal (number, from_xid, from_id, to_xid, to_id, lines, line_hashes, previous_hash, hash)
     VALUES ($1, $2::xid8, $3, $4::xid8, $5, $6, $7, $8, $9)`,
    [last.number + 1, from.xid, from.id, to.xid, to.id, lines, bytes, last.hash, hash],
  )
}

/**
 * A restored database counts its transactions anew, so lines from the backup seem to lie in the future. Then they are
 * sealed first, and a mark begins the order again. Returns the highest id from the backup, null when there was no restore.
 */
async function restoredLines(work: Work, last: LastSeal): Promise<number | null> {
  const ahead = await work.sql<{ id: number | null }>(
    // OFFSET 0 keeps the planner from looking for the highest id first, which would read the whole log.
    `SELECT max(id) AS id FROM (SELECT id FROM platform.audit_log
      WHERE xid >= pg_snapshot_xmax(pg_current_snapshot()) AND id > $1 ORDER BY xid, id OFFSET 0) AS ahead`,
    [last.restoredUpTo],
  )
  const highest = ahead[0]?.id ?? null
  if (highest === null) return null
  // A long transaction may have got the highest id of the backup under an older number; then it was sealed lately.
  const sealed = await work.sql<{ id: number | null }>(
    `SELECT max(substring(line_hashes FROM line * 40 + 1 FOR 8)::bigint) AS id
       FROM platform.audit_seal, generate_series(0, lines - 1) AS line
      WHERE number > greatest($1 - 1000, (SELECT coalesce(max(number), 0) FROM platform.audit_seal WHERE lines = 0))`,
    [last.number],
  )
  return Math.max(highest, sealed[0]?.id ?? 0)
}
