import type { Work } from '#platform/work/index.ts'
import type { ActionRecord } from '../action-record.ts'

/** The action for which a customer is called: of a call that is tried again (5.7) the one that was missed first. */
export async function calledFor(
  work: Work,
  { id, projectId, journeyId, key }: Pick<ActionRecord, 'id' | 'projectId' | 'journeyId' | 'key'>,
): Promise<string> {
  if (key !== '5.7') return id
  const [missed] = await work.sql<{ sourceId: string | null }>(
    `SELECT e.source_id AS "sourceId" FROM journey.journey j JOIN journey.recorded_event e ON e.project_id = j.project_id AND e.id = j.origin_id
      WHERE j.project_id = $1 AND j.id = $2`,
    [projectId, journeyId],
  )
  return missed?.sourceId ?? id
}
