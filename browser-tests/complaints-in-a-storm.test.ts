import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type FakeGateway, startFakeGateway } from '#platform/messages/testing/fake-gateway.ts'
import { patientFetch } from '#platform/web/patient-fetch.ts'
import { type Caller, callerAt } from './lib/caller.ts'
import { askAt } from './lib/postgres.ts'
import { type Product, startProduct } from './lib/product.ts'
import { setUpHouse } from './lib/small-house.ts'

const [perSecond, seconds] = [50, 2]
/** A second try would find what the first one left. */
const once = { retry: 0 }
/** Every so many of them are answered while others come in. */
const answerEvery = 5
const customers = ['13800000001', '13800000002', '13800000003']

/** What the customer's browser and the agent's were told is there. */
interface Acknowledged {
  number: string
  replied: boolean
}

/** @serves S0-40, S1-50 */
describe('fifty complaints a second', () => {
  let gateway: FakeGateway
  let product: Product
  let residents: string[]
  let agent: Caller
  const acknowledged = new Map<string, Acknowledged>()

  const start = (folder?: string, port = '0') =>
    startProduct({
      demo: false,
      folder,
      env: { PORT: port, SMS_GATEWAY_URL: gateway.url, SMS_GATEWAY_SECRET: gateway.secret },
    })
  const ask = <Row extends object>(text: string) => {
    const socket = encodeURIComponent(join(product.folder, 'data', 'postgres'))
    return askAt<Row>(`postgresql:///tongxing?host=${socket}&user=postgres`, text)
  }

  /** Sends a change as the web does: the same key until there is an answer. */
  async function change<Body>(cookie: string, path: string, body: object): Promise<Body> {
    const response = await patientFetch(
      `${product.url}/api${path}`,
      {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body: JSON.stringify(body),
      },
      { waits: Array.from({ length: 40 }, () => 300) },
    )
    expect(response.status, `${path}: ${await response.clone().text()}`).toBeLessThan(300)
    return (await response.json()) as Body
  }

  async function complain(name: string, index: number): Promise<void> {
    const opened = await change<{ id: string; number: string }>(
      residents[index % residents.length]!,
      '/my-cases',
      // Danger is told of at any hour.
      { kind: 'complaint', title: name, body: `${name}，插座冒火花。`, safety: true },
    )
    acknowledged.set(name, { number: opened.number, replied: false })
    if (index % answerEvery) return
    await change(agent.cookie(), `/cases/${opened.id}/replies`, { body: `${name}：师傅二十分钟到。` })
    acknowledged.get(name)!.replied = true
  }

  /** Complaints come in steadily, and in the middle of them something happens. */
  async function storm(name: string, happen: () => Promise<void>): Promise<void> {
    const under = { way: [] as Promise<void>[] }
    const began = performance.now()
    for (let index = 0; index < perSecond * seconds; index++) {
      under.way.push(complain(`${name}${index}`, index))
      if (index === (perSecond * seconds) / 2) under.way.push(happen())
      await pause(Math.max(0, began + ((index + 1) * 1000) / perSecond - performance.now()))
    }
    await Promise.all(under.way)
  }

  /** What the database holds of a storm is what was acknowledged, each once, and is told to each customer once. */
  async function holdsOnce(name: string): Promise<void> {
    const told = [...acknowledged].filter(([title]) => title.startsWith(name))
    expect(told).toHaveLength(perSecond * seconds)
    const found = await ask<{ title: string; number: string; replies: number; replied: number }>(
      `SELECT f.title, f.number, count(e.id) FILTER (WHERE e.kind = 'reply')::int AS replies, count(f.first_replied_at)::int AS replied
         FROM cases.case_file f JOIN cases.entry e ON e.project_id = f.project_id AND e.case_id = f.id
        WHERE f.title LIKE '${name}%' GROUP BY f.project_id, f.id`,
    )
    expect(found).toHaveLength(told.length)
    expect(new Map(found.map(({ title, number, replies }) => [title, [number, replies]]))).toEqual(
      new Map(told.map(([title, { number, replied }]) => [title, [number, replied ? 1 : 0]])),
    )
    // One event a fact, one line of the log an opening.
    const facts = await ask<{ name: string; count: number; subjects: number }>(
      `SELECT v.name, count(*)::int AS count, count(DISTINCT subject_id)::int AS subjects FROM platform.event v JOIN cases.case_file f ON f.id = v.subject_id
        WHERE f.title LIKE '${name}%' AND v.name IN ('cases.case_opened.v1', 'cases.case_replied.v1') GROUP BY v.name ORDER BY v.name`,
    )
    const replies = told.filter(([, { replied }]) => replied).length
    expect(facts).toEqual([
      { name: 'cases.case_opened.v1', count: told.length, subjects: told.length },
      { name: 'cases.case_replied.v1', count: replies, subjects: replies },
    ])
    await toldOnce(told.length, replies, name)
  }

  /** Receipts and replies leave as one notice and one short message each, and the gateway takes no message twice. */
  async function toldOnce(receipts: number, replies: number, name: string): Promise<void> {
    const messages = () =>
      ask<{ template: string; channel: string; count: number }>(
        `SELECT m.template_key AS template, m.channel, count(*)::int AS count FROM platform.message m
          WHERE m.dedupe_key IN (SELECT v.id || ':' || c FROM platform.event v JOIN cases.case_file f ON f.id = v.subject_id, unnest('{inApp,sms}'::text[]) c
                                  WHERE f.title LIKE '${name}%') GROUP BY 1, 2 ORDER BY 1, 2`,
      )
    await expect.poll(messages, { timeout: 60_000 }).toEqual(
      [
        { template: 'caseReceipt', channel: 'inApp', count: receipts },
        { template: 'caseReceipt', channel: 'sms', count: receipts },
        { template: 'caseReply', channel: 'inApp', count: replies },
        { template: 'caseReply', channel: 'sms', count: replies },
      ].toSorted((a, b) => a.template.localeCompare(b.template) || a.channel.localeCompare(b.channel)),
    )
    // What was with the gateway when the power went is asked for again minutes later; everything else is out.
    const waiting = () =>
      ask<{ count: number }>(`SELECT count(*)::int AS count FROM platform.message WHERE state = 'queued'`)
    await expect.poll(waiting, { timeout: 60_000 }).toEqual([{ count: 0 }])
    const texts = gateway.taken.map(({ phone, content }) => `${phone} ${content}`)
    expect(new Set(gateway.taken.map(({ messageId }) => messageId)).size).toBe(gateway.taken.length)
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([])
  }

  beforeAll(async () => {
    gateway = await startFakeGateway()
    product = await start()
    const house = await setUpHouse(product.url, customers.length + 1)
    agent = await anAgent(house.caller)
    residents = await Promise.all(customers.map((phone) => signInByPhone(phone)))
    gateway.taken.length = 0
  })
  afterAll(async () => {
    await product?.stop()
    await gateway?.stop()
  })

  async function signInByPhone(phone: string): Promise<string> {
    const caller = callerAt(product.url)
    await caller.ask('POST', '/phone-codes', { phone })
    const code = () =>
      /\d{6}/.exec(gateway.taken.find((message) => message.phone?.endsWith(phone))?.content ?? '')?.[0]
    await caller.ask('POST', '/phone-sign-in', { phone, code: await vi.waitUntil(code, 15_000) })
    return caller.cookie()
  }

  it(
    'lose none that was acknowledged to a kill -9 of the server, and double no case, reply or receipt',
    once,
    async () => {
      const { folder, url } = product
      await storm('断电', async () => {
        await product.kill()
        product = await start(folder, new URL(url).port)
      })
      await holdsOnce('断电')
    },
  )

  it('lose and double none either when PostgreSQL goes down and comes back', once, async () => {
    const lock = join(product.folder, 'data', 'postgres', 'postmaster.pid')
    await storm('重启', async () => {
      process.kill(Number(readFileSync(lock, 'utf8').split('\n')[0]), 'SIGQUIT')
    })
    await holdsOnce('重启')
  })
})

/** An agent of the city, who has signed in. */
async function anAgent(administrator: Caller): Promise<Caller> {
  const { nodes } = await administrator.ask<{ nodes: { id: string; kind: string }[] }>(
    'GET',
    '/organization/nodes',
  )
  const nodeId = nodes.find(({ kind }) => kind === 'cityCompany')!.id
  const add = (path: string, body: object) => administrator.ask<{ id: string }>('POST', path, body)
  const { id: staffId } = await add('/staff', { staffNumber: 'L001', name: '林夕' })
  const { id: postId } = await add('/posts', { nodeId, role: 'callCentreAgent', title: '客服坐席' })
  await add('/appointments', { postId, staffId })
  const [first, password] = ['Harbour-bell-at-dawn-5', 'Pine-needle-carpet-8']
  await add('/accounts', { staffId, username: 'linxi', password: first })
  const agent = callerAt(administrator.url)
  await agent.signIn('linxi', first)
  await agent.ask('POST', '/password-change', { currentPassword: first, newPassword: password })
  return agent
}
