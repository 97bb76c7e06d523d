import type { Work } from '#platform/work/index.ts'
import { firstActions, firstSettings } from '../standard/index.ts'
import { standardStore } from '../stores/standards.ts'

/** The id of the group's current standard; system work adds the first version where there is none yet. */
export async function ensureStandard(work: Work): Promise<string> {
  const store = standardStore(work)
  const current = await store.currentId()
  if (current) return current
  await store.addPublished(1, firstSettings, firstActions)
  const added = await store.currentId()
  if (!added) throw new Error('The first version of the standard could not be added.')
  return added
}
