import { personsById } from '#modules/customers/index.ts'
import { homesById, projectsById } from '#modules/estate/index.ts'
import { localDateOf, usualZone } from '#platform/calendar/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { likePattern } from '#platform/text/index.ts'
import { inReach, type Work } from '#platform/work/index.ts'
import { type FindingPart, type FindingState, findingState } from '../open-day.ts'
import type { findingOrders } from '../orders.ts'
import { findingColumns, type FindingRow } from '../stores/findings.ts'

export interface FindingQuery {
  projectId?: string
  openDayId?: string
  state?: FindingState
  part?: FindingPart
  q?: string
  sort?: Sort<(typeof findingOrders)[number]>
  limit?: number
  after?: string
}

const orders = { dueOn: 'f.due_on', number: 'f.number', repairBy: { filled: 'f.repair_by' } }

/** Findings in the caller's reach, those that are due first where nothing else is asked for. */
export async function listFindings(work: Work, query: FindingQuery) {
  const { projectId, openDayId, state, part, q = '', sort = 'dueOn', limit = 50, after } = query
  const order = orderBy(sort, orders, 'f.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [projectId ? `f.project_id = ${place(projectId)}` : inReach('f.project_id')]
  if (openDayId) conditions.push(`f.open_day_id = ${place(openDayId)}`)
  if (state) conditions.push(inState(state, () => place(work.now)))
  if (part) conditions.push(`f.part = ${place(part)}`)
  if (q.trim())
    conditions.push(`lower(f.number || ' ' || f.place || ' ' || f.words) LIKE ${place(likePattern(q))}`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<FindingRow & Placed>(
    `SELECT ${findingColumns}, ${order.key} FROM construction.finding f WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  const ids = (pick: (row: FindingRow) => string) => [...new Set(rows.map(pick))]
  const [projects, homes, persons] = await Promise.all([
    projectsById(
      work,
      ids(({ projectId }) => projectId),
    ),
    homesById(
      work,
      ids(({ homeId }) => homeId),
    ),
    personsById(
      work,
      ids(({ personId }) => personId),
    ),
  ])
  return order.page(rows, limit, (row) => {
    const project = projects.get(row.projectId)
    return {
      id: row.id,
      projectId: row.projectId,
      projectName: project?.name ?? '',
      openDayId: row.openDayId,
      number: row.number,
      part: row.part,
      place: row.place,
      words: row.words,
      home: homes.get(row.homeId)?.label ?? '',
      name: persons.get(row.personId)?.name ?? '',
      notedAt: row.notedAt,
      dueOn: row.dueOn,
      answeredOn: row.answeredOn,
      repairBy: row.repairBy,
      repairedOn: row.repairedOn,
      state: findingState(row, localDateOf(work.now, project?.timezone ?? usualZone)),
    }
  })
}

function inState(state: FindingState, now: () => string): string {
  if (state === 'repaired') return 'f.repaired_on IS NOT NULL'
  if (state === 'repairPromised') return 'f.repair_by IS NOT NULL AND f.repaired_on IS NULL'
  if (state === 'answered') return 'f.answered_on IS NOT NULL AND f.repair_by IS NULL'
  const today = `estate.local_day(f.project_id, ${now()})`
  return `f.answered_on IS NULL AND f.due_on ${state === 'overdue' ? '<' : '>='} ${today}`
}
