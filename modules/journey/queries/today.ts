import { postsOf } from '#modules/organization/index.ts'
import { addDays } from '#platform/calendar/index.ts'
import { pageKey, readPageKey, toPage } from '#platform/contract/index.ts'
import { actorId, type Work } from '#platform/work/index.ts'
import type { ActionRecord } from '../action-record.ts'
import { actionColumns, isOpen } from '../stores/actions.ts'
import { type ActionLine, presentLines } from './action-line.ts'

/** Open windows whose last day lies so many days ahead are shown; further ones come nearer by themselves. */
const daysAhead = 45
const daysOfWeek = 7

export type TodayGroup = 'late' | 'today' | 'thisWeek' | 'open'
export type Counts = Record<TodayGroup, number>

export interface Today {
  counts: Counts
  items: { group: TodayGroup; action: ActionLine }[]
  next: string | null
}

type Row = Omit<ActionRecord, 'timezone'> & { today: string }

/**
 * What I am to do, by last day: actions assigned to me, and those of the posts that I hold on the projects below them
 * which nobody is assigned to. Late, due today, due within a week, and windows that are open already.
 */
export async function myToday(
  work: Work,
  { limit = 50, after }: { limit?: number; after?: string },
): Promise<Today> {
  const me = actorId(work)
  if (work.actor.kind !== 'staff' || !me)
    return { counts: { late: 0, today: 0, thisWeek: 0, open: 0 }, items: [], next: null }
  const posts = await postsOf(work, me)
  const mine = [me, posts.map(({ nodeId }) => nodeId), posts.map(({ role }) => role), work.now]
  const [dueOn, id] = after ? readPageKey(after, 2) : ['0001-01-01', '00000000-0000-0000-0000-000000000000']
  const [rows, [counts]] = await Promise.all([
    work.sql<Row>(listSql, [...mine, dueOn, id, limit + 1]),
    work.sql<Counts>(countSql, mine),
  ])
  const page = toPage(
    rows,
    limit,
    (row) => pageKey(row.dueOn, row.id),
    (row) => row,
  )
  const days = new Map(page.items.map((row) => [row.id, row.today]))
  const lines = await presentLines(work, page.items, (row) => days.get(row.id)!)
  return {
    counts: counts!,
    items: lines.map((action) => ({
      group: groupOf(String(action.dueOn), days.get(String(action.id))!),
      action,
    })),
    next: page.next,
  }
}

/** The group of an action by its last day. */
export function groupOf(dueOn: string, today: string): TodayGroup {
  if (dueOn < today) return 'late'
  if (dueOn === today) return 'today'
  return dueOn <= addDays(today, daysOfWeek) ? 'thisWeek' : 'open'
}

// Each arm reads its partial index in order and stops at the limit, so the cost does not grow with what lies ahead.
const localDay = `($4::timestamptz AT TIME ZONE s.timezone)::date`
// What owners say is worked on where it was taken in, among the cases.
const isShown = `${isOpen} AND a.action_key NOT IN ('7.1', '7.2', '7.3') AND a.due_on <= ($4::timestamptz)::date + ${daysAhead + 1}
  AND (a.due_on <= ${localDay} + ${daysOfWeek} OR a.due_from <= ${localDay})`
const arms = (columns: string, key: string, end: string) => `
  SELECT arm.* FROM (SELECT ${columns} FROM journey.action a JOIN journey.project_setting s USING (project_id)
    WHERE a.responsible_staff_id = $1 AND ${isShown} ${key} ${end}) AS arm
  UNION ALL
  SELECT arm.* FROM (SELECT DISTINCT b.project_id, m.role FROM unnest($2::uuid[], $3::text[]) AS m(node_id, role)
                       JOIN scope.project_branch b ON b.node_id = m.node_id) AS post
   CROSS JOIN LATERAL (SELECT ${columns} FROM journey.action a JOIN journey.project_setting s USING (project_id)
    WHERE a.project_id = post.project_id AND a.performer_role = post.role AND a.responsible_staff_id IS NULL
      AND ${isShown} ${key} ${end}) AS arm`

const listSql = `
  SELECT ${actionColumns}, p.today FROM (
    ${arms(`a.project_id, a.id, a.due_on, ${localDay} AS today`, 'AND (a.due_on, a.id) > ($5::date, $6::uuid)', 'ORDER BY a.due_on, a.id LIMIT $7')}
    ORDER BY due_on, id LIMIT $7) AS p
  JOIN journey.action a ON a.project_id = p.project_id AND a.id = p.id
  JOIN journey.journey j ON j.project_id = a.project_id AND j.id = a.journey_id ORDER BY a.due_on, a.id`

const countSql = `
  SELECT count(*) FILTER (WHERE due_on < today) AS late, count(*) FILTER (WHERE due_on = today) AS today,
         count(*) FILTER (WHERE due_on > today AND due_on <= today + ${daysOfWeek}) AS "thisWeek",
         count(*) FILTER (WHERE due_on > today + ${daysOfWeek}) AS open
    FROM (${arms(`a.due_on, ${localDay} AS today`, '', '')}) AS mine`
