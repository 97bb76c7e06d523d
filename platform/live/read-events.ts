import type { Database } from '../work/index.ts'
import type { LiveEvent } from './live-event.ts'

/** What PostgreSQL shows at one moment: `xmin:xmax:open,open`. Two of them tell exactly what was committed in between. */
export type Snapshot = string

/** Most events of one reading; more than that are "missed", and screens load anew. */
export const mostEvents = 500

export interface Reading {
  snapshot: Snapshot
  /** Null when there were too many. */
  events: LiveEvent[] | null
}

const maxAgeMs = 2 * 3_600_000

/**
 * The events that were committed since the earlier snapshot, also those of transactions that began long before: positions
 * are given when an event is written, but it is seen when its transaction commits. Without a snapshot: none, only the present one.
 */
export function readEvents(database: Database, since: Snapshot | null): Promise<Reading> {
  return database.asSystem('live updates', async (work) => {
    if (!since) {
      const rows = await work.sql<{ snapshot: string }>('SELECT pg_current_snapshot()::text AS snapshot')
      return { snapshot: rows[0]!.snapshot, events: [] }
    }
    // One statement sees one snapshot, so what it reads and what it reports belong together.
    const rows = await work.sql<{ snapshot: string; events: LiveEvent[] | null }>(
      `SELECT pg_current_snapshot()::text AS snapshot, (
         SELECT jsonb_agg(e) FROM (
           SELECT name, jsonb_build_array(subject_kind, subject_id) AS subject, project_id AS "projectId", person_id AS "personId", home_id AS "homeId"
             FROM platform.event
            WHERE xid >= pg_snapshot_xmin($1::pg_snapshot) AND NOT pg_visible_in_snapshot(xid, $1::pg_snapshot)
              AND recorded_at > $2 AND recorded_at < $3
            ORDER BY xid, position LIMIT ${mostEvents + 1}) e) AS events`,
      [since, new Date(work.now.getTime() - maxAgeMs), new Date(work.now.getTime() + maxAgeMs)],
    )
    const { snapshot, events } = rows[0]!
    return { snapshot, events: (events?.length ?? 0) > mostEvents ? null : (events ?? []) }
  })
}

/** Whether a text that a client sends can be a snapshot. */
export function isSnapshot(text: string): boolean {
  return text.length < 4000 && /^\d{1,19}:\d{1,19}:(\d{1,19}(,\d{1,19})*)?$/.test(text)
}
