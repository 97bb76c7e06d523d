import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An SMS gateway that takes requests and does not answer, for as long as it likes. */
export async function startSilentGateway() {
  const asked: string[] = []
  const server = createServer((request) => {
    asked.push(String(request.headers['idempotency-key']))
    request.resume()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`,
    /** The message ids of the requests under way or lost. */
    asked,
    stop: () => new Promise<void>((resolve) => (server.close(() => resolve()), server.closeAllConnections())),
  }
}
