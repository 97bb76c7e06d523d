import { defineJob } from '#platform/jobs/index.ts'
import { weighWithTime } from '../actions/weigh.ts'

/** Each morning: spikes that have passed end, and deliveries that come near with open cases are warned of. */
export const watchTime = defineJob('insights.watch-time', async (database) => {
  await database.asSystem('weigh early warnings', (work) => weighWithTime(work))
})
