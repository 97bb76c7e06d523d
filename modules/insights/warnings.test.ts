import { casesModule } from '#modules/cases/module.ts'
import { buildCase, buildDesk, countChanges, type Desk } from '#modules/cases/testing/index.ts'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import type { StaffActor } from '#platform/work/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { watchTime } from './jobs/watch-time.ts'
import { insightsModule } from './module.ts'

type Body = Record<string, any>

describe('early warning [S1-47]', () => {
  const house = useTestServer([casesModule, insightsModule({ baseUrl: 'https://tongxing.test' })])
  const desk = {} as Desk
  let lead: StaffActor
  let leak = ''
  const ids: string[] = []
  const may = ['insights.warnings', 'insights.handleWarnings']
  beforeAll(async () => {
    house.clock.set('2026-11-20T09:00:00+08:00')
    Object.assign(desk, await buildDesk(house.database))
    lead = buildStaffActor(may, [desk.group.companyIds[0]!], { id: desk.colleague.id, name: '江离' })
    const { rows } = await house.owner.query<{ id: string }>(
      `SELECT id FROM cases.category WHERE code = 'quality.leak'`,
    )
    leak = rows[0]!.id
  })
  const open = async (homeId = desk.homeId) => {
    const opened = await house.database.asSystem('a complaint for tests', (work) =>
      buildCase(work, { projectId: desk.projectId, owner: desk.agent, categoryId: leak, homeId }),
    )
    ids.push(opened.id)
  }
  const settle = async () => {
    await countChanges(house.database)
    await house.settle()
  }
  const list = async (query = '', actor = lead) =>
    (await house.send<Body>(actor, 'GET', `/warnings${query}`)).body.items as Body[]
  const of = async (kind: string) => (await list()).find((one) => one['kind'] === kind)

  it('is raised once for a cause, told to whoever leads, grows with it, and is seen in its branch alone', async () => {
    await open()
    await settle()
    expect(await list()).toEqual([])
    await open()
    await settle()
    expect(await list()).toMatchObject([{ kind: 'repeatFault', weight: 2, state: 'raised' }])
    await open()
    await settle()
    expect(await of('spike')).toMatchObject({ weight: 3, topic: { zh: '渗漏' } })
    expect(await of('troubledHome')).toMatchObject({ weight: 3 })
    await open()
    await settle()
    await settle()
    expect(await of('spike')).toMatchObject({ weight: 4, why: { zh: '近 7 天 4 件，平时每周 0 件' } })
    expect(await list()).toHaveLength(3)
    expect(await list('', buildStaffActor(may, [desk.group.companyIds[2]!]))).toEqual([])
    const { rows } = await house.owner.query(
      `SELECT subject FROM platform.message WHERE template_key = 'warningRaised' AND staff_id = $1`,
      [desk.colleague.id],
    )
    expect(rows).toHaveLength(3)
    const events = await house.owner.query('SELECT FROM platform.event WHERE name = $1', [
      'insights.warning_raised.v1',
    ])
    expect(events.rowCount).toBe(3)
  })

  it('is taken on by somebody named, or dismissed with a reason, and ends with its cause', async () => {
    const spike = (await of('spike'))!
    const post = (path: string, body: object, id = spike['id']) =>
      house.send<Body>(lead, 'POST', `/warnings/${id}/${path}`, body)
    expect((await post('notice', { version: 1 })).body).toMatchObject({ state: 'noted', staffName: '江离' })
    expect((await post('notice', { version: 1 })).body.code).toBe('platform.stale')
    const acting = await post('action', { version: 2, nextStep: '逐户淋水试验', dueOn: '2026-12-01' })
    expect(acting.body).toMatchObject({ state: 'acting', dueOn: '2026-12-01' })
    const home = (await of('troubledHome'))!
    expect(
      (await post('dismissal', { version: 1, reason: '同一件事分四次说' }, home['id'])).body,
    ).toMatchObject({
      state: 'dismissed',
      reason: '同一件事分四次说',
    })
    expect(
      (
        await house.send(
          buildStaffActor(['insights.warnings'], '*'),
          'POST',
          `/warnings/${home['id']}/notice`,
          { version: 2 },
        )
      ).status,
    ).toBe(403)
    for (const id of ids) {
      const at = (path: string, body: object) =>
        house.send<Body>(desk.agent, 'POST', `/cases/${id}/${path}`, body)
      await at('replies', { body: '马上来看。' })
      await at('result', {
        version: (await house.send<Body>(desk.agent, 'GET', `/cases/${id}`)).body.version,
        body: '已修',
      })
      await at('closure', {
        version: (await house.send<Body>(desk.agent, 'GET', `/cases/${id}`)).body.version,
        closure: 'confirmed',
        body: '办结',
      })
    }
    await settle()
    expect((await list()).map(({ kind }) => kind)).toEqual(['spike'])
    house.clock.set('2026-12-20T06:10:00+08:00')
    await watchTime.run(house.database, {})
    expect(await list()).toEqual([])
    expect(await list('?state=ended')).toHaveLength(3)
    expect((await post('notice', { version: 4 })).body.code).toBe('insights.warning_ended')
    const history = await house.send<Body>(lead, 'GET', `/warnings/${spike['id']}/history`)
    expect(history.body.items.length).toBeGreaterThanOrEqual(3)
  })
})
