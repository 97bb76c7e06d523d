import { projectsById } from '#modules/estate/index.ts'
import { staffById } from '#modules/organization/index.ts'
import { localDateOf, usualZone } from '#platform/calendar/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { actorId, everywhere, reachOf, type Work } from '#platform/work/index.ts'
import type { ActionRecord } from '../action-record.ts'
import { presentLines } from './action-line.ts'
import type { JourneyStep } from '../step.ts'
import { actionColumns, isOpen } from '../stores/actions.ts'
import {
  daysSettledShown,
  type ExceptionKind,
  exceptionKinds,
  exceptionRanks,
  type exceptionOrders,
  mostCounted,
} from '../exceptions/exception.ts'

export interface Narrowing {
  projectId?: string
  step?: JourneyStep
  performer?: string
  staffId?: string
  mine?: boolean
  days?: number
}

export interface ExceptionsQuery extends Narrowing {
  kind?: ExceptionKind
  sort?: Sort<(typeof exceptionOrders)[number]>
  limit?: number
  after?: string
}

interface Arm {
  /** Tables beside the action `a`. */
  from: string
  where: string
  /** The moment from which it is so; its index gives the order. */
  since: string
  reason: string
  by: string
  /** Who approved, or took that back. */
  decidedBy: string
  /** Who asked or replaced, beside who is responsible. */
  owner: string
  id: string
}

/**
 * Of late. The end that is always there says that few are meant: where one end alone is given, PostgreSQL takes a third of the
 * table in a plan that it keeps, and then rather plans anew each time, which costs more than reading.
 */
const lately = (moment: string) =>
  `${moment} > $1::timestamptz - interval '${daysSettledShown} days' AND ${moment} < 'infinity'`
const plain = {
  from: '',
  reason: 'NULL::text',
  by: 'NULL::text',
  decidedBy: 'NULL::text',
  owner: 'NULL::uuid',
  id: 'a.id',
}
const withWaiver = 'JOIN journey.waiver w ON w.project_id = a.project_id AND w.action_id = a.id'

const arms: Record<ExceptionKind, Arm> = {
  overdue: {
    ...plain,
    from: 'JOIN journey.project_setting s ON s.project_id = a.project_id',
    // The first bounds let the index stop, and say that few are meant; local days differ by one at most.
    where: `${isOpen} AND a.due_on > '-infinity' AND a.due_on <= ($1::timestamptz AT TIME ZONE 'UTC')::date + 1
      AND a.due_on < ($1::timestamptz AT TIME ZONE s.timezone)::date`,
    since: '(a.due_on + 1)::timestamp AT TIME ZONE s.timezone',
  },
  notReached: {
    ...plain,
    where: 'a.not_reached_at IS NOT NULL AND a.is_applicable AND a.done_at IS NULL AND a.waived_at IS NULL',
    since: 'a.not_reached_at',
  },
  waived: {
    ...plain,
    from: `LEFT ${withWaiver} AND w.state = 'approved'`,
    where: lately('a.waived_at'),
    since: 'a.waived_at',
    reason: 'a.waiver_reason',
    by: 'w.asked_by_name',
    decidedBy: 'a.waived_by_name',
    owner: 'w.asked_by',
  },
  waiverTakenBack: {
    from: withWaiver,
    where: `w.state = 'takenBack' AND ${lately('w.taken_back_at')}`,
    since: 'w.taken_back_at',
    reason: 'w.taken_back_reason',
    by: 'w.asked_by_name',
    decidedBy: 'w.taken_back_by_name',
    owner: 'w.asked_by',
    id: 'w.id',
  },
  evidenceMissing: {
    ...plain,
    where: `a.evidence_missing AND a.done_at IS NOT NULL`,
    since: 'a.done_at',
  },
  evidenceReplaced: {
    ...plain,
    from: 'JOIN journey.evidence e ON e.project_id = a.project_id AND e.action_id = a.id',
    where: `e.replaces_id IS NOT NULL AND ${lately('e.recorded_at')}`,
    since: 'e.recorded_at',
    reason: 'e.replace_reason',
    by: 'e.recorded_by_name',
    owner: 'e.recorded_by',
    id: 'e.id',
  },
  waiverAsked: {
    ...plain,
    from: withWaiver,
    where: `w.state = 'asked' AND ${isOpen}`,
    since: 'w.asked_at',
    reason: 'w.reason',
    by: 'w.asked_by_name',
    owner: 'w.asked_by',
    id: 'w.id',
  },
}

/** Exceptions in reach, kind by kind and the oldest first where nothing else is asked for; each kind is read from an index of its own. */
export async function listExceptions(work: Work, query: ExceptionsQuery) {
  const { kind, sort = 'kind', limit = 50, after } = query
  const order = orderBy(
    sort,
    { kind: ['x.rank', 'x.since'], since: 'x.since', dueOn: ['x.due_on', 'x.since'] },
    'x.row_id',
  )
  const { values, narrowed } = narrowing(work, query)
  const place = (value: unknown) => `$${values.push(value)}`
  const from = after ? `WHERE ${order.after(after, place)}` : ''
  const most = place(limit + 1)
  const union = (kind ? [kind] : exceptionKinds)
    .map((one) => `(${armSql(one, narrowed)})`)
    .join(' UNION ALL ')
  const rows = await work.sql<Row & Placed>(
    `SELECT x.row_id AS "rowId", x.kind, x.since, x.reason, x.by, x.decided_by AS "decidedBy", x.owner, ${actionColumns}, ${order.key}
       FROM (SELECT * FROM (${union}) AS x ${from} ORDER BY ${order.by} LIMIT ${most}) AS x
       JOIN journey.action a ON a.project_id = x.project_id AND a.id = x.action_id
       JOIN journey.journey j ON j.project_id = a.project_id AND j.id = a.journey_id ORDER BY ${order.by}`,
    values,
  )
  const page = order.page(rows, limit, (row) => row)
  return { items: await present(work, page.items), next: page.next }
}

/** How many of each kind, up to a thousand. */
export async function countExceptions(work: Work, query: Narrowing): Promise<Record<ExceptionKind, number>> {
  const { values, narrowed } = narrowing(work, query)
  const counts = exceptionKinds.map(
    (kind) => `(SELECT count(*) FROM (${armSql(kind, narrowed)} LIMIT ${mostCounted}) AS one) AS "${kind}"`,
  )
  const [row] = await work.sql<Record<ExceptionKind, number>>(`SELECT ${counts.join(', ')}`, values)
  return row!
}

type Row = Omit<ActionRecord, 'timezone'> & {
  rowId: string
  kind: ExceptionKind
  since: Date
  reason: string | null
  by: string | null
  decidedBy: string | null
  owner: string | null
}

function armSql(kind: ExceptionKind, narrowed: (arm: Arm) => string): string {
  const arm = arms[kind]
  return `SELECT '${kind}' AS kind, ${exceptionRanks[kind]} AS rank, '${kind} ' || ${arm.id} AS row_id, a.project_id, a.id AS action_id, ${arm.since} AS since, a.due_on,
      ${arm.reason} AS reason, ${arm.by} AS by, ${arm.decidedBy} AS decided_by, ${arm.owner} AS owner
    FROM journey.action a ${arm.from}
   WHERE ${arm.where} AND ${narrowed(arm)}`
}

/** The conditions that every kind shares, with their values; $1 is the time. */
function narrowing(work: Work, { projectId, step, performer, staffId, mine, days }: Narrowing) {
  const values: unknown[] = [work.now]
  const place = (value: unknown) => `$${values.push(value)}`
  // Named in each statement, since not every kind asks for the time.
  const conditions: string[] = ['$1::timestamptz IS NOT NULL']
  const isBranch = work.actor.kind === 'staff' && reachOf(work.actor, 'journey.read') !== everywhere
  if (projectId) conditions.push(`a.project_id = ${place(projectId)}`)
  else if (isBranch)
    conditions.push(
      'a.project_id = ANY (ARRAY(SELECT b.project_id FROM scope.project_branch b WHERE b.node_id = ANY ((SELECT scope.nodes())::uuid[])))',
    )
  if (step) conditions.push(`a.step = ${place(step)}`)
  if (performer) conditions.push(`a.performer_role = ${place(performer)}`)
  if (staffId) conditions.push(`a.responsible_staff_id = ${place(staffId)}`)
  const me = mine ? place(actorId(work)) : null
  const longAgo = days ? place(new Date(work.now.getTime() - days * 86_400_000)) : null
  return {
    values,
    narrowed: (arm: Arm) =>
      [
        ...conditions,
        ...(me ? [`(a.responsible_staff_id = ${me} OR ${arm.owner} = ${me})`] : []),
        ...(longAgo ? [`${arm.since} <= ${longAgo}`] : []),
      ].join(' AND '),
  }
}

async function present(work: Work, rows: readonly Row[]) {
  const [projects, staff] = await Promise.all([
    projectsById(work, [...new Set(rows.map(({ projectId }) => projectId))]),
    staffById(work, [...new Set(rows.flatMap(({ responsibleStaffId }) => responsibleStaffId ?? []))]),
  ])
  const zoneOf = ({ projectId }: { projectId: string }) => projects.get(projectId)?.timezone ?? usualZone
  const lines = await presentLines(work, rows, (row) => localDateOf(work.now, zoneOf(row)))
  const lineOf = new Map(lines.map((line) => [String(line.id), line]))
  return rows.flatMap(
    ({ rowId, kind, since, reason, by, decidedBy, owner, id, projectId, responsibleStaffId }) => {
      const action = lineOf.get(id)
      if (!action) return []
      return {
        id: rowId,
        kind,
        since,
        reason,
        by,
        decidedBy,
        isOwn: owner !== null && owner === actorId(work),
        project: projects.get(projectId)?.name ?? '',
        responsible: staff.get(responsibleStaffId ?? '')?.name ?? null,
        action,
      }
    },
  )
}
