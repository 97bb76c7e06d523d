import type { Work } from '#platform/work/index.ts'
import type { PersonInput } from '../person-input.ts'
import type { Source } from '../person.ts'
import { presentPerson } from '../queries/present-person.ts'
import { personStore } from '../store/persons.ts'
import { findDuplicates } from './find-duplicates.ts'
import { registerPerson } from './register-person.ts'

/** Registers a customer at a desk and looks at once for files that resemble the new one. */
export async function registerByHand(work: Work, input: PersonInput & { projectId: string; source: Source }) {
  const { personId, created } = await registerPerson(work, input)
  if (created) await findDuplicates(work, [personId])
  return { created, person: presentPerson(work, await personStore(work).one(personId)) }
}
