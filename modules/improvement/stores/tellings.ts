import { actorName, actorId, type Work } from '#platform/work/index.ts'

export interface TellingRow {
  id: string
  projectId: string
  improvementId: string
  projectName: string
  city: string
  said: string
  did: string
  isChange: boolean
  times: number
  beforeFileId: string | null
  afterFileId: string | null
  writtenOn: string
  writtenBy: string
  writtenById: string
  publishedOn: string | null
  publishedBy: string | null
  version: number
  changedBy: string | null
}

const columns = `t.id, t.project_id AS "projectId", t.improvement_id AS "improvementId", t.project_name AS "projectName", t.city,
  t.said, t.did, t.is_change AS "isChange", t.times, t.before_file_id AS "beforeFileId", t.after_file_id AS "afterFileId",
  t.written_on AS "writtenOn", t.written_by AS "writtenBy", t.written_by_id AS "writtenById", t.published_on AS "publishedOn",
  t.published_by AS "publishedBy", t.version, t.changed_by AS "changedBy"`

export type NewTelling = Pick<
  TellingRow,
  | 'projectId'
  | 'improvementId'
  | 'projectName'
  | 'city'
  | 'said'
  | 'did'
  | 'isChange'
  | 'times'
  | 'beforeFileId'
  | 'afterFileId'
>

/** What is told of improvements, written and published. */
export function tellingStore(work: Work) {
  return {
    of: async (improvementId: string): Promise<TellingRow | null> => {
      const [row] = await work.sql<TellingRow>(
        `SELECT ${columns} FROM improvement.telling t WHERE t.improvement_id = $1`,
        [improvementId],
      )
      return row ?? null
    },

    /** The published ones of a project, the newest first. */
    published: (projectId: string) =>
      work.sql<TellingRow>(
        `SELECT ${columns} FROM improvement.telling t WHERE t.project_id = $1 AND t.published_on IS NOT NULL
          ORDER BY t.published_on DESC, t.id DESC LIMIT 200`,
        [projectId],
      ),

    write: (telling: NewTelling, on: string) =>
      work.sql(
        `INSERT INTO improvement.telling AS t (id, project_id, improvement_id, project_name, city, said, did, is_change, times,
           before_file_id, after_file_id, written_on, written_by, written_by_id, changed_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $13)
         ON CONFLICT (improvement_id) DO UPDATE SET said = $6, did = $7, is_change = $8, times = $9, before_file_id = $10,
           after_file_id = $11, written_on = $12, written_by = $13, written_by_id = $14, changed_by = $13, version = t.version + 1`,
        [
          work.newId(),
          telling.projectId,
          telling.improvementId,
          telling.projectName,
          telling.city,
          telling.said,
          telling.did,
          telling.isChange,
          telling.times,
          telling.beforeFileId,
          telling.afterFileId,
          on,
          actorName(work),
          actorId(work),
        ],
      ),

    publish: (id: string, on: string) =>
      work.sql(
        `UPDATE improvement.telling SET published_on = $2, published_by = $3, published_by_id = $4, changed_by = $3,
           version = version + 1 WHERE id = $1`,
        [id, on, actorName(work), actorId(work)],
      ),
  }
}
