import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { connection } from './connection.ts'
import { patientFetch } from './patient-fetch.ts'

let server: Server | undefined

afterEach(() => {
  server?.close()
  connection.set('there')
})

async function serve(answer: RequestListener): Promise<string> {
  server = createServer(answer)
  await new Promise<void>((listening) => server!.listen(0, '127.0.0.1', listening))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

describe('a request while the database is away', () => {
  it('waits, sends the same idempotency key again, and gets its answer', async () => {
    const keys: unknown[] = []
    const seen: string[] = []
    const stop = connection.subscribe(() => seen.push(connection.get()))
    const url = await serve((request, response) => {
      keys.push(request.headers['idempotency-key'])
      response.writeHead(keys.length < 3 ? 503 : 200).end('{}')
    })
    const response = await patientFetch(
      url,
      { method: 'POST', headers: { 'idempotency-key': 'k1' } },
      { waits: [1, 1, 1] },
    )
    stop()
    expect(response.status).toBe(200)
    expect(keys).toEqual(['k1', 'k1', 'k1'])
    expect(seen).toEqual(['lost', 'there'])
  })

  it('hands over the 503 when the patience is at its end', async () => {
    const url = await serve((_request, response) => response.writeHead(503).end('{}'))
    const response = await patientFetch(url, {}, { waits: [1] })
    expect(response.status).toBe(503)
    expect(connection.get()).toBe('lost')
  })
})

it('a server that cannot be reached is tried again, then the failure is told', async () => {
  const url = await serve(() => undefined)
  server!.close()
  const pauses: number[] = []
  const attempt = patientFetch(url, {}, { waits: [5, 6], pause: async (wait) => void pauses.push(wait) })
  await expect(attempt).rejects.toThrow(TypeError)
  expect(pauses).toEqual([5, 6])
})

it('a refusal is an answer, not a lost connection', async () => {
  const url = await serve((_request, response) => response.writeHead(409).end('{}'))
  expect((await patientFetch(url, {})).status).toBe(409)
  expect(connection.get()).toBe('there')
})
