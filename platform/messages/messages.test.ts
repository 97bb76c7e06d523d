import { beforeAll, describe, expect, it } from 'vitest'
import { buildResidentActor, buildStaffActor, readList, useTestServer } from '#platform/testing/index.ts'
import { type MessageInput, messagesModule, sendMessage } from './index.ts'

const [node, project] = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-0000000000a1']
const house = useTestServer([messagesModule()])
const operator = buildStaffActor(['messages.read', 'messages.retry', 'messages.editTemplates'])
const agent = buildStaffActor(['messages.read', 'messages.retry'], [node])
const elsewhere = buildStaffActor(
  ['messages.read', 'messages.retry'],
  ['01900000-0000-7000-8000-000000000002'],
)
const owner = buildResidentActor([])
const reader = buildStaffActor(['journey.act'], [node])

const receipt = { title: '阳台渗水', number: 'YHW-2611-0042', handler: '陆予安', replyBy: '11月21日 09:00' }
const send = (input: Partial<MessageInput>) =>
  house.database.asSystem('test', (work) =>
    sendMessage(work, {
      channel: 'sms',
      to: { address: '13800000001' },
      template: 'caseReceipt',
      variables: receipt,
      ...input,
    }),
  )
beforeAll(() =>
  house.owner.query(`SELECT scope.place_node('${node}', NULL), scope.place_project('${project}', '${node}')`),
)

describe('an installation without a gateway', () => {
  it('says so, shows the text in the outbox, and never pretends that it was sent', async () => {
    const id = await send({
      template: 'phoneCode',
      variables: { code: '204816', minutes: 5 },
      projectId: project,
    })
    await house.settle()
    const { body } = await house.send<{ items: object[] }>(operator, 'GET', '/messages?state=notConfigured')
    expect(body.items).toEqual([
      expect.objectContaining({
        id,
        state: 'notConfigured',
        attempts: 0,
        sentAt: null,
        content: expect.stringContaining('204816'),
        address: '138****0001',
      }),
    ])
    expect((await house.send(operator, 'GET', '/messages/counts')).body).toEqual({
      replaced: 0,
      countedUpTo: 10_000,
      waiting: 0,
      held: 0,
      dead: 0,
      notConfigured: 1,
      withheld: 0,
    })
  })

  it('shows the newest message first, or the oldest', async () => {
    const list = (query: string) =>
      readList<{ id: string }>((path) => house.send(operator, 'GET', path), `/messages?${query}`)
    for (const index of [1, 2, 3]) await send({ variables: { ...receipt, number: `YHW-${index}` } })
    await house.settle()
    const ids = (await list('')).map(({ id }) => id)
    expect(ids).toHaveLength(4)
    expect((await list('sort=queuedAt&channel=sms')).map(({ id }) => id)).toEqual(ids.toReversed())
    expect((await house.send(operator, 'GET', '/messages?sort=state')).status).toBe(422)
  })

  it('shows a message to the staff of its project, and to nobody elsewhere', async () => {
    const id = await send({ projectId: project })
    await house.settle()
    const seen = async (actor: typeof agent) =>
      (await house.send<{ items: { id: string }[] }>(actor, 'GET', '/messages')).body.items.some(
        (item) => item.id === id,
      )
    expect([await seen(agent), await seen(elsewhere)]).toEqual([true, false])
    expect((await house.send(elsewhere, 'POST', `/messages/${id}/retry`)).status).toBe(404)
    expect((await house.send(reader, 'GET', '/messages')).status).toBe(403)
  })

  it('pages the outbox by key', async () => {
    for (let count = 0; count < 5; count++) await send({ projectId: project })
    const seen: string[] = []
    let after: string | null = ''
    while (after !== null) {
      const { body }: { body: { items: { id: string }[]; next: string | null } } = await house.send(
        operator,
        'GET',
        `/messages?limit=2${after && `&after=${after}`}`,
      )
      seen.push(...body.items.map(({ id }) => id))
      after = body.next
    }
    const { rows } = await house.owner.query<{ id: string }>(
      'SELECT id FROM platform.message ORDER BY id DESC',
    )
    expect(seen).toEqual(rows.map(({ id }) => id))
  })
})

describe('a notice', () => {
  const notices = async (actor: Parameters<typeof house.send>[0], query = '') =>
    (
      await house.send<{
        items: { id: string; title: string; body: string; link: string; readAt: string | null }[]
      }>(actor, 'GET', `/notices${query}`)
    ).body.items

  it('lies in the inbox of its reader alone, and an event lets the open screen know', async () => {
    await send({ channel: 'inApp', to: { personId: owner.id }, link: '/cases/1' })
    expect(await notices(owner)).toMatchObject([
      {
        title: '已收到：阳台渗水',
        body: '编号 YHW-2611-0042。陆予安 会在 11月21日 09:00 前答复您。',
        link: '/cases/1',
        readAt: null,
      },
    ])
    expect([await notices(reader), await notices(operator), await notices(buildResidentActor([]))]).toEqual([
      [],
      [],
      [],
    ])
    const { rows } = await house.owner.query(
      `SELECT subject_kind, subject_id FROM platform.event WHERE name = 'messages.notice_given.v1'`,
    )
    expect(rows).toEqual([{ subject_kind: 'person', subject_id: owner.id }])
  })

  it('is counted until it is read, and keeps the time of the first reading', async () => {
    await send({ channel: 'inApp', to: { staffId: reader.id } })
    await send({ channel: 'inApp', to: { staffId: reader.id } })
    expect((await house.send(reader, 'GET', '/notices/unread')).body).toEqual({ unread: 2 })
    const [notice] = await notices(reader)
    const first = await house.send(reader, 'POST', `/notices/${notice!.id}/read`)
    house.clock.advance(60_000)
    const second = await house.send(reader, 'POST', `/notices/${notice!.id}/read`)
    expect(second.body).toEqual(first.body)
    expect(await notices(reader, '?unread=true')).toHaveLength(1)
    expect((await house.send(reader, 'POST', '/notices/read')).body).toEqual({ unread: 0 })
    expect((await house.send(owner, 'POST', `/notices/${notice!.id}/read`)).status).toBe(404)
  })
})

describe('a template', () => {
  interface Template {
    id: string
    key: string
    channel: string
    language: string
    body: string
    subject: string | null
    version: number
  }
  const find = async (key: string, channel: string, language: string) =>
    (
      await house.send<{ items: Template[] }>(
        operator,
        'GET',
        `/message-templates?key=${key}&channel=${channel}`,
      )
    ).body.items.find((item) => item.language === language)!

  it('stands in both languages wherever it stands at all', async () => {
    const all = await readList<Template>(
      (path) => house.send(operator, 'GET', path),
      '/message-templates?sort=key',
    )
    const inLanguage = (language: string) =>
      all.filter((item) => item.language === language).map(({ key, channel }) => `${key} ${channel}`)
    expect(inLanguage('zh')).toEqual(inLanguage('en'))
    expect(inLanguage('zh')).toContain('phoneCode sms')
  })

  it('is found by its words, its channel and its occasion, and opened by itself', async () => {
    const list = (query: string) =>
      readList<Template>((path) => house.send(operator, 'GET', path), `/message-templates?${query}`)
    const keys = (found: Template[]) => [...new Set(found.map(({ key }) => key))]
    expect(keys(await list(`q=${encodeURIComponent('验证码')}`))).toEqual(['phoneCode'])
    const texts = await list('key=caseReply&channel=sms')
    expect(texts.map(({ language }) => language)).toEqual(['zh', 'en'])
    expect(await list('sort=-key')).toEqual((await list('sort=key')).toReversed())
    expect((await list('sort=channel')).at(0)!.channel).toBe('email')
    const { body } = await house.send<Template>(operator, 'GET', `/message-templates/${texts[0]!.id}`)
    expect(body).toEqual(texts[0])
    expect((await house.send(operator, 'GET', `/message-templates/${agent.id}`)).status).toBe(404)
    expect((await house.send(operator, 'GET', '/message-templates?sort=body')).status).toBe(422)
  })

  it('is previewed with example values, with the number of short messages that it costs', async () => {
    const { id } = await find('caseReply', 'sms', 'zh')
    const preview = await house.send(operator, 'POST', `/message-templates/${id}/preview`, {
      subject: null,
      body: `{title}：{weather}${'好'.repeat(70)}`,
    })
    expect(preview.body).toEqual({
      subject: null,
      body: `阳台渗水：{weather}${'好'.repeat(70)}`,
      unknown: ['weather'],
      smsParts: 2,
    })
  })

  it('is changed in words, takes effect for the next message, and refuses a place that nothing fills', async () => {
    const { id, version } = await find('caseReceipt', 'inApp', 'zh')
    const change = (body: string, based = version) =>
      house.send<{ code?: string; message?: string; version: number }>(
        operator,
        'PUT',
        `/message-templates/${id}`,
        { version: based, subject: '收到：{title}', body },
      )
    const refused = await change('{weather}')
    expect(refused.body).toMatchObject({
      code: 'messages.unknown_place',
      message: '文本中的 {weather} 没有对应的内容，可以使用：{title}、{number}、{handler}、{replyBy}。',
    })
    expect((await change('编号 {number}')).body.version).toBe(version + 1)
    expect((await change('编号 {number}')).body).toMatchObject({
      code: 'platform.stale',
      details: { by: operator.name, theirs: { body: '编号 {number}' } },
    })
    await send({ channel: 'inApp', to: { personId: owner.id } })
    const { rows } = await house.owner.query(
      'SELECT title, body FROM platform.notice ORDER BY id DESC LIMIT 1',
    )
    expect(rows).toEqual([{ title: '收到：阳台渗水', body: '编号 YHW-2611-0042' }])
    expect(
      (await house.send(agent, 'PUT', `/message-templates/${id}`, { version, subject: null, body: 'x' }))
        .status,
    ).toBe(403)
  })
})
