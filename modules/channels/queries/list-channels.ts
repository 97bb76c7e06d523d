import { projectsById } from '#modules/estate/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { recordHistory } from '#platform/history/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { ChannelKind } from '../channel.ts'
import type { channelOrders } from '../orders.ts'
import type { ChannelRow } from '../tables.ts'
import { going, type Going, presentLine } from './channel-view.ts'

export interface ChannelQuery {
  kind?: ChannelKind
  projectId?: string
  isOn?: boolean
  hasFault?: boolean
  q?: string
  sort?: Sort<(typeof channelOrders)[number]>
  limit?: number
  after?: string
}

/** The channels in reach; there are few of them. */
export async function listChannels(work: Work, query: ChannelQuery) {
  const { kind, projectId, isOn, hasFault, q, sort = 'kind', limit = 50, after } = query
  const order = orderBy(sort, { name: 'c.name', kind: 'c.kind' }, 'c.id')
  const values: unknown[] = [work.now, limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = ['true']
  if (kind) conditions.push(`c.kind = ${place(kind)}`)
  if (projectId)
    conditions.push(`(c.project_id = ${place(projectId)} OR ${place(projectId)} = ANY (c.project_ids))`)
  if (isOn !== undefined) conditions.push(`c.is_on = ${place(isOn)}`)
  if (hasFault !== undefined) conditions.push(`(s.fault IS NOT NULL) = ${place(hasFault)}`)
  if (q) conditions.push(`strpos(lower(c.name || ' ' || coalesce(c.address, '')), lower(${place(q)})) > 0`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<ChannelRow & Going & Placed>(
    `SELECT c.*, ${going}, ${order.key} FROM channels.channel c LEFT JOIN channels.standing s ON s.channel_id = c.id
      WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $2`,
    values,
  )
  const projects = await projectsById(work, [...new Set(rows.map(({ project_id }) => project_id))])
  return order.page(rows, limit, (row) => presentLine(row, projects.get(row.project_id)?.name ?? null))
}

/** Who set up and changed a channel. */
export const channelHistory = (work: Work, channelId: string, paging: { limit?: number; after?: string }) =>
  recordHistory(work, { record: ['channels.channel', channelId] }, paging)
