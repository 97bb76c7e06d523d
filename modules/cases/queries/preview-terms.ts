import { projectsById } from '#modules/estate/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { dueAt } from '../clock.ts'
import { closestPolicies, owesAcknowledgement, type PolicyFacts, policyTargets, termsFor } from '../policy.ts'
import { readRulebookAnew } from '../rulebook.ts'
import { wayUp } from '../topic-tree.ts'
import { policiesInForce } from '../kept-policies.ts'

/** Which term a case would get if it were taken in now, when it would fall due, and which policy says so. */
export async function previewTerms(
  work: Work,
  { categoryId = null, ...facts }: Omit<PolicyFacts, 'categoryPath'> & { categoryId?: string | null },
) {
  const [projects, policies, book] = await Promise.all([
    projectsById(work, [facts.projectId]),
    policiesInForce(work),
    readRulebookAnew(work),
  ])
  if (!projects.has(facts.projectId)) throw common.notFound()
  const about = { ...facts, categoryPath: wayUp(book.categories, categoryId) }
  const closest = closestPolicies(policies, about)
  const { minutes, measure, shown, ...rest } = termsFor(policies, about)
  const calendar = book.calendarOf(facts.projectId)
  return {
    measure,
    measureFrom: closest.find((policy) => policy.measure !== null)?.id ?? null,
    ...rest,
    targets: policyTargets.map((target) => {
      const length = target === 'acknowledgement' && !owesAcknowledgement(minutes) ? null : minutes[target]
      return {
        target,
        minutes: length,
        dueAt:
          length === null
            ? null
            : dueAt({ target, startedAt: work.now, minutes: length, measure }, [], calendar),
        shown: shown.includes(target),
        policyId: closest.find((policy) => policy.minutes[target] !== null)?.id ?? null,
      }
    }),
  }
}
