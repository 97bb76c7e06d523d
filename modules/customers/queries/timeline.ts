import { pageKey, readPageKey, toPage } from '#platform/contract/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { entryText } from '../timeline-text.ts'

export interface EntryRow {
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

interface Ground {
  /** The file and those merged into it. */
  ids: string[]
  /** Homes held, from the first day on and before `untilOn`. */
  held: { homeId: string; fromOn: string; untilOn: string | null }[]
}

/**
 * Everything that happened to a customer, of whatever module, with the communications, the latest first. What happened
 * to a home as a whole stands on the timeline of everybody who held it then. Merged files are read together. Two statements.
 */
export async function personTimeline(
  work: Work,
  personId: string,
  { limit = 50, after }: { limit?: number; after?: string },
) {
  const [ground] = await work.sql<Ground>(groundSql, [personId])
  if (!ground) throw common.notFound()
  const rows = await work.sql<EntryRow>(timelineSql(after !== undefined), [
    ground.ids,
    [...new Set(ground.held.map(({ homeId }) => homeId))],
    JSON.stringify(ground.held),
    limit + 1,
    ...(after ? readPageKey(after, 2) : []),
  ])
  return toPage(rows, limit, (row) => pageKey(row.at, row.id), presentEntry)
}

/** An entry with its words in both languages. */
export function presentEntry({ payload, subjectKind, subjectId, ...entry }: EntryRow) {
  return { ...entry, text: entryText(entry, payload), subject: { kind: subjectKind, id: subjectId } }
}

const groundSql = `
  SELECT ARRAY(SELECT p.id FROM customers.person p WHERE p.survivor_id = q.survivor_id) AS ids,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('homeId', h.home_id, 'fromOn', h.from_on, 'untilOn', h.until_on)), '[]')
       FROM customers.holding h
      WHERE h.person_id = ANY (ARRAY(SELECT p.id FROM customers.person p WHERE p.survivor_id = q.survivor_id))) AS held
    FROM customers.person q WHERE q.id = $1`

/** An event as a line of a timeline, of the table alias `e`. */
export const eventLine = `e.id, e.recorded_at AS at, 'event' AS kind, e.name, e.payload, CASE WHEN e.actor_kind <> 'system' THEN e.actor_name END AS by, e.project_id AS "projectId",
  e.home_id AS "homeId", e.subject_kind AS "subjectKind", e.subject_id AS "subjectId"`

/** Each part brings its latest entries in the order of its index; the latest of all are kept. */
function timelineSql(goesOn: boolean): string {
  const page = (at: string, id: string) =>
    `${goesOn ? `AND (${at}, ${id}) < ($5::timestamptz, $6::uuid)` : ''} ORDER BY ${at} DESC, ${id} DESC LIMIT $4`
  return `
  SELECT * FROM (
    (SELECT ${eventLine} FROM platform.event e WHERE e.person_id = ANY ($1) ${page('e.recorded_at', 'e.id')})
    UNION ALL
    (SELECT ${eventLine} FROM platform.event e
      WHERE e.home_id = ANY ($2)
        AND (e.person_id IS NULL OR e.person_id <> ALL ($1) AND e.payload -> 'personIds' ?| $1::text[])
        AND EXISTS (SELECT 1 FROM jsonb_to_recordset($3::jsonb) AS held("homeId" uuid, "fromOn" date, "untilOn" date)
                     WHERE held."homeId" = e.home_id AND e.recorded_at >= held."fromOn"
                       AND (held."untilOn" IS NULL OR e.recorded_at < held."untilOn" + 1))
      ${page('e.recorded_at', 'e.id')})
    UNION ALL
    (SELECT c.id, c.at, 'communication', c.way, jsonb_build_object('content', c.content, 'direction', c.direction), c.staff_name,
            c.project_id, c.home_id, 'customers.communication', c.id
       FROM customers.communication c WHERE c.person_id = ANY ($1) ${page('c.at', 'c.id')})
  ) AS entry ORDER BY at DESC, id DESC LIMIT $4`
}
