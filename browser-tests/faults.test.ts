import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { productDatabase } from '#platform/database/make-starter.ts'
import { openBrowser } from '#platform/testing/browser.ts'
import type { Refused } from './lib/caller.ts'
import { type Person, personAt, signIn } from './lib/person.ts'
import { type Postgres, startPostgres } from './lib/postgres.ts'
import { type Product, startProduct } from './lib/product.ts'
import { administrator, setUpHouse, type SmallHouse } from './lib/small-house.ts'
import { importIn, startImport, workbook } from './lib/spreadsheet.ts'
import { listenWith, type Stream } from './lib/stream.ts'

const homes = 3000

describe('the database is away for ten seconds in the middle of work', () => {
  let postgres: Postgres
  let product: Product
  let house: SmallHouse
  let browser: Browser
  let clerk: Person
  let stream: Stream
  let importId: string
  /** What was acknowledged: the name of the customer, and the id of the record. */
  const acknowledged = new Map<string, string>()
  const refusals: { status: number; headers: Headers; body: Refused }[] = []

  /** Registers a customer as the web does: again with the same key until there is an answer. */
  async function register(name: string): Promise<string> {
    const body = { projectId: house.projectId, source: 'onlineEnquiry', name }
    const headers = { 'idempotency-key': randomUUID() }
    for (;;) {
      const answer = await house.caller
        .send<Refused & { person: { id: string } }>('POST', '/persons', body, headers)
        .catch(() => null)
      if (answer?.status === 201) return answer.body.person.id
      if (answer) refusals.push(answer)
      if (answer && answer.status < 500) throw new Error(JSON.stringify(answer.body))
      await pause(250)
    }
  }

  async function loseForTenSeconds(): Promise<void> {
    const find = await postgres.lose()
    await pause(10_000)
    await find()
  }

  beforeAll(async () => {
    postgres = await startPostgres()
    await postgres.create(productDatabase)
    product = await startProduct({ demo: false, env: { DATABASE_URL: postgres.urlOf(productDatabase) } })
    house = await setUpHouse(product.url, 40)
    browser = await openBrowser()
    clerk = await personAt(browser, product.url, 1440)
    await signIn(clerk, administrator.username, administrator.password)
    await clerk.open('/console/customers')
    stream = await listenWith(house.caller)
  })
  afterAll(async () => {
    await stream?.stop()
    await browser?.close()
    await product?.stop()
    await postgres?.end()
  })

  it('refuses in words or waits, the page says so, and everything goes on by itself', async () => {
    const rows = Array.from({ length: homes }, (_, index) => ['9', '1', `${index + 101}`, '89'])
    const bytes = await workbook(['栋号', '单元', '房号', '建筑面积（㎡）'], rows)
    importId = await startImport(house.caller, 'homes', house.projectId, bytes)
    const until = { isAway: true }
    const writers = ['甲', '乙', '丙', '丁'].map(async (writer) => {
      for (let count = 0; until.isAway || count < 3; count++) {
        const name = `来访客户${writer}${count}`
        acknowledged.set(name, await register(name))
        await pause(30)
      }
    })
    await expect.poll(() => acknowledged.size, { timeout: 15_000 }).toBeGreaterThan(20)
    const outage = loseForTenSeconds()
    await clerk.page.getByText('连接中断，正在重新连接。您填写的内容不会丢失。').waitFor()
    const english = await house.caller.send('GET', '/projects', undefined, { 'accept-language': 'en' })
    expect(english).toMatchObject({
      status: 503,
      body: {
        code: 'platform.database_away',
        message: 'The system is reconnecting. Please wait a moment; nothing you entered is lost.',
      },
    })
    stream.cut()
    expect((await fetch(`${product.url}/healthz`)).status).toBe(200)
    expect((await fetch(`${product.url}/readyz`)).status).toBe(503)
    await outage
    until.isAway = false
    await Promise.all(writers)
  })

  it('answered meanwhile with one translated refusal that says what to do, and never with a failure', () => {
    const codes = new Set(refusals.map(({ status, body }) => `${status} ${body.code}`))
    expect([...codes]).toEqual(['503 platform.database_away'])
    expect(refusals[0]!.body.message).toBe('系统正在恢复连接，请稍候，您的内容没有丢失。')
    expect(refusals[0]!.headers.get('retry-after')).toBe('2')
  })

  it('kept everybody signed in, and the page shows what came meanwhile without reload', async () => {
    await clerk.page.getByText('连接中断').waitFor({ state: 'detached' })
    await clerk.page
      .getByText([...acknowledged.keys()].at(-1)!)
      .first()
      .waitFor()
  })

  it('lost nothing that was acknowledged, and did nothing twice', async () => {
    const found = await postgres.ask<{ id: string; name: string }>(
      productDatabase,
      `SELECT id, name FROM customers.person WHERE name LIKE '来访客户%'`,
    )
    expect(found).toHaveLength(acknowledged.size)
    expect(new Map(found.map(({ id, name }) => [name, id]))).toEqual(acknowledged)
  })

  it('told every listener of everything, from where the line was cut', async () => {
    const ids = () => new Set(stream.heard.map(({ subject }) => subject[1]))
    await expect
      .poll(() => [...acknowledged.values()].filter((id) => !ids().has(id)), { timeout: 15_000 })
      .toEqual([])
    expect(stream.lastIds.at(-1)).toMatch(/^\d+:\d+:/)
    expect(stream.heard.map(({ name }) => name)).not.toContain('live.missed')
  })

  it('went on with the import under way, which took every row once', async () => {
    expect(await importIn(house.caller, importId, 'done')).toMatchObject({
      createdRows: homes,
      faultyRows: 0,
    })
    await expect
      .poll(
        () =>
          postgres.ask(
            productDatabase,
            'SELECT 1 FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL',
          ),
        { timeout: 20_000 },
      )
      .toEqual([])
  })

  it('ends cleanly too, when it is told to while the database is away', async () => {
    const find = await postgres.lose()
    const { code, seconds } = await product.end('SIGTERM')
    await find()
    expect(code, product.output()).toBe(0)
    expect(seconds).toBeLessThan(10)
  })
})
