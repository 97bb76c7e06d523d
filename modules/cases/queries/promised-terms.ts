import type { Work } from '#platform/work/index.ts'
import type { Urgency } from '../case.ts'
import type { Measure } from '../clock.ts'
import { policiesInForce } from '../kept-policies.ts'
import { type PolicyTarget, policyTargets, termsFor } from '../policy.ts'

/** A term that customers of a project are shown, and by which the company is bound (Civil Code art. 938). */
export interface PromisedTerm {
  urgency: Urgency
  target: PolicyTarget
  minutes: number
  measure: Measure
}

/** What each project promises for a complaint of no special topic: every term shown, and for danger how soon somebody answers and comes. */
export async function promisedTerms(
  work: Work,
  projectIds: readonly string[],
): Promise<Map<string, PromisedTerm[]>> {
  const policies = await policiesInForce(work)
  const of = (projectId: string, urgency: Urgency, targets: readonly PolicyTarget[]) => {
    const facts = { projectId, urgency, categoryPath: [], channel: 'portal', kind: 'complaint' } as const
    const { minutes, measure, shown } = termsFor(policies, facts)
    return targets.flatMap((target) => {
      const length = shown.includes(target) ? minutes[target] : null
      return length === null ? [] : [{ urgency, target, minutes: length, measure }]
    })
  }
  return new Map(
    projectIds.map((id) => [
      id,
      [...of(id, 'NORMAL', policyTargets), ...of(id, 'CRITICAL', ['firstReply', 'onSite'])],
    ]),
  )
}
