import { addDays } from '#platform/calendar/index.ts'
import { pageKey, readPageKey, toPage } from '#platform/contract/index.ts'
import { actorId, type Work } from '#platform/work/index.ts'
import type { ActionRecord } from '../action-record.ts'
import { actionColumns, isOpen } from '../stores/actions.ts'
import { type ActionLine, presentLines } from './action-line.ts'

/** Open windows whose last day lies so many days ahead are shown; further ones come nearer by themselves. */
const daysAhead = 45
const daysOfWeek = 7

/** A person's work is counted up to here; who has more cannot do it today anyway. */
export const countedUpTo = 1000

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
  const mine = [me, work.now]
  const [dueOn, id] = after ? readPageKey(after, 2) : ['0001-01-01', '00000000-0000-0000-0000-000000000000']
  const [rows, counted] = await Promise.all([
    work.sql<Row>(listSql, [...mine, dueOn, id, limit + 1]),
    work.sql<{ name: TodayGroup; count: number }>(countSql, mine),
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
    counts: Object.fromEntries(counted.map(({ name, count }) => [name, count])) as Counts,
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

const day = `($2::timestamptz AT TIME ZONE s.timezone)::date`
// What owners say is worked on where it was taken in, among the cases.
const isMine = `${isOpen} AND a.action_key NOT IN ('7.1', '7.2', '7.3')`
const posts = `(SELECT DISTINCT b.project_id, m.role FROM organization.posts_held($1, $2) AS m
    JOIN scope.project_branch b ON b.node_id = m.node_id) AS post`

// Each arm reads its partial index in order and stops at the limit, so the cost does not grow with what lies ahead.
const isShown = `${isMine} AND a.due_on <= ($2::timestamptz)::date + ${daysAhead + 1}
  AND (a.due_on <= ${day} + ${daysOfWeek} OR a.due_from <= ${day})`
const next = `SELECT a.project_id, a.id, a.due_on, ${day} AS today FROM journey.action a JOIN journey.project_setting s USING (project_id)`
const onward = `AND ${isShown} AND (a.due_on, a.id) > ($3::date, $4::uuid) ORDER BY a.due_on, a.id LIMIT $5`
const listSql = `
  SELECT ${actionColumns}, p.today FROM (
    SELECT * FROM (${next} WHERE a.responsible_staff_id = $1 ${onward}) AS own
    UNION ALL SELECT arm.* FROM ${posts} CROSS JOIN LATERAL (
      ${next} WHERE a.project_id = post.project_id AND a.performer_role = post.role AND a.responsible_staff_id IS NULL ${onward}) AS arm
    ORDER BY due_on, id LIMIT $5) AS p
  JOIN journey.action a ON a.project_id = p.project_id AND a.id = p.id
  JOIN journey.journey j ON j.project_id = a.project_id AND j.id = a.journey_id ORDER BY a.due_on, a.id`

// Each group is one stretch of days of an index, and nobody counts on past what the screen shows: so the cost does not
// grow with what waits either, not even on the day on which a whole estate is delivered.
const inGroup = `${isMine} AND a.due_on BETWEEN s.today + g.from_day AND s.today + g.to_day AND (NOT g.opened OR a.due_from <= s.today)
  LIMIT ${countedUpTo}`
const countSql = `
  WITH setting AS MATERIALIZED (SELECT s.project_id, s.timezone, ${day} AS today FROM journey.project_setting s),
       post AS MATERIALIZED (SELECT post.*, s.today FROM ${posts} JOIN setting s USING (project_id))
  SELECT g.name, (SELECT count(*) FROM (
      SELECT FROM (SELECT DISTINCT timezone, today FROM setting) AS s CROSS JOIN LATERAL (
        SELECT FROM journey.action a JOIN setting z ON z.project_id = a.project_id AND z.timezone = s.timezone
         WHERE a.responsible_staff_id = $1 AND ${inGroup}) AS own
      UNION ALL SELECT FROM post s CROSS JOIN LATERAL (
        SELECT FROM journey.action a
         WHERE a.project_id = s.project_id AND a.performer_role = s.role AND a.responsible_staff_id IS NULL AND ${inGroup}) AS arm
      LIMIT ${countedUpTo}) AS mine)::integer AS count
    FROM (VALUES ('late', -36500, -1, false), ('today', 0, 0, false), ('thisWeek', 1, ${daysOfWeek}, false),
                 ('open', ${daysOfWeek + 1}, ${daysAhead}, true)) AS g(name, from_day, to_day, opened)`
