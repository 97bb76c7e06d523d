import { customersModule } from '#modules/customers/module.ts'
import { deliveryModule } from '#modules/delivery/module.ts'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { journeyModule } from './module.ts'
import { buildJourneys, type BuiltJourneys } from './testing/index.ts'
import { inputOf, standardsIn } from './testing/standards.ts'

describe('a standard of one project', () => {
  const house = useTestServer([customersModule, deliveryModule, journeyModule], '2026-05-04T09:00:00+08:00')
  const all = ['journey.read', 'journey.do', 'journey.standards', 'journey.publishStandards']
  const writer = buildStaffActor(all)
  const second = buildStaffActor(all)
  const { post, read, put, actionOf, publishDraft } = standardsIn(house, { writer, second })
  let built: BuiltJourneys
  const versions = async () =>
    (await house.owner.query('SELECT standard_id, count(*)::int FROM journey.journey GROUP BY 1 ORDER BY 1'))
      .rows
  beforeAll(async () => {
    built = await house.database.asSystem('test', (work) => buildJourneys(work, { homes: 1 }))
    await house.settle()
  })

  it('[S0-45] a project directly below a city has a level of its own, with settings within what is above', async () => {
    const place = { nodeId: null, projectId: built.projectId }
    const { body } = await post<{ id: string }>(writer, '', place)
    const draft = await read(body.id)
    expect(draft).toMatchObject({
      level: { kind: 'project', projectId: built.projectId },
      extends: { number: 1 },
    })
    const settle = (figures: object, version: number) =>
      house.send<{ code?: string; fields?: { path: string }[] }>(
        writer,
        'PUT',
        `/standards/${draft.id}/settings`,
        {
          version,
          figures: { ...draft.settings.figures, ...figures },
          limits: draft.settings.limits,
          seasonEndsOn: null,
        },
      )
    expect((await settle({ runInMonths: 6 }, draft.version)).body.fields).toMatchObject([
      { path: 'body.figures.runInMonths' },
    ])
    expect((await settle({ runInMonths: 24, callAttempts: 4 }, draft.version)).status).toBe(200)
    expect((await settle({ runInMonths: 24 }, draft.version)).body.code).toBe('platform.stale')
    const { rows } = await house.owner.query('SELECT settings FROM journey.standard WHERE id = $1', [
      draft.id,
    ])
    expect(rows).toEqual([{ settings: { runInMonths: 24, callAttempts: 4 } }])
    const { action } = await actionOf(draft.id, '4.6.1')
    const added = await post<{ key: string }>(writer, `/${draft.id}/actions`, {
      ...inputOf(action),
      key: null,
    })
    expect(added.body.key).toMatch(/^L-.+-\d+$/)
    const outside = buildStaffActor(all, [built.foreignNodeId])
    expect(
      (await post(outside, `/${draft.id}/review`, { version: (await read(draft.id)).version })).status,
    ).toBe(404)
    expect((await publishDraft(draft.id)).body).toMatchObject({ state: 'published', mayRetire: true })
    expect(
      (await house.send(writer, 'GET', `/standards/current?projectId=${built.projectId}`)).body,
    ).toMatchObject({ id: draft.id, number: 1 })
    const compared = await house.send<{ settings: object[]; added: object[] }>(
      writer,
      'GET',
      `/standard-comparison?from=${draft.extends!.id}&to=${draft.id}`,
    )
    expect(compared.body).toMatchObject({
      settings: [
        { name: 'runInMonths', before: { value: 12 }, after: { value: 24 } },
        { name: 'callAttempts', before: { value: 3 }, after: { value: 4 } },
      ],
      added: { length: 1 },
    })
  })

  it('[S0-45] a level gives its own standard up with a reason and a second person; then the one above applies again', async () => {
    const place = { nodeId: null, projectId: built.projectId }
    const running = await versions()
    const { body } = await post<{ id: string }>(writer, '', { ...place, from: 'above' })
    const id = body.id
    expect(await read(id)).toMatchObject({
      retires: true,
      state: 'draft',
      before: { added: 0, removed: 1, changed: 0, settings: 2 },
    })
    expect((await put(writer, id, '4.2', {})).body.code).toBe('journey.says_nothing')
    const ask = async (note?: string) =>
      post(writer, `/${id}/review`, { version: (await read(id)).version, note })
    expect((await ask()).body.fields).toMatchObject([{ path: 'body.note' }])
    await ask('试行结束，回到区域标准')
    expect((await post(writer, `/${id}/publication`, { version: (await read(id)).version })).status).toBe(409)
    expect(
      (await post(second, `/${id}/publication`, { version: (await read(id)).version })).body,
    ).toMatchObject({
      state: 'published',
      mayRetire: false,
    })
    expect(
      (await house.send(writer, 'GET', `/standards/current?projectId=${built.projectId}`)).body,
    ).toMatchObject({ level: null, number: 1 })
    await house.settle()
    expect(await versions()).toEqual(running)
    expect((await post(writer, '', { ...place, from: 'above' })).body.code).toBe('journey.nothing_to_retire')
    const { rows } = await house.owner.query<{ payload: object }>(
      `SELECT payload FROM platform.event WHERE name = 'journey.standard_published.v1' ORDER BY id DESC LIMIT 1`,
    )
    expect(rows[0]!.payload).toMatchObject({ retires: true, projectId: built.projectId })
    const next = await post<{ id: string }>(writer, '', place)
    expect(await read(next.body.id)).toMatchObject({
      number: 3,
      retires: false,
      before: { settings: 0, removed: 0 },
    })
  })
})
