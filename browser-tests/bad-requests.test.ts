import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FakeGateway, startFakeGateway } from '#platform/messages/testing/fake-gateway.ts'
import { type Caller, callerAt, type Refused } from './lib/caller.ts'
import { type Product, startProduct } from './lib/product.ts'
import { addOtherCity, type OtherCity, setUpHouse, type SmallHouse } from './lib/small-house.ts'

interface Made {
  id: string
}
interface PersonAnswer {
  person: Made & { version: number; name: string }
}

describe('a request that cannot be carried out', () => {
  let gateway: FakeGateway
  let product: Product
  let house: SmallHouse
  let other: OtherCity
  let caller: Caller

  beforeAll(async () => {
    gateway = await startFakeGateway()
    const env = { SMS_GATEWAY_URL: gateway.url, SMS_GATEWAY_SECRET: gateway.secret }
    product = await startProduct({ demo: false, env })
    house = await setUpHouse(product.url, 8)
    caller = house.caller
    other = await addOtherCity(house)
  })
  afterAll(async () => {
    await product?.stop()
    await gateway?.stop()
  })

  const visitor = (name: string) => ({ projectId: house.projectId, source: 'onlineEnquiry', name })

  it('with wrong types and unknown fields is told every field, in the language of the reader, and changes nothing', async () => {
    const body = { projectId: 7, source: '不知道', name: ['沈'], nickname: '小沈' }
    const zh = await caller.send('POST', '/persons', body)
    const en = await caller.send('POST', '/persons', body, { 'accept-language': 'en' })
    const told = (answer: { body: Refused }) =>
      Object.fromEntries(answer.body.fields.map(({ path, message }) => [path, message]))
    expect([zh.status, zh.body.code]).toEqual([422, 'platform.invalid_input'])
    expect(zh.body.message).toContain('4 处')
    expect(told(zh)).toMatchObject({
      'body.projectId': '应为文字',
      'body.name': '应为文字',
      'body.nickname': '不认识的字段，请删除',
    })
    expect(told(en)).toMatchObject({
      'body.name': 'This should be text',
      'body.source': expect.stringMatching(/^Must be one of: sale/),
    })
    const broken = await caller.send('POST', '/persons', '{"name": "沈', {})
    expect([broken.status, broken.body.code]).toEqual([400, 'platform.malformed'])
  })

  it('of 10 MB is refused in words, and the connection is of use afterwards', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const body = JSON.stringify(visitor('长'.repeat(3_500_000)))
    const large = await sendOn(agent, caller, 'POST', '/api/persons', body)
    expect(large.status).toBe(413)
    expect(JSON.parse(large.text)).toMatchObject({
      code: 'platform.too_large',
      message: '提交的内容太大，最多 1 MB。',
    })
    const next = await sendOn(agent, caller, 'GET', '/api/projects')
    expect([next.status, next.port]).toEqual([200, large.port])
    agent.destroy()
    const anywhere = await callerAt(product.url).send('POST', '/sign-in', body)
    expect([anywhere.status, anywhere.body.code]).toEqual([413, 'platform.too_large'])
  })

  it('for a home that is there already, also at the same moment, is told which one', async () => {
    const { buildings } = await caller.ask<{ buildings: Made[] }>(
      'GET',
      `/projects/${house.projectId}/buildings`,
    )
    const add = () =>
      caller.send('POST', `/projects/${house.projectId}/homes`, {
        buildingId: buildings[0]!.id,
        unitNumber: '1',
        number: '909',
      })
    const [one, two] = await Promise.all([add(), add()])
    const refused = one.status === 201 ? two : one
    expect([one.status, two.status].toSorted()).toEqual([201, 409])
    expect(refused.body).toMatchObject({
      code: 'estate.home_code_taken',
      message: expect.stringMatching(/^房号“LL-YHW-.*”已存在。$/),
    })
  })

  it('with a contract for an unknown home, or of a day that does not exist, leaves no contract', async () => {
    const contract = {
      homeId: house.personId,
      number: 'HT-404',
      signedOn: '2026-03-01',
      price: 1_000_000,
      buyers: [{ name: '沈佳禾' }],
    }
    const unknown = await caller.send('POST', '/contracts', contract)
    expect([unknown.status, unknown.body.code]).toEqual([422, 'sales.unknown_home'])
    const impossible = await caller.send('POST', '/contracts', { ...contract, signedOn: '2026-02-30' })
    expect(impossible.body).toMatchObject({
      code: 'platform.invalid_input',
      fields: [{ path: 'body.signedOn', message: expect.stringContaining('请填写真实存在的日期') }],
    })
    const { items } = await caller.ask<{ items: { number: string }[] }>('GET', '/contracts?limit=200')
    expect(items.map(({ number }) => number)).not.toContain(contract.number)
  })

  it('for what belongs to another city answers as if it were not there', async () => {
    const { items } = await caller.ask<{ items: Made[] }>('GET', `/homes?projectId=${house.projectId}`)
    const paths = [
      `/persons/${house.personId}`,
      `/persons/${house.personId}/timeline`,
      `/homes/${items[0]!.id}`,
      `/projects/${house.projectId}`,
    ]
    for (const path of paths)
      expect({ path, ...(await other.caller.send('GET', path)) }).toMatchObject({
        status: 404,
        body: { code: 'platform.not_found' },
      })
    const writing = await other.caller.send('POST', '/persons', visitor('越界的客人'))
    expect(writing.status).toBe(404)
    const homes = await other.caller.ask<{ items: Made[] }>('GET', `/homes?projectId=${house.projectId}`)
    expect(homes.items).toEqual([])
  })

  it('on a stale form shows who changed what meanwhile', async () => {
    const { person } = await caller.ask<PersonAnswer>('POST', '/persons', visitor('原名'))
    const change = (name: string) =>
      caller.send('PATCH', `/persons/${person.id}`, { version: person.version, name })
    expect((await change('新名')).status).toBe(200)
    const stale = await change('旧页面上的名')
    expect([stale.status, stale.body.code]).toEqual([409, 'platform.stale'])
    expect(stale.body.details).toMatchObject({ by: '季云舒', theirs: { name: '新名' } })
    expect(stale.body.message).toContain('季云舒')
  })

  it('sent twice by a double click acts once; another one under the same key is refused', async () => {
    const key = { 'idempotency-key': randomUUID() }
    const click = () => caller.send<PersonAnswer>('POST', '/persons', visitor('双击的客人'), key)
    const [one, two, three] = await Promise.all([click(), click(), click()])
    expect([one.status, two.status, three.status]).toEqual([201, 201, 201])
    expect(new Set([one, two, three].map(({ body }) => body.person.id)).size).toBe(1)
    const misused = await caller.send('POST', '/persons', visitor('别的客人'), key)
    expect([misused.status, misused.body.code]).toEqual([422, 'platform.key_reused'])
  })

  it('with a phone code that was used is refused, and a hundred wrong codes close the door', async () => {
    const phone = '13800000001'
    await callerAt(product.url).ask('POST', '/phone-codes', { phone })
    await expect.poll(() => gateway.taken.length, { timeout: 5000 }).toBe(1)
    const code = /\d{6}/.exec(gateway.taken[0]!.content!)![0]
    const enter = (given: string, number = phone) =>
      callerAt(product.url).send('POST', '/phone-sign-in', { phone: number, code: given })
    expect((await enter(code)).status).toBe(200)
    const reused = await enter(code)
    expect([reused.status, reused.body.code]).toEqual([401, 'identity.code_used'])
    const codes = new Map<string, number>()
    for (let count = 0; count < 100; count++) {
      const { body } = await enter('000000', `139${String(count).padStart(8, '0')}`)
      codes.set(body.code, (codes.get(body.code) ?? 0) + 1)
    }
    expect([...codes.keys()].at(-1)).toBe('identity.codes_blocked')
    const { status, body } = await enter('000000')
    expect([status, body.message]).toEqual([429, expect.stringMatching(/再试/)])
  })
})

/** Sends on the agent's one connection and tells its port, by which it is known again. */
function sendOn(
  agent: Agent,
  caller: Caller,
  method: string,
  path: string,
  body?: string,
): Promise<{ status: number; text: string; port: number }> {
  return new Promise((resolve, reject) => {
    const headers = {
      cookie: caller.cookie(),
      ...(body && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
    }
    const sending = request(caller.url + path, { agent, method, headers }, (response) => {
      const port = response.socket.localPort!
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString()))
      response.on('end', () => resolve({ status: response.statusCode!, text, port }))
    })
    sending.on('error', reject)
    sending.end(body)
  })
}
