import { personsById } from '#modules/customers/index.ts'
import { projectsById } from '#modules/estate/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { inReach, type Work } from '#platform/work/index.ts'
import type { CardOccasion } from '../channel-card.ts'
import type { cardOrders } from '../orders.ts'
import type { ChannelCardRow } from '../stores/channel-cards.ts'

export interface CardQuery {
  projectId?: string
  personId?: string
  occasion?: CardOccasion
  isAcknowledged?: boolean
  handedFrom?: string
  handedUntil?: string
  sort?: Sort<(typeof cardOrders)[number]>
  limit?: number
  after?: string
}

/** Who was handed the card of channels by whom, and whether she said that she has it (1.3, 2.4). */
export async function listCards(work: Work, query: CardQuery) {
  const { projectId, personId, occasion, isAcknowledged, handedFrom, handedUntil } = query
  const { sort = '-at', limit = 50, after } = query
  const order = orderBy(sort, { at: 'c.at' }, 'c.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [projectId ? `c.project_id = ${place(projectId)}` : inReach('c.project_id')]
  if (personId) conditions.push(`c.person_id = ${place(personId)}`)
  if (occasion) conditions.push(`c.occasion = ${place(occasion)}`)
  if (isAcknowledged !== undefined) conditions.push(`(a.id IS NOT NULL) = ${place(isAcknowledged)}`)
  if (handedFrom) conditions.push(`c.on_day >= ${place(handedFrom)}`)
  if (handedUntil) conditions.push(`c.on_day <= ${place(handedUntil)}`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<
    Omit<ChannelCardRow, 'at' | 'contactStaffId'> & { acknowledgedOn: string | null } & Placed
  >(
    `SELECT c.id, c.project_id AS "projectId", c.person_id AS "personId", c.occasion, c.on_day AS "onDay", c.adviser,
            c.tested_at AS "testedAt", c.test_words AS "testWords", c.contact_name AS "contactName", a.on_day AS "acknowledgedOn",
            ${order.key}
       FROM disclosure.channel_card c LEFT JOIN disclosure.acknowledgement a ON a.about = 'card' AND a.about_id = c.id
      WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  const [projects, persons] = await Promise.all([
    projectsById(
      work,
      rows.map((row) => row.projectId),
    ),
    personsById(
      work,
      rows.map((row) => row.personId),
    ),
  ])
  return order.page(rows, limit, ({ pageKey: _, ...row }) => ({
    ...row,
    projectName: projects.get(row.projectId)?.name ?? '',
    name: persons.get(row.personId)?.name ?? '',
    maskedPhone: persons.get(row.personId)?.maskedPhone ?? null,
  }))
}
