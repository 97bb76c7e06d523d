import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** HMAC-SHA256 over time, nonce and body, so that a request can be neither forged nor sent a second time by others. */
export function signature(secret: string, body: string | Buffer, at = Date.now()): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000))
  const nonce = randomBytes(16).toString('hex')
  return { 'x-timestamp': timestamp, 'x-nonce': nonce, 'x-signature': macOf(secret, timestamp, nonce, body) }
}

/** What is wrong with a signed request; null when nothing is. `windowMs` is how far its clock may be from ours. */
export function signatureFault(
  secret: string,
  headers: Record<string, unknown>,
  body: string | Buffer,
  now: Date,
  windowMs: number,
): 'signature' | 'time' | null {
  const [timestamp, nonce, given] = ['x-timestamp', 'x-nonce', 'x-signature'].map((name) =>
    String(headers[name] ?? ''),
  ) as [string, string, string]
  const expected = Buffer.from(macOf(secret, timestamp, nonce, body))
  const mac = Buffer.from(given.toLowerCase())
  if (mac.length !== expected.length || !timingSafeEqual(mac, expected)) return 'signature'
  return Math.abs(now.getTime() - Number(timestamp) * 1000) <= windowMs ? null : 'time'
}

const macOf = (secret: string, timestamp: string, nonce: string, body: string | Buffer) =>
  createHmac('sha256', secret).update(`${timestamp}\n${nonce}\n`).update(body).digest('hex')
