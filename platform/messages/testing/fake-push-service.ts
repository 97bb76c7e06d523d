import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A push service with one browser behind each address: it checks who sends and reads what arrives as the browser would. */
export async function startFakePushService() {
  const shown: { device: string; title: string; body: string; link?: string; urgency: string }[] = []
  const browsers = new Map<string, ReturnType<typeof browser>>()
  const answers = new Map<string, number>()
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    const device = request.url!.slice(1)
    const status = answers.get(device) ?? 201
    if (status !== 201) return void response.writeHead(status).end()
    const { headers } = request
    const isOurs = isSigned(String(headers.authorization), url)
    if (!isOurs || headers['content-encoding'] !== 'aes128gcm' || !headers.ttl)
      return void response.writeHead(401).end()
    const text = browsers.get(device)!.read(Buffer.concat(pieces))
    shown.push({ device, urgency: String(headers.urgency), ...JSON.parse(text) })
    response.writeHead(201, { location: `${url}/shown/${shown.length}` }).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    shown,
    /** A browser subscribes, and gives what it tells us. */
    subscribe: (device: string) => {
      const one = browser()
      browsers.set(device, one)
      return { endpoint: `${url}/${device}`, p256dh: one.p256dh, auth: one.auth }
    },
    answerWith: (device: string, status: number) => answers.set(device, status),
    stop: () => new Promise<void>((resolve) => (server.close(() => resolve()), server.closeAllConnections())),
  }
}

function isSigned(header: string, url: string): boolean {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(header) ?? []
  const [head = '', claims = '', mark = ''] = token.split('.')
  const point = Buffer.from(key, 'base64url')
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'))
  const { aud, exp } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { aud: string; exp: number }
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' })
  const isGenuine = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(mark, 'base64url'),
  )
  return isGenuine && aud === url && Number.isInteger(exp)
}

function browser() {
  const pair = createECDH('prime256v1')
  pair.generateKeys()
  const auth = randomBytes(16)
  const read = (bytes: Buffer) => {
    const salt = bytes.subarray(0, 16)
    const theirs = bytes.subarray(21, 86)
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), pair.getPublicKey(), theirs])
    const secret = Buffer.from(hkdfSync('sha256', pair.computeSecret(theirs), auth, info, 32))
    const part = (name: string, size: number) =>
      Buffer.from(hkdfSync('sha256', secret, salt, `Content-Encoding: ${name}\0`, size))
    const cipher = createDecipheriv('aes-128-gcm', part('aes128gcm', 16), part('nonce', 12))
    cipher.setAuthTag(bytes.subarray(-16))
    const text = Buffer.concat([cipher.update(bytes.subarray(86, -16)), cipher.final()])
    return text.subarray(0, text.lastIndexOf(2)).toString('utf8')
  }
  return { p256dh: pair.getPublicKey().toString('base64url'), auth: auth.toString('base64url'), read }
}
