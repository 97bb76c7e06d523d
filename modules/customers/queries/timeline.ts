import { pageKey, readPageKey, toPage } from '#platform/contract/index.ts'
import type { Work } from '#platform/work/index.ts'
import { entryText } from '../timeline-text.ts'
import { today } from '../today.ts'
import { visiblePerson } from './visible-person.ts'

interface EntryRow {
  id: string
  at: Date
  kind: 'event' | 'communication'
  name: string
  payload: Record<string, unknown>
  by: string | null
  projectId: string | null
  homeId: string | null
  subjectKind: string
  subjectId: string
}

/**
 * Everything that happened to a customer, of whatever module, with the communications, the latest first. What happened
 * to a home as a whole stands on the timeline of everybody who held it then. Merged files are read together.
 */
export async function personTimeline(
  work: Work,
  personId: string,
  { limit = 50, after }: { limit?: number; after?: string },
) {
  const person = await visiblePerson(work, personId)
  const [at = null, id = null] = after ? readPageKey(after, 2) : []
  const rows = await work.sql<EntryRow>(timelineSql, [person.id, at, id, limit + 1, today(work)])
  return toPage(rows, limit, (row) => pageKey(row.at, row.id), present)
}

function present({ payload, subjectKind, subjectId, ...entry }: EntryRow) {
  return { ...entry, text: entryText(entry, payload), subject: { kind: subjectKind, id: subjectId } }
}

const event = `e.id, e.recorded_at AS at, 'event' AS kind, e.name, e.payload, e.actor_name AS by, e.project_id AS "projectId",
  e.home_id AS "homeId", e.subject_kind AS "subjectKind", e.subject_id AS "subjectId"`
/** Instants of a page key have milliseconds, those of the table microseconds. */
const older = (instant: string, id: string) =>
  `($2::timestamptz IS NULL OR (date_trunc('milliseconds', ${instant}), ${id}) < ($2::timestamptz, $3::uuid))`
const latest = (instant: string, id: string) =>
  `ORDER BY date_trunc('milliseconds', ${instant}) DESC, ${id} DESC LIMIT $4`

const timelineSql = `
  WITH mine AS (SELECT p.id FROM customers.person p WHERE p.id = $1 OR p.merged_into = $1),
  held AS (SELECT h.home_id, h.from_on, coalesce(h.until_on, $5::date + 1) AS until_on
             FROM mine JOIN customers.holding h ON h.person_id = mine.id)
  SELECT * FROM (
    (SELECT ${event} FROM platform.event e WHERE e.person_id IN (SELECT id FROM mine) AND ${older('e.recorded_at', 'e.id')}
      ${latest('e.recorded_at', 'e.id')})
    UNION ALL
    (SELECT ${event} FROM platform.event e
      WHERE e.home_id IN (SELECT home_id FROM held) AND ${older('e.recorded_at', 'e.id')}
        AND (e.person_id IS NULL OR e.payload -> 'personIds' ?| ARRAY(SELECT id::text FROM mine) AND e.person_id NOT IN (SELECT id FROM mine))
        AND EXISTS (SELECT 1 FROM held WHERE held.home_id = e.home_id AND e.recorded_at >= held.from_on AND e.recorded_at < held.until_on + 1)
      ${latest('e.recorded_at', 'e.id')})
    UNION ALL
    (SELECT c.id, c.at, 'communication', c.way, jsonb_build_object('content', c.content, 'direction', c.direction), c.staff_name,
            c.project_id, c.home_id, 'customers.communication', c.id
       FROM customers.communication c WHERE c.person_id IN (SELECT id FROM mine) AND ${older('c.at', 'c.id')} ${latest('c.at', 'c.id')})
  ) AS entry ORDER BY date_trunc('milliseconds', at) DESC, id DESC LIMIT $4`
