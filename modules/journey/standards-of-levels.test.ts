import { customersModule } from '#modules/customers/module.ts'
import { recordDeliveries } from '#modules/delivery/index.ts'
import { deliveryModule } from '#modules/delivery/module.ts'
import { buildProject } from '#modules/estate/testing/index.ts'
import { syncPermissions } from '#modules/identity/index.ts'
import { buildStaff } from '#modules/organization/testing/index.ts'
import { buildContract } from '#modules/sales/testing/index.ts'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import type { StaffActor, Work } from '#platform/work/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { applyFacts } from './index.ts'
import { journeyModule } from './module.ts'
import { buildJourneys, type BuiltJourneys } from './testing/index.ts'
import { inputOf, standardsIn } from './testing/standards.ts'

interface Behind {
  items: { number: number; draft: object | null }[]
}

interface HomeView {
  actions: { id: string; key: string; state: string; dueOn: string; title: { zh: string }; version: number }[]
}

describe('a standard below the group', () => {
  const house = useTestServer([customersModule, deliveryModule, journeyModule], '2026-05-04T09:00:00+08:00')
  const system = <T>(run: (work: Work) => Promise<T>) => house.database.asSystem('test', run)
  const all = ['journey.read', 'journey.do', 'journey.standards', 'journey.publishStandards']
  const writer = buildStaffActor(all)
  const second = buildStaffActor(all)
  const standards = standardsIn(house, { writer, second })
  const { post, read, put, actionOf, start, publishDraft } = standards
  let built: BuiltJourneys
  let regionId: string
  let keeper: StaffActor
  const homeView = async (homeId: string) =>
    (await house.send<HomeView>(writer, 'GET', `/homes/${homeId}/journey`)).body
  const actionsOf = async (homeId: string, key: string) =>
    (await homeView(homeId)).actions.filter((action) => action.key === key)
  const versions = async () => {
    const { rows } = await house.owner.query<{ number: number; node_id: string | null; count: number }>(
      `SELECT s.number, s.node_id, count(*)::int FROM journey.journey j JOIN journey.standard s ON s.id = j.standard_id
        WHERE j.home_id IS NOT NULL GROUP BY 1, 2 ORDER BY s.node_id NULLS FIRST, 1`,
    )
    return rows.map(({ number, node_id, count }) => `${node_id ? 'city' : 'group'} ${number}: ${count}`)
  }
  beforeAll(async () => {
    await system(async (work) => {
      built = await buildJourneys(work, { homes: 7 })
      const [node] = await work.sql<{ region: string }>(
        `SELECT c.parent_id AS region FROM organization.node p JOIN organization.node c ON c.id = p.parent_id
          WHERE p.id = $1`,
        [built.nodeId],
      )
      regionId = node!.region
      const kept = await buildStaff(work, { nodeId: regionId, role: 'executive', name: '纪明岚' })
      keeper = buildStaffActor(all, [regionId], { id: kept.staffId })
      await recordDeliveries(
        work,
        built.homeIds.slice(0, 5).map((homeId, row) => ({ row, homeId, deliveredOn: '2026-04-20' })),
      )
    })
    await system((work) => syncPermissions(work, [journeyModule]))
    await house.settle()
  })

  let regionDraft: string

  it('[S0-45] a level changes only what is stricter, and each refusal names the rule beside its field', async () => {
    regionDraft = await start(regionId)
    const refused = await put(writer, regionDraft, '4.2', {
      after: { months: 0, days: 2 },
      grace: 5,
      evidence: [{ anyOf: ['note'], least: 1 }],
      optional: true,
      countsIn: ['A1', 'A2'],
    })
    expect(refused).toMatchObject({ status: 422, body: { code: 'journey.beyond_limits' } })
    expect(refused.body.fields!.map(({ path }) => path)).toEqual([
      'body.countsIn',
      'body.after.days',
      'body.grace',
      'body.evidence',
      'body.optional',
    ])
    const { action } = await actionOf(regionDraft, '4.2')
    const stricter = { grace: 0, evidence: [...action.evidence, { anyOf: ['photo'], least: 2 }] }
    expect((await put(writer, regionDraft, '4.2', stricter)).status).toBe(200)
    expect(await actionOf(regionDraft, '4.2')).toMatchObject({ standing: 'changed', above: { grace: 1 } })
    const { body } = await house.send<{ items: { changes: Record<string, unknown> | null }[] }>(
      writer,
      'GET',
      `/standards/${regionDraft}/history`,
    )
    expect(body.items.map(({ changes }) => changes?.grace_days)).toContainEqual([1, 0])
  })

  it('[S0-45] saying again what the level above says leaves nothing of its own', async () => {
    const { above } = await actionOf(regionDraft, '4.2')
    await put(writer, regionDraft, '4.2', inputOf(above!))
    expect(await actionOf(regionDraft, '4.2')).toMatchObject({ standing: 'inherited', version: 1 })
    await put(writer, regionDraft, '4.2', { grace: 0 })
  })

  it('[S0-45] switches off only what is optional', async () => {
    const view = await read(regionDraft)
    const optional = view.actions.find(({ action }) => action.optional)!
    const duty = view.actions.find(({ action }) => !action.optional)!
    const switchOff = ({ action, version }: typeof duty) =>
      post(writer, `/${regionDraft}/actions/${action.key}/switching-off`, { version })
    expect((await switchOff(duty)).body).toMatchObject({
      code: 'journey.beyond_limits',
      fields: [{ path: 'body.optional' }],
    })
    expect((await switchOff(optional)).status).toBe(200)
    const off = await actionOf(regionDraft, optional.action.key)
    expect(off.standing).toBe('off')
    await post(writer, `/${regionDraft}/actions/${optional.action.key}/taking-back`, {
      version: off.version,
    })
    expect((await actionOf(regionDraft, optional.action.key)).standing).toBe('inherited')
  })

  it('[S0-45] adds actions with keys of its own space', async () => {
    const { action } = await actionOf(regionDraft, '4.6.1')
    const lantern = {
      ...inputOf(action),
      title: { zh: '挂灯笼', en: 'Hang a lantern' },
      anchor: 'delivered',
    }
    const added = await post<{ key: string }>(writer, `/${regionDraft}/actions`, { ...lantern, key: null })
    expect(added.body.key).toBe('L-DL-1')
    expect((await publishDraft(regionDraft)).body).toMatchObject({ state: 'published' })
  })

  it('[S0-45] a new journey begins on the version of its project, running ones stay on theirs', async () => {
    expect(await versions()).toEqual(['group 1: 17'])
    await system((work) =>
      recordDeliveries(work, [{ row: 1, homeId: built.homeIds[5]!, deliveredOn: '2026-05-03' }]),
    )
    await house.settle()
    expect(await versions()).toEqual(['group 1: 17', 'city 1: 2'])
    expect(await actionsOf(built.homeIds[5]!, 'L-DL-1')).toMatchObject([{ title: { zh: '挂灯笼' } }])
    expect(await actionsOf(built.homeIds[0]!, 'L-DL-1')).toEqual([])
    expect(
      (await house.send(writer, 'GET', `/standards/current?projectId=${built.projectId}`)).body,
    ).toMatchObject({
      level: '东岭区域',
      number: 1,
    })
    const elsewhere = await system(async (work) => {
      const { projectId, homeIds } = await buildProject(work, {
        nodeId: built.foreignNodeId,
        homes: 1,
        code: 'XYZ',
      })
      await buildContract(work, { projectId, homeId: homeIds[0]! })
      await applyFacts(work, homeIds)
      return homeIds[0]!
    })
    expect(await actionsOf(elsewhere, 'L-DL-1')).toEqual([])
    expect(await versions()).toEqual(['group 1: 18', 'city 1: 2'])
  })

  it('[S0-45] stays on the version above that it was made on until it is rebased', async () => {
    const groupDraft = await start(null)
    await put(writer, groupDraft, '4.3', { grace: 0 })
    await put(writer, groupDraft, '4.2', { grace: 2 })
    await publishDraft(groupDraft)
    expect(await read(regionDraft)).toMatchObject({
      extends: { number: 1 },
      newerAbove: { number: 2 },
      isInForce: true,
      isBehind: true,
    })
    await house.settle()
    const { rows } = await house.owner.query<{ line: string }>(
      `SELECT n.title || ' ' || n.link AS line FROM platform.notice n WHERE n.staff_id = $1`,
      [keeper.id],
    )
    expect(rows).toEqual([{ line: `栖川集团发布了第 2 版 6+2 标准 /standards/versions/${regionDraft}` }])
    const duties = async () => (await house.send<Behind>(keeper, 'GET', '/standards-behind')).body.items
    expect(await duties()).toMatchObject([
      { number: 1, level: { name: '东岭区域' }, above: { number: 2 }, differences: 2, draft: null },
    ])
    expect((await house.send<Behind>(writer, 'GET', '/standards-behind')).body.items).toEqual([])
    const draft = await start(regionId)
    expect((await actionOf(draft, '4.3')).action.grace).toBe(1)
    const { version } = await read(draft)
    expect(await duties()).toMatchObject([{ draft: { number: 2, state: 'draft', isOnAbove: false } }])
    await post(writer, `/${draft}/rebasing`, { version })
    expect(await read(draft)).toMatchObject({ extends: { number: 2 }, newerAbove: null })
    await post(writer, `/${draft}/withdrawal`, { version: version + 1 })
    const { body } = await post<{ id: string }>(writer, '', { nodeId: regionId, from: 'newerAbove' })
    expect(await read(body.id)).toMatchObject({ extends: { number: 2 }, newerAbove: null, number: 2 })
    expect((await actionOf(body.id, '4.3')).action.grace).toBe(0)
    // What both changed stays as this level wrote it, and the comparison says so.
    const { body: compared } = await house.send(
      writer,
      'GET',
      `/standard-comparison?from=${regionDraft}&to=${body.id}`,
    )
    expect(compared).toMatchObject({
      kept: [{ ours: { key: '4.2', grace: 0 }, theirs: { grace: 2 }, fields: ['grace'] }],
      keptSettings: [],
    })
    expect((await publishDraft(body.id)).body).toMatchObject({
      state: 'published',
      number: 2,
      isBehind: false,
    })
    expect(await duties()).toEqual([])
  })
})
