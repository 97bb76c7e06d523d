import { personsById } from '#modules/customers/index.ts'
import { homesById } from '#modules/estate/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import type { Work } from '#platform/work/index.ts'
import { type NoticeStanding, noticeStanding } from '../change-notice.ts'
import type { noticeOrders } from '../orders.ts'
import { noticeColumns, type NoticeRow } from '../stores/notices.ts'

export interface NoticeQuery {
  standing?: NoticeStanding
  /** With a question that waits for a reply. */
  asked?: boolean
  sort?: Sort<(typeof noticeOrders)[number]>
  limit?: number
  after?: string
}

const orders = {
  place: 'p.place',
  servedOn: { filled: 'n.served_on', ties: ['p.place'] },
  answerBy: { filled: 'n.answer_by', ties: ['p.place'] },
  answeredOn: { filled: 'n.answered_on', ties: ['p.place'] },
}

const standingInSql = `CASE WHEN n.ended_on IS NOT NULL AND n.answer IS NULL THEN 'ended' WHEN n.answer IS NOT NULL THEN n.answer
  WHEN n.served_on IS NOT NULL THEN 'served' WHEN n.sent_on IS NOT NULL THEN 'sent' ELSE 'toSend' END`

/** The board of one change or delay: home by home, what was sent, received and answered. */
export async function listNotices(work: Work, projectId: string, aboutId: string, query: NoticeQuery) {
  const { standing, asked, sort = 'place', limit = 50, after } = query
  const order = orderBy(sort, orders, 'n.id')
  const values: unknown[] = [limit + 1, aboutId, projectId]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = ['n.about_id = $2']
  if (standing) conditions.push(`${standingInSql} = ${place(standing)}`)
  if (asked) conditions.push('n.asked_at IS NOT NULL')
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<NoticeRow & Placed>(
    `SELECT ${noticeColumns}, ${order.key} FROM construction.notice n JOIN estate.places_in($3) p ON p.home_id = n.home_id
      WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  return order.page(rows, limit, await noticeLines(work, rows))
}

/** How notices are shown in a list: with the home and the names of the buyers. */
export async function noticeLines(work: Work, rows: readonly NoticeRow[]) {
  const [homes, persons] = await Promise.all([
    homesById(
      work,
      rows.map(({ homeId }) => homeId),
    ),
    personsById(
      work,
      rows.flatMap(({ personIds }) => personIds),
    ),
  ])
  return (row: NoticeRow) => ({
    id: row.id,
    homeId: row.homeId,
    home: homes.get(row.homeId)?.label ?? '',
    contractId: row.contractId,
    buyers: row.personIds.flatMap((id) => persons.get(id)?.name ?? []),
    standing: noticeStanding(row),
    sentOn: row.sentOn,
    isLate: row.isLate,
    servedOn: row.servedOn,
    servedWay: row.servedWay,
    answerBy: row.answerBy,
    answer: row.answer,
    answeredOn: row.answeredOn,
    answeredBy: row.answeredBy,
    isAsked: row.askedAt !== null,
  })
}
