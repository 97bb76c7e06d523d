import type { Work } from '#platform/work/index.ts'

const job = 'journey.plan-persons'

/** Customers that wait to be planned in the background; each waits once, however often it is asked for. */
export function personRequestStore(work: Work) {
  const wake = (projectId: string) => work.enqueue(job, { projectId }, { key: `${job}:${projectId}` })
  return {
    add: async (projectId: string, personIds: readonly string[]): Promise<void> => {
      if (personIds.length === 0) return
      const added = await work.sql(
        `INSERT INTO journey.person_plan_request (project_id, person_id) SELECT $1, person_id FROM unnest($2::uuid[]) AS person_id
         ON CONFLICT DO NOTHING RETURNING person_id`,
        [projectId, personIds],
      )
      if (added.length > 0) wake(projectId)
    },

    /** Asks for a plan of every customer of the project who has a journey before the contract. */
    addProject: async (projectId: string): Promise<void> => {
      await work.sql(
        `INSERT INTO journey.person_plan_request (project_id, person_id)
         SELECT DISTINCT project_id, subject_id FROM journey.journey WHERE project_id = $1 AND subject_kind = 'person'
         ON CONFLICT DO NOTHING`,
        [projectId],
      )
      wake(projectId)
    },

    /** Wakes the job of every project in which customers wait. */
    wakeAll: async (): Promise<void> => {
      const rows = await work.sql<{ projectId: string }>(
        'SELECT DISTINCT project_id AS "projectId" FROM journey.person_plan_request',
      )
      for (const { projectId } of rows) wake(projectId)
    },

    /** Takes requests of the project, as system; when the transaction fails they are there again. */
    take: async (projectId: string, most: number): Promise<string[]> => {
      const rows = await work.sql<{ personId: string }>(
        'SELECT take_person_plan_requests AS "personId" FROM journey.take_person_plan_requests($1, $2)',
        [projectId, most],
      )
      return rows.map(({ personId }) => personId)
    },
  }
}
