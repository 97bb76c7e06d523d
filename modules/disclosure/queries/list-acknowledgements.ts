import { personsById } from '#modules/customers/index.ts'
import { projectsById } from '#modules/estate/index.ts'
import { filesById } from '#platform/files/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { inReach, type Work } from '#platform/work/index.ts'
import type { acknowledgementOrders } from '../orders.ts'
import { acknowledgementColumns, type AcknowledgementRow } from '../stores/acknowledgements.ts'

export interface AcknowledgementQuery {
  projectId?: string
  personId?: string
  about?: AcknowledgementRow['about']
  aboutId?: string
  way?: AcknowledgementRow['way']
  sort?: Sort<(typeof acknowledgementOrders)[number]>
  limit?: number
  after?: string
}

const orders = { at: 'a.at', number: 'a.number' }

/** Who said to which version that she had read it or was told. */
export async function listAcknowledgements(work: Work, query: AcknowledgementQuery) {
  const { projectId, personId, about, aboutId, way, sort = '-at', limit = 50, after } = query
  const order = orderBy(sort, orders, 'a.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [projectId ? `a.project_id = ${place(projectId)}` : inReach('a.project_id')]
  if (personId) conditions.push(`a.person_id = ${place(personId)}`)
  if (about) conditions.push(`a.about = ${place(about)}`)
  if (aboutId) conditions.push(`a.about_id = ${place(aboutId)}`)
  if (way) conditions.push(`a.way = ${place(way)}`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<AcknowledgementRow & Placed>(
    `SELECT ${acknowledgementColumns}, ${order.key} FROM disclosure.acknowledgement a
      WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  const [projects, persons, files] = await Promise.all([
    projectsById(
      work,
      rows.map((row) => row.projectId),
    ),
    personsById(
      work,
      rows.map((row) => row.personId),
    ),
    filesById(
      work,
      rows.flatMap(({ fileIds }) => fileIds),
    ),
  ])
  return order.page(rows, limit, ({ pageKey: _, fileIds, ...row }) => ({
    ...row,
    projectName: projects.get(row.projectId)?.name ?? '',
    name: persons.get(row.personId)?.name ?? '',
    maskedPhone: persons.get(row.personId)?.maskedPhone ?? null,
    files: fileIds.flatMap((id) => files.get(id) ?? []),
  }))
}
