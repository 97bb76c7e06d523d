import { holdingsIn, registerPersons } from '#modules/customers/index.ts'
import { type HomeCard, homesByText, unclearHome } from '#modules/estate/index.ts'
import { staffByName } from '#modules/organization/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { CaseProblem, Understood } from './case-row.ts'

/** A case of the list with what it means here. */
export interface Placed extends Understood {
  home: HomeCard | null
  personId: string | null
  householdId: string | null
  /** Null where nobody here bears the name. */
  ownerId: string | null
}

/** Finds homes, customers and people of the staff; a customer with a phone gets a file where there is none. */
export async function placeCases(
  work: Work,
  projectId: string,
  cases: readonly Understood[],
  refuse: (rows: number[], problem: CaseProblem) => void,
): Promise<Placed[]> {
  const homes = await homesByText(
    work,
    projectId,
    cases.flatMap(({ taken }) => taken.home || []),
  )
  const found = cases.filter(({ row, further, taken: { home } }) => {
    const [one, another] = homes.get(home) ?? []
    if (!home || (one && !another)) return true
    refuse([row, ...further], { field: 'home', ...unclearHome(home, one !== undefined) })
    return false
  })
  const customers = found.flatMap(({ taken: { customer } }) =>
    customer?.phone ? [{ ...customer, phone: customer.phone }] : [],
  )
  const registered = await registerPersons(work, projectId, 'import', customers)
  const holdings = await holdingsIn(
    work,
    found.flatMap(({ taken }) => homes.get(taken.home)?.[0]?.id ?? []),
  )
  const owners = await staffByName(
    work,
    projectId,
    found.flatMap(({ taken }) => taken.owner ?? []),
  )
  let next = 0
  return found.map((one) => {
    const { customer, home: written, owner } = one.taken
    const personId = customer?.phone ? registered[next++]!.personId : null
    const home = homes.get(written)?.[0] ?? null
    const held = holdings.find((holding) => holding.homeId === home?.id && holding.personId === personId)
    const ownerId = owner ? (owners.get(owner) ?? null) : null
    return { ...one, home, personId, householdId: held?.householdId ?? null, ownerId }
  })
}
