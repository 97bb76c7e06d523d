import { defineJob } from '#platform/jobs/index.ts'
import type { Work } from '#platform/work/index.ts'
import { sayOverdue } from '../actions/say-overdue.ts'
import { tellOverdue } from '../actions/tell-overdue.ts'
import { overdueStore } from '../stores/overdue.ts'

const reason = 'say what is overdue'
/** Projects looked at with one set of statements. */
const projectsAtOnce = 50

/**
 * Says once what became overdue in some projects; each portion commits by itself, so a crash neither repeats nor forgets.
 * Where one project fails, each is looked at by itself, so that no other waits for it.
 */
export const sayOverdueOfProjects = defineJob<{ projectIds: readonly string[] }>(
  'journey.say-overdue-of-projects',
  async (database, { projectIds }) => {
    try {
      const days = await database.asSystem(reason, (work) => overdueStore(work).daysOf(projectIds))
      for (let isMore = days.length > 0; isMore;)
        isMore = await database.asSystem(reason, (work) => sayOverdue(work, days))
      await database.asSystem(reason, (work) => tellOverdue(work, days))
    } catch (error) {
      if (projectIds.length === 1) throw error
      await database.asSystem(reason, async (work) => {
        for (const projectId of projectIds) wake(work, [projectId])
      })
    }
  },
)

/** Every hour: wakes the jobs of the projects whose local day has turned, in whatever time zone they lie. */
export const sayOverdueEverywhere = defineJob('journey.say-overdue', (database) =>
  database.asSystem(reason, async (work) => {
    const projects = await overdueStore(work).projectsOfNewDay()
    const ids = projects.map(({ projectId }) => projectId)
    for (let start = 0; start < ids.length; start += projectsAtOnce)
      wake(work, ids.slice(start, start + projectsAtOnce))
  }),
)

function wake(work: Work, projectIds: readonly string[]): void {
  const { name } = sayOverdueOfProjects
  work.enqueue(name, { projectIds }, { key: `${name}:${projectIds[0]}` })
}
