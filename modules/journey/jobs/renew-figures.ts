import { defineJob } from '#platform/jobs/index.ts'

const projectsAtOnce = 20

/** Every minute: counts the figures of the projects in which something changed, or whose local day has turned. */
export const renewFigures = defineJob('journey.renew-figures', async (database) => {
  for (let isMore = true; isMore;)
    isMore = await database.asSystem('count the figures of projects', async (work) => {
      const [row] = await work.sql<{ counted: number }>('SELECT journey.renew_figures($1, $2) AS counted', [
        work.now,
        projectsAtOnce,
      ])
      return row!.counted === projectsAtOnce
    })
})
