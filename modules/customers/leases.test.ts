import { describe, expect, it } from 'vitest'
import { buildOwner } from './testing/index.ts'
import { useCustomers } from './testing/use-customers.ts'

interface Register {
  holders: { holdingId: string; kind: string }[]
}

describe('the lease of a tenant', () => {
  const house = useCustomers()
  const send = (method: 'POST' | 'PUT', path: string, body: object, project = house.near) =>
    house.send<Register>(house.staff(project), method, path, body)

  it('renews the lease of a tenant and tells it; nobody else has one, and it does not end before it begins [S2-41]', async () => {
    const { holdingId: owning } = await house.system((work) =>
      buildOwner(work, { projectId: house.near.projectId, homeId: house.near.homeIds[0]! }),
    )
    const home = house.near.homeIds[0]!
    const lease = { leaseFrom: '2026-06-01', leaseUntil: '2027-05-31' }
    const { body } = await send('POST', `/homes/${home}/holdings`, {
      who: { person: { name: '田野' } },
      kind: 'tenant',
      fromOn: '2026-06-01',
      ...lease,
    })
    const { holdingId } = body.holders.find(({ kind }) => kind === 'tenant')!
    const renew = (id: string, term: object, project = house.near) =>
      send('PUT', `/holdings/${id}/lease`, { ...lease, version: 1, ...term }, project)
    expect((await renew(holdingId, { leaseUntil: '2028-05-31' })).status).toBe(200)
    const { rows } = await house.owner.query(
      `SELECT payload ->> 'leaseUntil' AS until FROM platform.event WHERE name = 'customers.lease_changed.v1' AND home_id = $1`,
      [home],
    )
    expect(rows).toEqual([{ until: '2028-05-31' }])
    expect(await renew(holdingId, { leaseUntil: '2029-05-31' }), 'on what was seen before').toMatchObject({
      status: 409,
      body: { code: 'platform.stale', details: { theirs: { leaseUntil: '2028-05-31', version: 2 } } },
    })
    const backwards = { status: 422, body: { code: 'customers.ends_before_start' } }
    expect(await renew(holdingId, { leaseUntil: '2026-05-31' })).toMatchObject(backwards)
    expect(await renew(owning, {})).toMatchObject({ status: 409, body: { code: 'customers.no_tenant' } })
    expect((await renew(holdingId, {}, house.far)).status).toBe(404)
    await send('POST', `/holdings/${holdingId}/ending`, { untilOn: '2026-12-01', reason: 'movedOut' })
    expect(await renew(holdingId, {})).toMatchObject({
      status: 409,
      body: { code: 'customers.already_ended' },
    })
    const entered = await send('POST', `/homes/${home}/holdings`, {
      who: { person: { name: '谭小雅' } },
      kind: 'tenant',
      fromOn: '2026-12-01',
      leaseFrom: '2026-12-01',
      leaseUntil: '2026-11-30',
    })
    expect(entered).toMatchObject(backwards)
  })
})
