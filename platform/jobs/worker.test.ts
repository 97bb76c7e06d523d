import { describe, expect, it } from 'vitest'
import { useTestDatabase } from '#platform/testing/index.ts'
import { defineJob, freeJobsOfTheDead, startWorker } from './index.ts'

/** Patient, because other tests keep the machine busy. */
const soon = { timeout: 10_000 }

describe('a worker of the queue', () => {
  const house = useTestDatabase()
  const enqueue = (name: string) => house.database.asSystem('test', async (work) => work.enqueue(name, {}))
  const heldJobs = async () => {
    const { rows } = await house.owner.query<{ locked_by: string }>(
      'SELECT locked_by FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL ORDER BY locked_by',
    )
    return rows.map((row) => row.locked_by)
  }
  const letAnHourPass = () =>
    house.owner.query(
      `UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '1 hour' WHERE locked_by IS NOT NULL`,
    )

  it('keeps its jobs as long as it lives; those of one that was killed go to the living', async () => {
    let finish = () => {}
    const job = defineJob('testing.long', () => new Promise<void>((resolve) => (finish = resolve)))
    const worker = await startWorker({ owner: house.owner, database: house.database, jobs: [job] })
    await enqueue('testing.long')
    await expect.poll(heldJobs, soon).toHaveLength(1)
    const [alive] = await heldJobs()
    await enqueue('testing.other')
    await house.owner.query(
      `UPDATE graphile_worker._private_jobs SET locked_by = 'pool-killed', locked_at = now() WHERE locked_by IS NULL`,
    )
    expect(await freeJobsOfTheDead(house.owner, { comeBackWithin: '0' })).toBe(0)
    await letAnHourPass()
    expect(await freeJobsOfTheDead(house.owner, { comeBackWithin: '1 day' })).toBe(0)
    expect(await freeJobsOfTheDead(house.owner, { comeBackWithin: '0' })).toBe(1)
    expect(await heldJobs()).toEqual([alive])
    finish()
    await expect.poll(heldJobs, soon).toEqual([])
    await worker.stop()
  })

  it('stops although a job goes on, which the next server takes up', async () => {
    const job = defineJob('testing.endless', () => new Promise<void>(() => {}))
    const worker = await startWorker({ owner: house.owner, database: house.database, jobs: [job] })
    await enqueue('testing.endless')
    await expect.poll(heldJobs, soon).toHaveLength(1)
    const began = performance.now()
    await worker.stop()
    expect(performance.now() - began).toBeLessThan(6000)
    expect(await heldJobs()).toEqual([])
  })
})
