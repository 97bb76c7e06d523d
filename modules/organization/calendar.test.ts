import { beforeAll, describe, expect, it } from 'vitest'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import { organizationModule } from './module.ts'
import { type BuiltGroup, buildGroup } from './testing/index.ts'

describe("a city's own calendar", () => {
  const house = useTestServer([organizationModule], '2026-05-04T09:00:00+08:00')
  const rights = ['organization.read', 'organization.edit']
  let group: BuiltGroup
  beforeAll(async () => {
    group = await house.database.asSystem('test', buildGroup)
  })
  const linlan = () => `/organization/nodes/${group.cityIds[0]}/calendar`
  const clerk = () => buildStaffActor(rights, [group.cityIds[0]], { name: '江离' })
  const stranger = () => buildStaffActor(rights, [group.cityIds[1]])
  const makeUp = { workday: true, reason: '错峰调休' }
  const events = async () =>
    (
      await house.owner.query(
        `SELECT payload FROM platform.event WHERE name = 'organization.calendar_changed.v1'`,
      )
    ).rows

  it('is kept by the city itself, a day said twice is said once', async () => {
    expect((await house.send(clerk(), 'PUT', `${linlan()}/2026-06-27`, makeUp)).status).toBe(200)
    expect((await house.send(clerk(), 'PUT', `${linlan()}/2026-06-27`, makeUp)).status).toBe(200)
    expect(await house.send(clerk(), 'GET', `${linlan()}?year=2026`)).toMatchObject({
      body: { days: [{ on: '2026-06-27', ...makeUp, changedBy: '江离' }] },
    })
    expect((await house.send(clerk(), 'GET', `${linlan()}?year=2027`)).body).toMatchObject({ days: [] })
    expect(await events()).toEqual([{ payload: { nodeId: group.cityIds[0], on: '2026-06-27' } }])
  })

  it('is out of reach for another city, and of nobody who may only read', async () => {
    expect((await house.send(stranger(), 'PUT', `${linlan()}/2026-06-28`, makeUp)).status).toBe(404)
    expect((await house.send(stranger(), 'DELETE', `${linlan()}/2026-06-27`)).status).toBe(404)
    const below = buildStaffActor(rights, [group.companyIds[0]])
    expect((await house.send(below, 'PUT', `${linlan()}/2026-06-28`, makeUp)).status).toBe(404)
    expect((await house.send(below, 'GET', `${linlan()}?year=2026`)).status).toBe(200)
    const reader = buildStaffActor(['organization.read'], [group.cityIds[0]])
    expect((await house.send(reader, 'PUT', `${linlan()}/2026-06-28`, makeUp)).status).toBe(403)
  })

  it('belongs to a city company and to days that exist', async () => {
    const chief = buildStaffActor(rights, '*')
    const company = `/organization/nodes/${group.companyIds[0]}/calendar`
    expect(await house.send(chief, 'PUT', `${company}/2026-06-28`, makeUp)).toMatchObject({
      status: 422,
      body: { code: 'organization.not_a_city' },
    })
    expect((await house.send(chief, 'PUT', `${linlan()}/2026-02-30`, makeUp)).status).toBe(422)
  })

  it('stands beside the public holidays and make-up workdays of the year, as far as they are known', async () => {
    const { body } = await house.send<{ publicDays: { on: string }[]; isCovered: boolean }>(
      clerk(),
      'GET',
      `${linlan()}?year=2026`,
    )
    expect(body.isCovered).toBe(true)
    expect(body.publicDays.find(({ on }) => on === '2026-10-01')).toEqual({
      on: '2026-10-01',
      kind: 'holiday',
      name: { zh: '国庆节', en: 'National Day' },
    })
    expect(body.publicDays).toContainEqual(expect.objectContaining({ kind: 'makeUpWorkday' }))
    expect((await house.send(clerk(), 'GET', `${linlan()}?year=2999`)).body).toMatchObject({
      publicDays: [],
      isCovered: false,
    })
  })

  it('is left to the country again', async () => {
    expect((await house.send(clerk(), 'DELETE', `${linlan()}/2026-06-27`)).status).toBe(200)
    expect((await house.send(clerk(), 'GET', `${linlan()}?year=2026`)).body).toMatchObject({ days: [] })
    expect((await house.send(clerk(), 'DELETE', `${linlan()}/2026-06-27`)).status).toBe(200)
    expect(await events()).toHaveLength(2)
  })

  it('has office hours of several stretches, which the city keeps itself; a stale form sees both', async () => {
    const hours = linlan().replace('/calendar', '/office-hours')
    const read = async () =>
      (await house.send<{ officeHours: object }>(clerk(), 'GET', `${linlan()}?year=2026`)).body.officeHours
    const usual = [
      { startsAt: '09:00', endsAt: '12:00' },
      { startsAt: '13:30', endsAt: '18:00' },
    ]
    expect(await read()).toEqual({ stretches: usual, isOwn: false, version: 0, changedBy: null })
    const stretches = [
      { startsAt: '08:30', endsAt: '12:00' },
      { startsAt: '14:00', endsAt: '17:30' },
      { startsAt: '19:00', endsAt: '21:00' },
    ]
    const set = (body: object, actor = clerk()) => house.send(actor, 'PUT', hours, { version: 0, ...body })
    expect((await set({ stretches }, stranger())).status).toBe(404)
    expect(await set({ stretches: stretches.toReversed() })).toMatchObject({
      status: 422,
      body: { code: 'organization.stretch_misplaced', fields: [{ path: 'body.stretches.1' }] },
    })
    expect((await set({ stretches: [] })).status).toBe(422)
    expect((await set({ stretches })).status).toBe(200)
    expect((await set({ stretches, version: 1 })).status, 'said twice').toBe(200)
    expect(await read()).toEqual({ stretches, isOwn: true, version: 1, changedBy: '江离' })
    expect(await set({ stretches: usual })).toMatchObject({
      status: 409,
      body: { code: 'platform.stale', details: { by: '江离', theirs: { stretches } } },
    })
    expect((await house.send(stranger(), 'DELETE', hours)).status).toBe(404)
    expect((await house.send(clerk(), 'DELETE', hours)).status).toBe(200)
    expect(await read()).toMatchObject({ stretches: usual, isOwn: false })
    const { rows } = await house.owner.query(
      `SELECT payload FROM platform.event WHERE name = 'organization.office_hours_changed.v1'`,
    )
    const payload = { nodeId: group.cityIds[0], nodeName: '临澜城市公司' }
    expect(rows).toEqual([{ payload }, { payload }])
  })
})
