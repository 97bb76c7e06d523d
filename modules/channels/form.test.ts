import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buildPhoto } from '#platform/files/testing/build-photo.ts'
import { signature } from '#platform/messages/index.ts'
import { afterAll, describe, expect, it } from 'vitest'
import { multipart } from './testing/send-form.ts'
import { useChannels } from './testing/use-channels.ts'

type Body = Record<string, any>

describe('a form on the company’s site, and another system', async () => {
  const { house, desk, smtp, gateway, mailbox, keep, act, see, caseIds, settle } = await useChannels()
  const kept = () => ({ projectId: desk.projectId, projectIds: [], ownerStaffId: null, isOn: true })
  const told = { title: '联系我们', intro: '请告诉我们。' }
  const filled = {
    name: '周星河',
    contact: '138 2000 0001',
    home: '3栋2单元1602',
    kind: 'complaint',
    words: '楼道灯坏了一周。',
    consent: 'yes',
  }
  let key = ''
  const open = async (lang = 'zh') => {
    const page = await house.server.inject({ method: 'GET', url: `/form/${key}?lang=${lang}` })
    return { ...page, token: /name="token" value="([^"]+)"/.exec(page.body)?.[1] ?? '' }
  }
  const send = async (
    fields: Record<string, string>,
    {
      photos = [] as { name: string; bytes: Buffer }[],
      token = '',
      wait = 5000,
      lang = 'zh',
      ip = '10.0.0.1',
    } = {},
  ) => {
    const opened = token || (await open(lang)).token
    house.clock.advance(wait)
    return house.server.inject({
      method: 'POST',
      url: `/form/${key}?lang=${lang}`,
      remoteAddress: ip,
      ...multipart({ ...filled, ...fields, token: opened }, photos),
    })
  }
  const numberOn = (page: string) => /<strong>([^<]+)<\/strong>/.exec(page)?.[1]

  it('is framed by the named sites alone', async () => {
    const { status, body } = await keep('POST', '/channels/forms', {
      ...kept(),
      name: '官网表单',
      kinds: ['complaint', 'enquiry'],
      origins: ['https://www.example.com/'],
      texts: { zh: told, en: { ...told, title: 'Contact us' } },
    })
    expect(status).toBe(201)
    key = body.form.key
    const { headers, body: page } = await open('en')
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self' https://www.example.com")
    expect(page).toContain('Contact us')
    expect((await house.server.inject({ method: 'GET', url: '/form/000000000000' })).statusCode).toBe(404)
  })

  it('says beside each field what is missing, in the language of the page', async () => {
    const reply = await send({ name: ' ', contact: 'zhou', words: '', consent: '' })
    expect(reply.statusCode).toBe(422)
    for (const words of ['请填写您的姓名', '请填写 11 位手机号', '请写几句话', '需要您同意'])
      expect(reply.body).toContain(words)
    expect((await send({ kind: 'other' }, { lang: 'en' })).body).toContain('Please choose one')
    expect((await send({}, { wait: 500 })).body).toContain('提交得太快')
    expect((await send({ website: 'x' })).statusCode).toBe(422)
    expect((await send({}, { token: 'a.b.c' })).statusCode).toBe(422)
    expect(
      (await send({}, { photos: [{ name: 'a.jpg', bytes: Buffer.from('MZ no photo') }] })).body,
    ).toContain('a.jpg')
    expect(await caseIds()).toHaveLength(0)
  })

  it('opens a case once, says number and term, and answers by short message', async () => {
    const { token } = await open()
    const photo = { name: 'light.jpg', bytes: await buildPhoto() }
    const first = await send({}, { token, photos: [photo] })
    expect(first.statusCode).toBe(200)
    const again = await send({}, { token, photos: [photo] })
    expect(numberOn(again.body)).toBe(numberOn(first.body))
    const [id] = await caseIds()
    const file = await see(id)
    expect(await caseIds()).toHaveLength(1)
    expect(file).toMatchObject({
      number: numberOn(first.body),
      channel: 'webForm',
      place: '3栋2单元1602',
      body: filled.words,
    })
    expect(file.entries[0].fileIds).toHaveLength(1)
    expect(first.body).toContain(file.ownerName)
    expect(first.body).not.toContain('13820000001')
    await act(`/cases/${id}/replies`, { body: '灯今天换好。' })
    await settle()
    expect(gateway.taken.map(({ phone }) => phone)).toEqual(['13820000001', '13820000001'])
    expect(gateway.taken.at(-1)!.content).toContain('灯今天换好')
  })

  it('answers by mail where that was chosen, and takes the rest of the conversation there', async () => {
    await keep('POST', '/channels/mailboxes', mailbox())
    const { body } = await send({ contact: 'Zhou@example.org' })
    await settle()
    expect(smtp.letters.at(-1)).toContain('zhou@example.org')
    expect(smtp.letters.at(-1)).toContain(numberOn(body))
  })

  it('holds back whoever sends without end', async () => {
    for (let count = 0; count < 5; count++)
      expect((await send({ contact: '13820000009', words: `第 ${count} 件` })).statusCode).toBe(200)
    expect((await send({ contact: '13820000009' })).body).toContain('今天从这里提交的已经很多')
    expect((await send({ contact: '13820000010' })).statusCode).toBe(200)
  })

  const message = {
    messageId: 'wx-1',
    conversationId: 'openid-1',
    name: '星河',
    words: '地下车库漏水。',
  }
  const heard: { headers: IncomingHttpHeaders; body: string }[] = []
  let failures = 1
  const webhook = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    if (failures-- > 0) return void response.writeHead(503).end()
    heard.push({ headers: request.headers, body })
    response.writeHead(200).end('{}')
  })
  await new Promise<void>((resolve) => webhook.listen(0, '127.0.0.1', resolve))
  afterAll(() => new Promise((resolve) => webhook.close(resolve)))
  let caseId = ''
  const client = { key: '', secret: '', id: '' }
  const post = (body: object, over: { secret?: string; at?: number; tamper?: string } = {}) => {
    const text = JSON.stringify(body)
    return house.server.inject({
      method: 'POST',
      url: '/api/channels/inbound',
      headers: {
        'content-type': 'application/json',
        'x-client': client.key,
        ...signature(over.secret ?? client.secret, text, over.at ?? house.clock.now().getTime()),
      },
      payload: over.tamper ?? text,
    })
  }

  it('takes a signed message of another system once, and the next ones into the same case', async () => {
    const { port } = webhook.address() as AddressInfo
    const { body } = await keep('POST', '/channels/clients', {
      ...kept(),
      name: '微信公众号',
      shownAs: '微信公众号',
      webhookUrl: `http://127.0.0.1:${port}/answers`,
    })
    Object.assign(client, { key: body.channel.client.key, secret: body.secret, id: body.channel.id })
    expect(JSON.stringify((await keep('GET', `/channels/${client.id}`)).body)).not.toContain(body.secret)

    house.clock.advance(3_600_000)
    const first = (await post(message)).json<Body>()
    expect(first).toMatchObject({ outcome: 'opened' })
    expect((await post(message)).json<Body>()).toMatchObject({ outcome: 'known', number: first.number })
    const photo = { name: 'car.jpg', base64: (await buildPhoto()).toString('base64') }
    const next = (
      await post({ ...message, messageId: 'wx-2', words: '今天更严重了。', files: [photo] })
    ).json<Body>()
    expect(next).toMatchObject({ outcome: 'joined', number: first.number })
    caseId = (await caseIds()).at(-1)
    const file = await see(caseId)
    expect(file).toMatchObject({ channel: 'api', reporterName: '星河', number: first.number })
    expect(file.entries.at(-1).fileIds).toHaveLength(1)
  })

  it('refuses what is forged, late, altered or does not belong', async () => {
    const before = (await caseIds()).length
    const fresh = { ...message, messageId: 'wx-3', conversationId: 'openid-2' }
    const now = house.clock.now().getTime()
    const codes = await Promise.all([
      post(fresh, { secret: 'guess' }),
      post(fresh, { at: now - 6 * 60_000 }),
      post(fresh, { tamper: JSON.stringify({ ...fresh, words: '别的话' }) }),
      post({ ...fresh, projectCode: 'NO-PE' }),
      post({ ...fresh, files: [{ name: 'http://127.0.0.1/secret.jpg', base64: '' }] }),
    ])
    expect(codes.map((reply) => reply.json<Body>().code)).toEqual([
      'channels.unknown_client',
      'channels.too_old',
      'channels.unknown_client',
      'platform.invalid_input',
      'platform.invalid_input',
    ])
    expect(await caseIds()).toHaveLength(before)
  })

  it('hands answers to the other system, signed, until it takes them', async () => {
    await act(`/cases/${caseId}/replies`, { body: '排水泵今晚更换。' })
    await settle()
    house.clock.advance(120_000)
    await house.database.asSystem('test', async (work) => work.enqueue('messages.sweep', {}))
    await settle()
    expect(heard).toHaveLength(1)
    const [{ headers, body }] = heard as [{ headers: IncomingHttpHeaders; body: string }]
    expect(JSON.parse(body)).toMatchObject({ conversationId: 'openid-1', words: '排水泵今晚更换。' })
    const signed = `${String(headers['x-timestamp'])}\n${String(headers['x-nonce'])}\n${body}`
    expect(headers['x-signature']).toBe(createHmac('sha256', client.secret).update(signed).digest('hex'))
  })

  it('gives a new secret, and the old one opens nothing any more', async () => {
    const { body } = await keep('POST', `/channels/clients/${client.id}/secrets`, { version: 1 })
    expect((await post({ ...message, messageId: 'wx-9' })).statusCode).toBe(401)
    client.secret = body.secret
    expect((await post({ ...message, messageId: 'wx-9' })).statusCode).toBe(201)
  })
})
