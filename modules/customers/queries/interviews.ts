import { homesById } from '#modules/estate/index.ts'
import { usualZone } from '#platform/calendar/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import { likePattern } from '#platform/text/index.ts'
import { inReach, type Work } from '#platform/work/index.ts'
import type { interviewOrders, Loyalty } from '../interview.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { interviewColumns, type InterviewRow, interviewWithEarlier, isLatest } from '../store/interviews.ts'
import { visiblePerson } from './visible-person.ts'

export interface InterviewQuery {
  projectId?: string
  personId?: string
  step?: number[]
  loyalty?: Loyalty[]
  q?: string
  sort?: Sort<(typeof interviewOrders)[number]>
  limit?: number
  after?: string
}

const orders = { heldOn: 'i.held_on', mood: 'i.mood' }

/** Interviews in the caller's reach, the last one first; those of merged files stand with the file that is left. */
export async function listInterviews(
  work: Work,
  { projectId, personId, step, loyalty, q = '', sort = '-heldOn', limit = 50, after }: InterviewQuery,
) {
  const order = orderBy(sort, orders, 'i.id')
  const values: unknown[] = [limit + 1]
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = [isLatest, projectId ? `i.project_id = ${place(projectId)}` : inReach('i.project_id')]
  if (personId) conditions.push(`p.survivor_id = ${place((await visiblePerson(work, personId)).id)}`)
  if (step) conditions.push(`i.step = ANY (${place(step)})`)
  if (loyalty) conditions.push(`i.loyalty = ANY (${place(loyalty)})`)
  if (q.trim())
    conditions.push(
      `lower(concat_ws(' ', i.notes, array_to_string(i.quotes, ' '), s.name)) LIKE ${place(likePattern(q))}`,
    )
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<InterviewRow & { personName: string } & Placed>(
    `SELECT ${interviewColumns}, s.name AS "personName", ${order.key}
       FROM customers.interview i JOIN customers.person p ON p.id = i.person_id JOIN customers.person s ON s.id = p.survivor_id
      WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT $1`,
    values,
  )
  const homes = await homesById(
    work,
    rows.flatMap(({ homeId }) => homeId ?? []),
  )
  return order.page(rows, limit, (row: InterviewRow & { personName: string }) => ({
    ...row,
    homeLabel: (row.homeId && homes.get(row.homeId)?.label) || null,
  }))
}

export interface MoodTold {
  id: string
  at: Date
  kind: 'contact' | 'interview'
  mood: number
  words: string
}

/** The moods that were noted of a customer, in contacts and interviews, with every file that is hers. */
export async function moodsToldBy(
  work: Work,
  personId: string,
): Promise<{ ids: string[]; moods: MoodTold[] }> {
  const person = await visiblePerson(work, personId)
  const files = await work.sql<{ id: string }>('SELECT id FROM customers.person WHERE survivor_id = $1', [
    person.id,
  ])
  const ids = files.map(({ id }) => id)
  const moods = await work.sql<MoodTold>(
    `SELECT c.id, c.at, 'contact' AS kind, c.mood, c.content AS words FROM customers.communication c
      WHERE c.person_id = ANY ($1) AND c.mood IS NOT NULL
      UNION ALL
     SELECT i.id, i.held_on::timestamp AT TIME ZONE coalesce(e.timezone, $2), 'interview', i.mood, i.notes
       FROM customers.interview i LEFT JOIN estate.project e ON e.id = i.project_id
      WHERE i.person_id = ANY ($1) AND ${isLatest}`,
    [ids, usualZone],
  )
  return { ids, moods }
}

/** An interview as it stands, and the records that it stands for. */
export async function interviewRecords(work: Work, id: string) {
  const items = await interviewWithEarlier(work, id)
  if (items.length === 0) throw common.notFound()
  return { items }
}
