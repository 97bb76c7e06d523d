import { createECDH, createPrivateKey, type KeyObject, sign } from 'node:crypto'
import type { Keyring } from '../../secrets/keyring.ts'

/** Who we are to the push services of the browsers (RFC 8292). */
export interface Vapid {
  /** What browsers subscribe with, base64url. */
  publicKey: string
  privateKey: KeyObject
}

const validForSeconds = 12 * 3600

/**
 * The key of this installation: made from its secrets, thus once, and kept and backed up with them. From the index key,
 * which is never changed alone: with another key every subscription would be void.
 */
export function vapidOf(keyring: Keyring): Vapid {
  const half = (name: string) => Buffer.from(keyring.blindIndex('web push', name), 'base64url')
  const secret = Buffer.concat([half('first half'), half('second half')])
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(secret)
  const point = pair.getPublicKey()
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'))
  const jwk = { kty: 'EC', crv: 'P-256', x, y, d: secret.toString('base64url') }
  return {
    publicKey: point.toString('base64url'),
    privateKey: createPrivateKey({ key: jwk, format: 'jwk' }),
  }
}

/** The header with which a push service takes a message from us; it holds for one service and half a day. */
export function authorization(
  { publicKey, privateKey }: Vapid,
  endpoint: string,
  contact: string | undefined,
  now: Date,
): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = {
    aud: new URL(endpoint).origin,
    exp: Math.floor(now.getTime() / 1000) + validForSeconds,
    ...(contact && { sub: contact }),
  }
  const text = `${part({ typ: 'JWT', alg: 'ES256' })}.${part(claims)}`
  const mark = sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' })
  return `vapid t=${text}.${mark.toString('base64url')}, k=${publicKey}`
}
