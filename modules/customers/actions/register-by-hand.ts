import type { Work } from '#platform/work/index.ts'
import type { PersonInput } from '../person-input.ts'
import type { Source } from '../person.ts'
import { presentPerson } from '../queries/present-person.ts'
import { visiblePerson } from '../queries/visible-person.ts'
import { showPhoto } from './edit-person.ts'
import { findDuplicates } from './find-duplicates.ts'
import { registerPerson } from './register-person.ts'

/** Registers a customer at a desk and looks at once for files that resemble the new one. */
export async function registerByHand(work: Work, input: PersonInput & { projectId: string; source: Source }) {
  const { personId, created } = await registerPerson(work, input)
  if (created) await findDuplicates(work, [personId])
  const person = await visiblePerson(work, personId)
  if (input.photoFileId) await showPhoto(work, person)
  return { created, person: presentPerson(work, person) }
}
