import { defineJob } from '#platform/jobs/index.ts'
import { planHomes } from '../actions/plan-homes.ts'
import { requestStore } from '../stores/requests.ts'

/** Fewer than at night: people work meanwhile, and wait while a plan is thought out. */
const homesAtOnce = 100

/** Plans the homes of a project that wait; request and plan commit together, so a crash leaves neither gap nor double. */
export const planWaitingHomes = defineJob<{ projectId: string }>(
  'journey.plan-homes',
  async (database, { projectId }) => {
    for (let count = homesAtOnce; count === homesAtOnce;)
      count = await database.asSystem('plan journeys of homes', async (work) => {
        const homeIds = await requestStore(work).take(projectId, homesAtOnce)
        await planHomes(work, homeIds)
        return homeIds.length
      })
  },
)
