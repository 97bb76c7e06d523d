import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface FakeGateway {
  url: string
  secret: string
  taken: Record<string, string>[]
  /** The idempotency keys of all requests that were in order. */
  keys: string[]
  /** Happens between the taking of the next message and the answer. */
  beforeAnswer: (happen: () => Promise<void>) => void
  /** Statuses with which the next requests are answered before the gateway works. */
  failWith: (...statuses: number[]) => void
  stop: () => Promise<void>
}

/** An SMS gateway that verifies the signature, refuses old and repeated requests, and takes a message id once. */
export async function startFakeGateway(): Promise<FakeGateway> {
  const secret = 'a secret of the gateway'
  const taken: Record<string, string>[] = []
  const keys: string[] = []
  const nonces = new Set<string>()
  let before: () => Promise<void> = async () => {}
  let failures: number[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    const problem = problemOf(request.headers, body, secret, nonces)
    const status = problem ? 401 : (failures.shift() ?? 200)
    if (status !== 200)
      return void response.writeHead(status).end(problem ?? 'busy, 13800000001 was not reached')
    keys.push(String(request.headers['idempotency-key']))
    const message = JSON.parse(body) as Record<string, string>
    if (!taken.some(({ messageId }) => messageId === message.messageId)) taken.push(message)
    const happen = before
    before = async () => {}
    await happen()
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ id: `sms-${taken.length}` }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`,
    secret,
    taken,
    keys,
    beforeAnswer: (happen) => (before = happen),
    failWith: (...statuses) => (failures = statuses),
    stop: () => new Promise((resolve) => (server.close(() => resolve()), server.closeAllConnections())),
  }
}

function problemOf(
  headers: IncomingHttpHeaders,
  body: string,
  secret: string,
  nonces: Set<string>,
): string | undefined {
  const [timestamp, nonce, signature] = ['x-timestamp', 'x-nonce', 'x-signature'].map((name) =>
    String(headers[name]),
  )
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > 300) return 'too old'
  if (nonces.has(nonce!)) return 'repeated'
  nonces.add(nonce!)
  const expected = createHmac('sha256', secret).update([timestamp, nonce, body].join('\n')).digest('hex')
  return expected === signature ? undefined : 'wrong signature'
}
