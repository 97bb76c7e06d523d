import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'

/** Encrypts personal data at rest and makes blind indexes, so that equal values can be found without being read. */
export interface Keyring {
  /** `v1:<key id>:<base64url>`; the same text gives another result each time. */
  encrypt: (text: string) => string
  decrypt: (sealed: string) => string
  /** A keyed digest of a normalised value, for exact search; `purpose` keeps fields apart. */
  blindIndex: (purpose: string, value: string) => string
  /** Whether the value was sealed with a key that is no longer the current one. */
  needsRotation: (sealed: string) => boolean
}

export interface KeyringKeys {
  /** Newest first; the first one encrypts, all of them decrypt. Id → 32 bytes or more, base64url. */
  encryption: { id: string; secret: string }[]
  /** Never rotated alone: changing it means computing all blind indexes anew. */
  index: string
}

const nonceBytes = 12
const tagBytes = 16

/** `reload` is asked once for each key id that is not known, so that keys added meanwhile are found. */
export function openKeyring({ encryption, index }: KeyringKeys, reload?: () => KeyringKeys): Keyring {
  const keys = new Map<string, KeyObject>()
  const learn = (list: KeyringKeys['encryption']) =>
    list.forEach(({ id, secret }) => keys.set(id, derive(secret, 'encryption')))
  learn(encryption)
  const keyNamed = (id: string): KeyObject => {
    if (!keys.has(id) && reload) learn(reload().encryption)
    const key = keys.get(id)
    if (!key) throw new Error(`The keyring holds no key "${id}".`)
    return key
  }
  const current = encryption[0]
  if (!current) throw new Error('The keyring holds no encryption key.')
  const indexKey = derive(index, 'blind index')
  return {
    encrypt: (text) => {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', keyNamed(current.id), nonce)
      const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return `v1:${current.id}:${sealed.toString('base64url')}`
    },
    decrypt: (value) => {
      const [, id = '', body = ''] = value.split(':')
      const key = keyNamed(id)
      const bytes = Buffer.from(body, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes))
      decipher.setAuthTag(bytes.subarray(-tagBytes))
      return (
        decipher.update(bytes.subarray(nonceBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8')
      )
    },
    blindIndex: (purpose, value) =>
      createHmac('sha256', indexKey)
        .update(`${purpose}\0${value}`)
        .digest()
        .subarray(0, 16)
        .toString('base64url'),
    needsRotation: (value) => !value.startsWith(`v1:${current.id}:`),
  }
}

/** As a key object: Node would make one from plain bytes each time, which costs more than the work itself. */
function derive(secret: string, purpose: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', secret, 'tongxing', purpose, 32)))
}
