import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KeyringKeys } from '#platform/secrets/keyring.ts'

export interface Secrets {
  /** Signs sessions and derives the database logins. */
  installation: string
  keyring: KeyringKeys
}

/** The secrets of this installation: from SECRET_KEY, or made once and kept in the data folder, readable to its owner only. */
export function openSecrets(dataFolder: string, secretKey?: string): Secrets {
  const known = findSecrets(dataFolder, secretKey)
  if (known) return known
  const fresh = {
    installation: newSecret(),
    keyring: { encryption: [{ id: 'k1', secret: newSecret() }], index: newSecret() },
  }
  keepSecrets(dataFolder, fresh)
  return fresh
}

/** The secrets where there are any already. */
export function findSecrets(dataFolder: string, secretKey?: string): Secrets | undefined {
  const file = secretsFile(dataFolder)
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets
  if (!secretKey) return undefined
  return {
    installation: secretKey,
    keyring: { encryption: [{ id: 'k1', secret: secretKey }], index: secretKey },
  }
}

/** Puts a new encryption key first; what older keys sealed stays readable until it is sealed anew. */
export function withNewKey(secrets: Secrets): Secrets {
  const { encryption } = secrets.keyring
  // Older keys may have been dropped, and no name may ever be given twice.
  const newest = Math.max(...encryption.map(({ id }) => Number(id.slice(1))))
  const fresh = { id: `k${newest + 1}`, secret: newSecret() }
  return { ...secrets, keyring: { ...secrets.keyring, encryption: [fresh, ...encryption] } }
}

/** Keeps the newest encryption key alone: nothing that an older one sealed can be read from then on. */
export function withoutOldKeys(secrets: Secrets): Secrets {
  const encryption = secrets.keyring.encryption.slice(0, 1)
  return { ...secrets, keyring: { ...secrets.keyring, encryption } }
}

/** Written beside and renamed, so that a crash never leaves half a file. */
export function keepSecrets(dataFolder: string, secrets: Secrets): void {
  mkdirSync(dataFolder, { recursive: true })
  const file = secretsFile(dataFolder)
  writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

const secretsFile = (dataFolder: string) => join(dataFolder, 'secrets.json')
const newSecret = () => randomBytes(32).toString('base64url')
