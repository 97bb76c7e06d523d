import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Caller, callerAt } from './lib/caller.ts'
import { type Product, startProduct } from './lib/product.ts'
import { startSilentGateway } from './lib/silent-gateway.ts'
import { administrator, setUpHouse, type SmallHouse } from './lib/small-house.ts'
import { listenWith } from './lib/stream.ts'

describe('the end of the server', () => {
  let gateway: Awaited<ReturnType<typeof startSilentGateway>>
  let product: Product
  let house: SmallHouse
  let later: Caller

  const start = (folder?: string) =>
    startProduct({ demo: false, folder, env: { SMS_GATEWAY_URL: gateway.url } })
  const again = async () => {
    product = await start(product.folder)
    const caller = callerAt(product.url)
    await caller.signIn(administrator.username, administrator.password)
    return caller
  }
  const lockFile = () => join(product.folder, 'data', 'postgres', 'postmaster.pid')
  const postgres = () => Number(readFileSync(lockFile(), 'utf8').split('\n')[0])

  /** Somebody listens, a browser holds a line on which it has asked nothing, and a job waits for the gateway. */
  async function keepBusy(caller: Caller, phone: string) {
    const before = gateway.asked.length
    const stream = await listenWith(caller)
    const idle = connect(Number(new URL(product.url).port), '127.0.0.1')
    idle.on('error', () => {})
    await caller.ask('POST', '/phone-codes', { phone })
    await expect.poll(() => gateway.asked.length, { timeout: 5000 }).toBeGreaterThan(before)
    return async () => {
      idle.destroy()
      await stream.stop()
    }
  }

  beforeAll(async () => {
    gateway = await startSilentGateway()
    product = await start()
    house = await setUpHouse(product.url, 8)
  })
  afterAll(async () => {
    await product?.stop()
    await gateway?.stop()
  })

  const endsCleanly = async (caller: Caller, signal: NodeJS.Signals, phone: string) => {
    const letGo = await keepBusy(caller, phone)
    const { code, seconds } = await product.end(signal)
    await letGo()
    expect(code, product.output()).toBe(0)
    expect(seconds).toBeLessThan(10)
    expect(existsSync(lockFile())).toBe(false)
  }

  it('comes cleanly and soon after Ctrl-C, with a listener connected and a job under way', () =>
    endsCleanly(house.caller, 'SIGINT', '13800000001'))

  it('by kill -9 leaves no orphan, loses nothing acknowledged, and a repeated request is not done twice', async () => {
    const caller = await again()
    const database = postgres()
    const key = randomUUID()
    const body = { projectId: house.projectId, source: 'onlineEnquiry', name: '停电前的客人' }
    const register = (by: Caller) =>
      by.send<{ person: { id: string } }>('POST', '/persons', body, { 'idempotency-key': key })
    const first = await register(caller)
    expect(first.status).toBe(201)
    await product.kill()
    await expect.poll(() => isAlive(database), { timeout: 10_000 }).toBe(false)
    later = await again()
    expect((await register(later)).body).toEqual(first.body)
    const { items } = await later.ask<{ items: object[] }>('GET', `/customer-search?q=${body.name}`)
    expect(items).toHaveLength(1)
  })

  it('of the embedded database alone is not the end: it comes back, and so does everything', async () => {
    const before = postgres()
    process.kill(before, 'SIGKILL')
    await expect.poll(() => existsSync(lockFile()) && postgres() !== before, { timeout: 15_000 }).toBe(true)
    await expect
      .poll(async () => (await later.send('GET', '/projects')).status, { timeout: 15_000 })
      .toBe(200)
    await later.ask('POST', '/persons', {
      projectId: house.projectId,
      source: 'onlineEnquiry',
      name: '恢复后的客人',
    })
  })

  it('comes cleanly and soon after SIGTERM too', () => endsCleanly(later, 'SIGTERM', '13800000002'))
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
