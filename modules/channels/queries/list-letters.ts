import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { maskAddress } from '#platform/messages/index.ts'
import { versionedRecords, type Work } from '#platform/work/index.ts'
import type { letterOrders } from '../orders.ts'
import type { LetterRow } from '../tables.ts'

export interface LetterQuery {
  sort?: Sort<(typeof letterOrders)[number]>
  aside?: boolean
  limit?: number
  after?: string
}

/** What came in and went out through a channel, the newest first. */
export async function listLetters(
  work: Work,
  channelId: string,
  { sort = '-at', aside, limit = 50, after }: LetterQuery,
) {
  await versionedRecords(work).one('channels.channel', channelId)
  const order = orderBy(sort, { at: 'l.id' }, 'l.id')
  const values: unknown[] = [limit + 1, channelId]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = ['l.channel_id = $2']
  if (aside) conditions.push(`l.outcome IN ('setAside', 'failed') AND l.nature <> 'own'`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<LetterRow & Placed>(
    `SELECT l.*, ${order.key} FROM channels.letter l WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  const { keyring } = work.services
  return order.page(rows, limit, (row) => ({
    id: row.id,
    direction: row.direction,
    at: row.at,
    nature: row.nature,
    outcome: row.outcome,
    caseId: row.case_id,
    address: row.address_sealed && maskAddress(keyring.decrypt(row.address_sealed)),
    subject: row.subject_sealed && keyring.decrypt(row.subject_sealed),
    words: row.words,
    fileId: row.file_id,
  }))
}
