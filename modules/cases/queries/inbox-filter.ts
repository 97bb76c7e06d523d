import type { ListOrder } from '#platform/contract/index.ts'
import { gramsForQuery, likePattern } from '#platform/text/index.ts'
import type { StaffActor, Work } from '#platform/work/index.ts'
import type { CaseChannel, CaseKind, CaseState, Urgency } from '../case.ts'
import type { Need } from '../needs.ts'
import type { InboxPart } from '../desk.ts'
import type { RiskKind } from '../risk.ts'
import type { bondKinds } from '../same-matter.ts'
import type { CaseSort } from '../orders.ts'
import { reportConditions, type ReportFilter } from './report-filter.ts'

export interface InboxQuery extends ReportFilter {
  of?: InboxPart
  open?: boolean
  projectId?: string
  state?: CaseState[]
  kind?: CaseKind[]
  channel?: CaseChannel[]
  urgency?: Urgency[]
  risk?: RiskKind[]
  need?: Need[]
  categoryId?: string[]
  ownerStaffId?: string
  personId?: string
  homeId?: string
  /** The common part or facility that it is about. */
  commonId?: string
  /** Whose owner left, holds no post or is absent today. */
  away?: boolean
  /** In the queue of a department. */
  queued?: boolean
  /** Whose promised answer is past due. */
  overdue?: boolean
  /** The customer's last word waits for an answer. */
  waiting?: boolean
  /** Letters to the chairman that are confidential. */
  confidential?: boolean
  /** Which say an earlier matter again, belong to a group complaint, or are handled apart. */
  bond?: (typeof bondKinds)[number][]
  q?: string
  sort?: CaseSort
  limit?: number
  after?: string
}

const bonds = {
  repeat: 'c.repeat_of IS NOT NULL',
  group: 'c.group_id IS NOT NULL',
  special: 'c.special_since IS NOT NULL',
}

/** Conditions on `c` with their values; every value has its place. */
export interface Filter {
  conditions: string[]
  values: unknown[]
  /** Adds a value and returns its place. */
  place: (value: unknown) => string
}

/** A place in the list by the time of opening, from which to go on backwards. */
export type Moment = readonly [at: unknown, id: unknown]

/** `hits` are the cases found by the words already; without them the words are looked for here, the newest first. */
export function filterOf(work: Work, query: InboxQuery, order: ListOrder, hits?: readonly string[]): Filter {
  const values: unknown[] = []
  const conditions: string[] = []
  const place = (value: unknown) => `$${values.push(value)}`
  const anyOf = (column: string, list: readonly string[] | undefined) =>
    list?.length && conditions.push(`c.${column} = ANY (${place(list)})`)
  if (query.q ? query.open === true : query.open !== false) conditions.push('c.closed_at IS NULL')
  if (query.projectId) conditions.push(`c.project_id = ${place(query.projectId)}`)
  anyOf('state', query.state)
  anyOf('kind', query.kind)
  anyOf('channel', query.channel)
  anyOf('urgency', query.urgency)
  if (query.risk?.length) conditions.push(`c.risks && ${place(query.risk)}::text[]`, `c.risks <> '{}'`)
  if (query.need?.length) conditions.push(`c.needs && ${place(query.need)}::text[]`, `c.needs <> '{}'`)
  anyOf('category_id', query.categoryId)
  if (query.of === 'mine') conditions.push(`c.owner_staff_id = ${place((work.actor as StaffActor).id)}`)
  if (query.of === 'mentioned') conditions.push(marked(place, work, 'm.mentioned_at IS NOT NULL'))
  if (query.of === 'drafts') conditions.push(marked(place, work, `m.drafts <> '{}'`))
  if (query.ownerStaffId) conditions.push(`c.owner_staff_id = ${place(query.ownerStaffId)}`)
  if (query.personId) conditions.push(`c.reporter_person_id = ${place(query.personId)}`)
  if (query.homeId) conditions.push(`c.home_id = ${place(query.homeId)}`)
  if (query.commonId) conditions.push(`c.common_id = ${place(query.commonId)}`)
  if (query.away)
    conditions.push(`c.owner_staff_id = ANY ((SELECT cases.away_owners(${place(work.now)}))::uuid[])`)
  if (query.queued) conditions.push('c.queue_department_id IS NOT NULL')
  if (query.overdue) conditions.push(`c.answer_due_at < ${place(work.now)}`)
  if (query.waiting) conditions.push('c.waiting_since IS NOT NULL')
  if (query.confidential) conditions.push('c.confidence IS NOT NULL')
  if (query.bond?.length) conditions.push(`(${query.bond.map((one) => bonds[one]).join(' OR ')})`)
  conditions.push(...reportConditions(query, place, work.now))
  if (query.after) conditions.push(order.after(query.after, place))
  const number = query.q && numberIn(query.q)
  if (hits) {
    conditions.push(`c.id = ANY (${place(hits)}::uuid[])`)
    return { conditions, values, place }
  }
  if (number) conditions.push(`c.number = ${place(number)}`)
  else if (query.q && query.confidential) {
    // Letters stand in no index of words; they are few, and the policies show them to those alone who may know of them.
    const words = place(query.q.trim())
    conditions.push(
      `(strpos(lower(c.title), lower(${words})) > 0 OR strpos(lower(c.reporter_name), lower(${words})) > 0)`,
    )
  } else if (query.q) {
    const [at, id] = query.after ? order.read(query.after) : [null, null]
    const words = `${place(gramsForQuery(query.q))}, ${place(likePattern(query.q))}, ${place(query.projectId ?? null)}`
    conditions.push(
      `c.id = ANY (ARRAY(SELECT case_id FROM cases.find_text(${words}, ${place(at)}, ${place(id)}, ${(query.limit ?? 50) + 1})))`,
    )
  }
  return { conditions, values, place }
}

/** Cases of which the asker keeps a mark that fits; those are few. */
function marked(place: Filter['place'], work: Work, condition: string): string {
  return `c.id = ANY (ARRAY(SELECT m.case_id FROM cases.mark m WHERE m.staff_id = ${place((work.actor as StaffActor).id)} AND ${condition}))`
}

/** Whether other conditions than words sort out what the words find. */
export function isFilteredSearch(query: InboxQuery): boolean {
  return isWordSearch(query) && isFiltered(query)
}

/** Whether words are looked for, not a number. */
export function isWordSearch({ q, confidential }: InboxQuery): boolean {
  return Boolean(q) && !confidential && numberIn(q!) === null
}

function isFiltered({
  q: _,
  limit: __,
  after: ___,
  sort: _____,
  projectId: ____,
  open,
  of,
  ...rest
}: InboxQuery): boolean {
  return (
    open === true ||
    (of !== undefined && of !== 'reach') ||
    Object.values(rest).some((value) => value !== undefined)
  )
}

/** The newest cases whose words fit, from the given key on backwards. */
export function newestHits(work: Work, { q, projectId }: InboxQuery, [at, id]: Moment, most: number) {
  return work.sql<{ at: Date; id: string }>(
    `SELECT t.opened_at AS at, t.id FROM cases.find_text($1, $2, $3, $4, $5, $6) f JOIN cases.case_text t ON t.id = f.case_id
      ORDER BY t.opened_at DESC, t.id DESC`,
    [gramsForQuery(q!), likePattern(q!), projectId ?? null, at, id, most],
  )
}

/** The number of a case as people type it, with or without dashes: TS-2026-000123. */
function numberIn(words: string): string | null {
  const parts = /^\s*([a-z]{2})-?(\d{4})-?(\d{6,})\s*$/i.exec(words)
  return parts && `${parts[1]!.toUpperCase()}-${parts[2]}-${parts[3]}`
}
