import { describe, expect, it } from 'vitest'
import { buildOwner, buildPerson } from './testing/index.ts'
import { useCustomers } from './testing/use-customers.ts'

interface Reply {
  fields: { path: string }[]
  id: string
  code: string
  version: number
  checkState: string
  holders: {
    holdingId: string
    name: string
    kind: string
    relation: string | null
    acquisition: string | null
    fromOn: string
    untilOn: string | null
    endReason: string | null
    leaseUntil: string | null
  }[]
  uses: { kind: string; fromOn: string; untilOn: string | null }[]
  payers: { name: string; fromOn: string; untilOn: string | null }[]
  companyTenants: { name: string; checkState: string }[]
}

describe('the owner register of a home', () => {
  const house = useCustomers(10)
  const send = (method: 'GET' | 'POST' | 'PUT', path: string, body?: object, project = house.near) =>
    house.send<Reply>(house.staff(project), method, path, body)
  const own = (index: number, name = '沈佳禾', fromOn = '2024-05-01') =>
    house.system((work) =>
      buildOwner(work, { projectId: house.near.projectId, homeId: house.near.homeIds[index]!, name, fromOn }),
    )

  it('keeps family, authorised persons and tenants with the exact term of the lease [S2-41, S2-44]', async () => {
    await own(0)
    const path = `/homes/${house.near.homeIds[0]}/holdings`
    await send('POST', path, {
      who: { person: { name: '沈父', phone: '13700000001' } },
      kind: 'family',
      relation: '父亲',
      fromOn: '2026-01-01',
    })
    await send('POST', path, {
      who: { person: { name: '钟点工阿姨' } },
      kind: 'authorised',
      relation: '保姆',
      fromOn: '2026-01-01',
    })
    const noLease = await send('POST', path, {
      who: { person: { name: '田野' } },
      kind: 'tenant',
      fromOn: '2026-06-01',
    })
    expect(noLease).toMatchObject({
      status: 422,
      body: {
        code: 'customers.lease_needed',
        fields: [{ path: 'body.leaseFrom' }, { path: 'body.leaseUntil' }],
      },
    })
    const { body } = await send('POST', path, {
      who: { person: { name: '田野' } },
      kind: 'tenant',
      fromOn: '2026-06-01',
      leaseFrom: '2026-06-01',
      leaseUntil: '2027-05-31',
    })
    expect(
      body.holders.map(({ name, kind, relation, leaseUntil }) => [name, kind, relation, leaseUntil]),
    ).toEqual([
      ['沈佳禾', 'owner', null, null],
      ['沈父', 'family', '父亲', null],
      ['钟点工阿姨', 'authorised', '保姆', null],
      ['田野', 'tenant', null, '2027-05-31'],
    ])
  })

  it('ends what is over and keeps it, once', async () => {
    const { holdingId } = await own(1)
    const end = (untilOn: string) =>
      send('POST', `/holdings/${holdingId}/ending`, { untilOn, reason: 'movedOut' })
    expect(await end('2024-04-30')).toMatchObject({
      status: 422,
      body: { code: 'customers.ends_before_start', fields: [{ path: 'body.untilOn' }] },
    })
    expect(
      (
        await send(
          'POST',
          `/holdings/${holdingId}/ending`,
          { untilOn: '2026-01-01', reason: 'movedOut' },
          house.far,
        )
      ).status,
    ).toBe(404)
    expect((await end('2026-01-01')).status).toBe(200)
    expect(await end('2026-02-01')).toMatchObject({ status: 409, body: { code: 'customers.already_ended' } })
  })

  it('passes a home on: the buyers begin a household of their own, the tenant stays (Civil Code art. 725)', async () => {
    const home = house.near.homeIds[2]!
    const seller = await own(2, '袁慕白', '2022-01-01')
    await send('POST', `/homes/${home}/holdings`, {
      who: { person: { name: '租客' } },
      kind: 'tenant',
      fromOn: '2026-01-01',
      leaseFrom: '2026-01-01',
      leaseUntil: '2026-12-31',
    })
    const buyers = [
      { person: { name: '魏青', phone: '13700000011' } },
      { person: { name: '丁卯', phone: '13700000012' } },
    ]
    const { status, body } = await send('POST', `/homes/${home}/transfers`, { on: '2026-09-01', buyers })
    expect(status).toBe(201)
    expect(
      body.holders.map(({ name, kind, acquisition, untilOn, endReason }) => [
        name,
        kind,
        acquisition,
        untilOn,
        endReason,
      ]),
    ).toEqual([
      ['魏青', 'owner', 'resale', null, null],
      ['丁卯', 'coOwner', 'resale', null, null],
      ['租客', 'tenant', null, null, null],
      ['袁慕白', 'owner', 'firstSale', '2026-09-01', 'resale'],
    ])
    const { rows } = await house.owner.query(
      `SELECT payload ->> 'secondHand' AS second, payload ->> 'reason' AS reason FROM platform.event WHERE home_id = $1 AND recorded_at >= (SELECT max(recorded_at) FROM platform.event WHERE name = 'customers.holding_ended.v1' AND home_id = $1) AND name IN ('customers.holding_taken.v1', 'customers.holding_ended.v1') ORDER BY id`,
      [home],
    )
    expect(rows.filter(({ reason }) => reason === 'resale')).toHaveLength(1)
    expect(rows.filter(({ second }) => second === 'true')).toHaveLength(2)
    const party = await house.send<{ items: { why: string }[] }>(
      house.staff(house.near),
      'GET',
      `/persons/${seller.personId}/party-types`,
    )
    expect(party.body.items.map(({ why }) => why)).toEqual(['held'])
    const mistyped = await send('POST', `/homes/${home}/transfers`, {
      on: '2026-09-01',
      buyers: [buyers[0], { person: { name: '丁卯', phone: '137' } }],
    })
    expect(mistyped).toMatchObject({ status: 422, body: { fields: [{ path: 'body.buyers.1.phone' }] } })
    const empty = await send('POST', `/homes/${house.near.homeIds[3]}/transfers`, {
      on: '2026-09-01',
      buyers,
    })
    expect(empty).toMatchObject({ status: 409, body: { code: 'customers.no_owner_yet' } })
  })

  it('keeps own use or let, and who pays, as a history [S2-41]', async () => {
    const home = house.near.homeIds[4]!
    const { personId } = await own(4, '许若水')
    const tenant = await house.system((work) =>
      buildPerson(work, { projectId: house.near.projectId, name: '谭小雅' }),
    )
    await send('PUT', `/homes/${home}/use`, { kind: 'ownUse', fromOn: '2024-06-01' })
    await send('PUT', `/homes/${home}/use`, { kind: 'let', fromOn: '2026-06-01' })
    await send('PUT', `/homes/${home}/payer`, { personId, fromOn: '2024-06-01' })
    const { body } = await send('PUT', `/homes/${home}/payer`, { personId: tenant, fromOn: '2026-06-01' })
    expect(body.uses).toMatchObject([
      { kind: 'let', untilOn: null },
      { kind: 'ownUse', fromOn: '2024-06-01', untilOn: '2026-06-01' },
    ])
    expect(body.payers).toMatchObject([
      { name: '谭小雅', untilOn: null },
      { name: '许若水', untilOn: '2026-06-01' },
    ])
  })

  it('checks licence and qualification of a firm before it moves in, once [S2-42]', async () => {
    const firm = (licenceValidUntil: string) =>
      send('POST', `/homes/${house.near.homeIds[5]}/company-tenants`, {
        name: '云岬设计',
        licenceNumber: '91310000MA1K',
        licenceValidUntil,
        leaseFrom: '2026-12-01',
        leaseUntil: '2028-11-30',
      })
    const expired = await firm('2026-10-31')
    const check = (id: string, result: string, project = house.near) =>
      send('POST', `/company-tenants/${id}/check`, { version: 1, result, note: '已看原件' }, project)
    expect(await check(expired.body.id, 'passed')).toMatchObject({
      status: 422,
      body: { code: 'customers.licence_expired' },
    })
    const valid = await firm('2036-10-31')
    expect((await check(valid.body.id, 'passed', house.far)).status).toBe(404)
    expect(await check(valid.body.id, 'passed')).toMatchObject({
      status: 200,
      body: { checkState: 'passed', version: 2 },
    })
    expect(await check(valid.body.id, 'failed')).toMatchObject({
      status: 409,
      body: { code: 'customers.check_already_done' },
    })
    const register = await send('GET', `/homes/${house.near.homeIds[5]}/register`)
    expect(register.body.companyTenants.map(({ checkState }) => checkState).toSorted()).toEqual([
      'passed',
      'pending',
    ])
  })

  it('is not there for another city, which can enter nobody either', async () => {
    const home = house.near.homeIds[6]
    expect((await send('GET', `/homes/${home}/register`, undefined, house.far)).status).toBe(404)
    const intruder = await send(
      'POST',
      `/homes/${home}/holdings`,
      { who: { person: { name: '外人' } }, kind: 'owner', fromOn: '2026-01-01' },
      house.far,
    )
    expect(intruder).toMatchObject({ status: 422, body: { code: 'customers.unknown_home' } })
    expect(
      (await send('PUT', `/homes/${home}/use`, { kind: 'let', fromOn: '2026-06-01' }, house.far)).status,
    ).toBe(404)
  })
})
