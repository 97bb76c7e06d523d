import { homesById } from '#modules/estate/index.ts'
import type { Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import type { PersonInput } from '../person-input.ts'
import { registerPerson } from './register-person.ts'
import { type NewHolding, takeHolding, type Taken } from './take-holdings.ts'

/** Somebody who has a file, or is to get one. */
export type PersonOrId = { personId: string } | { person: PersonInput }

/** Enters a family member, tenant, authorised person or owner of a home by hand (S2-41, S2-44). */
export async function enterHolding(
  work: Work,
  homeId: string,
  { who, ...holding }: Omit<NewHolding, 'personId' | 'homeId'> & { who: PersonOrId },
): Promise<Taken> {
  const home = (await homesById(work, [homeId])).get(homeId)
  if (!home) throw refusals.unknownHome({ homeId })
  return takeHolding(work, {
    ...holding,
    homeId,
    personId: await personOf(work, home.projectId, who, 'body.who'),
  })
}

/** The id of the person, registered in the project where only data are given; wrong fields are named at their place. */
export async function personOf(
  work: Work,
  projectId: string,
  who: PersonOrId,
  place: string,
): Promise<string> {
  if ('personId' in who) return who.personId
  const known = { ...who.person, projectId, source: 'serviceFeedback' as const }
  return (await registerPerson(work, known, place)).personId
}
