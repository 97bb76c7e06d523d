import { Type } from '#platform/contract/index.ts'
import { defineEvent, subscribe } from '#platform/events/index.ts'
import { defineModule } from '#platform/module/module.ts'
import { buildStaffActor, useTestDatabase } from '#platform/testing/index.ts'
import { uuidv7 } from 'uuidv7'
import { beforeAll, describe, expect, it } from 'vitest'

const lampLit = defineEvent(
  'testing.lamp_lit.v1',
  { zh: '灯亮了', en: 'A lamp was lit' },
  Type.Object({ lamp: Type.String() }),
)
const lampOut = defineEvent(
  'testing.lamp_went_out.v1',
  { zh: '灯灭了', en: 'A lamp went out' },
  Type.Object({ lamp: Type.String() }),
)
const heard: string[] = []
const dark: string[] = []
let failOnce = true
const broken = '摔坏的灯'
const module = defineModule({
  name: 'testing',
  subscribers: [
    subscribe(lampLit, 'testing.hear-the-lamp', async (work, { payload }) => {
      await work.sql('INSERT INTO testing.lamp (id, project_id, name) VALUES ($1, $2, $3)', [
        work.newId(),
        inside,
        payload.lamp,
      ])
      if (failOnce) {
        failOnce = false
        throw new Error('the first delivery is interrupted')
      }
      if (payload.lamp === broken) throw new Error('this lamp never burns')
      heard.push(payload.lamp)
    }),
    subscribe(lampOut, 'testing.buy-another', async () => {
      throw new Error('the shop is closed')
    }),
    subscribe(lampOut, 'testing.note-the-dark', async (_work, { payload }) => {
      dark.push(payload.lamp)
    }),
  ],
})

const node = '01900000-0000-7000-8000-000000000001'
const otherNode = '01900000-0000-7000-8000-000000000002'
const inside = '01900000-0000-7000-8000-0000000000a1'
const outside = '01900000-0000-7000-8000-0000000000b1'

describe('a unit of work', () => {
  const house = useTestDatabase([module])
  const adviser = buildStaffActor(['testing.see'], [node])
  const scope = { actor: adviser, permission: 'testing.see' }
  const lamps = () =>
    house.database.withWork(scope, (work) =>
      work.sql<{ name: string }>('SELECT name FROM testing.lamp ORDER BY name'),
    )

  beforeAll(async () => {
    await house.owner.query(`CREATE SCHEMA testing; GRANT USAGE ON SCHEMA testing TO tongxing_app;
      CREATE TABLE testing.lamp (id uuid PRIMARY KEY, project_id uuid NOT NULL, name text NOT NULL);
      CALL platform.protect_by_project('testing.lamp');
      SELECT scope.place_node('${node}', NULL), scope.place_node('${otherNode}', NULL);
      SELECT scope.place_project('${inside}', '${node}'), scope.place_project('${outside}', '${otherNode}');
      INSERT INTO testing.lamp VALUES (uuidv7(), '${inside}', '门灯'), (uuidv7(), '${outside}', '别处的灯');`)
  })

  it('shows the rows of the branch in which the permission is held, and no others', async () => {
    expect(await lamps()).toEqual([{ name: '门灯' }])
    const stranger = { actor: buildStaffActor(['testing.see'], []), permission: 'testing.see' }
    const seen = await house.database.withWork(stranger, (work) => work.sql('SELECT 1 FROM testing.lamp'))
    expect(seen).toEqual([])
  })

  it('answers "not found" to a write outside the scope and keeps nothing of the rest', async () => {
    const writing = house.database.withWork(scope, async (work) => {
      await work.sql('INSERT INTO testing.lamp VALUES ($1, $2, $3)', [work.newId(), inside, '半途的灯'])
      await work.sql('INSERT INTO testing.lamp VALUES ($1, $2, $3)', [work.newId(), outside, '越界的灯'])
    })
    await expect(writing).rejects.toMatchObject({ code: 'platform.not_found' })
    expect(await lamps()).toEqual([{ name: '门灯' }])
  })

  it('refuses for the cause of a statement for whose answer nobody waited, and keeps nothing', async () => {
    const hang = 'INSERT INTO testing.lamp VALUES ($1, $2, $3)'
    for (const goOn of [false, true]) {
      const writing = house.database.withWork(scope, async (work) => {
        work.send(hang, [work.newId(), outside, '越界的灯'])
        if (goOn) await work.sql(hang, [work.newId(), inside, '随后的灯'])
      })
      await expect(writing).rejects.toMatchObject({ code: 'platform.not_found' })
    }
    expect(await lamps()).toEqual([{ name: '门灯' }])
  })

  it('leaves a line for each of the rows that one statement adds', async () => {
    const ids = [1, 2, 3].map(() => uuidv7())
    await house.database.withWork({ ...scope, action: 'testing.hang' }, (work) =>
      work.sql(`INSERT INTO testing.lamp SELECT id, $2, '串灯' FROM unnest($1::uuid[]) AS id`, [ids, inside]),
    )
    const { rows } = await house.owner.query(
      `SELECT actor_name, action, change, subject, subject_id, project_id FROM platform.audit_log WHERE action = 'testing.hang' ORDER BY id`,
    )
    const line = { actor_name: '林夕', action: 'testing.hang', change: 'insert', subject: 'testing.lamp' }
    expect(rows).toEqual(ids.map((subject_id) => ({ ...line, subject_id, project_id: inside })))
    await house.owner.query(`DELETE FROM testing.lamp WHERE name = '串灯'`)
  })

  it('writes who changed what into the audit log, old value beside new', async () => {
    await house.database.withWork(
      { ...scope, action: 'testing.rename', requestId: 'r-1', ip: '127.0.0.1' },
      (work) => work.sql('UPDATE testing.lamp SET name = $1 WHERE name = $2', ['大门灯', '门灯']),
    )
    const { rows } = await house.owner.query(
      `SELECT actor_name, action, change, subject, changes, request_id, ip FROM platform.audit_log
        WHERE change = 'update' AND request_id = 'r-1'`,
    )
    expect(rows).toEqual([
      {
        actor_name: '林夕',
        action: 'testing.rename',
        change: 'update',
        subject: 'testing.lamp',
        changes: { name: ['门灯', '大门灯'] },
        request_id: 'r-1',
        ip: '127.0.0.1',
      },
    ])
  })

  it('delivers an event although the first delivery was interrupted, with its effect once', async () => {
    await house.database.withWork(scope, async (work) =>
      work.emit(lampLit, { lamp: '窗灯' }, { subject: ['lamp', work.newId()], projectId: inside }),
    )
    await expect(house.settle()).rejects.toThrow('interrupted')
    await house.owner.query(`UPDATE graphile_worker._private_jobs SET run_at = now()`)
    await house.settle()
    await house.settle()
    expect(heard).toEqual(['窗灯'])
    expect((await lamps()).filter(({ name }) => name === '窗灯')).toHaveLength(1)
  })

  it('delivers what was told together in one go, and where one event fails the others have their effect', async () => {
    const told = [...Array.from({ length: 130 }, (_, index) => `路灯${index}`), broken]
    await house.database.withWork(scope, async (work) => {
      for (const lamp of told)
        work.emit(lampLit, { lamp }, { subject: ['lamp', work.newId()], projectId: inside })
    })
    const { rows } = await house.owner.query(
      `SELECT json_array_length(payload -> 'events') AS events FROM graphile_worker._private_jobs ORDER BY 1`,
    )
    expect(rows).toEqual([{ events: 31 }, { events: 100 }])
    await expect(house.settle()).rejects.toThrow('never burns')
    const names = (await lamps()).map(({ name }) => name).filter((name) => told.includes(name))
    expect(names.toSorted()).toEqual(told.slice(0, -1).toSorted())
    await house.owner.query('DELETE FROM graphile_worker._private_jobs')
  })

  it('tells everybody in one job, and whoever fails is tried again alone', async () => {
    const queue = async () => {
      const { rows } = await house.owner.query(
        `SELECT payload -> 'subscribers' AS names, attempts FROM graphile_worker._private_jobs`,
      )
      return rows
    }
    await house.database.withWork(scope, async (work) =>
      work.emit(lampOut, { lamp: '廊灯' }, { subject: ['lamp', work.newId()], projectId: inside }),
    )
    expect(await queue()).toEqual([{ names: ['testing.buy-another', 'testing.note-the-dark'], attempts: 0 }])
    await expect(house.settle()).rejects.toThrow('the shop is closed')
    expect(await queue()).toEqual([{ names: ['testing.buy-another'], attempts: 1 }])
    expect(dark).toEqual(['廊灯'])
    await house.owner.query('DELETE FROM graphile_worker._private_jobs')
  })

  it('records no event and no job when the work fails', async () => {
    const failing = house.database.withWork(scope, async (work) => {
      work.emit(lampLit, { lamp: '没亮的灯' }, { subject: ['lamp', work.newId()], projectId: inside })
      throw new Error('no light')
    })
    await expect(failing).rejects.toThrow('no light')
    const { rows } = await house.owner.query(
      `SELECT 1 FROM platform.event WHERE payload ->> 'lamp' = '没亮的灯'`,
    )
    expect(rows).toEqual([])
  })

  it('puts plain jobs into the queue exactly as the queue itself would', async () => {
    const columns = `to_jsonb(j) - '{id,task_id,run_at,created_at,updated_at}'::text[] AS job, j.run_at <= now() AS is_due`
    const jobs = async () => {
      const { rows } = await house.owner.query(
        `DELETE FROM graphile_worker._private_jobs j RETURNING ${columns}`,
      )
      return rows
    }
    await house.owner.query(
      `SELECT graphile_worker.add_job('testing.known', '{"lamp": 1}', max_attempts => 25)`,
    )
    const theirs = await jobs()
    for (const name of ['testing.known', 'testing.unknown']) {
      await house.database.withWork(scope, async (work) => work.enqueue(name, { lamp: 1 }))
      expect(await jobs()).toEqual(theirs)
    }
  })

  it('lets a job with a key replace the one that waits', async () => {
    for (const lamp of [1, 2])
      await house.database.withWork(scope, async (work) =>
        work.enqueue('testing.known', { lamp }, { key: 'one lamp' }),
      )
    const { rows } = await house.owner.query(
      `DELETE FROM graphile_worker._private_jobs WHERE key = 'one lamp' RETURNING payload`,
    )
    expect(rows).toEqual([{ payload: { lamp: 2 } }])
  })

  it('wakes a worker soon after a job was added, wherever the worker runs', async () => {
    const worker = await house.owner.connect()
    const woken = new Promise((resolve) => worker.once('notification', ({ channel }) => resolve(channel)))
    await worker.query('LISTEN "jobs:insert"')
    await house.database.withWork(scope, async (work) => work.enqueue('testing.known', {}))
    expect(await woken).toBe('jobs:insert')
    worker.release(true)
  })

  it('refuses to leave the role of the application', async () => {
    const { rows } = await house.owner.query<{ rolsuper: boolean }>(
      `SELECT rolsuper FROM pg_roles WHERE rolname = 'tongxing_app_login'`,
    )
    expect(rows).toEqual([{ rolsuper: false }])
    const reset = house.database.withWork(scope, (work) => work.sql('SET ROLE postgres'))
    await expect(reset).rejects.toThrow()
  })
})
