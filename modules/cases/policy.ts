import type { CaseChannel, CaseKind, Urgency } from './case.ts'
import type { Measure, TargetName } from './clock.ts'

/** Targets by policy; `agreedDate` is agreed with the customer case by case. */
export const policyTargets = [
  'acknowledgement',
  'firstReply',
  'onSite',
  'plan',
  'progress',
  'close',
] as const satisfies readonly TargetName[]
export type PolicyTarget = (typeof policyTargets)[number]

/** Minutes per target for the cases that fit every condition which is stated; null leaves it to a wider policy. */
export interface Policy {
  id: string
  projectId: string | null
  categoryId: string | null
  channel: CaseChannel | null
  urgency: Urgency | null
  kind: CaseKind | null
  minutes: Record<PolicyTarget, number | null>
  measure: Measure | null
  remindBeforeMinutes: number | null
  confirmWithinMinutes: number | null
  reopenWithinMinutes: number | null
  /** Which promises customers are shown; they bind (Civil Code art. 938). */
  shown: readonly PolicyTarget[] | null
}

export interface PolicyFacts {
  projectId: string
  /** From the category itself up to the top of the tree. */
  categoryPath: readonly string[]
  channel: CaseChannel
  urgency: Urgency
  kind: CaseKind
}

/** What is promised for a case; null minutes: no such promise. */
export interface Terms {
  minutes: Record<PolicyTarget, number | null>
  measure: Measure
  remindBeforeMinutes: number
  /** How long a result waits for the customer's word before the case ends unconfirmed. */
  confirmWithinMinutes: number
  /** How long after its end a case can be opened again. */
  reopenWithinMinutes: number
  shown: readonly PolicyTarget[]
}

const day = 24 * 60

/** The policies that fit, the closest first: project before category before urgency, channel and kind. */
export function closestPolicies(policies: readonly Policy[], facts: PolicyFacts): Policy[] {
  return policies
    .filter((policy) => fits(policy, facts))
    .toSorted((a, b) => closeness(b, facts) - closeness(a, facts))
}

/** Each value comes from the closest policy that states it. */
export function termsFor(policies: readonly Policy[], facts: PolicyFacts): Terms {
  const closestFirst = closestPolicies(policies, facts)
  const first = <Value>(pick: (policy: Policy) => Value | null): Value | null => {
    for (const policy of closestFirst) {
      const value = pick(policy)
      if (value !== null) return value
    }
    return null
  }
  const minutes = Object.fromEntries(
    policyTargets.map((name) => [name, first((policy) => policy.minutes[name])]),
  )
  return {
    minutes: minutes as Terms['minutes'],
    measure: first(({ measure }) => measure) ?? 'clock',
    remindBeforeMinutes: first((policy) => policy.remindBeforeMinutes) ?? 60,
    confirmWithinMinutes: first((policy) => policy.confirmWithinMinutes) ?? 7 * day,
    reopenWithinMinutes: first((policy) => policy.reopenWithinMinutes) ?? 30 * day,
    shown: first(({ shown }) => shown) ?? [],
  }
}

/** The first answer is also an acknowledgement, so one is owed apart only when it is due before. */
export function owesAcknowledgement({ acknowledgement, firstReply }: Terms['minutes']): boolean {
  return acknowledgement !== null && acknowledgement < (firstReply ?? Infinity)
}

function fits(policy: Policy, facts: PolicyFacts): boolean {
  return (
    (policy.projectId === null || policy.projectId === facts.projectId) &&
    (policy.categoryId === null || facts.categoryPath.includes(policy.categoryId)) &&
    (policy.channel === null || policy.channel === facts.channel) &&
    (policy.urgency === null || policy.urgency === facts.urgency) &&
    (policy.kind === null || policy.kind === facts.kind)
  )
}

/** Any single condition outweighs all weaker ones together; a deeper category is closer than its parent. */
function closeness(
  { projectId, categoryId, channel, urgency, kind }: Policy,
  { categoryPath }: PolicyFacts,
): number {
  const depth = categoryId === null ? 0 : categoryPath.length - categoryPath.indexOf(categoryId)
  return (projectId ? 1000 : 0) + depth * 100 + (urgency ? 4 : 0) + (channel ? 2 : 0) + (kind ? 1 : 0)
}
