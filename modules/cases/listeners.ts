import { responsibleOn, type StaffCard } from '#modules/organization/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { Level } from './ladder.ts'

/** Who hears at each level on a project. */
export async function listenersAt(
  work: Work,
  projectId: string,
  levels: readonly Level[],
): Promise<(level: number) => StaffCard | null> {
  const heardAt = await listenersOn(work, [projectId], levels)
  return (level) => heardAt(projectId, level)
}

/** Who hears at each level on each of the projects: the first of its roles that somebody holds, else of the next level up. */
export async function listenersOn(
  work: Work,
  projectIds: readonly string[],
  levels: readonly Level[],
): Promise<(projectId: string, level: number) => StaffCard | null> {
  const roles = levels.flatMap((one) => one.roles)
  const holders = await responsibleOn(work, projectIds, roles)
  return (projectId, wanted) => {
    const there = holders.get(projectId)
    const upwards = levels.filter(({ level }) => level >= wanted).flatMap((one) => one.roles)
    const role = upwards.find((one) => there?.has(one))
    return role ? there!.get(role)! : null
  }
}
