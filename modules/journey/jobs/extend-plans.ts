import { visibleProjects } from '#modules/estate/index.ts'
import { defineJob } from '#platform/jobs/index.ts'
import type { Work } from '#platform/work/index.ts'
import { homesAtOnce, planHomes } from '../actions/plan-homes.ts'
import { planProjects } from '../actions/plan-projects.ts'
import { personRequestStore } from '../stores/person-requests.ts'
import { requestStore } from '../stores/requests.ts'

/** Every night: plans only the homes for which the day itself changes something, then the projects as a whole. */
export const extendPlans = defineJob('journey.extend-plans', async (database) => {
  for (
    let last: Due | undefined = { replanOn: '0001-01-01', id: '00000000-0000-0000-0000-000000000000' };
    last;
  ) {
    const from: Due = last
    last = await database.asSystem('extend plans of journeys', (work) => extendFrom(work, from))
  }
  await database.asSystem('plan journeys of projects', async (work) => {
    const projects = await visibleProjects(work)
    await planProjects(
      work,
      projects.map(({ id }) => id),
    )
    await requestStore(work).wakeAll()
    await personRequestStore(work).wakeAll()
  })
})

interface Due {
  replanOn: string
  id: string
}

/** Days are those of the easternmost zone, so that nobody waits; a home that is a day early is planned again tomorrow. */
async function extendFrom(work: Work, { replanOn, id }: Due): Promise<Due | undefined> {
  const rows = await work.sql<Due & { homeId: string | null }>(
    `SELECT j.replan_on AS "replanOn", j.id, j.home_id AS "homeId" FROM journey.journey j
      WHERE j.replan_on <= ($3::timestamptz AT TIME ZONE 'Pacific/Kiritimati')::date AND (j.replan_on, j.id) > ($1::date, $2::uuid)
      ORDER BY j.replan_on, j.id LIMIT $4`,
    [replanOn, id, work.now, homesAtOnce],
  )
  await planHomes(
    work,
    rows.flatMap(({ homeId }) => homeId ?? []),
  )
  return rows.length === homesAtOnce ? rows.at(-1) : undefined
}
