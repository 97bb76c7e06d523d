import { greetedBirthdays, ownerHouseholdsOf } from '#modules/customers/index.ts'
import { deliveriesOfHomes } from '#modules/delivery/index.ts'
import { type HomeCard, homesById } from '#modules/estate/index.ts'
import { contractsOfHomes } from '#modules/sales/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { HomeFacts } from '../facts.ts'
import { kindsAboutHome } from '../recorded-event.ts'
import { recordedEventStore } from '../stores/recorded-events.ts'

/** The facts of homes as the registers of contracts, deliveries and owners have them now, and what was recorded. */
export async function homeFacts(work: Work, homeIds: readonly string[]): Promise<HomeFacts[]> {
  const [homes, contracts, deliveries, households, events] = await Promise.all([
    homesById(work, homeIds),
    contractsOfHomes(work, homeIds),
    deliveriesOfHomes(work, homeIds),
    ownerHouseholdsOf(work, homeIds),
    recordedEventStore(work).ofHomes(homeIds, kindsAboutHome),
  ])
  const birthdays = await greetedBirthdays(
    work,
    households.filter(({ untilOn }) => untilOn === null).map(({ personId }) => personId),
  )
  const of = {
    contracts: Map.groupBy(contracts, ({ homeId }) => homeId),
    deliveries: Map.groupBy(deliveries, ({ homeId }) => homeId),
    households: Map.groupBy(households, ({ homeId }) => homeId),
    events: Map.groupBy(events, ({ homeId }) => homeId!),
  }
  return [...homes.values()].map(({ id, projectId }: HomeCard) => ({
    homeId: id,
    projectId,
    contracts: (of.contracts.get(id) ?? []).map(({ personIds, ...contract }) => ({
      ...contract,
      personId: personIds[0] ?? null,
    })),
    deliveries: of.deliveries.get(id) ?? [],
    households: (of.households.get(id) ?? []).map((household) => ({
      ...household,
      birthday: birthdays.get(household.personId) ?? null,
    })),
    events: of.events.get(id) ?? [],
  }))
}
