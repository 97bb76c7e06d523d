import type { Work } from '#platform/work/index.ts'
import { type Registration, registerPersons } from '../actions/register-persons.ts'
import { takeHolding } from '../actions/take-holdings.ts'
import type { Source } from '../person.ts'

let last = 0

export interface PersonToBuild extends Partial<Registration> {
  projectId: string
  source?: Source
}

/** A customer of a project with a phone of his own; 沈佳禾 where no name is given. */
export async function buildPerson(
  work: Work,
  { projectId, source = 'sale', ...given }: PersonToBuild,
): Promise<string> {
  last += 1
  const person = { name: '沈佳禾', phone: `138${String(last).padStart(8, '0')}`, ...given }
  const [registered] = await registerPersons(work, projectId, source, [person])
  return registered!.personId
}

export interface OwnerToBuild extends PersonToBuild {
  homeId: string
  /** YYYY-MM-DD. */
  fromOn?: string
}

export interface BuiltOwner {
  personId: string
  holdingId: string
  householdId: string
}

/** A customer who owns a home since 2026-05-01, or since the day given. */
export async function buildOwner(
  work: Work,
  { homeId, fromOn = '2026-05-01', ...person }: OwnerToBuild,
): Promise<BuiltOwner> {
  const personId = await buildPerson(work, person)
  const { holdingId, householdId } = await takeHolding(work, { personId, homeId, kind: 'owner', fromOn })
  return { personId, holdingId, householdId }
}
