import { availableParallelism } from 'node:os'
import type { Work } from '#platform/work/index.ts'

const job = 'journey.plan-homes'
const projectJob = 'journey.plan-project'

/** Plans of a lane wait for one another: a processor stays free for people who work. */
const lanes = Math.min(4, Math.max(1, availableParallelism() - 1))
const laneOf = (projectId: string) => `${job}:${Number.parseInt(projectId.slice(-2), 16) % lanes}`

/** Homes that wait to be planned in the background; a home waits once, however often it is asked for. */
export function requestStore(work: Work) {
  const wake = (projectId: string) =>
    work.enqueue(job, { projectId }, { key: `${job}:${projectId}`, queue: laneOf(projectId) })
  return {
    wake,

    /** Asks for a plan of the homes; whoever adds the first request also wakes the job, so none is forgotten. */
    add: async (projectId: string, homeIds: readonly string[]): Promise<void> => {
      if (homeIds.length === 0) return
      const added = await work.sql(
        `INSERT INTO journey.plan_request (project_id, home_id) SELECT $1, home_id FROM unnest($2::uuid[]) AS home_id
         ON CONFLICT DO NOTHING RETURNING home_id`,
        [projectId, homeIds],
      )
      if (added.length > 0) wake(projectId)
    },

    /** Asks for a plan of the project as a whole and of every home of it that has a journey. */
    addProject: async (projectId: string): Promise<void> => {
      await work.sql(
        `INSERT INTO journey.plan_request (project_id, home_id)
         SELECT DISTINCT project_id, home_id FROM journey.journey WHERE project_id = $1 AND home_id IS NOT NULL
         ON CONFLICT DO NOTHING`,
        [projectId],
      )
      wake(projectId)
      work.enqueue(projectJob, { projectId }, { key: `${projectJob}:${projectId}` })
    },

    /** Asks for a plan of the project as a whole alone. */
    wakeProject: (projectId: string): void => {
      work.enqueue(projectJob, { projectId }, { key: `${projectJob}:${projectId}` })
    },

    /** Wakes the job of every project in which homes wait, should one ever have been given up. */
    wakeAll: async (): Promise<void> => {
      const rows = await work.sql<{ projectId: string }>(
        'SELECT DISTINCT project_id AS "projectId" FROM journey.plan_request',
      )
      for (const { projectId } of rows) wake(projectId)
    },

    /** Takes requests of the project, as system; when the transaction fails they are there again. */
    take: async (projectId: string, most: number): Promise<string[]> => {
      const rows = await work.sql<{ homeId: string }>(
        'SELECT take_plan_requests AS "homeId" FROM journey.take_plan_requests($1, $2)',
        [projectId, most],
      )
      return rows.map(({ homeId }) => homeId)
    },
  }
}
