import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type KeyMark, markKeys } from '../secrets/key-mark.ts'
import type { KeyringKeys } from '../secrets/keyring.ts'

/** What a backup holds; written last. */
export interface Manifest {
  format: 2
  takenAt: string
  migrations: { name: string; hash: string }[]
  tables: { name: string; columns: string[]; file: string; rows: number; bytes: number }[]
  /** Stored files of the local file store; null when they lie elsewhere. */
  files: number | null
  /** Digests of the keys under which personal data was sealed, by which the right keyring is known. */
  keys: KeyMark
}

export const manifestFile = 'manifest.json'
/** The keys themselves, where the operator wanted them in the backup. */
export const secretsFile = 'secrets.json'

export async function readManifest(source: string): Promise<Manifest> {
  const manifest = JSON.parse(await readFile(join(source, manifestFile), 'utf8')) as Manifest
  if (manifest.format !== 2)
    throw new Error('The backup has another format: install the version that took it.')
  return manifest
}

/** Without the keys of the backup nobody could read its phones and identity numbers, nor find anybody by them. */
export function refuseOtherKeys({ keys }: Manifest, given: KeyringKeys): void {
  const own = markKeys(given)
  const missing = Object.entries(keys.encryption).find(([id, mark]) => own.encryption[id] !== mark)
  if (!missing && own.index === keys.index) return
  throw new Error(
    `The backup was sealed with other keys than this installation has (${missing ? `key "${missing[0]}"` : 'the index key'}). ` +
      'Put secrets.json of the original installation into DATA_DIR, or set its SECRET_KEY, and restore again.',
  )
}
