import { homesById } from '#modules/estate/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { actorName, actorId, type Work } from '#platform/work/index.ts'
import type { directions, Way } from '../communication.ts'
import { refusals } from '../errors.ts'
import type { CustomersTables } from '../tables.ts'
import { visiblePerson } from '../queries/visible-person.ts'

export interface NewCommunication {
  personId: string
  /** The project on whose behalf staff spoke; may be left out where a home is named. */
  projectId?: string
  homeId?: string
  /** When it took place; now where nothing is stated. */
  at?: Date
  way: Way
  direction: (typeof directions)[number]
  content: string
  /** How the customer felt, 1 to 5. */
  mood?: number
}

/** Keeps what was said, when, how and by whom (S3-04); lines of the log are never changed. */
export async function logCommunication(
  work: Work,
  { personId, homeId, at = work.now, ...said }: NewCommunication,
) {
  const person = await visiblePerson(work, personId)
  const home = homeId ? (await homesById(work, [homeId])).get(homeId) : undefined
  if (homeId && !home) throw refusals.unknownHome({ homeId })
  const projectId = home?.projectId ?? said.projectId ?? person.seen_in
  if (!person.project_ids.includes(projectId)) throw common.notFound()
  const { way, direction, content } = said
  const entry = { id: work.newId(), at, way, direction, content, staff_name: actorName(work) }
  await work
    .tables<CustomersTables>()
    .insertInto('customers.communication')
    .values({
      ...entry,
      project_id: projectId,
      person_id: person.id,
      home_id: homeId ?? null,
      mood: said.mood ?? null,
      staff_id: actorId(work),
    })
    .execute()
  return { id: entry.id, at, way, direction, content, staffName: entry.staff_name }
}
