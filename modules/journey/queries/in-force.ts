import type { Work } from '#platform/work/index.ts'
import { standardStore } from '../stores/standards.ts'

/**
 * The version of the standard in force for each project: the newest published one of the nearest level of its branch, else
 * the group's, which the caller names. One statement, however many projects.
 */
export async function inForce(
  work: Work,
  projectIds: readonly string[],
  groupId: string,
): Promise<Map<string, string>> {
  const own = await standardStore(work).ofBranches(projectIds)
  return new Map(projectIds.map((id) => [id, own.get(id) ?? groupId]))
}
