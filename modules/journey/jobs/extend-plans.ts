import { visibleProjects } from '#modules/estate/index.ts'
import { defineJob } from '#platform/jobs/index.ts'
import type { Database, Work } from '#platform/work/index.ts'
import { homesAtOnce, planHomes } from '../actions/plan-homes.ts'
import { planProjects } from '../actions/plan-projects.ts'
import { personRequestStore } from '../stores/person-requests.ts'
import { requestStore } from '../stores/requests.ts'

const reason = 'extend plans of journeys'
/** While the database writes one portion, the next is thought out. */
const lanes = 2

/** Every night: plans only the homes for which the day itself changes something, then the projects as a whole. */
export const extendPlans = defineJob('journey.extend-plans', async (database) => {
  await extendHomes(database, await database.asSystem(reason, dueHomes))
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

/** Days are those of the easternmost zone, so that nobody waits; a home that is a day early is planned again tomorrow. */
async function dueHomes(work: Work): Promise<string[]> {
  const rows = await work.sql<{ homeId: string }>(
    `SELECT DISTINCT j.project_id, j.home_id AS "homeId" FROM journey.journey j
      WHERE j.replan_on <= ($1::timestamptz AT TIME ZONE 'Pacific/Kiritimati')::date AND j.home_id IS NOT NULL
      ORDER BY j.project_id, j.home_id`,
    [work.now],
  )
  return rows.map(({ homeId }) => homeId)
}

/** Each portion commits by itself, so a night that is cut short goes on where it ended. */
async function extendHomes(database: Database, homeIds: readonly string[]): Promise<void> {
  let begun = 0
  const lane = async () => {
    while (begun < homeIds.length) {
      const portion = homeIds.slice(begun, (begun += homesAtOnce))
      await database.asSystem(reason, (work) => planHomes(work, portion))
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}
