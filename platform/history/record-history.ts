import { pageKey, readPageKey, toPage } from '../contract/index.ts'
import { refusals } from '../errors/index.ts'
import { holds, type Work } from '../work/index.ts'
import type { HistoryLine } from './line.ts'
import { presentLines } from './present.ts'

/** What belongs to a record, and which notes in the log are changes of it; readings are not. */
export interface HistoryOf {
  /** The table and the id: `['estate.home', homeId]`. */
  record: readonly [table: string, id: string]
  /** Selects the ids of the rows that hang on it, `$1` being its own. */
  parts?: string
  /** Notes that tell a change where no row of it carries an id: `role_permissions_changed`. */
  notes?: readonly string[]
}

interface Row extends Omit<HistoryLine, 'at' | 'names' | 'actionWords'> {
  at: Date
  /** With microseconds, for the page key. */
  exactAt: string
}

const changesOfRows = ['insert', 'update', 'delete']

/** Who changed what on a record that the caller sees. Who read what is told to those who may read the audit log. */
export async function recordHistory(
  work: Work,
  { record: [table, recordId], parts, notes = [] }: HistoryOf,
  paging: { limit?: number; after?: string },
) {
  if (work.actor.kind !== 'staff') throw refusals.notAllowed()
  const [seen, hanging] = await Promise.all([
    work.sql<{ seen: boolean }>('SELECT platform.sees_row($1, $2) AS seen', [table, recordId]),
    parts ? work.sql<{ id: string }>(parts, [recordId]) : [],
  ])
  if (!seen[0]?.seen) throw refusals.notFound()
  return rowsHistory(work, [recordId, ...hanging.map(({ id }) => id)], paging, notes)
}

/** Who changed what on rows that the caller was shown, such as all that stand on one page. */
export async function rowsHistory(
  work: Work,
  ids: readonly string[],
  { limit = 20, after }: { limit?: number; after?: string },
  notes: readonly string[] = [],
) {
  if (work.actor.kind !== 'staff') throw refusals.notAllowed()
  const kinds = holds(work.actor, 'audit.read') ? null : [...changesOfRows, ...notes]
  const [beforeAt, beforeId] = after ? readPageKey(after, 2) : [null, null]
  const rows = await work.sql<Row>(
    `SELECT id, at, at::text AS "exactAt", actor_kind AS "actorKind", actor_id AS "actorId", actor_name AS "actorName",
            action, change, subject, subject_id AS "subjectId", changes, request_id AS "requestId"
       FROM platform.record_history($1, $2, $3, $4, $5)`,
    [ids, kinds, beforeAt, beforeId, limit + 1],
  )
  const page = toPage(
    rows,
    limit,
    ({ exactAt, id }) => pageKey(exactAt, id),
    ({ exactAt: _, ...line }) => line,
  )
  return { ...page, items: await presentLines(work, page.items) }
}
