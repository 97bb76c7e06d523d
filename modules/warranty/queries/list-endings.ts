import { buildingsById, homesById, projectsById } from '#modules/estate/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { inReach, type Work } from '#platform/work/index.ts'
import type { Component } from '../component.ts'
import type { endingOrders } from '../orders.ts'
import { endingColumns, type EndingRow, endingStore } from '../stores/endings.ts'

export interface EndingQuery {
  projectId?: string
  component?: Component
  place?: 'home' | 'building'
  endsFrom?: string
  endsUntil?: string
  unchecked?: boolean
  sort?: Sort<(typeof endingOrders)[number]>
  limit?: number
  after?: string
}

const orders = { endsOn: 'e.ends_on', notedOn: 'e.noted_on' }

/** Warranties that end, the nearest end first where nothing else is asked for. */
export async function listEndings(work: Work, query: EndingQuery) {
  const { sort = 'endsOn', limit = 50, after } = query
  const order = orderBy(sort, orders, 'e.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = conditionsOf(query, place)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<EndingRow & Placed>(
    `SELECT ${endingColumns}, ${order.key} FROM warranty.ending e WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  const present = await presenting(work, rows)
  return order.page(rows, limit, present)
}

function conditionsOf(query: EndingQuery, place: (value: unknown) => string): string[] {
  const { projectId, component, endsFrom, endsUntil, unchecked } = query
  return [
    projectId ? `e.project_id = ${place(projectId)}` : inReach('e.project_id'),
    component && `${place(component)} = ANY (e.components)`,
    query.place && `e.${query.place}_id IS NOT NULL`,
    endsFrom && `e.ends_on >= ${place(endsFrom)}`,
    endsUntil && `e.ends_on <= ${place(endsUntil)}`,
    unchecked && 'e.checked_on IS NULL',
  ].filter((condition) => typeof condition === 'string')
}

/** One of them as the list shows it. */
export async function shownEnding(work: Work, endingId: string) {
  const row = await endingStore(work).byId(endingId)
  return (await presenting(work, [row]))(row)
}

async function presenting(work: Work, rows: readonly EndingRow[]) {
  const [projects, homes, buildings] = await Promise.all([
    projectsById(
      work,
      rows.map(({ projectId }) => projectId),
    ),
    homesById(
      work,
      rows.flatMap(({ homeId }) => homeId ?? []),
    ),
    buildingsById(
      work,
      rows.flatMap(({ buildingId }) => buildingId ?? []),
    ),
  ])
  return ({ changedBy: _, ...row }: EndingRow) => {
    const projectName = projects.get(row.projectId)?.name ?? ''
    const building = buildings.get(row.buildingId ?? '')
    return {
      id: row.id,
      projectId: row.projectId,
      projectName,
      place: row.homeId ? ('home' as const) : ('building' as const),
      homeId: row.homeId,
      buildingId: row.buildingId,
      name: homes.get(row.homeId ?? '')?.label ?? `${projectName} ${building?.name ?? ''}`,
      endsOn: row.endsOn,
      components: row.components,
      notedOn: row.notedOn,
      checkedOn: row.checkedOn,
      checkedBy: row.checkedBy,
      checkWords: row.checkWords,
      version: row.version,
    }
  }
}
