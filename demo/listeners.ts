import { staffActor } from '#modules/identity/index.ts'
import { proposeImprovement } from '#modules/improvement/actions/improve.ts'
import { topicOfCode } from '#modules/improvement/stores/topics.ts'
import { responsibleFor } from '#modules/organization/index.ts'
import { storeFile } from '#platform/files/index.ts'
import type { RecordedEvent, Subscriber } from '#platform/events/index.ts'
import type { StaffActor, Work } from '#platform/work/index.ts'
import { sampleOutlet, sampleTalk } from './content/opinions.ts'
import { quietly } from './old-estate.ts'
import { actWith, asBuyer, type DemoBuyer, momentOf } from './site.ts'
import { build, type PlacedProject, type World } from './world.ts'

/** Who listens to the owners of a project, who decides, and the owners who speak. */
export interface Listeners {
  projectId: string
  relations: StaffActor
  manager: StaffActor
  departmentId: string
  owners: readonly DemoBuyer[]
  pictures: { before: string; after: string; talk: string }
}

/** Looks up who listens, and takes the pictures; null where nobody is there. */
export async function openListeners(
  world: World,
  { id: projectId }: PlacedProject,
): Promise<Listeners | null> {
  return build(world, async (work) => {
    const actorOf = async (role: string) => {
      const holder = await responsibleFor(work, projectId, role)
      return holder && staffActor(work, holder.id)
    }
    const [relations, manager] = [await actorOf('customerRelations'), await actorOf('projectManager')]
    const [department] = await work.sql<{ id: string }>(
      `SELECT d.id FROM organization.departments_for($1) d ORDER BY d.kind <> 'design', d.name, d.id LIMIT 1`,
      [projectId],
    )
    const owners = await ownersOf(work, projectId)
    if (!relations || !manager || !department || owners.length < 8) return null
    const keep = async (bytes: Promise<Buffer>, name: string) =>
      (await storeFile(work, { bytes: await bytes, name, projectId })).fileId
    const pictures = {
      before: await keep(sampleOutlet(false), '排水口 改进前.jpg'),
      after: await keep(sampleOutlet(true), '排水口 改进后.jpg'),
      talk: await keep(sampleTalk(), '恳谈会现场.jpg'),
    }
    return { projectId, relations, manager, departmentId: department.id, owners, pictures }
  })
}

/** The first owner of each home that was handed over, by the code of the home. */
const ownersOf = (work: Work, projectId: string) =>
  work.sql<DemoBuyer>(
    `SELECT DISTINCT ON (e.home_code) d.home_id AS "homeId", d.home_id AS "contractId", h.person_id AS "personId",
            h.household_id AS "householdId", p.name
       FROM delivery.home_delivery d JOIN estate.home e ON e.id = d.home_id
       JOIN customers.holding h ON h.home_id = d.home_id AND h.kind = 'owner' AND h.until_on IS NULL
       JOIN customers.person p ON p.id = h.person_id
      WHERE d.project_id = $1 AND d.delivered_on IS NOT NULL ORDER BY e.home_code, h.from_on, h.id LIMIT 12`,
    [projectId],
  )

/** One of the staff does something so many days ago; what was told at that time is not told again. */
export const listen = <T>(
  world: World,
  actor: StaffActor,
  [permission, daysAgo, hour = 11]: readonly [verb: string, daysAgo: number, hour?: number],
  run: (work: Work) => Promise<T>,
): Promise<T> =>
  actWith(
    world,
    { actor, permission: `improvement.${permission}`, at: momentOf(world, daysAgo, hour) },
    (work) => run(quietly(work)),
  )

/** An owner does something in the portal so many days ago. */
export const speak = <T>(
  world: World,
  owner: DemoBuyer,
  daysAgo: number,
  run: (work: Work) => Promise<T>,
): Promise<T> =>
  asBuyer(world, owner, momentOf(world, daysAgo, 20), (work) => run(quietly(work)), 'improvement.say')

interface Proposed {
  title: string
  opinionIds: string[]
  code: string
  outcome: 'designStandard' | 'works' | 'serviceStandard'
  measure: string
  dueOn: string | null
}

/** Makes an improvement of opinions, in the hands of customer relations. */
export async function propose(work: Work, desk: Listeners, { code, ...of }: Proposed) {
  return proposeImprovement(work, {
    ...of,
    projectId: desk.projectId,
    topicId: await topicOfCode(work, code),
    reference: null,
    departmentId: desk.departmentId,
    responsibleId: desk.relations.id,
  })
}

/** What subscribers do with what happened in the project so far, each at its moment. */
export async function letHear(
  world: World,
  projectId: string,
  subscribers: readonly Subscriber[],
): Promise<void> {
  for (const { eventName, handle } of subscribers) {
    const events = await build(world, (work) =>
      work.sql<RecordedEvent>(
        `SELECT id, name, recorded_at AS "recordedAt", payload, project_id AS "projectId", home_id AS "homeId", person_id AS "personId"
           FROM platform.event WHERE name = $1 AND project_id = $2 ORDER BY recorded_at, id`,
        [eventName, projectId],
      ),
    )
    for (const event of events) {
      world.clock.set(event.recordedAt)
      await build(world, (work) => handle(quietly(work), [event]))
    }
  }
}
