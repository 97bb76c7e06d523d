import { staffActor } from '#modules/identity/index.ts'
import { addDays } from '#platform/calendar/index.ts'
import { storeFile } from '#platform/files/index.ts'
import type { StaffActor, Work } from '#platform/work/index.ts'
import { samplePhotoOfSite } from './content/sample-files.ts'
import { build, type PlacedProject, type World } from './world.ts'

/** A buyer of the project, with the home. */
export interface DemoBuyer {
  homeId: string
  contractId: string
  personId: string
  householdId: string
  name: string
}

/** Where the story plays and who acts in it. */
export interface Site {
  project: PlacedProject
  phaseId: string
  relations: StaffActor
  engineer: StaffActor
  /** The first buyer of each home, by the code of the home. */
  buyers: readonly DemoBuyer[]
  photoIds: readonly string[]
}

/** So many pictures stand for all that were taken. */
const pictures = 3

/** Looks up who acts at a project that is being built, and takes the pictures; null where nobody does. */
export async function openSite(world: World, project: PlacedProject): Promise<Site | null> {
  return build(world, async (work) => {
    const holders = await work.sql<{ role: string; staffId: string }>(
      `SELECT DISTINCT ON (p.role) p.role, a.staff_id AS "staffId" FROM scope.project_branch b
         JOIN organization.post p ON p.node_id = b.node_id JOIN organization.appointment a ON a.post_id = p.id
         JOIN organization.staff s ON s.id = a.staff_id
        WHERE b.project_id = $1 AND p.role IN ('customerRelations', 'engineering') ORDER BY p.role, s.staff_number`,
      [project.id],
    )
    const actorOf = async (role: string) => {
      const holder = holders.find((one) => one.role === role)
      return holder ? staffActor(work, holder.staffId) : null
    }
    const [relations, engineer] = [await actorOf('customerRelations'), await actorOf('engineering')]
    const [phase] = await work.sql<{ id: string }>(
      'SELECT id FROM estate.phase WHERE project_id = $1 ORDER BY number LIMIT 1',
      [project.id],
    )
    if (!relations || !phase) return null
    return {
      project,
      phaseId: phase.id,
      relations,
      engineer: engineer ?? relations,
      buyers: await buyersOf(work, project.id),
      photoIds: await photosOf(world, work, project),
    }
  })
}

/** Who holds a post of the project or above it; null where nobody does. */
export const holderOf = (world: World, projectId: string, role: string): Promise<StaffActor | null> =>
  build(world, async (work) => {
    const [found] = await work.sql<{ staffId: string }>(
      `SELECT a.staff_id AS "staffId" FROM scope.project_branch b JOIN organization.post p ON p.node_id = b.node_id
         JOIN organization.appointment a ON a.post_id = p.id JOIN organization.staff s ON s.id = a.staff_id
        WHERE b.project_id = $1 AND p.role = $2 ORDER BY s.staff_number LIMIT 1`,
      [projectId, role],
    )
    return found ? staffActor(work, found.staffId) : null
  })

/** A member of staff by name; null where nobody is called so. */
export const staffCalled = (world: World, name: string): Promise<StaffActor | null> =>
  build(world, async (work) => {
    const [found] = await work.sql<{ id: string }>(
      'SELECT id FROM organization.staff WHERE name = $1 ORDER BY staff_number LIMIT 1',
      [name],
    )
    return found ? staffActor(work, found.id) : null
  })

/** The first buyer of each sold home, by the code of the home. */
export const buyersOf = (work: Work, projectId: string) =>
  work.sql<DemoBuyer>(
    `SELECT c.home_id AS "homeId", c.id AS "contractId", b.person_id AS "personId", h.household_id AS "householdId", p.name
       FROM sales.contract c JOIN sales.contract_buyer b ON b.contract_id = c.id AND b.position = 1
       JOIN estate.home e ON e.id = c.home_id JOIN customers.person p ON p.id = b.person_id
       JOIN customers.holding h ON h.home_id = c.home_id AND h.person_id = b.person_id
      WHERE c.project_id = $1 AND c.state = 'standing' ORDER BY e.home_code`,
    [projectId],
  )

async function photosOf(world: World, work: Work, project: PlacedProject): Promise<string[]> {
  const hue = world.chance.part(`site ${project.code}`).between(20, 60)
  const ids = []
  for (let index = 0; index < pictures; index++) {
    const bytes = await samplePhotoOfSite(hue, 6 + index * 2, index < pictures - 1)
    ids.push((await storeFile(work, { bytes, name: `现场 ${index + 1}.jpg`, projectId: project.id })).fileId)
  }
  return ids
}

interface Acting {
  actor: StaffActor
  permission: string
  at: string
}

/** Lets somebody act on the site at a moment of the past. */
export const actAt = <T>(world: World, acting: Acting, run: (work: Work) => Promise<T>): Promise<T> =>
  actWith(world, { ...acting, permission: `construction.${acting.permission}` }, run)

/** Lets somebody act by a permission of any module. */
export function actWith<T>(
  world: World,
  { actor, permission, at }: Acting,
  run: (work: Work) => Promise<T>,
): Promise<T> {
  world.clock.set(new Date(at))
  return world.database.withWork({ actor, permission, action: 'demo' }, run)
}

/** A moment so many days before the present (later ones are negative), at that local hour. */
export const momentOf = ({ today }: World, daysAgo: number, hour = 10) =>
  `${addDays(today, -daysAgo)}T${String(hour).padStart(2, '0')}:00:00+08:00`

/** Lets a buyer act in the portal at a moment of the past. */
export function asBuyer<T>(
  world: World,
  { personId, name, homeId, householdId }: DemoBuyer,
  at: string,
  run: (work: Work) => Promise<T>,
  permission = 'construction.follow',
): Promise<T> {
  world.clock.set(new Date(at))
  const actor = {
    kind: 'resident' as const,
    id: personId,
    name,
    homes: [homeId],
    households: [householdId],
    permissions: new Set([permission]),
  }
  return world.database.withWork({ actor, permission, action: 'demo' }, run)
}

/**
 * Everybody is on the send list and was told at once; a share has read it, each some hours later. Whoever is sent
 * something afterwards finds them there already: the messages of that time are not sent again.
 */
export const tell = (work: Work, { project }: Site, aboutId: string, share: number) =>
  work.sql(
    `INSERT INTO construction.recipient (id, project_id, about_id, home_id, contract_id, person_id, told_at, ways, read_at)
     SELECT uuidv7(), $1, $2, n.home_id, n.contract_id, n.person_id, $3, '{inApp}',
            CASE WHEN n.at * 37 % 100 < $4 THEN $3::timestamptz + (n.at * 37 % 70 + 1) * interval '1 hour' END
       FROM (SELECT c.home_id, c.id AS contract_id, b.person_id, row_number() OVER (ORDER BY c.number, b.position) AS at
               FROM sales.contract c JOIN sales.contract_buyer b ON b.contract_id = c.id
              WHERE c.project_id = $1 AND c.state = 'standing') n`,
    [project.id, aboutId, work.now, share * 100],
  )
