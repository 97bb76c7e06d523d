import { defineJob } from '#platform/jobs/index.ts'
import type { Database, Work } from '#platform/work/index.ts'
import { figuresMoved } from '../events.ts'

const batch = 1000

interface LogLine {
  xid: string
  position: string
  subject_kind: string
  subject_id: string
}

/** Every minute: counts the cases anew of which the log of events tells; work only for what changed. */
export const countChanges = defineJob('cases.count-changes', (database) => countEverything(database))

/** Works the log off, a batch in each transaction. */
export async function countEverything(database: Pick<Database, 'asSystem'>): Promise<void> {
  for (let count = batch; count === batch;)
    count = await database.asSystem('count cases for the figures', (work) => countBatch(work))
}

async function countBatch(work: Work): Promise<number> {
  const lines = await work.sql<LogLine>(
    `SELECT xid::text, position::text, subject_kind, subject_id FROM cases.next_events(${batch})`,
  )
  const last = lines.at(-1)
  if (!last) return 0
  const told = lines.filter(({ subject_kind }) => subject_kind === 'case')
  const ids = [...new Set(told.map(({ subject_id }) => subject_id))]
  if (ids.length) await countCases(work, ids)
  await work.sql('SELECT cases.counted_until($1::xid8, $2::bigint)', [last.xid, last.position])
  return lines.length
}

/** Brings the sums in line with these cases, and says where something moved. */
export async function countCases(work: Work, ids: readonly string[]): Promise<void> {
  const moved = await work.sql<{ projectId: string; topicId: string | null; homeId: string | null }>(
    `SELECT project_id AS "projectId", topic_id AS "topicId", home_id AS "homeId" FROM cases.count_cases($1, $2)`,
    [ids, work.now],
  )
  for (const [projectId, places] of Map.groupBy(moved, (place) => place.projectId)) {
    const distinct = (of: 'topicId' | 'homeId') => [...new Set(places.flatMap((place) => place[of] ?? []))]
    work.emit(
      figuresMoved,
      { projectId, topicIds: distinct('topicId'), homeIds: distinct('homeId') },
      { subject: ['cases.figures', projectId], projectId },
    )
  }
}
