import { contractsOfHomes, contractsOfPersons } from '#modules/sales/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { PersonFacts } from '../facts.ts'
import { kindsAboutPerson } from '../recorded-event.ts'
import { recordedEventStore } from '../stores/recorded-events.ts'

/**
 * What is known of customers before their contracts, by project, from the ids of all their files; three statements. A
 * customer whose files were merged has the facts of them all under the surviving one.
 */
export async function personFacts(
  work: Work,
  files: ReadonlyMap<string, readonly string[]>,
): Promise<PersonFacts[]> {
  const survivorOf = new Map([...files].flatMap(([id, ids]) => ids.map((one) => [one, id] as const)))
  const ids = [...survivorOf.keys()]
  const events = await recordedEventStore(work).ofPersons(ids, kindsAboutPerson)
  const homeIds = [...new Set(events.flatMap(({ homeId }) => homeId ?? []))]
  const [signed, ofHomes] = await Promise.all([
    contractsOfPersons(work, ids),
    contractsOfHomes(work, homeIds),
  ])
  const pairs = Map.groupBy(events, (event) => `${event.projectId} ${survivorOf.get(event.personId!)}`)
  return [...pairs.values()].map((own) => {
    const { projectId } = own[0]!
    const personId = survivorOf.get(own[0]!.personId!)!
    const theirs = signed.filter(
      (one) => survivorOf.get(one.personId) === personId && one.projectId === projectId,
    )
    const known = new Set(theirs.map(({ id }) => id))
    const homes = new Set(own.map(({ homeId }) => homeId))
    const others = ofHomes.filter(({ id, homeId }) => homes.has(homeId) && !known.has(id))
    return {
      personId,
      projectId,
      events: own,
      contracts: [
        ...theirs.map(({ id, homeId, signedOn }) => ({ id, homeId, signedOn, isBuyer: true })),
        ...others.map(({ id, homeId, signedOn }) => ({ id, homeId, signedOn, isBuyer: false })),
      ],
    }
  })
}
