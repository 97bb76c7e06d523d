import { expect, describe, it } from 'vitest'
import { buildCase, useComplaints } from './testing/index.ts'

type Body = Record<string, any>

describe('[S2-02] topics and needs', () => {
  const { house, desk, act, see } = useComplaints()
  const ask = (path: string, actor = desk.executive) => house.send<Body>(actor, 'GET', path)
  const tree = async () => (await ask('/case-topics')).body.items as Body[]
  const topic = async (code: string) => (await tree()).find((one) => one.code === code)!
  const content = (over: object = {}) => ({
    zh: '对讲',
    en: 'Intercom',
    urgency: 'NORMAL',
    safety: false,
    departmentKind: 'engineering',
    departmentLevel: 'cityCompany',
    ...over,
  })

  it('keeps a tree of four levels whose topics imply urgency and department', async () => {
    const { id: leak } = await topic('quality.leak')
    const add = (over: object) =>
      act(desk.executive, '/case-topics', content({ parentId: leak, code: 'x.y', ...over }))
    const made = await add({ code: 'quality.leak.shaft', zh: '管井', safety: true })
    expect(made).toMatchObject({
      status: 201,
      body: { zh: '管井', departmentLevel: 'cityCompany', version: 1 },
    })
    const under = await add({ parentId: made.body.id, code: 'quality.leak.shaft.north' })
    expect(under.status).toBe(201)
    expect(await add({ parentId: under.body.id })).toMatchObject({
      status: 409,
      body: { code: 'cases.too_deep' },
    })
    expect(await add({ code: 'quality.leak' })).toMatchObject({ body: { code: 'cases.code_taken' } })
    expect((await act(desk.agent, '/case-topics', content({ parentId: leak, code: 'x.z' }))).body.code).toBe(
      'cases.kept_by_group',
    )
    // Chosen for a case, it says how it is judged.
    const { body: opened } = await act(desk.agent, '/cases', {
      projectId: desk.projectId,
      kind: 'complaint',
      channel: 'hotline',
      body: '管井渗水',
      categoryId: made.body.id,
    })
    expect(await see(opened.id)).toMatchObject({ urgency: 'CRITICAL', categoryZh: '管井' })
  })

  it('moves a topic with all below it, never below itself', async () => {
    const [quality, leak, facility] = [
      await topic('quality'),
      await topic('quality.leak'),
      await topic('facility'),
    ]
    const move = (id: string, body: object) => act(desk.executive, `/case-topics/${id}/place`, body)
    const refused = await move(quality.id, { version: quality.version, parentId: leak.id, behind: null })
    expect(refused.body.code).toBe('cases.below_itself')
    const lift = await topic('facility.lift')
    const moved = await move(leak.id, { version: leak.version, parentId: facility.id, behind: lift.id })
    expect(moved).toMatchObject({ status: 200, body: { parentId: facility.id, position: 20 } })
    const stale = await move(leak.id, { version: leak.version, parentId: quality.id, behind: null })
    expect(stale.body.code).toBe('platform.stale')
    expect((await ask(`/case-topics/${leak.id}/history`)).body.items[0]).toMatchObject({ change: 'update' })
  })

  it('lets a topic go into another with its cases and terms, and keeps what was used', async () => {
    const [from, into] = [await topic('environment.noise'), await topic('fitOut.noise')]
    const opened = await house.database.asSystem('cases about noise', async (work) => {
      const made = []
      for (const body of ['半夜装修', '油烟倒灌', '广场舞'])
        made.push(
          await buildCase(work, {
            projectId: desk.projectId,
            owner: desk.agent,
            body,
            title: body,
            categoryId: from.id,
          }),
        )
      return made
    })
    const terms = {
      minutes: {
        firstReply: 60,
        acknowledgement: null,
        onSite: null,
        plan: null,
        progress: null,
        close: null,
      },
    }
    const shared = { projectId: null, channel: null, urgency: null, kind: null }
    const added = await act(desk.executive, '/case-policies', {
      ...shared,
      categoryId: from.id,
      terms: {
        ...terms,
        measure: null,
        shown: null,
        remindBeforeMinutes: null,
        confirmWithinMinutes: null,
        reopenWithinMinutes: null,
      },
    })
    expect(added.status).toBe(201)
    expect((await ask(`/case-topics/${from.id}/merger`)).body).toMatchObject({ cases: 3, open: 3, terms: 1 })
    const merge = (id: string, body: object) => act(desk.executive, `/case-topics/${id}/merger`, body)
    const merged = await merge(from.id, { version: from.version, intoId: into.id })
    expect(merged).toMatchObject({ status: 200, body: { id: into.id } })
    await house.settle()
    for (const { id } of opened) expect((await see(id)).categoryId).toBe(into.id)
    expect(await topic('environment.noise')).toMatchObject({ active: false, mergedInto: into.id })
    const { body: policies } = await ask(`/case-policies?categoryId=${into.id}`)
    expect(policies.items).toHaveLength(1)
    const again = await merge(from.id, { version: from.version + 1, intoId: into.id })
    expect(again.body.code).toBe('cases.went_into_another')
    const chosen = await act(desk.agent, '/cases', {
      projectId: desk.projectId,
      kind: 'complaint',
      channel: 'hotline',
      body: '又吵',
      categoryId: from.id,
    })
    expect(chosen.status).toBe(422)
  })

  it('[S4-14] tags the needs behind a case, in their order, and finds cases by them', async () => {
    const { id } = await house.database.asSystem('praise', (work) =>
      buildCase(work, {
        projectId: desk.projectId,
        owner: desk.agent,
        kind: 'praise',
        body: '管家记得我妈的生日',
      }),
    )
    const tag = (needs: string[], actor = desk.agent) =>
      house.send<Body>(actor, 'PUT', `/cases/${id}/needs`, { needs })
    expect((await tag(['valued', 'welcomed', 'remembered'])).body.needs).toEqual([
      'welcomed',
      'valued',
      'remembered',
    ])
    expect((await tag(['loved'])).status).toBe(422)
    expect((await tag(['valued'], desk.stranger)).status).toBe(404)
    const found = await ask('/cases?need=remembered&need=safe', desk.agent)
    expect(found.body.items.map((one: Body) => one.id)).toEqual([id])
    expect((await ask('/cases?need=safe', desk.agent)).body.items).toEqual([])
  })
})
