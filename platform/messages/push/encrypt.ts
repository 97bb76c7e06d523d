import { createCipheriv, createECDH, type ECDH, hkdfSync, randomBytes } from 'node:crypto'

/** The keys that a browser made for its subscription, base64url. */
export interface DeviceKeys {
  p256dh: string
  auth: string
}

const recordBytes = 4096
/** Ends the last record. */
const lastRecord = Buffer.of(2)

/** The text so that only the browser reads it: RFC 8291 section 3.4, in the coding `aes128gcm` of RFC 8188. */
export function encryptFor(
  { p256dh, auth }: DeviceKeys,
  text: string,
  { salt = randomBytes(16), own = freshKey() }: { salt?: Buffer; own?: ECDH } = {},
): Buffer {
  const theirs = Buffer.from(p256dh, 'base64url')
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), theirs, own.getPublicKey()])
  const secret = derive(own.computeSecret(theirs), Buffer.from(auth, 'base64url'), info, 32)
  const key = derive(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16)
  const nonce = derive(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12)
  const cipher = createCipheriv('aes-128-gcm', key, nonce)
  const body = [cipher.update(text, 'utf8'), cipher.update(lastRecord), cipher.final(), cipher.getAuthTag()]
  const size = Buffer.alloc(4)
  size.writeUInt32BE(recordBytes)
  const publicKey = own.getPublicKey()
  return Buffer.concat([salt, size, Buffer.of(publicKey.length), publicKey, ...body])
}

function freshKey(): ECDH {
  const key = createECDH('prime256v1')
  key.generateKeys()
  return key
}

const derive = (secret: Buffer, salt: Buffer, info: Buffer, bytes: number) =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, bytes))
