import type { Work } from '#platform/work/index.ts'
import type { acknowledged } from '../acknowledged.ts'
import type { acknowledgementWays } from '../events.ts'

export interface AcknowledgementRow {
  id: string
  projectId: string
  personId: string
  about: (typeof acknowledged)[number]
  aboutId: string
  number: number
  way: (typeof acknowledgementWays)[number]
  fileIds: string[]
  onDay: string
  at: Date
  adviser: string | null
}

export const acknowledgementColumns = `a.id, a.project_id AS "projectId", a.person_id AS "personId", a.about, a.about_id AS "aboutId",
  a.number, a.way, a.file_ids AS "fileIds", a.on_day AS "onDay", a.at, a.adviser`

/** What customers said to what they were told. */
export function acknowledgementStore(work: Work) {
  return {
    /** Keeps it, once for each customer and document; false when she had said so before. */
    add: async (row: Omit<AcknowledgementRow, 'id'> & { id: string }): Promise<boolean> => {
      const added = await work.sql(
        `INSERT INTO disclosure.acknowledgement (id, project_id, person_id, about, about_id, number, way, file_ids, on_day, at, adviser)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (about_id, person_id, number) DO NOTHING RETURNING id`,
        [
          row.id,
          row.projectId,
          row.personId,
          row.about,
          row.aboutId,
          row.number,
          row.way,
          row.fileIds,
          row.onDay,
          row.at,
          row.adviser,
        ],
      )
      return added.length > 0
    },

    /** What she said last to this document. */
    of: async (aboutId: string, personId: string): Promise<AcknowledgementRow | undefined> => {
      const [row] = await work.sql<AcknowledgementRow>(
        `SELECT ${acknowledgementColumns} FROM disclosure.acknowledgement a WHERE a.about_id = $1 AND a.person_id = $2
          ORDER BY a.number DESC LIMIT 1`,
        [aboutId, personId],
      )
      return row
    },
  }
}
