import { filesTogether } from '#modules/customers/index.ts'
import type { Work } from '#platform/work/index.ts'
import { journeysOfPerson } from '../journeys-of-person.ts'
import { personFacts } from '../queries/person-facts.ts'
import { planStore } from '../stores/plans.ts'
import { fulfil } from './fulfil.ts'
import { type Manner, type Planned, planJourneys } from './plan-journeys.ts'

/** Customers planned with one set of statements. */
export const personsAtOnce = 500

/** Brings the journeys of customers before the contract in line with what was recorded, in batches like those of homes. */
export async function planPersons(
  work: Work,
  personIds: readonly string[],
  manner?: Manner,
): Promise<Planned> {
  const total: Planned = { added: 0, changed: 0 }
  const all = [...new Set(personIds)]
  for (let start = 0; start < all.length; start += personsAtOnce) {
    const { added, changed } = await planBatch(work, all.slice(start, start + personsAtOnce), manner)
    total.added += added
    total.changed += changed
  }
  return total
}

async function planBatch(
  work: Work,
  personIds: readonly string[],
  manner: Manner | undefined,
): Promise<Planned> {
  // Locked before the facts are read, so that whoever plans later has read later facts.
  const files = await filesTogether(work, personIds)
  const ids = [...new Set([...personIds, ...[...files.values()].flat()])]
  await planStore(work).lock(ids)
  const facts = await personFacts(work, files)
  const scope = {
    kinds: ['person'] as const,
    homeIds: [],
    subjectIds: ids,
    projectIds: [...new Set(facts.map(({ projectId }) => projectId))],
  }
  // What was done up to a cancellation counts as done, although nothing more is asked for after it.
  if (!manner?.isLook) await fulfil(work, scope)
  return planJourneys(work, scope, () => facts.flatMap(journeysOfPerson), manner)
}
