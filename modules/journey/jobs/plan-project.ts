import { defineJob } from '#platform/jobs/index.ts'
import { planProjects } from '../actions/plan-projects.ts'

/** Plans a project as a whole: what is owed to all of its owners, and the four-year promise. */
export const planWholeProject = defineJob<{ projectId: string }>(
  'journey.plan-project',
  (database, { projectId }) =>
    database.asSystem('plan the journey of a project', async (work) => {
      await planProjects(work, [projectId])
    }),
)
