import { addClockMinutes } from '#platform/calendar/index.ts'
import type { ResidentActor, Work } from '#platform/work/index.ts'
import { isOpen } from '../case.ts'
import { togetherRule } from '../kept-together.ts'
import { type Matter, mayBeSame, nearness, tellingPairs } from '../same-matter.ts'
import type { CaseRow } from '../tables.ts'

/** Whose cases are looked through. */
export interface Whose {
  personId?: string | null
  homeId?: string | null
  householdId?: string | null
}

type Row = Pick<
  CaseRow,
  'id' | 'number' | 'kind' | 'title' | 'state' | 'opened_at' | 'closed_at' | 'owner_name' | 'category_id'
> & {
  body: string
}

const mostLookedAt = 40
const mostShown = 5

/** Cases of the same person, home or household that may be the same matter: open ones, and those that ended within the term. */
export async function sameMatterCases(
  work: Work,
  {
    words,
    categoryId = null,
    not,
    ...whose
  }: Whose & { words: string; categoryId?: string | null; not?: string },
) {
  return near(
    work,
    { words, categoryId },
    'c.reporter_person_id = $2 OR c.home_id = $3 OR c.household_id = $4',
    [whose.personId ?? null, whose.homeId ?? null, whose.householdId ?? null, not ?? null],
  )
}

/** The same for a resident, among the cases of the own household alone. */
export async function mySameMatter(work: Work, { words }: { words: string }) {
  const { id, homes, households } = work.actor as ResidentActor
  return near(
    work,
    { words, categoryId: null },
    '(c.reporter_person_id = $2 AND (c.home_id IS NULL OR c.home_id = ANY ($3))) OR c.household_id = ANY ($4)',
    [id, homes, households, null],
  )
}

async function near(work: Work, matter: Matter, whose: string, values: unknown[]) {
  if (tellingPairs(matter.words).length === 0) return { items: [] }
  const { repeatDays } = await togetherRule(work)
  const rows = await work.sql<Row>(
    `SELECT c.id, c.number, c.kind, c.title, c.state, c.opened_at, c.closed_at, c.owner_name, c.category_id, coalesce(w.body, '') AS body
       FROM cases.case_file c CROSS JOIN LATERAL (SELECT e.body FROM cases.entry e
         WHERE e.project_id = c.project_id AND e.case_id = c.id ORDER BY e.id LIMIT 1) w
      WHERE (${whose}) AND (c.closed_at IS NULL OR c.closed_at > $1) AND c.merged_into IS NULL AND c.id IS DISTINCT FROM $5::uuid
      ORDER BY c.opened_at DESC LIMIT ${mostLookedAt}`,
    [addClockMinutes(work.now, -repeatDays * 1440), ...values],
  )
  const items = rows
    .map((row) => ({
      row,
      near: nearness(matter, { words: `${row.title} ${row.body}`, categoryId: row.category_id }),
    }))
    .filter((one) => mayBeSame(one.near))
    .toSorted((a, b) => b.near.share - a.near.share)
    .slice(0, mostShown)
  return {
    items: items.map((one) => presentBrief(one.row, one.near.words)),
  }
}

/** A case as another one names it. */
export function presentBrief(
  row: Pick<CaseRow, 'id' | 'number' | 'kind' | 'title' | 'state' | 'opened_at' | 'closed_at' | 'owner_name'>,
  shared: string[] = [],
) {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    title: row.title,
    state: row.state,
    isOpen: isOpen(row),
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    ownerName: row.owner_name,
    /** What spoke for it being the same matter. */
    shared,
  }
}
