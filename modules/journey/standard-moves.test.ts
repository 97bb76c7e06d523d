import { customersModule } from '#modules/customers/module.ts'
import { recordDeliveries } from '#modules/delivery/index.ts'
import { deliveryModule } from '#modules/delivery/module.ts'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import type { StaffActor, Work } from '#platform/work/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { movePortion } from './actions/standards/move-portion.ts'
import { applyFacts } from './index.ts'
import { moveJourneys } from './jobs/move-journeys.ts'
import { journeyModule } from './module.ts'
import { buildJourneys, buildPerformer, type BuiltJourneys } from './testing/index.ts'
import { inputOf, standardsIn } from './testing/standards.ts'

interface Move {
  state: string
  total: number
  handled: number
  changes: { key: string; added: number; removed: number; moved: number; homes: { label: string }[] }[]
}
interface HomeView {
  actions: { id: string; key: string; state: string; dueOn: string; title: { zh: string }; version: number }[]
}

describe('open journeys that move to another version', () => {
  const house = useTestServer([customersModule, deliveryModule, journeyModule], '2026-05-04T09:00:00+08:00')
  const system = <T>(run: (work: Work) => Promise<T>) => house.database.asSystem('test', run)
  const all = ['journey.read', 'journey.do', 'journey.standards', 'journey.publishStandards']
  const writer = buildStaffActor(all)
  const second = buildStaffActor(all)
  const standards = standardsIn(house, { writer, second })
  const { post, read, put, actionOf, start, publishDraft } = standards
  let built: BuiltJourneys
  let cityId: string
  let regionId: string
  let engineer: StaffActor
  const homeView = async (homeId: string) =>
    (await house.send<HomeView>(writer, 'GET', `/homes/${homeId}/journey`)).body
  const actionsOf = async (homeId: string, key: string) =>
    (await homeView(homeId)).actions.filter((action) => action.key === key)
  const readMove = async (id: string) => (await house.send<Move>(second, 'GET', `/standard-moves/${id}`)).body
  const look = async (body: object) =>
    house.send<{ id: string; code?: string }>(second, 'POST', '/standard-moves', body)

  beforeAll(async () => {
    await system(async (work) => {
      built = await buildJourneys(work, { homes: 7 })
      engineer = await buildPerformer(work, built.nodeId, 'engineering')
      const [node] = await work.sql<{ city: string; region: string }>(
        `SELECT c.id AS city, c.parent_id AS region FROM organization.node p JOIN organization.node c ON c.id = p.parent_id
          WHERE p.id = $1`,
        [built.nodeId],
      )
      cityId = node!.city
      regionId = node!.region
      await recordDeliveries(
        work,
        built.homeIds.slice(0, 5).map((homeId, row) => ({ row, homeId, deliveredOn: '2026-04-20' })),
      )
    })
    await house.settle()
    const draft = await start(regionId)
    const { action } = await actionOf(draft, '4.6.1')
    const lantern = { ...inputOf(action), title: { zh: '挂灯笼', en: 'Hang a lantern' }, anchor: 'delivered' }
    await post(writer, `/${draft}/actions`, { ...lantern, key: null })
    await put(writer, draft, '4.3', { guide: { zh: '逐项说明。', en: 'Item by item.' } })
    await publishDraft(draft)
  })

  it('[2.0] is looked at first: what comes, goes and moves, by action, with homes by way of example', async () => {
    const draft = await start(cityId)
    const { action } = await actionOf(draft, '4.6.1')
    await post(writer, `/${draft}/actions`, {
      ...inputOf(action),
      key: null,
      anchor: 'delivered',
      title: { zh: '交房满月回访', en: 'Call after a month' },
      after: { months: 1, days: 0 },
    })
    const optional = (await read(draft)).actions.find(
      ({ action: one }) => one.optional && one.subject === 'home',
    )
    if (optional)
      await post(writer, `/${draft}/actions/${optional.action.key}/switching-off`, {
        version: optional.version,
      })
    await publishDraft(draft)
    const [inspection] = await actionsOf(built.homeIds[0]!, '4.3')
    await system((work) =>
      work.sql(
        `UPDATE journey.action SET done_at = $2, done_on = '2026-04-21', done_by_name = '周予安' WHERE id = $1`,
        [inspection!.id, work.now],
      ),
    )
    const { status, body } = await look({ projectId: built.projectId })
    expect(status).toBe(201)
    expect((await look({ nodeId: cityId })).body.code).toBe('journey.move_under_way')
    await house.settle()
    const seen = await readMove(body.id)
    expect(seen).toMatchObject({ state: 'looked', total: 8, handled: 8 })
    const call = seen.changes.find(({ key }) => key === 'L-LL-1')!
    expect(call).toMatchObject({ added: 5, removed: 0 })
    expect(call.homes).toHaveLength(3)
    expect(call.homes[0]!.label).toContain('砚湖湾')
    expect((await actionsOf(built.homeIds[0]!, 'L-LL-1')).length).toBe(0)
    expect((await house.send(engineer, 'GET', `/standard-moves/${body.id}`)).status).toBe(403)
    await house.send(second, 'POST', `/standard-moves/${body.id}/cancellation`)
    expect((await readMove(body.id)).state).toBe('cancelled')
  })

  it('[2.0] killed in the middle and run again, leaves neither a double nor a gap; what was done stays done', async () => {
    const { body } = await look({ nodeId: cityId })
    await house.settle()
    const before = await actionsOf(built.homeIds[0]!, '4.3')
    await system(async (work) => {
      await work.sql(
        `UPDATE journey.standard_move SET state = 'running', handled = 0, place = NULL WHERE id = $1`,
        [body.id],
      )
    })
    await system((work) => movePortion(work, body.id, 2))
    await expect(
      system(async (work) => {
        await movePortion(work, body.id, 2)
        throw new Error('killed')
      }),
    ).rejects.toThrow('killed')
    expect((await readMove(body.id)).handled).toBe(2)
    await moveJourneys.run(house.database, { moveId: body.id })
    await moveJourneys.run(house.database, { moveId: body.id })
    expect(await readMove(body.id)).toMatchObject({ state: 'done', handled: 8, total: 8 })
    const { rows } = await house.owner.query(
      `SELECT journey_id, action_key, occurrence FROM journey.action GROUP BY 1, 2, 3 HAVING count(*) > 1`,
    )
    expect(rows).toEqual([])
    expect(await system((work) => applyFacts(work, built.homeIds))).toEqual({ added: 0, changed: 0 })
    expect(await actionsOf(built.homeIds[0]!, '4.3')).toEqual(before)
    expect(before).toMatchObject([{ state: 'done' }])
    for (const homeId of built.homeIds.slice(0, 5))
      expect(await actionsOf(homeId, 'L-LL-1')).toMatchObject([{ state: 'notDue' }])
    expect((await look({ projectId: built.projectId })).body.code).toBe('journey.nothing_to_move')
  })

  it('[2.0] stands for ever as it is: what lay before the move is not asked for afterwards', async () => {
    expect(await actionsOf(built.homeIds[0]!, 'L-DL-1')).toEqual([])
    house.clock.set('2026-06-10T09:00:00+08:00')
    await system((work) => applyFacts(work, built.homeIds))
    expect(await actionsOf(built.homeIds[0]!, 'L-DL-1')).toEqual([])
    expect(await actionsOf(built.homeIds[0]!, 'L-LL-1')).toMatchObject([{ state: 'overdue' }])
  })

  it('answers 404 outside the reach', async () => {
    const stranger = buildStaffActor(all, [built.foreignNodeId])
    expect((await house.send(stranger, 'POST', '/standard-moves', { nodeId: cityId })).status).toBe(404)
    expect(
      (await house.send(stranger, 'POST', '/standard-moves', { projectId: built.projectId })).status,
    ).toBe(404)
  })
})
