import type { Work } from '#platform/work/index.ts'
import { homesById } from '#modules/estate/index.ts'
import { refusals } from '../errors.ts'
import { holdingStore } from '../store/holdings.ts'
import { endHoldings } from './end-holdings.ts'
import { type PersonOrId, personOf } from './enter-holding.ts'
import { takeHoldings, type Taken } from './take-holdings.ts'

/**
 * A resale (domain.md 2.0 rule 6): the old owners' household ends on the day, the buyers' begins. Tenants stay (a sale
 * does not break a lease, Civil Code art. 725); the old owners' files are closed to the home, not deleted.
 */
export async function transferHome(
  work: Work,
  homeId: string,
  { on, buyers }: { on: string; buyers: readonly PersonOrId[] },
): Promise<Taken[]> {
  const home = (await homesById(work, [homeId])).get(homeId)
  if (!home) throw refusals.unknownHome({ homeId })
  const owned = (await holdingStore(work).openHoldings([homeId])).filter(
    ({ kind }) => kind === 'owner' || kind === 'coOwner',
  )
  if (owned.length === 0) throw refusals.noOwnerYet()
  await endHoldings(
    work,
    owned.map(({ id }) => id),
    { untilOn: on, reason: 'resale' },
  )
  const personIds: string[] = []
  for (const [at, buyer] of buyers.entries())
    personIds.push(await personOf(work, home.projectId, buyer, `body.buyers.${at}`))
  return takeHoldings(
    work,
    [...new Set(personIds)].map((personId, index) => ({
      personId,
      homeId,
      kind: index === 0 ? 'owner' : 'coOwner',
      fromOn: on,
      acquisition: 'resale',
    })),
  )
}
