import { recordDeliveries } from '#modules/delivery/index.ts'
import { applyFacts } from '#modules/journey/index.ts'
import { addDays } from '#platform/calendar/index.ts'
import { settableClock } from '#platform/clock/clock.ts'
import type { BenchCluster } from '../lib/cluster.ts'
import { type House, openHouse } from '../lib/house.ts'
import { say } from '../lib/say.ts'
import { copyHomes } from './copy-homes.ts'
import { buildTemplates, type Templates } from './templates.ts'

export interface Delivered {
  database: string
  homes: number
  projects: number
  /** In each project, under contract; the rest are copies. */
  homesEach: number
  /** Of what is due, by a condition; a home in ten where nothing is said. */
  leftUndone?: string
  /** The day on which the database ends. */
  lastDay: string
}

/** Homes in their steps 5, 6 and +1, delivered on as many days as there are templates, one in ten actions left undone. */
export async function makeDelivered(
  cluster: BenchCluster,
  dataFolder: string,
  {
    database,
    homes,
    projects,
    homesEach,
    leftUndone = 'hashtext(home_id::text) % 10 = 0',
    lastDay,
  }: Delivered,
): Promise<Templates> {
  const owner = await cluster.prepare(database)
  await owner.end()
  const house = openAt(cluster, dataFolder, database, lastDay)
  const plan = { projects, homesEach, signedOn: '2022-05-01', plansFrom: addDays(lastDay, -400) }
  const made = await buildTemplates(house, plan)
  await house.database.asSystem('deliveries', async (work) => {
    await recordDeliveries(
      work,
      made.homes.map(({ homeId }, index) => ({
        row: index + 1,
        homeId,
        deliveredOn: addDays(lastDay, -1000 - (index % 182)),
        movedInOn: addDays(lastDay, -970 - (index % 182)),
      })),
    )
    await applyFacts(
      work,
      made.homes.map(({ homeId }) => homeId),
    )
  })
  await house.owner.query(
    `UPDATE journey.action SET done_at = now(), done_on = due_on, done_by_name = '何暖' WHERE due_on < $1 AND NOT (${leftUndone})`,
    [lastDay],
  )
  await liveThrough(house)
  await copyHomes(house.owner, Math.max(0, Math.round(homes / made.homes.length) - 1))
  await house.close()
  say(`${homes} homes are there`)
  return made
}

/** What the nightly and hourly jobs of the journey do, one after the other. */
export async function liveThrough({ database, modules, owner }: House): Promise<void> {
  const jobs = new Map(modules.flatMap(({ jobs: own = [] }) => own).map((job) => [job.name, job]))
  const work = (name: string, payload: object) => jobs.get(name)!.run(database, payload as never)
  await work('journey.extend-plans', {})
  const { rows } = await owner.query<{ id: string }>('SELECT id FROM estate.project ORDER BY id')
  for (const { id } of rows) await work('journey.say-overdue-of-project', { projectId: id })
}

/** The product on the database, on a morning of that day. */
export const openAt = (cluster: BenchCluster, dataFolder: string, database: string, today: string) =>
  openHouse({
    ownerUrl: cluster.ownerUrl(database),
    dataFolder,
    clock: settableClock(`${today}T01:00:00+08:00`),
  })
