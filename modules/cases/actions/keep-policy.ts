import { projectsById } from '#modules/estate/index.ts'
import { type FieldProblem, refusals as common } from '#platform/errors/index.ts'
import { actorName, orTaken, versionedRecords, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { policyView } from '../queries/policies.ts'
import { readRulebookAnew } from '../rulebook.ts'
import { columnsOf, type PolicyConditions, type PolicyRow, type PolicyTerms } from '../kept-policies.ts'

/** States terms for the cases that fit all conditions; for all projects only who answers for all of them. */
export async function addPolicy(
  work: Work,
  { terms, ...conditions }: PolicyConditions & { terms: PolicyTerms },
) {
  const { projectId, categoryId, channel, urgency, kind } = conditions
  await refuseOutOfReach(work, projectId)
  refuseEmpty(terms, projectId || categoryId || channel || urgency || kind ? 'narrow' : 'group')
  if (categoryId && !(await readRulebookAnew(work)).categories.has(categoryId)) throw common.notFound()
  const id = work.newId()
  await orTaken(
    () =>
      work
        .tables<{ 'cases.policy': PolicyRow }>()
        .insertInto('cases.policy')
        .values({
          ...columnsOf(terms),
          id,
          project_id: projectId,
          category_id: categoryId,
          channel,
          urgency,
          kind,
          active: true,
          version: 1,
          changed_by: actorName(work),
          changed_at: work.now,
        })
        .execute(),
    {},
    (options) => refusals.policyExists({}, options),
  )
  return policyView(work, id)
}

/** Changes what a policy says, or whether it holds; promises that were made stand (Civil Code art. 938). */
export async function changePolicy(
  work: Work,
  policyId: string,
  { version, active, terms }: { version: number; active: boolean; terms: PolicyTerms },
) {
  const records = versionedRecords(work)
  const known = await records.one<PolicyRow>('cases.policy', policyId)
  await refuseOutOfReach(work, known.project_id)
  const isGroup = isWidest(known)
  refuseEmpty(terms, isGroup ? 'group' : 'narrow')
  if (isGroup && !active) throw refusals.groupPolicyStays()
  await records.change('cases.policy', policyId, version, {
    ...columnsOf(terms),
    active,
    changed_at: work.now,
  })
  return policyView(work, policyId)
}

const isWidest = ({ project_id, category_id, channel, urgency, kind }: PolicyRow) =>
  [project_id, category_id, channel, urgency, kind].every((condition) => condition === null)

/** What holds for every project is set by whoever sees every project; a project elsewhere is not there. */
async function refuseOutOfReach(work: Work, projectId: string | null): Promise<void> {
  if (projectId) {
    if (!(await projectsById(work, [projectId])).has(projectId)) throw common.notFound()
    return
  }
  const [reach] = await work.sql<{ all: boolean }>('SELECT scope.sees_everything() AS all', [])
  if (!reach?.all) throw refusals.groupPolicyAbove()
}

/** A policy says something; the widest one always names a term for the first answer (S1-50). */
function refuseEmpty({ minutes, ...terms }: PolicyTerms, width: 'group' | 'narrow'): void {
  const fields: FieldProblem[] = []
  if (width === 'group' && minutes.firstReply === null)
    fields.push({
      path: 'body.terms.minutes.firstReply',
      zh: '首次答复必须有时限。',
      en: 'The first answer needs a term.',
    })
  else if ([...Object.values(minutes), ...Object.values(terms)].every((value) => value === null))
    fields.push({
      path: 'body.terms.minutes.firstReply',
      zh: '请至少填写一项时限。',
      en: 'Please state at least one term.',
    })
  if (fields.length) throw common.invalidInput({ count: fields.length }, { fields })
}
