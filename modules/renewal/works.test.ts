import { customersModule } from '#modules/customers/module.ts'
import { messagesModule } from '#platform/messages/index.ts'
import { useTestServer } from '#platform/testing/index.ts'
import type { Actor } from '#platform/work/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { renewalModule } from './module.ts'
import { buildOldEstate, type OldEstate, reachFunding } from './testing/index.ts'

type Body = Record<string, any>
const plain = {
  lineId: null,
  scope: '',
  belongs: 'commonPart',
  inWarranty: false,
  hasCulprit: false,
  inServiceFee: false,
  plannedFrom: '2026-11-01',
  plannedUntil: '2026-12-31',
}

/** @serves S0-58, 8.1, 8.4, 8.5, 8.6 */
describe('a renewal, from its funding to its story', () => {
  const house = useTestServer([renewalModule, customersModule, messagesModule()], '2026-06-01T10:00:00+08:00')
  let estate: OldEstate
  let id: string
  beforeAll(async () => {
    estate = await buildOldEstate(house)
    id = await reachFunding(house, estate)
  })
  const send = (actor: Actor | undefined, method: 'GET' | 'POST' | 'PUT', path: string, body?: Body) =>
    house.send<Body>(actor, method, path, body)
  const read = async (path = '', actor: Actor = estate.relations) =>
    (await send(actor, 'GET', `/renewals/${id}${path}`)).body
  const based = async () => ({ version: (await read()).version })
  const told = async (name: string) =>
    (
      await house.owner.query<{ payload: Body }>(
        'SELECT payload FROM platform.event WHERE name = $1 ORDER BY recorded_at',
        [`renewal.${name}.v1`],
      )
    ).rows.map(({ payload }) => payload)

  it('[8.4] refuses the fund for a warranty item and without a vote, in words, and takes two people', async () => {
    const lift = { ...plain, title: '电梯', costFen: 48_000_000 }
    const write = async (items: Body[]) =>
      send(estate.relations, 'PUT', `/renewals/${id}/funding`, { ...(await based()), items })
    const propose = async (actor = estate.relations) =>
      send(actor, 'POST', `/renewals/${id}/proposal`, await based())
    expect((await propose()).body.code).toBe('renewal.cannot_fund')
    const shares = [
      { payer: 'maintenanceFund', amountFen: 30_000_000 },
      { payer: 'developer', amountFen: 17_999_999 },
    ]
    const written = await write([{ ...lift, inWarranty: true, shares }])
    expect(written.body.faults).toHaveLength(3)
    const refused = (await propose()).body
    expect(refused.code).toBe('renewal.cannot_fund')
    expect(refused.message).toContain('少了 ¥0.01')
    expect(refused.message).toContain('还在保修期内，应由开发商保修承担')
    expect(refused.message).toContain('第二十五条第（一）项')
    expect(refused.message).toContain('业主依法表决')
    shares[1]!.amountFen++
    await write([{ ...lift, shares }])
    const counts = { areaTotal: 900_000, areaPresent: 600_000, headsTotal: 4, headsPresent: 3, headsFor: 2 }
    const vote = (over: Body) =>
      send(estate.relations, 'POST', `/renewals/${id}/votes`, {
        payer: 'maintenanceFund',
        votedOn: '2026-06-01',
        ...counts,
        areaFor: 300_000,
        fileIds: [estate.photoIds[3]],
        ...over,
      })
    expect((await vote({ areaFor: 700_000 })).body.code).toBe('renewal.vote_counts')
    expect((await vote({ votedOn: '2026-06-02' })).body.code).toBe('renewal.day_ahead')
    expect((await vote({})).body.votes).toMatchObject([{ hasQuorum: true, isCarried: false }])
    expect((await propose()).body.code).toBe('renewal.cannot_fund')
    expect((await vote({ areaFor: 300_001 })).body.faults).toEqual([])
    const approve = async (actor: Actor) => send(actor, 'POST', `/renewals/${id}/decision`, await based())
    expect((await approve(estate.manager)).body.code).toBe('renewal.not_proposed')
    expect((await propose(estate.manager)).status).toBe(200)
    expect((await approve(estate.manager)).body.code).toBe('renewal.same_hand')
    const words = { words: '请写清施工范围' }
    await send(estate.manager, 'POST', `/renewals/${id}/proposal-return`, { ...(await based()), ...words })
    expect((await read()).returnedBecause).toBe('请写清施工范围')
    await propose()
    expect((await write([])).body.code).toBe('renewal.proposed')
    expect((await send(estate.owners[0], 'GET', `/my-renewals/${id}`)).body.works).toEqual([])
    expect((await approve(estate.manager)).body).toMatchObject({ decidedBy: '方正', stage: 'works' })
    expect(await told('funding_decided')).toMatchObject([
      { costFen: 48_000_000, maintenanceFund: 30_000_000, developer: 18_000_000, proposedBy: '林夕' },
    ])
  })

  it('[8.4, 8.1] begins no works without a contract that keeps to the decision', async () => {
    const [{ id: itemId }] = (await read('/works')).items
    const start = async () =>
      send(estate.engineer, 'POST', `/renewal-items/${itemId}/start`, {
        version: (await read('/works')).items[0].version,
        on: '2026-06-01',
        fileIds: [],
      })
    expect((await start()).body.code).toBe('renewal.no_contract')
    const enter = (over: Body) =>
      send(estate.relations, 'POST', `/renewals/${id}/contracts`, {
        supplier: '临澜电梯服务中心',
        number: 'GX-2026-001',
        amountFen: 48_000_000,
        signedOn: '2026-06-01',
        fileIds: [estate.photoIds[3]],
        ...over,
      })
    expect((await enter({ signedOn: '2026-05-31' })).body.code).toBe('renewal.contract_early')
    expect((await enter({ amountFen: 48_000_001 })).body.code).toBe('renewal.contract_over')
    expect((await enter({})).status).toBe(201)
    expect((await enter({ amountFen: 1 })).body.code).toBe('renewal.contract_over')
    expect((await start()).body.items).toMatchObject([{ state: 'running' }])
    expect((await start()).body.code).toBe('renewal.started_already')
    expect(await told('works_started')).toMatchObject([{ title: '电梯', startedOn: '2026-06-01' }])
    expect((await read()).dueOn).toBe('2026-12-31')
    expect(
      (
        await send(estate.stranger, 'POST', `/renewal-items/${itemId}/start`, {
          version: 1,
          on: '2026-06-01',
          fileIds: [],
        })
      ).status,
    ).toBe(404)
  })

  it('[8.1] accepts nothing without photos from before and after, and then the whole with its last item', async () => {
    const works = async () => (await read('/works')).items[0]
    const { id: itemId } = await works()
    const post = (path: string, body: Body) =>
      send(estate.engineer, 'POST', `/renewal-items/${itemId}/${path}`, body)
    const accept = async () =>
      post('acceptance', {
        version: (await works()).version,
        acceptedOn: '2026-06-01',
        ownersName: '沈佳禾',
        signatureFileId: estate.photoIds[3],
        fileIds: [estate.photoIds[3]],
      })
    expect((await accept()).body.code).toBe('renewal.not_ended')
    await post('progress', { onDay: '2026-06-01', words: '旧轿厢已拆除', fileIds: [estate.photoIds[0]] })
    const ended = await post('end', { version: (await works()).version, on: '2026-06-01', fileIds: [] })
    expect(ended.body).toMatchObject({ stage: 'acceptance' })
    expect((await accept()).body.code).toBe('renewal.no_before')
    await post('photos', { part: 'before', fileIds: [estate.photoIds[1]] })
    expect((await accept()).body.code).toBe('renewal.no_after')
    await post('photos', { part: 'after', fileIds: [estate.photoIds[2]] })
    expect((await accept()).body).toMatchObject({ stage: 'story', items: [{ state: 'accepted' }] })
    expect((await accept()).body.code).toBe('renewal.wrong_stage')
    expect(await told('renewal_accepted')).toMatchObject([
      { startedOn: '2026-06-01', acceptedOn: '2026-06-01' },
    ])
    const { works: mine } = (await send(estate.owners[1], 'GET', `/my-renewals/${id}`)).body
    expect(mine).toMatchObject([{ title: '电梯', acceptedOn: '2026-06-01', before: [{}], after: [{}] }])
    expect(mine[0].progress).toMatchObject([{ words: '旧轿厢已拆除', photos: [{}] }])
  })

  it('[8.5] tells the story to everybody, with what it cost and who paid', async () => {
    const { items } = await read('/story')
    const [{ itemId, before, after }] = items
    const pair = { itemId, words: '', beforeFileId: before[0], afterFileId: after[0] }
    const text = { title: '四年之约，我们做到了', body: '电梯换新了。', thanks: '谢谢邻居们。' }
    const publish = async () =>
      send(estate.relations, 'POST', `/renewals/${id}/story-publication`, await based())
    expect((await publish()).body.code).toBe('renewal.no_pairs')
    const body = { ...(await based()), ...text, pairs: [pair] }
    const draft = await send(estate.relations, 'PUT', `/renewals/${id}/story`, body)
    const { id: storyId } = draft.body.story
    expect((await send(undefined, 'GET', `/renewal-stories/${storyId}`)).status).toBe(404)
    expect((await send(undefined, 'GET', '/renewal-stories')).body.items).toEqual([])
    expect((await publish()).body).toMatchObject({ stage: 'finished' })
    await house.settle()
    const story = (await send(undefined, 'GET', `/renewal-stories/${storyId}`)).body
    expect(story).toMatchObject({ ...text, totals: { costFen: 48_000_000, maintenanceFund: 30_000_000 } })
    expect((await send(undefined, 'GET', '/renewal-stories')).body.items).toHaveLength(1)
    const seen = await house.database.withWork(
      { actor: { kind: 'public' }, permission: null, action: 'test' } as never,
      (work) => work.sql<{ id: string }>('SELECT id FROM platform.file'),
    )
    expect(seen.map((file) => file.id).toSorted()).toEqual([before[0], after[0]].toSorted())
    expect(await told('story_published')).toMatchObject([{ storyId, title: text.title }])
    expect((await read()).dueOn).toBeNull()
  })

  it('[8.6] comes back in the rhythm that the project sets', async () => {
    const set = await send(estate.relations, 'PUT', `/renewals/${id}/rhythm`, {
      ...(await based()),
      everyYears: 3,
    })
    expect(set.body).toMatchObject({ everyYears: 3, stage: 'finished' })
    house.clock.set(new Date('2028-12-18T10:00:00+08:00'))
    expect((await send(estate.relations, 'POST', '/renewal-lists')).body).toEqual({ listed: 1 })
    const { body } = await send(estate.relations, 'GET', '/renewals?isOpen=true')
    expect(body.items).toMatchObject([{ cycle: 2, anniversaryOn: '2029-12-18' }])
    const history = (await read('/history?limit=100')).items.map(({ subject }: Body) => subject)
    expect(history).toEqual(expect.arrayContaining(['renewal.owners_vote', 'renewal.progress']))
  })
})
