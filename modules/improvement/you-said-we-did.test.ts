import { randomUUID } from 'node:crypto'
import { casesModule } from '#modules/cases/module.ts'
import { customersModule } from '#modules/customers/module.ts'
import { opinionGiven } from '#modules/surveys/events.ts'
import { messagesModule } from '#platform/messages/index.ts'
import { useTestServer } from '#platform/testing/index.ts'
import type { Actor } from '#platform/work/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { improvementModule } from './module.ts'
import { buildLivingEstate, type LivingEstate } from './testing/index.ts'

type Body = Record<string, any>

/** @serves S0-20, S0-32, S1-52, S1-55, 7.1, 7.5 */
describe('you said, we did', () => {
  const house = useTestServer(
    [improvementModule, casesModule, customersModule, messagesModule()],
    '2026-11-20T10:00:00+08:00',
  )
  let estate: LivingEstate
  beforeAll(async () => {
    estate = await buildLivingEstate(house)
  })
  const send = (
    actor: Actor | undefined,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: Body,
  ) => house.send<Body>(actor, method, path, body)
  const pool = async (query = '', actor: Actor = estate.relations): Promise<Body[]> =>
    (await send(actor, 'GET', `/opinions${query}`)).body.items
  const told = async (name: string) =>
    (
      await house.owner.query<{ payload: Body }>(
        'SELECT payload FROM platform.event WHERE name = $1 ORDER BY recorded_at, id',
        [`improvement.${name}.v1`],
      )
    ).rows.map(({ payload }) => payload)
  const letters = async (title: string) =>
    (
      await house.owner.query<{ link: string }>(
        `SELECT link FROM platform.notice WHERE title LIKE $1 || '%' ORDER BY link`,
        [title],
      )
    ).rows
  const outlet = '洗衣机排水口离插座太近，接管要绕一圈。'

  it('[7.1, S0-32] takes in what owners say in the portal and in call-backs, once, with source, channel and step', async () => {
    const [owner, second] = estate.owners
    const said = await send(owner, 'POST', '/my-opinions', { homeId: owner!.homes[0], words: outlet })
    expect(said.status).toBe(201)
    expect(said.body.items).toMatchObject([{ words: outlet, channel: 'portal', state: 'new' }])
    const foreign = await send(owner, 'POST', '/my-opinions', { homeId: second!.homes[0], words: '…' })
    expect(foreign.body.code).toBe('improvement.not_own_home')
    const given = {
      callbackId: randomUUID(),
      projectId: estate.project.projectId,
      homeId: second!.homes[0]!,
      personId: second!.id,
      kind: 'residenceCallback' as const,
      kindZh: '入住三个月回访',
      kindEn: 'call',
      opinionId: randomUUID(),
      topic: 'layout' as const,
      topicZh: '户型',
      topicEn: 'Layout',
      words: '排水口要是靠墙角就好了。',
      givenOn: '2026-11-18',
    }
    for (let time = 0; time < 2; time++) {
      await house.database.asSystem('test', async (work) =>
        work.emit(opinionGiven, given, { subject: ['surveys.callback', given.callbackId] }),
      )
      await house.settle()
    }
    expect(await pool()).toMatchObject([
      { words: outlet, channel: 'portal', step: 'ON_THE_ROAD', state: 'new', isOverdue: false },
      {
        words: given.words,
        channel: 'callback',
        step: 'ASKING_AFTER',
        topic: { zh: '户型与设计' },
        saidOn: '2026-11-18',
      },
    ])
    expect(await told('opinion_taken')).toHaveLength(2)
    expect(await pool('', estate.stranger)).toEqual([])
  })

  it('[7.1] records by hand without a name, sorts, filters and assigns with a next step', async () => {
    const { projectId, homeIds } = estate.project
    const topics = (await send(estate.relations, 'GET', '/opinion-topics')).body.items
    const topicId = topics.find(({ code }: Body) => code === 'outlets').id
    const recorded = await send(estate.relations, 'POST', '/opinions', {
      projectId,
      channel: 'forum',
      words: '希望园区里有宠物乐园',
      saidOn: '2026-11-19',
    })
    expect(recorded.body).toMatchObject({ name: null, home: null, step: null, takenBy: '林夕' })
    const bad = await send(estate.relations, 'POST', '/opinions', {
      projectId,
      channel: 'forum',
      words: '…',
      saidOn: '2026-11-19',
      homeId: randomUUID(),
    })
    expect(bad.body.code).toBe('improvement.wrong_home')
    expect(homeIds).toHaveLength(4)
    const { id, version } = recorded.body
    const assigned = await send(estate.relations, 'PUT', `/opinions/${id}/responsible`, {
      version,
      staffId: randomUUID(),
    })
    expect(assigned.status).toBe(404)
    for (const { id: opinionId } of await pool('?channel=portal&channel=callback'))
      await send(estate.relations, 'PUT', `/opinions/${opinionId}/topic`, { version: 1, topicId, step: null })
    expect(await pool(`?topicId=${topicId}`)).toHaveLength(2)
    expect(await pool('?q=%E5%AE%A0%E7%89%A9')).toMatchObject([{ channel: 'forum' }])
    expect(await pool('?channel=forum&state=grouped')).toEqual([])
    const stale = await send(estate.relations, 'PUT', `/opinions/${id}/topic`, {
      version: 9,
      topicId,
      step: null,
    })
    expect(stale.body.code).toBe('platform.stale')
  })

  it('[S1-52, S1-55] makes one improvement of several opinions, which a named person takes up, and answers each', async () => {
    const { projectId } = estate.project
    const opinionIds = (await pool('?channel=portal&channel=callback')).map(({ id }) => id)
    const text = {
      title: '洗衣机排水口改位',
      measure: '',
      topicId: null,
      outcome: 'designStandard',
      reference: null,
      departmentId: null,
      dueOn: null,
      responsibleId: null,
    }
    const made = await send(estate.relations, 'POST', '/improvements', { projectId, opinionIds, ...text })
    expect(made.body).toMatchObject({ times: 2, state: 'proposed', next: 'decide' })
    expect(made.body.number).toMatch(/^GJ-2026-\d{4}$/)
    const { id } = made.body
    const path = `/improvements/${id}`
    const decide = (body: Body, actor: Actor = estate.manager) =>
      send(actor, 'POST', `${path}/decision`, { version: made.body.version, ...body })
    expect((await decide({ accepted: true })).body.code).toBe('improvement.no_measure')
    expect((await decide({ accepted: false })).body.code).toBe('platform.invalid_input')
    expect((await decide({ accepted: true }, estate.relations)).status).toBe(403)
    const full = {
      measure: '排水口移到阳台内侧墙角。',
      departmentId: estate.departmentId,
      dueOn: '2027-01-31',
    }
    const edited = await send(estate.relations, 'PUT', path, { ...text, ...full, version: 1 })
    expect(edited.body).toMatchObject({ departmentName: '设计部', version: 2 })
    const accepted = await decide({ version: 2, accepted: true })
    expect(accepted.body).toMatchObject({ state: 'accepted', decidedBy: '方正', next: 'carryOut' })
    expect(accepted.body.opinions).toMatchObject([
      { state: 'accepted', answer: full.measure, termOn: '2027-01-31' },
      { state: 'accepted' },
    ])
    expect(await told('opinion_answered')).toHaveLength(2)
    await house.settle()
    expect(await letters('您的意见有了答复')).toEqual([{ link: '/say' }, { link: '/say' }])
    const early = await send(estate.relations, 'PUT', `${path}/telling`, {
      version: 3,
      said: '一',
      did: '二',
    })
    expect(early.body.code).toBe('improvement.not_decided')
    const photos = { before: [estate.photoIds[0]], after: [estate.photoIds[1]] }
    await send(estate.relations, 'PUT', `${path}/photos`, { version: 3, ...photos })
    const done = await send(estate.relations, 'POST', `${path}/completion`, {
      version: 4,
      result: '写入户型设计标准。',
      reference: 'SJ-2026-18 第 4.2 条',
    })
    expect(done.body).toMatchObject({ state: 'done', next: 'write', reference: 'SJ-2026-18 第 4.2 条' })
    expect(done.body.opinions.map(({ state }: Body) => state)).toEqual(['done', 'done'])
  })

  it('[7.5] is written by one person without names, published by another, and then everybody’s to read', async () => {
    const { projectId } = estate.project
    const [{ id }] = (await send(estate.relations, 'GET', '/improvements?telling=none')).body.items
    const path = `/improvements/${id}`
    const [name] = (await send(estate.relations, 'GET', path)).body.opinions.map((one: Body) => one.name)
    const write = (body: Body) =>
      send(estate.relations, 'PUT', `${path}/telling`, { version: 5, did: '移到了墙角。', ...body })
    expect((await write({ said: `${name}说排水口太近` })).body.code).toBe('improvement.names_somebody')
    expect((await write({ said: '排水口离插座太近。' })).body.next).toBe('publish')
    expect((await send(undefined, 'GET', `/told-changes/${projectId}`)).status).toBe(404)
    const publish = (actor: Actor) => send(actor, 'POST', `${path}/telling-publication`, { version: 5 })
    expect((await publish(estate.relations)).body.code).toBe('improvement.same_hand')
    expect((await publish(estate.stranger)).status).toBe(404)
    expect((await publish(estate.manager)).body).toMatchObject({
      next: 'none',
      telling: { publishedBy: '方正' },
    })
    expect((await publish(estate.manager)).body.code).toBe('improvement.published')
    const page = await send(undefined, 'GET', `/told-changes/${projectId}`)
    expect(page.body).toMatchObject({
      projectName: '砚湖湾',
      quarters: [
        {
          quarter: '2026Q4',
          items: [{ said: '排水口离插座太近。', did: '移到了墙角。', isChange: true, times: 2 }],
        },
      ],
    })
    expect(JSON.stringify(page.body)).not.toContain(name)
    expect((await send(undefined, 'GET', '/told-changes')).body.items).toMatchObject([
      { projectId, changes: 1 },
    ])
    await house.settle()
    const link = `/changes/${projectId}`
    expect(await letters('您说的，我们做了')).toEqual([{ link }, { link }])
    expect(await told('change_told')).toMatchObject([{ quarter: '2026Q4', isChange: true }])
    const mine = await send(estate.owners[0], 'GET', '/my-opinions')
    expect(mine.body.items).toMatchObject([{ state: 'done', isTold: true }])
    expect((await send(estate.relations, 'GET', '/change-reports')).body.items).toMatchObject([
      { projectId, thisQuarter: 1, waiting: 0 },
    ])
  })
})
