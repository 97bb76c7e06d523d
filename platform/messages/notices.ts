import { pageKey, type Presented, readPageKey, toPage } from '../contract/index.ts'
import { refusals } from '../errors/index.ts'
import type { Work } from '../work/index.ts'
import type { NoticeView } from './contract.ts'
import type { MessagesTables, NoticeRow } from './tables.ts'

type View = Presented<NoticeView>

/** The reader's own notices, newest first. */
export async function listNotices(
  work: Work,
  { limit = 50, after, unread }: { limit?: number; after?: string; unread?: boolean },
) {
  let query = work.tables<MessagesTables>().selectFrom('platform.notice').selectAll()
  const [column, id] = readerOf(work)
  query = query.where(column, '=', id)
  if (unread !== undefined) query = query.where('read_at', unread ? 'is' : 'is not', null)
  if (after) query = query.where('id', '<', String(readPageKey(after, 1)[0]))
  const rows = await query
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  return toPage(rows, limit, (row) => pageKey(row.id), present)
}

export async function countUnread(work: Work): Promise<{ unread: number }> {
  const [column, id] = readerOf(work)
  const rows = await work.sql<{ unread: number }>(
    `SELECT count(*)::int AS unread FROM platform.notice WHERE ${column} = $1 AND read_at IS NULL`,
    [id],
  )
  return { unread: rows[0]?.unread ?? 0 }
}

/** Marks a notice as read; reading it again keeps the first time. */
export async function readNotice(work: Work, id: string): Promise<View> {
  const [row] = await work.sql<NoticeRow>(
    'UPDATE platform.notice SET read_at = coalesce(read_at, $2) WHERE id = $1 RETURNING *',
    [id, work.now],
  )
  if (!row) throw refusals.notFound()
  return present(row)
}

export async function readAllNotices(work: Work): Promise<{ unread: number }> {
  const [column, id] = readerOf(work)
  await work.sql(`UPDATE platform.notice SET read_at = $2 WHERE ${column} = $1 AND read_at IS NULL`, [
    id,
    work.now,
  ])
  return { unread: 0 }
}

function readerOf({ actor }: Work): ['staff_id' | 'person_id', string] {
  if (actor.kind === 'staff') return ['staff_id', actor.id]
  if (actor.kind === 'resident') return ['person_id', actor.id]
  throw refusals.signInNeeded()
}

function present({ id, title, body, link, given_at, read_at }: NoticeRow): View {
  return { id, title, body, link, givenAt: given_at, readAt: read_at }
}
