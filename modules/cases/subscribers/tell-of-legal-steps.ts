import { holdersOfRoles } from '#modules/organization/index.ts'
import { subscribe } from '#platform/events/index.ts'
import type { Work } from '#platform/work/index.ts'
import { aboveTheCity, executiveRoles, legalRoles } from '../dispute.ts'
import { legalStepAsked, legalStepDecided } from '../events.ts'
import { newsOf } from '../news.ts'
import { tellStaff } from '../tell-staff.ts'

/** Those who may approve hear that a legal step of the company waits for them; the asker hears what was decided (S1-53). */
export const tellOfLegalSteps = [
  subscribe(legalStepAsked, 'cases.tell-when-legal-step-asked', async (work, event) => {
    const { byId, byName: by, disputeId } = event.payload
    const news = await newsOf(work, event)
    if (!news) return
    const approvers = await approversAt(work, news.file.project_id)
    const others = approvers.filter((id) => id !== byId)
    await tellStaff(work, news, others, 'caseLegalAsked', { by, link: `/disputes/${disputeId}` })
  }),
  subscribe(legalStepDecided, 'cases.tell-when-legal-step-decided', async (work, event) => {
    const { askedById, byName: by, disputeId } = event.payload
    const news = await newsOf(work, event)
    if (news)
      await tellStaff(work, news, [askedById], 'caseLegalDecided', { by, link: `/disputes/${disputeId}` })
  }),
]

/** Legal on the line of the project, and the executives above the city. */
async function approversAt(work: Work, projectId: string): Promise<string[]> {
  const [line, holders] = await Promise.all([
    work.sql<{ nodeId: string }>(
      'SELECT node_id AS "nodeId" FROM scope.project_branch WHERE project_id = $1',
      [projectId],
    ),
    holdersOfRoles(work, [...legalRoles, ...executiveRoles]),
  ])
  const on = new Set(line.map(({ nodeId }) => nodeId))
  return holders
    .filter(
      ({ nodeId, role, kind }) =>
        on.has(nodeId) && (legalRoles.includes(role) || aboveTheCity.includes(kind)),
    )
    .map(({ staffId }) => staffId)
}
