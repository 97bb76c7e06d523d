import { orderBy, type Placed, type Presented, type Sort, type Static } from '../contract/index.ts'
import { refusals as common } from '../errors/index.ts'
import { namesOf } from '../history/index.ts'
import type { Work } from '../work/index.ts'
import type { MessageView } from './contract.ts'
import { refusals } from './errors.ts'
import { type ChannelName, type MessageState, retriable } from './message.ts'
import type { MessageRow } from './tables.ts'

export interface OutboxFilter {
  sort?: Sort<'queuedAt'>
  limit?: number
  after?: string
  state?: MessageState[]
  channel?: ChannelName
  personId?: string
}

type View = Presented<Static<typeof MessageView>>

/** A page of the outbox, the newest first or the oldest. */
export async function listMessages(
  work: Work,
  { sort = '-queuedAt', limit = 50, after, state, channel, personId }: OutboxFilter,
): Promise<{ items: View[]; next: string | null }> {
  const order = orderBy(sort, { queuedAt: 'm.id' }, 'm.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = Object.entries({ channel, person_id: personId }).flatMap(([column, value]) =>
    value === undefined ? [] : [`m.${column} = ${place(value)}`],
  )
  if (state) conditions.push(`m.state = ANY (${place(state)})`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<MessageRow & Placed>(
    `SELECT m.*, ${order.key} FROM platform.message m WHERE ${conditions.join(' AND ') || 'true'} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  const { items, next } = order.page(rows, limit, (row) => row)
  return { items: await presentAll(work, items), next }
}

/** Of each state so many are counted; nobody works through more, and a page must not wait for millions. */
const countedUpTo = 10_000

const counted = {
  waiting: ['queued', 'sending', 'failed'],
  held: ['held'],
  dead: ['dead'],
  notConfigured: ['notConfigured'],
  withheld: ['withheld'],
  replaced: ['replaced'],
} as const satisfies Record<string, readonly MessageState[]>

/** Messages that have not arrived, by what holds them up, and those that another one replaced; none above `countedUpTo`. */
export async function countMessages(
  work: Work,
): Promise<Record<keyof typeof counted | 'countedUpTo', number>> {
  const rows = await work.sql<{ state: MessageState; count: number }>(
    `SELECT s.state, (SELECT count(*)::int FROM (SELECT FROM platform.message m WHERE m.state = s.state LIMIT ${countedUpTo}) AS first)
       FROM unnest($1::text[]) AS s(state)`,
    [Object.values(counted).flat()],
  )
  const of = (states: readonly MessageState[]) =>
    rows.filter(({ state }) => states.includes(state)).reduce((sum, { count }) => sum + count, 0)
  const figures = Object.entries(counted).map(([name, states]) => [name, Math.min(of(states), countedUpTo)])
  return { ...(Object.fromEntries(figures) as Record<keyof typeof counted, number>), countedUpTo }
}

/** Sends a message once more that had not arrived; its tries start anew. Repeating it changes nothing. */
export async function retryMessage(work: Work, id: string): Promise<View> {
  const [row] = await work.sql<MessageRow>('SELECT * FROM platform.message WHERE id = $1 FOR UPDATE', [id])
  if (!row) throw common.notFound()
  if (row.state === 'queued') return (await presentAll(work, [row]))[0]!
  if (!retriable.includes(row.state)) throw refusals.notRetriable(words[row.state])
  // An outdated code would be of no use to whoever gets it.
  if (row.expires_at && row.expires_at < work.now) throw refusals.notRetriable(expired)
  const [queued] = await work.sql<MessageRow>(
    `UPDATE platform.message SET state = 'queued', attempts = 0, due_at = $2 WHERE id = $1 RETURNING *`,
    [id, work.now],
  )
  await work.note(
    'retry',
    { subject: ['platform.message', id], projectId: row.project_id ?? undefined },
    { was: row.state },
  )
  work.enqueue('messages.deliver', { messageId: id }, { key: `message:${id}` })
  return (await presentAll(work, [queued!]))[0]!
}

const words: Partial<Record<MessageState, { state: string; stateEn: string }>> = {
  sending: { state: '正在发送', stateEn: 'on its way' },
  sent: { state: '已送达', stateEn: 'sent' },
  replaced: { state: '已改用其他方式送出', stateEn: 'told on another way instead' },
  held: { state: '会在免打扰时段后发出', stateEn: 'waiting for the end of the quiet hours' },
  withheld: {
    state: '因客户不同意营销信息而未发出',
    stateEn: 'withheld, as the customer does not agree to marketing',
  },
}

const expired = { state: '已过期', stateEn: 'out of date' }

/** With the names of those to whom they go, as far as the reader may know them. */
async function presentAll(work: Work, rows: readonly MessageRow[]): Promise<View[]> {
  const spoken = rows.flatMap(({ staff_id, person_id }) =>
    Object.entries({ staff_id, person_id }).flatMap(([column, text]) =>
      text === null ? [] : [{ text, table: 'platform.message', column }],
    ),
  )
  const names = await namesOf(work, spoken)
  return rows.map((row) => ({
    ...present(work, row),
    recipientName: names.get(row.staff_id ?? row.person_id ?? '')?.zh ?? null,
  }))
}

function present(work: Work, row: MessageRow): Omit<View, 'recipientName'> {
  const hidden = row.confidential || (row.secret && row.state !== 'notConfigured')
  return {
    id: row.id,
    channel: row.channel,
    state: row.state,
    template: row.template_key,
    personId: row.person_id,
    staffId: row.staff_id,
    address: row.address_hint,
    subject: row.confidential ? null : row.subject,
    content: hidden ? null : work.services.keyring.decrypt(row.content_sealed),
    purpose: row.purpose,
    urgent: row.urgent,
    attempts: row.attempts,
    error: row.error,
    queuedAt: row.queued_at,
    dueAt: row.due_at,
    sentAt: row.sent_at,
  }
}
