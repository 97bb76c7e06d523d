import { usualZone } from '#platform/calendar/index.ts'
import { projectsById } from '#modules/estate/index.ts'
import type { RecordedEvent } from '#platform/events/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { CaseRow, EntryRow } from './tables.ts'

/** What is told of a case: the case as it stands, and the words that belong to the event. */
export interface News {
  eventId: string
  file: CaseRow
  timezone: string
  words: Pick<EntryRow, 'body' | 'details'> | null
}

type CaseEvent = Pick<RecordedEvent<{ caseId: string; entryId?: string | undefined }>, 'id' | 'payload'>

/** Reads what there is to tell, as system; null for a case that is not there. */
export async function newsOf(work: Work, { id, payload }: CaseEvent): Promise<News | null> {
  const [file] = await work.sql<CaseRow>('SELECT * FROM cases.case_file WHERE id = $1', [payload.caseId])
  if (!file) return null
  const [projects, [words = null]] = await Promise.all([
    projectsById(work, [file.project_id]),
    work.sql<EntryRow>(
      'SELECT body, details FROM cases.entry WHERE project_id = $1 AND case_id = $2 AND id = $3',
      [file.project_id, file.id, payload.entryId ?? null],
    ),
  ])
  return { eventId: id, file, timezone: projects.get(file.project_id)?.timezone ?? usualZone, words }
}
