import { upsertContracts } from '#modules/sales/index.ts'
import { salesModule } from '#modules/sales/module.ts'
import { useTestServer } from '#platform/testing/index.ts'
import { buildStaffActor } from '#platform/testing/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { disclosureModule } from './module.ts'
import { buildVenue, type Venue } from './testing/index.ts'

type Body = Record<string, any>

/** @serves 2.1, 2.2, 2.7, 2.11 */
describe('what comes before the contract', () => {
  const house = useTestServer([disclosureModule, salesModule], '2026-11-20T10:00:00+08:00')
  let venue: Venue
  let clerk: Venue['adviser']
  let purchase: Body
  const call = (method: 'GET' | 'POST' | 'PUT', path: string, body?: Body, actor = venue.adviser) =>
    house.send<Body>(actor, method, path, body)
  const sign = (home: number, over: Body = {}, actor = clerk) =>
    call(
      'POST',
      '/contracts',
      {
        homeId: venue.project.homeIds[home],
        number: `SJ-${home}`,
        signedOn: '2026-11-20',
        price: 236_000_000,
        buyers: [{ personId: venue.visitor.id }],
        ...over,
      },
      actor,
    )

  beforeAll(async () => {
    venue = await buildVenue(house)
    const { projectId, nodeId, homeIds } = venue.project
    clerk = buildStaffActor(['sales.edit', 'sales.read', 'disclosure.read', 'customers.read'], [nodeId], {
      name: '纪年',
    })
    await call('POST', `/projects/${projectId}/disclosure-board`, { opensOn: '2026-11-01' }, venue.manager)
    const personId = venue.visitor.id
    await call(
      'POST',
      `/projects/${projectId}/customers/${personId}/waivers`,
      { reason: '统一认购' },
      venue.head,
    )
    const begun = await call('POST', '/purchases', {
      projectId,
      personId,
      homeId: homeIds[0],
      subscribedAt: '2026-11-20T01:30:00.000Z',
    })
    purchase = begun.body
  })

  it('[2.1, 2.2, 2.7, 2.11] refuses the contract and names what was not told, promised and brought', async () => {
    const refused = await sign(0)
    expect(refused).toMatchObject({
      status: 409,
      body: {
        code: 'disclosure.not_ready_to_sign',
        details: { missing: ['notice', 'measures', 'terms', 'covenant', 'papers'] },
      },
    })
    expect(refused.body.message).toContain('合同条款逐条讲解的确认、临时管理规约的承诺、齐全的签约资料')
    const { body } = await call('GET', `/homes/${venue.project.homeIds[0]}/before-contract`, undefined, clerk)
    expect(body).toMatchObject({ purchaseId: purchase.id, name: '丁卯' })
  })

  it('[2.2] asks for a subscription first where the project keeps its register, and leaves history alone', async () => {
    expect((await sign(1)).body).toMatchObject({
      code: 'disclosure.not_ready_to_sign',
      details: { missing: ['subscription'] },
    })
    expect((await sign(1, { signedOn: '2026-10-20' })).status).toBe(201)
    expect((await sign(1)).body.code).toBe('sales.home_already_sold')
    const [imported] = await house.database.asSystem('test', (work) =>
      upsertContracts(work, venue.project.projectId, [
        {
          row: 1,
          home: venue.project.homeCodes[2],
          number: 'SJ-alt',
          signedOn: '2026-11-10',
          price: 100,
          buyers: '周行',
        },
      ]),
    )
    expect(imported).toMatchObject({ result: 'created' })
  })

  it('[2.2, 2.7] asks for less when the promise is signed and every paper is there', async () => {
    await call('POST', `/purchases/${purchase.id}/covenant`, { fileId: venue.photoIds[0] })
    const { body } = await call('GET', `/purchases/${purchase.id}`)
    const papers = body.papers.map((paper: Body) => ({ ...paper, broughtOn: '2026-11-20' }))
    const planned = await call('PUT', `/purchases/${purchase.id}`, {
      version: body.version,
      signingMethod: 'onSite',
      appointmentAt: null,
      contactStaffId: null,
      papers,
    })
    expect(planned.body.missing).toEqual(['notice', 'measures', 'terms'])
  })

  it('[2.1, 2.11] lets a contract pass that was waived with a reason, but not at the hand of the one who waived it', async () => {
    const path = `/purchases/${purchase.id}/waivers`
    expect((await call('POST', path, { reason: '不够格' })).status).toBe(403)
    const waived = await call('POST', path, { reason: '次日补签讲解单' }, venue.head)
    expect(waived.body).toMatchObject({ missing: [], waiver: { byName: '沈约', reason: '次日补签讲解单' } })
    expect((await call('POST', path, { reason: '再来一次' }, venue.head)).body.code).toBe(
      'disclosure.ready_already',
    )
    const { rows } = await house.owner.query(
      `SELECT payload, home_id FROM platform.event WHERE name = 'disclosure.contract_waived.v1'`,
    )
    expect(rows).toMatchObject([
      { home_id: venue.project.homeIds[0], payload: { waived: ['notice', 'measures', 'terms'], by: '沈约' } },
    ])
    const both = { ...clerk, id: venue.head.id }
    expect((await sign(0, {}, both)).body.code).toBe('disclosure.own_contract_waiver')
    expect((await sign(0)).status).toBe(201)
    await house.settle()
    expect((await call('GET', `/purchases/${purchase.id}`)).body).toMatchObject({
      state: 'signed',
      missing: [],
    })
  })
})
