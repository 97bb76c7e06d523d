import type { Work } from '#platform/work/index.ts'
import { firstSettings } from '../standard/index.ts'
import type { StandardSettings } from '../standard-settings.ts'
import { standardStore } from '../stores/standards.ts'
import { inForce } from './in-force.ts'

/** The settings of the version in force for a project; before the first version those that the product brings. */
export async function settingsInForce(work: Work, projectId: string): Promise<StandardSettings> {
  const store = standardStore(work)
  const groupId = await store.currentId()
  if (!groupId) return firstSettings
  const id = (await inForce(work, [projectId], groupId)).get(projectId)!
  return (await store.byId(id)).settings
}
