import { defineJob } from '#platform/jobs/index.ts'
import { sayOverdue } from '../actions/say-overdue.ts'
import { tellOverdue } from '../actions/tell-overdue.ts'
import { overdueStore } from '../stores/overdue.ts'

/** Says once what became overdue in a project; each portion commits by itself, so a crash neither repeats nor forgets. */
export const sayOverdueOfProject = defineJob<{ projectId: string }>(
  'journey.say-overdue-of-project',
  async (database, { projectId }) => {
    const day = await database.asSystem('say what is overdue', (work) => overdueStore(work).dayOf(projectId))
    if (!day) return
    for (let isMore = true; isMore;)
      isMore = await database.asSystem('say what is overdue', (work) => sayOverdue(work, day))
    await database.asSystem('say what is overdue', (work) => tellOverdue(work, day))
  },
)

/** Every hour: wakes the job of each project whose local day has turned, in whatever time zone it lies. */
export const sayOverdueEverywhere = defineJob('journey.say-overdue', (database) =>
  database.asSystem('say what is overdue', async (work) => {
    const { name } = sayOverdueOfProject
    for (const { projectId } of await overdueStore(work).projectsOfNewDay())
      work.enqueue(name, { projectId }, { key: `${name}:${projectId}` })
  }),
)
