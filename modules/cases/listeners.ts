import { responsibleByRole, type StaffCard } from '#modules/organization/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { Level } from './ladder.ts'

/** Who hears at each level: the first of its roles that somebody holds for the project, else of the next level up. */
export async function listenersAt(
  work: Work,
  projectId: string,
  levels: readonly Level[],
): Promise<(level: number) => StaffCard | null> {
  const holders = await responsibleByRole(
    work,
    projectId,
    levels.flatMap(({ roles }) => roles),
  )
  return (wanted) => {
    const upwards = levels.filter(({ level }) => level >= wanted).flatMap(({ roles }) => roles)
    const role = upwards.find((one) => holders.has(one))
    return role ? holders.get(role)! : null
  }
}
