import { recordDeliveries } from '#modules/delivery/index.ts'
import { applyFacts } from '#modules/journey/index.ts'
import { addDays, localDateOf } from '#platform/calendar/index.ts'
import type { Pool } from '#platform/database/connect.ts'
import { settableClock } from '#platform/clock/clock.ts'
import { atMost } from '#platform/turns/at-most.ts'
import { type BenchCluster, openCluster, seeded } from '../lib/cluster.ts'
import { type House, openHouse } from '../lib/house.ts'
import { say } from '../lib/say.ts'
import { copyHomes } from './copy-homes.ts'
import { buildTemplates } from './templates.ts'

/** The day on which the data ends: the last Friday before today, so that a day of work falls due. */
export const lastDay = fridayBefore(localDateOf(new Date(), 'Asia/Shanghai'))

/** Homes aged half a year to three years, one for each day, of which the rest are copies. */
const [templateProjects, homesEach, youngest] = [35, 26, 180]
const homesInProject = 2500
/** So many a server works at. */
const jobsAtOnce = 4

/**
 * Homes in their steps 5, 6 and +1, about as many delivered on each day, with four actions a year, of which one in ten is
 * left undone; with `--keep` they stay for further runs, which then have to leave them as they were.
 */
export async function withDelivered<T>(
  dataFolder: string,
  homes: number,
  measure: (ownerUrl: string, cluster: BenchCluster) => Promise<T>,
): Promise<T> {
  const keep = process.argv.includes('--keep')
  const cluster = await openCluster(`journey-${homes}-${lastDay}`, { keep })
  try {
    const ownerUrl = cluster.ownerUrl(seeded)
    if (!(await cluster.isSeeded())) await makeDelivered(cluster, ownerUrl, dataFolder, homes)
    await cluster.markSeeded(false)
    const result = await measure(ownerUrl, cluster)
    await cluster.markSeeded(true)
    return result
  } finally {
    await cluster.stop()
  }
}

async function makeDelivered(
  cluster: BenchCluster,
  ownerUrl: string,
  dataFolder: string,
  homes: number,
): Promise<void> {
  await (await cluster.prepare(seeded)).end()
  const house = openAt(ownerUrl, dataFolder, lastDay)
  const plan = {
    projects: templateProjects,
    homesEach,
    signedOn: '2022-05-01',
    plansFrom: addDays(lastDay, -400),
  }
  const made = await buildTemplates(house, plan)
  await house.database.asSystem('deliveries', async (work) => {
    await recordDeliveries(
      work,
      made.homes.map(({ homeId }, index) => ({
        row: index + 1,
        homeId,
        deliveredOn: addDays(lastDay, -youngest - index),
        movedInOn: addDays(lastDay, 30 - youngest - index),
      })),
    )
    await applyFacts(
      work,
      made.homes.map(({ homeId }) => homeId),
    )
  })
  await house.owner.query(
    `UPDATE journey.action SET done_at = now(), done_on = due_on, done_by_name = '何暖'
      WHERE due_on < $1 AND hashtext(home_id::text) % 10 <> 0`,
    [lastDay],
  )
  await liveThrough(house)
  const copies = Math.max(0, Math.round(homes / made.homes.length) - 1)
  await copyHomes(house.owner, copies, Math.round(homesInProject / homesEach))
  await house.close()
  say(`${homes} homes are there`)
}

/** What the nightly and hourly jobs of the journey do; those of several projects side by side, as the worker of a server does. */
export async function liveThrough({ database, modules, owner }: House): Promise<void> {
  const jobs = new Map(modules.flatMap(({ jobs: own = [] }) => own).map((job) => [job.name, job]))
  const work = (name: string, payload: object) => jobs.get(name)!.run(database, payload as never)
  await work('journey.extend-plans', {})
  await work('journey.say-overdue', {})
  const inTurn = atMost(jobsAtOnce)
  const ofProjects = await takeJobs(owner, 'journey.say-overdue-of-projects')
  await Promise.all(ofProjects.map(({ task, payload }) => inTurn(() => work(task, payload))))
}

/** Takes what waits in the queue for a task, as the worker does. */
async function takeJobs(owner: Pool, task: string) {
  const { rows } = await owner.query<{ task: string; payload: object }>(
    `DELETE FROM graphile_worker._private_jobs j USING graphile_worker._private_tasks t
      WHERE t.id = j.task_id AND t.identifier = $1 RETURNING t.identifier AS task, j.payload`,
    [task],
  )
  return rows
}

/** The product on the database, on a morning of that day. */
export const openAt = (ownerUrl: string, dataFolder: string, today: string) =>
  openHouse({ ownerUrl, dataFolder, clock: settableClock(morningOf(today)) })

export const morningOf = (day: string) => `${day}T01:00:00+08:00`

function fridayBefore(day: string): string {
  const before = addDays(day, -1)
  return new Date(before).getUTCDay() === 5 ? before : fridayBefore(before)
}
