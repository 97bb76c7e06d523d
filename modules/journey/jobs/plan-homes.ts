import { defineJob } from '#platform/jobs/index.ts'
import { planHomes } from '../actions/plan-homes.ts'
import { requestStore } from '../stores/requests.ts'

/** Fewer than at night: people work meanwhile, and wait while a plan is thought out. */
const homesAtOnce = 50

/** Then it is the next project's turn, so that a single contract does not wait for a whole delivery elsewhere. */
const batchesInARow = 10

/** Plans the homes of a project that wait; request and plan commit together, so a crash leaves neither gap nor double. */
export const planWaitingHomes = defineJob<{ projectId: string }>(
  'journey.plan-homes',
  async (database, { projectId }) => {
    for (let batch = 1, count = homesAtOnce; count === homesAtOnce; batch++)
      count = await database.asSystem('plan journeys of homes', async (work) => {
        const requests = requestStore(work)
        if (batch > batchesInARow) {
          requests.wake(projectId)
          return 0
        }
        const homeIds = await requests.take(projectId, homesAtOnce)
        await planHomes(work, homeIds)
        return homeIds.length
      })
  },
)
