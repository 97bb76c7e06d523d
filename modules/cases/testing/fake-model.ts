import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Behaviour = { say: string } | { status: number } | 'hang' | 'garbage'

/** An endpoint that speaks chat/completions and keeps what it was told; it may be busy, broken, silent or confused. */
export async function startFakeModel() {
  const told: { key: string; model: string; text: string }[] = []
  let behaviour: Behaviour = { say: '' }
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    const { model, messages } = JSON.parse(body) as { model: string; messages: { content: string }[] }
    if (request.url !== '/v1/chat/completions') return void response.writeHead(404).end()
    told.push({ key: String(request.headers.authorization), model, text: messages.at(-1)!.content })
    answer(response, behaviour)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    told,
    behave: (next: Behaviour) => (behaviour = next),
    stop: () => new Promise<void>((resolve) => (server.close(() => resolve()), server.closeAllConnections())),
  }
}

function answer(response: ServerResponse, behaviour: Behaviour): void {
  if (behaviour === 'hang') return
  if (behaviour === 'garbage') return void response.writeHead(200).end('<html>')
  if ('status' in behaviour) return void response.writeHead(behaviour.status).end('{}')
  const usage = { prompt_tokens: 120, completion_tokens: 40, cost: 0.0021 }
  const message = { role: 'assistant', content: behaviour.say }
  response
    .writeHead(200, { 'content-type': 'application/json' })
    .end(JSON.stringify({ choices: [{ index: 0, message, finish_reason: 'stop' }], usage }))
}
