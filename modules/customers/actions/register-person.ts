import type { Work } from '#platform/work/index.ts'
import type { Source } from '../person.ts'
import { type Registered, type Registration, registerPersons } from './register-persons.ts'

/**
 * Finds or opens the file of one person in a project; phones and numbers may be given as people write them.
 * Refuses with the wrong fields named.
 */
export async function registerPerson(
  work: Work,
  { projectId, source, ...registration }: Registration & { projectId: string; source: Source },
  place?: string,
): Promise<Registered> {
  const [registered] = await registerPersons(work, projectId, source, [registration], place)
  return registered!
}
