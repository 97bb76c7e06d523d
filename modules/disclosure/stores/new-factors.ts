import { actorName, type Work } from '#platform/work/index.ts'

export interface NewFactorRow {
  id: string
  projectId: string
  words: string
  knownOn: string
  reviewBy: string
  reportedBy: string
}

/** What became known and waits to be looked at. */
export function newFactorStore(work: Work) {
  return {
    add: ({ id, projectId, words, knownOn, reviewBy }: Omit<NewFactorRow, 'reportedBy'>) =>
      work.sql(
        `INSERT INTO disclosure.new_factor (id, project_id, words, known_on, review_by, reported_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [id, projectId, words, knownOn, reviewBy, actorName(work), work.now],
      ),

    waiting: (projectId: string) =>
      work.sql<NewFactorRow>(
        `SELECT id, project_id AS "projectId", words, known_on AS "knownOn", review_by AS "reviewBy", reported_by AS "reportedBy"
           FROM disclosure.new_factor WHERE project_id = $1 AND settled_on IS NULL ORDER BY created_at, id`,
        [projectId],
      ),

    /** A review or a new version looked at everything that was reported. */
    settle: (projectId: string, on: string) =>
      work.sql(
        'UPDATE disclosure.new_factor SET settled_on = $2 WHERE project_id = $1 AND settled_on IS NULL',
        [projectId, on],
      ),
  }
}
