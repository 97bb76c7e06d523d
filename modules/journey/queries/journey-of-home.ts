import type { StaffCard } from '#modules/organization/index.ts'
import type { Work } from '#platform/work/index.ts'
import { facesOf } from './faces.ts'

export { homeJourney as journeyOfHome } from './home-journey.ts'

interface HomeAndOwner {
  homeId: string
  projectId: string
  personId: string | null
}

/** The steward of a home: the one assigned, else whoever holds the post on the project; null where nobody does. */
export async function stewardOf(work: Work, homeId: string): Promise<StaffCard | null> {
  return (await facesOfHome(work, homeId))?.steward ?? null
}

/** The ambassador of the home's owner: the one assigned, else whoever holds the post on the project. */
export async function ambassadorOf(work: Work, homeId: string): Promise<StaffCard | null> {
  return (await facesOfHome(work, homeId))?.ambassador ?? null
}

async function facesOfHome(work: Work, homeId: string) {
  const [home] = await work.sql<HomeAndOwner>(
    `SELECT home_id AS "homeId", project_id AS "projectId", person_id AS "personId" FROM journey.journey
      WHERE home_id = $1 AND ended_by IS DISTINCT FROM 'cancelled' ORDER BY started_on DESC, id DESC LIMIT 1`,
    [homeId],
  )
  return home && (await facesOf(work, [home])).get(homeId)
}
