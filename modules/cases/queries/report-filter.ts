import type { Closure } from '../case.ts'
import type { CountedFor } from '../measures.ts'
import type { DeveloperWay } from '../ways.ts'

/** What the figures of a report lead to; both days are counted. */
export interface ReportFilter {
  openedFrom?: string
  openedUntil?: string
  closedFrom?: string
  closedUntil?: string
  dueFrom?: string
  dueUntil?: string
  departmentId?: string
  buildingId?: string
  floor?: number
  closure?: Closure[]
  reopened?: boolean
  developerWay?: DeveloperWay
  countedFor?: CountedFor
}

const counted = (as: string) =>
  `EXISTS (SELECT FROM cases.counted k WHERE k.case_id = c.id${as && ` AND ${as}`})`

/** A promise to an open case that was not kept: the answer, or the end. */
export const promiseLate = (now: string) =>
  `c.closed_at IS NULL AND (c.answer_due_at < ${now} OR c.close_due_at < ${now} AND c.result_at IS NULL)`

const countedAs: Record<CountedFor, (now: () => string) => string> = {
  opened: () => counted(''),
  answer: () => counted('k.in_time + k.late + k.overdue > 0'),
  answerLate: () => counted('k.late + k.overdue > 0'),
  due: () => counted(`k.due_as IN ('solved', 'unsolved', 'withdrawn')`),
  unsolved: () => counted(`k.due_as IN ('unsolved', 'withdrawn')`),
  special: () => counted(`k.due_as IN ('special', 'specialSolved')`),
  rated: () => counted('k.rated > 0'),
  promiseLate: (now) => `c.confidence IS NULL AND ${promiseLate(now())}`,
}

/** Conditions on `c`; days are those of the project's own zone. */
export function reportConditions(
  query: ReportFilter,
  place: (value: unknown) => string,
  now: Date,
): string[] {
  const { openedFrom, openedUntil, closedFrom, closedUntil, dueFrom, dueUntil } = query
  const { departmentId, buildingId, floor, closure, reopened, developerWay } = query
  const conditions: string[] = []
  const within = (column: string, from: string | undefined, until: string | undefined) => {
    if (from) conditions.push(`c.${column} >= ${startOf(place(from), 0)}`)
    if (until) conditions.push(`c.${column} < ${startOf(place(until), 1)}`)
  }
  within('opened_at', openedFrom, openedUntil)
  within('closed_at', closedFrom, closedUntil)
  within('close_due_at', dueFrom, dueUntil)
  if (departmentId) conditions.push(`c.department_id = ${place(departmentId)}`)
  if (buildingId) {
    const onFloor = floor === undefined ? '' : ` AND h.floor = ${place(floor)}`
    conditions.push(
      `c.home_id IN (SELECT h.id FROM estate.home h WHERE h.building_id = ${place(buildingId)}${onFloor})`,
    )
  }
  if (closure?.length) conditions.push(`c.closure = ANY (${place(closure)})`)
  if (reopened) conditions.push('c.reopened_count > 0')
  if (developerWay)
    conditions.push(
      `EXISTS (SELECT FROM cases.developer_matter d WHERE d.project_id = c.project_id AND d.case_id = c.id AND d.way = ${place(developerWay)})`,
    )
  if (query.countedFor) conditions.push(countedAs[query.countedFor](() => place(now)))
  return conditions
}

/** The beginning of a day where the project is, so many days later. */
const startOf = (day: string, later: number) =>
  `((${day}::date + ${later})::timestamp AT TIME ZONE (SELECT p.timezone FROM estate.project p WHERE p.id = c.project_id))`
