import type { Work } from '#platform/work/index.ts'
import { firstSettings } from '../standard/index.ts'
import type { StandardSettings } from '../standard-settings.ts'
import { standardStore } from '../stores/standards.ts'
import { inForce } from './in-force.ts'

/** The settings of the version in force for each project; before the first version those that the product brings. */
export async function settingsInForce(
  work: Work,
  projectIds: readonly string[],
): Promise<(projectId: string) => StandardSettings> {
  const store = standardStore(work)
  const groupId = await store.currentId()
  if (!groupId) return () => firstSettings
  const ids = await inForce(work, projectIds, groupId)
  const standards = await store.byIds(ids.values())
  return (projectId) => standards.get(ids.get(projectId)!)!.settings
}
