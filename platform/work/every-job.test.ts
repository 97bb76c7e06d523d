import { expect, it } from 'vitest'
import { useTestDatabase } from '#platform/testing/index.ts'

const house = useTestDatabase()

it('no job is lost when a worker names its task at the very moment at which it is added', async () => {
  // Waits between the two statements that add a job.
  await house.owner.query(`CREATE FUNCTION public.wait() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN PERFORM pg_advisory_xact_lock(1); RETURN NULL; END $$;
    CREATE TRIGGER wait AFTER INSERT ON graphile_worker._private_jobs FOR EACH STATEMENT EXECUTE FUNCTION public.wait()`)
  const worker = await house.owner.connect()
  await worker.query('BEGIN; SELECT pg_advisory_xact_lock(1)')
  const adding = house.database.asSystem('test', async (work) => work.enqueue('testing.new', { lamp: 1 }))
  await expect
    .poll(async () => {
      const { rows } = await house.owner.query(
        `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`,
      )
      return rows.length
    })
    .toBe(1)
  await worker.query(`INSERT INTO graphile_worker._private_tasks (identifier) VALUES ('testing.new'); COMMIT`)
  worker.release()
  await adding
  const { rows } = await house.owner.query('SELECT payload FROM graphile_worker._private_jobs')
  expect(rows).toEqual([{ payload: { lamp: 1 } }])
})

it('of one key the job that was asked for last is done, also within one unit of work', async () => {
  await house.database.asSystem('test', async (work) => {
    work.enqueue('testing.keyed', { lamp: 1 }, { key: 'lamp' })
    work.enqueue('testing.keyed', { lamp: 2 }, { key: 'lamp' })
  })
  const { rows } = await house.owner.query(
    `SELECT payload FROM graphile_worker._private_jobs WHERE key = 'lamp'`,
  )
  expect(rows).toEqual([{ payload: { lamp: 2 } }])
})
