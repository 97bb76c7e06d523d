import type { Keyring } from '../secrets/keyring.ts'
import type { Database, Work } from '../work/index.ts'
import { sealAudit } from './seal.ts'

/** Records of processing are kept for at least three years (个人信息保护法 art. 56). */
export const leastYears = 3

/** What an audit line says about older lines that were dropped; the mark can only be made with the keys of the installation. */
export interface Dropped {
  /** Lines up to this id were dropped. */
  lastId: number
  lines: number
  before: string
  /** The chain as it was then, with all that was dropped. */
  seal: number
  hash: string
  mark: string
}

/** How the audit line about a drop is found. */
export const dropLine = { change: 'dropped', subject: 'platform.audit_log' } as const

/** Makes the months to come, and drops those that are past the term; the drop is itself a line of the log. */
export async function turnMonths(database: Database, keepYears: number): Promise<void> {
  await database.asSystem('make the months of the audit log', (work) =>
    work.sql('SELECT platform.ensure_partitions()'),
  )
  await sealAudit(database)
  await database.asSystem('drop audit lines past their term', (work) => dropPastTerm(work, keepYears))
}

async function dropPastTerm(work: Work, keepYears: number): Promise<void> {
  const [due] = await work.sql<{ before: string; isDue: boolean }>(
    `SELECT before::text, EXISTS (SELECT 1 FROM platform.audit_log WHERE at < before) AS "isDue"
       FROM (SELECT date_trunc('month', $1::timestamptz - make_interval(years => $2)) AS before) AS term`,
    [work.now, keepYears],
  )
  const { before, isDue } = due!
  if (!isDue) return
  const [dropped] = await work.sql<{ lines: number; lastId: number }>(
    'SELECT lines, last_id AS "lastId" FROM platform.drop_audit_past_term($1)',
    [before],
  )
  const [last] = await work.sql<{ seal: number; hash: string }>(
    `SELECT number AS seal, encode(hash, 'hex') AS hash FROM platform.audit_seal ORDER BY number DESC LIMIT 1`,
  )
  const entry = { ...dropped!, ...last!, before }
  const mark = markOf(entry, work.services.keyring)
  await work.note(dropLine.change, { subject: [dropLine.subject, work.newId()] }, { ...entry, mark })
}

/** Whether the job wrote this, and not somebody who only has the database. */
export function isGenuine(dropped: Dropped, keyring: Keyring): boolean {
  return dropped.mark === markOf(dropped, keyring)
}

function markOf({ lastId, lines, before, seal, hash }: Omit<Dropped, 'mark'>, keyring: Keyring): string {
  return keyring.blindIndex('audit retention', JSON.stringify([lastId, lines, before, seal, hash]))
}
