import { buildProject } from '#modules/estate/testing/index.ts'
import { buildGroup } from '#modules/organization/testing/index.ts'
import { buildResidentActor, buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import { publicActor } from '#platform/work/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { permissions } from './access.ts'
import { knowledgeModule } from './module.ts'

type Body = Record<string, any>

describe('what the house knows', () => {
  const house = useTestServer([knowledgeModule])
  const all = Object.keys(permissions)
  const writer = buildStaffActor(all, '*', { name: '江离' })
  const reader = buildStaffActor(all, '*', { name: '何暖' })
  let local = writer
  let far = writer
  let owner = buildResidentActor([])
  let projectId = ''
  beforeAll(() =>
    house.database.asSystem('a project and its people', async (work) => {
      const group = await buildGroup(work)
      const [nodeId, , farNodeId] = group.companyIds
      const project = await buildProject(work, { nodeId })
      projectId = project.projectId
      local = buildStaffActor(all, [nodeId], { name: '林夕' })
      far = buildStaffActor(all, [farNodeId!], { name: '丁卯' })
      owner = buildResidentActor([], { homes: [project.homeIds[0]!] })
    }),
  )
  const send = (actor: typeof writer, method: 'POST' | 'PUT' | 'GET', path: string, body?: object) =>
    house.send<Body>(actor, method, path, body)
  const words = {
    titleZh: '渗漏报修后的第一次答复',
    titleEn: 'First answer after a leak',
    bodyZh: '{客户称呼}您好，{房号}渗漏的事我来负责，{承诺时间}前给您现场结论。{经办人}',
    bodyEn: 'Dear {customer}, I look after the leak at {home} and will tell you by {promised by}. {handler}',
  }
  const piece = (over: object = {}) => ({
    sort: 'template',
    projectId: null,
    audience: 'staff',
    purpose: 'firstReply',
    topicIds: [],
    reviewOn: null,
    ...words,
    ...over,
  })
  const publish = async (over: object, by = writer) => {
    const { body, status } = await send(by, 'POST', '/knowledge', piece(over))
    expect(status).toBe(201)
    const asked = await send(by, 'POST', `/knowledge/${body.id}/review`, { version: 1 })
    const done = await send(reader, 'POST', `/knowledge/${body.id}/publication`, {
      version: asked.body.editions[0].version,
    })
    expect(done.status).toBe(200)
    return done.body
  }

  it('[S2-06] writes a template in editions: one person writes, another publishes, what was said before stays', async () => {
    const refused = await send(
      writer,
      'POST',
      '/knowledge',
      piece({ bodyZh: '{客户称呼}您好，{客户生日}快乐' }),
    )
    expect(refused).toMatchObject({ status: 422, body: { fields: [{ path: 'body.bodyZh' }] } })
    const { body: made } = await send(writer, 'POST', '/knowledge', piece({ bodyEn: '' }))
    const of = (path: string) => `/knowledge/${made.id}${path}`
    expect((await send(writer, 'POST', of('/review'), { version: 1 })).body.code).toBe('knowledge.incomplete')
    await send(writer, 'PUT', of('/draft'), { version: 1, ...words })
    const asked = await send(writer, 'POST', of('/review'), { version: 2, note: '请看看口气' })
    expect(asked.body).toMatchObject({ pending: 'review', number: null, editions: [{ note: '请看看口气' }] })
    expect((await send(writer, 'POST', of('/publication'), { version: 3 })).body.code).toBe(
      'knowledge.own_edition',
    )
    const back = await send(reader, 'POST', of('/return'), { version: 3, reason: '称呼放前面' })
    expect(back.body).toMatchObject({ pending: 'draft', editions: [{ state: 'draft', note: '称呼放前面' }] })
    await send(writer, 'POST', of('/review'), { version: 4 })
    const done = await send(reader, 'POST', of('/publication'), { version: 5 })
    expect(done.body).toMatchObject({
      number: 1,
      pending: null,
      editions: [{ state: 'published', publishedBy: '何暖' }],
    })
    expect(done.body.reviewOn > done.body.publishedOn).toBe(true)
    const { rows } = await house.owner.query('SELECT payload FROM platform.event WHERE subject_id = $1', [
      made.id,
    ])
    expect(rows).toMatchObject([{ payload: { number: 1, titleZh: words.titleZh } }])

    await send(writer, 'POST', of('/editions'))
    expect((await send(writer, 'POST', of('/editions'))).body).toMatchObject({
      code: 'knowledge.edition_pending',
    })
    await send(writer, 'PUT', of('/draft'), { version: 1, ...words, titleZh: '渗漏：第一次答复' })
    // Until it is published everybody goes on with the edition before.
    expect((await send(local, 'GET', of(''))).body).toMatchObject({
      titleZh: words.titleZh,
      number: 1,
      pending: 'draft',
      editions: [{ number: 2 }, { number: 1, state: 'published' }],
    })
    expect((await send(local, 'PUT', of('/draft'), { version: 2, ...words })).body.code).toBe(
      'knowledge.group_only',
    )
    expect((await send(writer, 'PUT', of('/draft'), { version: 1, ...words })).body.code).toBe(
      'platform.stale',
    )
    expect((await send(writer, 'GET', of('/history'))).body.items.length).toBeGreaterThan(4)
  })

  it('[S2-17] shows customers what is published for customers, of the group and of their own project', async () => {
    const article = {
      sort: 'article',
      purpose: null,
      audience: 'customers',
      titleZh: '房屋漏水怎么办',
      titleEn: 'When it leaks',
      bodyZh: '先关闭进水阀，再联系管家。',
      bodyEn: 'Close the valve, then call your steward.',
    }
    const whole = await publish(article)
    const own = await publish({ ...article, titleZh: '本小区漏水值班', projectId }, local)
    await publish({ ...article, audience: 'staff', titleZh: '漏水鉴定内部口径' })
    const draft = await send(writer, 'POST', '/knowledge', piece({ ...article, titleZh: '漏水草稿' }))
    const titles = async (actor: Parameters<typeof house.send>[0], query = '?q=漏水') =>
      (await house.send<Body>(actor, 'GET', `/help-articles${query}`)).body.items.map(
        ({ titleZh }: Body) => titleZh,
      )
    expect(await titles(publicActor)).toEqual(['房屋漏水怎么办'])
    expect((await titles(owner)).toSorted()).toEqual(['房屋漏水怎么办', '本小区漏水值班'].toSorted())
    expect(await titles(owner, '?q=停车')).toEqual([])
    expect((await house.send<Body>(owner, 'GET', `/help-articles/${own.id}`)).body.bodyZh).toContain('进水阀')
    for (const id of [own.id, draft.body.id])
      expect((await house.send(publicActor, 'GET', `/help-articles/${id}`)).status).toBe(404)
    expect((await send(far, 'GET', `/knowledge/${own.id}`)).status).toBe(404)
    const { body } = await send(writer, 'PUT', `/knowledge/${whole.id}`, {
      version: 1,
      audience: 'customers',
      purpose: null,
      topicIds: [],
      reviewOn: '2026-01-31',
      active: true,
    })
    expect(body.reviewOn).toBe('2026-01-31')
    const due = await send(writer, 'GET', '/knowledge?of=article&dueForReview=true')
    expect(due.body.items.map(({ id }: Body) => id)).toEqual([whole.id])
  })

  it('offers what fits the words and the topic of a case, counts its use, and lets a colleague find it', async () => {
    const topic = '0197c1c4-0000-7000-8000-000000000001'
    const lift = await publish({
      titleZh: '电梯停运答复',
      bodyZh: '电梯停了，维保 30 分钟内到场。',
      topicIds: [topic],
    })
    const general = await publish({ titleZh: '收到来件', bodyZh: '谢谢您告诉我们。' })
    const offer = async (over: object) =>
      (
        await send(local, 'POST', '/knowledge-offers', {
          of: 'template',
          purpose: 'firstReply',
          projectId,
          text: '电梯又停了，老人上不去',
          ...over,
        })
      ).body.items as Body[]
    const [first, ...rest] = await offer({})
    expect(first).toMatchObject({ id: lift.id, fitsTopic: false })
    expect(first!.words.join('')).toContain('电梯')
    expect(rest.map(({ id }) => id)).toContain(general.id)
    expect((await offer({ text: '没人管', topicIds: [topic] }))[0]).toMatchObject({
      id: lift.id,
      fitsTopic: true,
    })
    await send(local, 'POST', `/knowledge/${lift.id}/uses`)
    await send(local, 'POST', `/knowledge/${lift.id}/uses`)
    const listed = await send(local, 'GET', '/knowledge?of=template&sort=-uses&limit=1')
    expect(listed.body.items).toMatchObject([{ id: lift.id, uses: 2 }])
  })

  it('[S4-08, S4-10, S0-46] has a tone guide and a creed from the first day, and keeps phrases to avoid', async () => {
    expect((await send(local, 'GET', '/creed')).body).toMatchObject({ sort: 'creed', number: 1 })
    expect((await send(local, 'GET', '/tone-guide')).body.bodyZh).toContain('沟通八则')
    const word = {
      kind: 'cold',
      phrase: '自己看着办',
      better: '我们一起想办法',
      whyZh: '推开了客户',
      whyEn: 'It pushes away',
    }
    const added = await send(writer, 'POST', '/tone-words', word)
    expect(added.status).toBe(201)
    expect((await send(writer, 'POST', '/tone-words', word)).body.code).toBe('knowledge.phrase_taken')
    expect((await send(local, 'POST', '/tone-words', word)).body.code).toBe('knowledge.group_only')
    const { id, version } = added.body.items.find(({ phrase }: Body) => phrase === word.phrase)
    const off = await send(writer, 'PUT', `/tone-words/${id}`, { ...word, version, active: false })
    expect(off.body.items.find((one: Body) => one.id === id)).toMatchObject({
      active: false,
      changedBy: '江离',
    })
  })

  it('[S1-47] keeps prepared plans in editions too: nothing is read without steps, and an older edition keeps its own', async () => {
    const steps = [
      { whatZh: '现场关阀疏散', whatEn: 'Close the valve, clear the floor', performer: 'steward', days: 0 },
    ]
    const plan = {
      sort: 'plan',
      purpose: null,
      audience: 'customers',
      titleZh: '燃气报警',
      titleEn: 'Gas alarm',
    }
    const { body: made } = await send(writer, 'POST', '/knowledge', piece(plan))
    expect(made).toMatchObject({ sort: 'plan', audience: 'staff', steps: [] })
    const of = (path: string) => `/knowledge/${made.id}${path}`
    expect((await send(writer, 'POST', of('/review'), { version: 1 })).body.code).toBe('knowledge.incomplete')
    const content = { ...words, titleZh: '燃气报警', titleEn: 'Gas alarm', steps }
    await send(writer, 'PUT', of('/draft'), { version: 1, ...content })
    await send(writer, 'POST', of('/review'), { version: 2 })
    expect((await send(reader, 'POST', of('/publication'), { version: 3 })).body).toMatchObject({
      number: 1,
      steps,
    })
    const next = await send(writer, 'POST', of('/editions'))
    const [draft] = next.body.editions
    const more = [...steps, { ...steps[0], whatZh: '通知燃气公司', whatEn: 'Call the gas company' }]
    await send(writer, 'PUT', of('/draft'), { version: draft.version, ...content, steps: more })
    const seen = await send(reader, 'GET', of(''))
    expect(seen.body.editions.map((one: Body) => one.steps.length)).toEqual([2, 1])
    expect(seen.body.steps).toEqual(steps)
    const offer = await send(writer, 'POST', '/knowledge-offers', {
      of: 'plan',
      text: '家里燃气报警响了',
      projectId,
    })
    expect(offer.body.items[0]).toMatchObject({ id: made.id, steps })
    expect((await house.send(owner, 'GET', of(''))).status).toBeGreaterThanOrEqual(403)
  })
})
