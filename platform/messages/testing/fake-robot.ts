import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A WeChat Work group robot: answers 200 to everything and tells success by `errcode`. */
export async function startFakeRobot() {
  const said: string[] = []
  let codes: number[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    const errcode = codes.shift() ?? 0
    if (errcode === 0) said.push((JSON.parse(body) as { text: { content: string } }).text.content)
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ errcode, errmsg: errcode ? 'no' : 'ok' }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    robotUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/cgi-bin/webhook/send?key=test`,
    said,
    answerWith: (...errcodes: number[]) => (codes = errcodes),
    stop: () => new Promise<void>((resolve) => (server.close(() => resolve()), server.closeAllConnections())),
  }
}
