import { subscribe } from '#platform/events/index.ts'
import { agentWentAway } from '../events.ts'
import { tellLeads } from '../tell-lead.ts'

export const tellLeadWhenAway = subscribe(agentWentAway, 'cases.tell-lead-when-away', (work, { payload }) =>
  tellLeads(work, [payload.staffId]),
)
