import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import { describe, expect, it } from 'vitest'
import { defineJob, startWorker } from './index.ts'
import { jobsModule } from './module.ts'

const schedule = { job: 'testing.clean', cron: '20 3 * * *', summary: { zh: '清理', en: 'Clean up' } }
const house = useTestServer([jobsModule([schedule])])
const operator = buildStaffActor(['jobs.read', 'jobs.handle'])
const inACity = buildStaffActor(['jobs.read', 'jobs.handle'], ['01900000-0000-7000-8000-000000000001'])
interface Job {
  id: string
  job: string
  subscribers: string[]
  events: string[]
  state: string
  error: string
}
const troubled = async (query = '') =>
  (await house.send<{ items: Job[] }>(operator, 'GET', `/troubled-jobs${query}`)).body.items

describe('the page of schedules', () => {
  it('tells what runs when, when it last did, and when it will', async () => {
    const { body } = await house.send<{ items: object[] }>(operator, 'GET', '/schedules?q=清')
    expect(body.items).toEqual([
      {
        ...schedule,
        ranAt: null,
        runsAt: expect.stringMatching(/T19:20:00\.000Z$/),
        failures: 0,
      },
    ])
    expect((await house.send(operator, 'GET', '/schedules?q=nothing')).body).toMatchObject({ items: [] })
  })
})

describe('a job that failed', () => {
  const broken = { broken: true }
  const job = defineJob('testing.clean', async () => {
    if (broken.broken) throw new Error('the store of 13800000001 is away')
  })

  it('is shown with its reason, without personal data, and once given up waits for somebody', async () => {
    await house.database.asSystem('test', async (work) => {
      work.enqueue('testing.clean', {}, { maxAttempts: 1 })
      work.enqueue(
        'deliver-events',
        { subscribers: ['cases.hear'], events: [{ name: 'x.y.v1' }] },
        { maxAttempts: 1 },
      )
    })
    const worker = await startWorker({ owner: house.owner, database: house.database, jobs: [job] })
    await expect.poll(() => troubled('?state=givenUp')).toHaveLength(2)
    await worker.stop()
    const [delivery, cleaning] = (await troubled()).toSorted((one, two) => (one.job < two.job ? -1 : 1))
    expect(delivery).toMatchObject({ subscribers: ['cases.hear'], events: ['x.y.v1'], state: 'givenUp' })
    expect(cleaning).toMatchObject({ job: 'testing.clean', error: 'the store of 138****0001 is away' })
    expect(await troubled('?state=again')).toEqual([])
    const listed = await house.send<{ items: object[] }>(operator, 'GET', '/schedules?failing=true')
    expect(listed.body.items).toMatchObject([{ job: 'testing.clean', failures: 1 }])
  })

  it('is seen and touched from the top of the group alone', async () => {
    const [{ id }] = (await troubled()) as [Job]
    expect((await house.send(inACity, 'GET', '/troubled-jobs')).body).toMatchObject({ items: [] })
    expect(await house.send(inACity, 'POST', `/troubled-jobs/${id}/retry`)).toMatchObject({ status: 409 })
    const dropped = await house.send(inACity, 'POST', `/troubled-jobs/${id}/dismissal`, {
      reason: '不再需要',
    })
    expect(dropped).toMatchObject({ status: 409, body: { code: 'jobs.not_given_up' } })
  })

  it('is tried again when somebody says so, or dropped with a reason for the log', async () => {
    broken.broken = false
    const jobs = await troubled()
    const runAt = new Date(Date.now() + 86_400_000)
    await house.database.asSystem('test', async (work) => work.enqueue('testing.tomorrow', {}, { runAt }))
    const { rows: later } = await house.owner.query<{ id: string }>(
      `SELECT j.id FROM graphile_worker.jobs j WHERE j.task_identifier = 'testing.tomorrow'`,
    )
    // One that waits for its time has not failed, and keeps it.
    expect((await house.send(operator, 'POST', `/troubled-jobs/${later[0]!.id}/retry`)).status).toBe(409)
    const id = (name: string) => jobs.find((one) => one.job === name)!.id
    const cleaning = `/troubled-jobs/${id('testing.clean')}`
    expect((await house.send(operator, 'POST', `${cleaning}/retry`)).status).toBe(200)
    expect((await house.send(operator, 'POST', `${cleaning}/dismissal`, { reason: '不再需要' })).status).toBe(
      409,
    )
    const drop = () =>
      house.send(operator, 'POST', `/troubled-jobs/${id('deliver-events')}/dismissal`, {
        reason: '已改为人工通知',
      })
    expect((await drop()).status).toBe(200)
    expect((await drop()).body).toMatchObject({ code: 'jobs.not_given_up' })
    const worker = await startWorker({ owner: house.owner, database: house.database, jobs: [job] })
    await expect.poll(() => troubled()).toEqual([])
    await worker.stop()
    expect(await house.send(operator, 'POST', `${cleaning}/retry`)).toMatchObject({
      status: 409,
      body: { code: 'jobs.gone' },
    })
    const { rows } = await house.owner.query(
      `SELECT change, changes FROM platform.audit_log WHERE subject = 'platform.job' ORDER BY id`,
    )
    expect(rows).toMatchObject([
      { change: 'retry' },
      { change: 'drop', changes: { reason: '已改为人工通知', subscribers: ['cases.hear'] } },
    ])
  })
})
