import { defineJob } from '#platform/jobs/index.ts'
import { tellLeads, whoIsAway } from '../tell-lead.ts'

/** At the end of the working day: what falls due today with people who are not there any more. */
export const tellLeadsAtNight = defineJob('cases.tell-leads', (database) =>
  database.asSystem('tell leads of cases left for today', async (work) =>
    tellLeads(work, await whoIsAway(work)),
  ),
)
