import { createHash } from 'node:crypto'
import type { Client, Pool } from '../database/connect.ts'
import type { Keyring } from '../secrets/keyring.ts'
import { compareLines, type Difference, type PresentLine } from './compare.ts'
import { lineHash, readSealedLines } from './lines.ts'
import { type Dropped, dropLine, isGenuine } from './retention.ts'
import { batchSize } from './seal.ts'

export type Finding =
  | (Difference & { seal: number })
  /** A seal does not follow from the one before. */
  | { kind: 'broken seal'; seal: number }
  /** A line says that it is older than a seal that would have covered it: it was written later. */
  | { kind: 'backdated'; line: PresentLine; seal: number | null }
  /** A line says that older ones were dropped past their term, but the job did not write it. */
  | { kind: 'forged drop'; line: PresentLine }

export interface Verification {
  seals: number
  lines: number
  /** Lines too new to be sealed. */
  unsealed: number
  /** Sealed lines that were dropped past their term. */
  dropped: number
  /** The first thing that is wrong, in the order of writing; null when all is as it was sealed. */
  finding: Finding | null
}

interface Seal {
  number: number
  toXid: string
  toId: number
  lines: number
  bytes: Buffer
  previousHash: Buffer
  hash: Buffer
  sealedAt: Date
}

/** Transactions may be open for long, so a line may be sealed some time after it was written; never this long. */
const slackMs = 24 * 3_600_000

/** Compares the audit log with its seals, as the owner of the database; reads one consistent state. */
export async function verifyAudit(owner: Pool, keyring: Keyring): Promise<Verification> {
  const client = await owner.connect()
  try {
    await client.query(
      `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT set_config('tx.kind', 'system', true)`,
    )
    return await verify(client, keyring)
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

async function verify(client: Client, keyring: Keyring): Promise<Verification> {
  const seals = await readChain(client)
  const counts = { seals: seals.length, lines: 0, unsealed: 0, dropped: 0 }
  const { droppedTo, forged } = await readDrops(client, seals, keyring)
  if (forged) return { ...counts, finding: { kind: 'forged drop', line: forged } }
  let previous: Pick<Seal, 'toXid' | 'toId' | 'hash' | 'number'> = {
    toXid: '0',
    toId: 0,
    number: 0,
    hash: Buffer.alloc(32),
  }
  const era = { from: 0, until: nextRestore(seals, 0) }
  let caughtUpAt = 0
  for (const link of seals) {
    const seal = { ...link, bytes: await readBytes(client, link.number) }
    const { number, lines, bytes, hash } = seal
    if (number !== previous.number + 1 || !follows(seal, previous.hash))
      return { ...counts, finding: { kind: 'broken seal', seal: number } }
    const present = await linesBetween(client, previous, seal, era)
    const there = new Set(present.map(({ id }) => id))
    const expected = (lines === 0 ? [] : readSealedLines(bytes)).filter(
      ({ id }) => id > droppedTo || there.has(id),
    )
    const difference = compareLines(expected, present)
    if (difference) return { ...counts, finding: { ...difference, seal: number } }
    const backdated = present.find(({ at }) => at.getTime() < caughtUpAt - slackMs)
    if (backdated) return { ...counts, finding: { kind: 'backdated', line: backdated, seal: number } }
    counts.lines += expected.length
    counts.dropped += lines - expected.length
    if (lines === 0) Object.assign(era, { from: seal.toId, until: nextRestore(seals, number) })
    if (lines < batchSize) caughtUpAt = seal.sealedAt.getTime()
    previous = { toXid: seal.toXid, toId: seal.toId, number, hash }
  }
  const rest = await linesBetween(client, previous, null, era)
  const backdated = rest.find(({ at }) => at.getTime() < caughtUpAt - slackMs)
  return {
    ...counts,
    unsealed: rest.length,
    finding: backdated ? { kind: 'backdated', line: backdated, seal: null } : null,
  }
}

async function readChain(client: Client): Promise<Omit<Seal, 'bytes'>[]> {
  const { rows } = await client.query<Omit<Seal, 'bytes'>>(
    `SELECT number, to_xid::text AS "toXid", to_id AS "toId", lines, previous_hash AS "previousHash", hash, sealed_at AS "sealedAt"
       FROM platform.audit_seal ORDER BY number`,
  )
  return rows
}

/** How far lines were dropped past their term, by those entries that the job wrote over this very chain. */
async function readDrops(
  client: Client,
  seals: readonly Pick<Seal, 'number' | 'hash'>[],
  keyring: Keyring,
): Promise<{ droppedTo: number; forged: PresentLine | null }> {
  const { rows } = await client.query<PresentLine & { changes: Dropped | null }>(
    `SELECT id, encode(${lineHash}, 'hex') AS hash, at, action, subject, changes FROM platform.audit_log
      WHERE change = $1 AND subject = $2 ORDER BY id`,
    [dropLine.change, dropLine.subject],
  )
  const hashes = new Map(seals.map(({ number, hash }) => [number, hash.toString('hex')]))
  const forged = rows.find(
    ({ changes }) => !changes || !isGenuine(changes, keyring) || hashes.get(changes.seal) !== changes.hash,
  )
  return {
    droppedTo: Math.max(0, ...rows.map(({ changes }) => changes?.lastId ?? 0)),
    forged: forged ?? null,
  }
}

async function readBytes(client: Client, number: number): Promise<Buffer> {
  const { rows } = await client.query<{ bytes: Buffer }>(
    'SELECT line_hashes AS bytes FROM platform.audit_seal WHERE number = $1',
    [number],
  )
  return rows[0]!.bytes
}

function follows({ previousHash, hash, bytes, lines, toId }: Seal, before: Buffer): boolean {
  const isWhole =
    lines === 0 ? readSealedLines(bytes)[0]?.id === toId : readSealedLines(bytes).length === lines
  return (
    isWhole &&
    previousHash.equals(before) &&
    createHash('sha256').update(before).update(bytes).digest().equals(hash)
  )
}

/** Between two restores the order of transactions holds, and their lines are told apart by id. */
function nextRestore(
  seals: readonly Pick<Seal, 'number' | 'lines' | 'toId'>[],
  after: number,
): number | null {
  return seals.find(({ number, lines }) => number > after && lines === 0)?.toId ?? null
}

/** The lines that one seal should cover: behind the previous one, up to its last; without a seal, all that follow. */
async function linesBetween(
  client: Client,
  previous: { toXid: string; toId: number },
  seal: Pick<Seal, 'toXid' | 'toId' | 'lines'> | null,
  era: { from: number; until: number | null },
) {
  if (seal?.lines === 0) return []
  const { rows } = await client.query<PresentLine>(
    `SELECT id, encode(${lineHash}, 'hex') AS hash, at, action, subject FROM platform.audit_log
      WHERE (xid, id) > ($1::xid8, $2::bigint) AND ($3::text IS NULL OR (xid, id) <= ($3::xid8, $4::bigint))
        AND id > $5 AND ($6::bigint IS NULL OR id <= $6) ORDER BY xid, id`,
    [previous.toXid, previous.toId, seal?.toXid ?? null, seal?.toId ?? null, era.from, era.until],
  )
  return rows
}
