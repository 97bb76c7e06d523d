import type { Work } from '#platform/work/index.ts'
import { journeysOfHome } from '../journeys-of-home.ts'
import { homeFacts } from '../queries/home-facts.ts'
import { planStore } from '../stores/plans.ts'
import { type Manner, type Planned, planJourneys } from './plan-journeys.ts'

/** Homes planned with one set of statements; locks and memory grow with it. */
export const homesAtOnce = 500

/**
 * Brings the journeys of homes in line with the registers, whatever happened and however often it is asked for. The
 * number of statements does not grow with the homes of a batch.
 */
export async function planHomes(work: Work, homeIds: readonly string[], manner?: Manner): Promise<Planned> {
  const total: Planned = { added: 0, changed: 0 }
  const all = [...new Set(homeIds)]
  for (let start = 0; start < all.length; start += homesAtOnce) {
    const { added, changed } = await planBatch(work, all.slice(start, start + homesAtOnce), manner)
    total.added += added
    total.changed += changed
  }
  return total
}

async function planBatch(
  work: Work,
  homeIds: readonly string[],
  manner: Manner | undefined,
): Promise<Planned> {
  // Locked before the facts are read, so that whoever plans later has read later facts.
  await planStore(work).lock(homeIds)
  const facts = await homeFacts(work, homeIds)
  const scope = {
    kinds: ['contract', 'home', 'household'] as const,
    homeIds: facts.map(({ homeId }) => homeId),
    subjectIds: facts.flatMap(({ contracts, households }) =>
      [...contracts, ...households].map(({ id }) => id),
    ),
    projectIds: [...new Set(facts.map(({ projectId }) => projectId))],
  }
  return planJourneys(
    work,
    scope,
    (settings, today) => facts.flatMap((home) => journeysOfHome(home, settings, today(home.projectId))),
    manner,
  )
}
