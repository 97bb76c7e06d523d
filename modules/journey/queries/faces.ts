import { responsibleFor, type StaffCard, staffById } from '#modules/organization/index.ts'
import type { Work } from '#platform/work/index.ts'
import { responsibleAmong } from '../responsible.ts'
import { planStore } from '../stores/plans.ts'

/** A home with its owner, for whom somebody stands. */
export interface ServedHome {
  homeId: string
  projectId: string
  personId: string | null
}

export interface Faces {
  steward: StaffCard | null
  ambassador: StaffCard | null
}

/** Steward and ambassador of each home: those assigned, else whoever holds the post on the project. */
export async function facesOf(work: Work, homes: readonly ServedHome[]): Promise<Map<string, Faces>> {
  const projectIds = [...new Set(homes.map(({ projectId }) => projectId))]
  const persons = homes.flatMap(({ personId }) => personId ?? [])
  const assigned = responsibleAmong(
    await planStore(work).assignments(
      projectIds,
      homes.map(({ homeId }) => homeId),
      persons,
    ),
  )
  const roles = ['steward', 'customerAmbassador'] as const
  const staff = await staffById(
    work,
    homes.flatMap((home) => roles.flatMap((role) => assigned(role, home) ?? [])),
  )
  const holders = new Map<string, StaffCard | null>()
  for (const projectId of projectIds)
    for (const role of roles) holders.set(`${projectId} ${role}`, await responsibleFor(work, projectId, role))
  const face = (home: ServedHome, role: (typeof roles)[number]) => {
    const own = assigned(role, home)
    return (own ? staff.get(own) : null) ?? holders.get(`${home.projectId} ${role}`) ?? null
  }
  return new Map(
    homes.map((home) => [
      home.homeId,
      { steward: face(home, 'steward'), ambassador: face(home, 'customerAmbassador') },
    ]),
  )
}
