import { describe, expect, it } from 'vitest'
import { partyTypesOf } from './party-type.ts'
import { depthOf } from './service-depth.ts'
import { buildOwner } from './testing/index.ts'
import { useCustomers } from './testing/use-customers.ts'

type Body = Record<string, any>

it('[S4-09] takes what a customer is from facts: one person may be several, and whoever lets passes our service on', () => {
  const types = (over: object) =>
    partyTypesOf({ kind: 'owner', isDelivered: true, use: 'ownUse', isPayer: true, ...over }).map(
      ([type]) => type,
    )
  expect(types({})).toEqual(['buyer', 'principal', 'consumer', 'endUser'])
  expect(types({ use: 'let', isPayer: false })).toEqual(['buyer', 'principal', 'retailer'])
  expect(types({ isDelivered: false, isPayer: false, use: null })).toEqual(['buyer'])
  expect(types({ kind: 'tenant' })).toEqual(['consumer', 'endUser'])
  expect(types({ kind: 'family', isPayer: false })).toEqual(['endUser', 'beneficiary'])
  expect(types({ kind: 'authorised', isPayer: false })).toEqual([])
})

describe('the depth of service of a household [S4-11]', () => {
  const house = useCustomers()
  it('grows step by step with a proof for each, stands in the list and on the file, and falls when a proof is taken back', async () => {
    const { projectId, homeIds } = house.near
    const { personId } = await house.system((work) => buildOwner(work, { projectId, homeId: homeIds[0]! }))
    const send = (method: 'GET' | 'POST', path: string, body?: object, of = house.near) =>
      house.send<Body>(house.staff(of), method, path, body)
    const seen = async () => (await send('GET', `/persons/${personId}/service-depths`)).body.items[0]
    expect((await send('GET', `/persons/${personId}/party-types`)).body.items).toMatchObject([
      { type: 'buyer', why: 'owns' },
    ])
    const { householdId } = await seen()
    const prove = (level: number, proof: string, of = house.near) =>
      send('POST', `/households/${householdId}/depth-proofs`, { level, proof }, of)

    const early = await prove(2, '知道她腿脚不便')
    expect(early).toMatchObject({ status: 409, body: { code: 'customers.step_by_step' } })
    expect(early.body.message).toContain('第 1 步')
    expect((await prove(1, '叫得出姓名', house.far)).status).toBe(404)
    expect((await prove(1, '叫得出全家人的姓名')).body).toEqual({ depth: 1 })
    expect((await prove(2, '知道老人腿脚不便，雨天送伞到门口')).body).toEqual({ depth: 2 })
    const late = { level: 3, proof: '还没发生', onDay: '2099-01-01' }
    expect((await send('POST', `/households/${householdId}/depth-proofs`, late)).body.code).toBe(
      'customers.not_yet',
    )

    const list = (query: string, of = house.near) => send('GET', `/service-depths?${query}`, undefined, of)
    expect((await list('depth=2&sort=-depthAt')).body.items).toMatchObject([
      { id: householdId, depth: 2, personId, lastProof: '知道老人腿脚不便，雨天送伞到门口' },
    ])
    expect((await list('depth=2', house.far)).body.items).toEqual([])
    const timeline = (await send('GET', `/persons/${personId}/timeline`)).body.items as Body[]
    expect(timeline.map(({ text }) => text.zh)).toContain('服务深度第 1 步：叫得出全家人的姓名')

    const first = (await seen()).proofs.find(({ level }: Body) => level === 1)
    const back = `/households/${householdId}/depth-proofs/${first.id}/withdrawal`
    expect((await send('POST', back, { reason: '记到别家了' })).body).toEqual({ depth: 0 })
    expect((await send('POST', back, { reason: '记到别家了' })).status).toBe(404)
    expect((await seen()).proofs).toHaveLength(2)
    expect(depthOf([{ level: 2, withdrawnAt: null }])).toBe(0)
  })
})
