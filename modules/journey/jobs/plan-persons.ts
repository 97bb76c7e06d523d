import { defineJob } from '#platform/jobs/index.ts'
import { personsAtOnce, planPersons } from '../actions/plan-persons.ts'
import { personRequestStore } from '../stores/person-requests.ts'

/** Plans the customers of a project that wait; request and plan commit together, as for homes. */
export const planWaitingPersons = defineJob<{ projectId: string }>(
  'journey.plan-persons',
  async (database, { projectId }) => {
    for (let count = personsAtOnce; count === personsAtOnce;)
      count = await database.asSystem('plan journeys of customers', async (work) => {
        const personIds = await personRequestStore(work).take(projectId, personsAtOnce)
        await planPersons(work, personIds)
        return personIds.length
      })
  },
)
