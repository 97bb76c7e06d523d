import { describe, expect, it } from 'vitest'
import { useTestDatabase } from '#platform/testing/index.ts'
import { defineJob, freeJobsOfTheDead, startWorker } from './index.ts'
import { workOffQueue } from './worker.ts'

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

  it('has written down how each job ended when the queue is worked off, however slow the database is', async () => {
    await house.owner
      .query(`CREATE OR REPLACE FUNCTION pg_temp.take_time() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN PERFORM pg_sleep(0.3); RETURN NEW; END';
      CREATE OR REPLACE TRIGGER slow BEFORE UPDATE ON graphile_worker._private_jobs FOR EACH ROW
        WHEN (NEW.last_error IS NOT NULL) EXECUTE FUNCTION pg_temp.take_time()`)
    const job = defineJob('testing.broken', () => Promise.reject(new Error('a lamp fell')))
    await enqueue('testing.broken')
    await expect(workOffQueue({ owner: house.owner, database: house.database, jobs: [job] })).rejects.toThrow(
      'a lamp fell',
    )
    const { rows } = await house.owner.query(
      `SELECT last_error, locked_by FROM graphile_worker._private_jobs WHERE attempts = 1 AND last_error IS NOT NULL`,
    )
    expect(rows).toEqual([{ last_error: 'a lamp fell', locked_by: null }])
  })
})
