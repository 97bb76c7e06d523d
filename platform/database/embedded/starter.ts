import { createHash } from 'node:crypto'
import { chmodSync, chownSync, cpSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { migrationFolders, root } from '../../module/folders.ts'
import { readMigrations } from '../migrate.ts'

/** Where the cluster lies with which new data folders begin; the tables of one version are in it and nothing else. */
export const starter = {
  folder: join(root, '.build/starter'),
  cluster: join(root, '.build/starter/cluster'),
  /** Tells of which version it is. */
  mark: join(root, '.build/starter/version'),
}

/**
 * A hash over what the starter is made of: PostgreSQL, the queue, every migration, and the month, because migrations make
 * partitions for the months around their day.
 */
export function starterVersion(): string {
  const month = new Date().toISOString().slice(0, 7)
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${month}`)
  hash.update(readFileSync(join(root, 'package-lock.json')))
  for (const migration of readMigrations(root, migrationFolders()))
    hash.update(`${migration.name} ${migration.hash}\n`)
  return hash.digest('hex')
}

/** Whether the starter is there and of this version. */
export const isStarterReady = (): boolean =>
  existsSync(starter.mark) && readFileSync(starter.mark, 'utf8') === starterVersion()

/** Copies the starter into a folder and gives it to the account; false when there is none of this version. */
export function copyStarter(to: string, { uid, gid }: { uid?: number; gid?: number }): boolean {
  if (!isStarterReady()) return false
  cpSync(starter.cluster, to, { recursive: true })
  for (const name of ['', ...readdirSync(to, { recursive: true, encoding: 'utf8' })]) {
    const path = join(to, name)
    if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
    if (statSync(path).isDirectory()) chmodSync(path, 0o700)
  }
  return true
}
