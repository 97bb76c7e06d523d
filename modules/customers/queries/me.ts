import { actorId, type Work } from '#platform/work/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { consentsOf } from './consents.ts'
import { customerFile } from './customer-context.ts'

/** The own data page of a resident: masked facts, homes, household, preferences, consents. */
export async function me(work: Work) {
  const personId = actorId(work)
  if (work.actor.kind !== 'resident' || !personId) throw common.notFound()
  const { person, homes, members, preferences, householdFacts } = await customerFile(work, personId)
  const { completeness: _, source: __, projectIds: ___, registeredAt: ____, ...own } = person
  const { states } = await consentsOf(work, person.id)
  return { person: own, homes, members, householdFacts, preferences, consents: states }
}
