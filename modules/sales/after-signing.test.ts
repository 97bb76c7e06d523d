import { buildPerson } from '#modules/customers/testing/index.ts'
import { buildProject } from '#modules/estate/testing/index.ts'
import { buildGroup } from '#modules/organization/testing/index.ts'
import { buildResidentActor, buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { salesModule } from './module.ts'
import { buildContract } from './testing/index.ts'

type Body = Record<string, any>

/** @serves 2.8, 2.9, 2.10 */
describe('after the signing', () => {
  const house = useTestServer([salesModule], '2026-11-20T10:00:00+08:00')
  let made: { contractId: string; personId: string; otherId: string; nodes: string[] }
  beforeAll(async () => {
    made = await house.database.asSystem('test', async (work) => {
      const { companyIds } = await buildGroup(work)
      const { projectId, homeIds } = await buildProject(work, { nodeId: companyIds[0]!, homes: 1 })
      const personId = await buildPerson(work, { projectId })
      const signed = { signedOn: '2026-10-28', plannedDeliveryOn: '2028-06-30', buyers: [{ personId }] }
      const { contractId } = await buildContract(work, { projectId, homeId: homeIds[0]!, ...signed })
      return {
        contractId,
        personId,
        otherId: await buildPerson(work, { projectId }),
        nodes: [companyIds[0]!, companyIds[2]!],
      }
    })
  })
  const clerk = (node = made.nodes[0]!) =>
    buildStaffActor(['sales.read', 'sales.edit', 'sales.mortgage', 'sales.ask'], [node], { name: '闻笛' })
  const send = (method: 'GET' | 'POST' | 'PUT', path: string, body?: Body, actor = clerk()) =>
    house.send<Body>(actor, method, `/contracts/${made.contractId}/${path}`, body)
  const buyer = () => buildResidentActor([], { id: made.personId })
  const events = async (name: string) =>
    (
      await house.owner.query('SELECT payload FROM platform.event WHERE name = $1', [`sales.${name}.v1`])
    ).rows.map(({ payload }) => payload)

  it('is filed within 30 days, and the buyer reads the number', async () => {
    expect((await send('GET', 'after-signing')).body).toMatchObject({ fileBy: '2026-11-27', filing: null })
    const early = await send('PUT', 'filing', { number: '沐备 20261', filedOn: '2026-10-01' })
    expect(early.body.code).toBe('sales.impossible_dates')
    const filed = await send('PUT', 'filing', { number: ' 沐备 20261 ', filedOn: '2026-11-18' })
    expect(filed.body.filing).toEqual({ number: '沐备 20261', filedOn: '2026-11-18' })
    expect(await events('contract_filed')).toMatchObject([{ number: '沐备 20261', isLate: false }])
    expect((await send('GET', 'after-signing', undefined, clerk(made.nodes[1]))).status).toBe(404)
    const mine = await house.send<Body>(buyer(), 'GET', '/my-contracts')
    expect(mine.body.items).toMatchObject([{ filing: { number: '沐备 20261' }, mayAnswer: true }])
    const stranger = buildResidentActor([], { id: made.otherId })
    expect((await house.send<Body>(stranger, 'GET', '/my-contracts')).body.items).toEqual([])
  })

  it('shows how far the loan came, step by step', async () => {
    const loan = {
      version: null,
      kind: 'commercial',
      bank: '沐州银行',
      appliedOn: '2026-11-02',
      approvedOn: null,
      paidOn: null,
      missing: '近六个月流水',
      words: '',
    }
    expect((await send('PUT', 'mortgage', { ...loan, paidOn: '2026-11-10' })).body.code).toBe(
      'sales.impossible_dates',
    )
    expect((await send('PUT', 'mortgage', loan)).body.mortgage).toMatchObject({
      stage: 'applied',
      version: 1,
    })
    const approved = { ...loan, approvedOn: '2026-11-12', missing: '' }
    expect((await send('PUT', 'mortgage', approved)).body.code).toBe('platform.stale')
    const told = await send('PUT', 'mortgage', { ...approved, version: 1 })
    expect(told.body.mortgage).toMatchObject({ stage: 'approved', toldOn: '2026-11-20' })
    expect(await events('mortgage_told')).toMatchObject([{ stage: 'applied' }, { stage: 'approved' }])
  })

  it('asks the buyer three questions, once', async () => {
    const path = `/my-contracts/${made.contractId}/signing-answers`
    const answers = { clear: 5, smooth: 4, words: '等候时间再短一点' }
    const stranger = buildResidentActor([], { id: made.otherId })
    expect((await house.send(stranger, 'POST', path, answers)).status).toBe(404)
    expect((await house.send(buyer(), 'POST', path, answers)).body).toEqual({ onDay: '2026-11-20' })
    expect((await house.send(buyer(), 'POST', path, { clear: 1, smooth: 1 })).status).toBe(200)
    expect((await send('POST', 'signing-answers', answers)).body.code).toBe('sales.answered_already')
    expect((await send('GET', 'after-signing')).body.answer).toMatchObject({ clear: 5, way: 'own' })
    expect(await events('signing_answered')).toMatchObject([{ clear: 5, smooth: 4, way: 'own' }])
  })
})
