import { hash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../platform/module/folders.ts'

/** What is run by itself; everything else of the server is read by one of these. */
export const entries = ['app/serve.ts', 'app/compile.ts', 'demo/build-part.ts'] as const
export type Entry = (typeof entries)[number]

/** Where the server lies in few files, joined of its sources when the project was installed. */
export const joinedFolder = join(root, '.build/server')

/** How a file stood when it was joined. */
export interface FileState {
  size: number
  /** Of its last change; images and archives drop what is less than a second. */
  seconds: number
  sha256: string
}
/** Every file that was joined. */
export type Sources = Record<string, FileState>

/** How a file of the project stands now. */
export function stateOf(file: string): FileState {
  const { size, mtimeMs } = statSync(join(root, file))
  return { size, seconds: Math.floor(mtimeMs / 1000), sha256: hashOf(file) }
}

/** Whether everything is as it was when it was joined; only what was touched since, or copied without its times, is read. */
export function isJoined(folder = joinedFolder): boolean {
  try {
    const sources = JSON.parse(readFileSync(join(folder, 'sources.json'), 'utf8')) as Sources
    return Object.entries(sources).every(([file, state]) => isAsItWas(file, state))
  } catch {
    return false
  }
}

function isAsItWas(file: string, { size, seconds, sha256 }: FileState): boolean {
  const now = statSync(join(root, file))
  return now.size === size && (Math.floor(now.mtimeMs / 1000) === seconds || hashOf(file) === sha256)
}

const hashOf = (file: string) => hash('sha256', readFileSync(join(root, file)))

let joined: boolean | undefined

/** The file to run: what was joined, which is read three times as fast, or the source where anything changed since. */
export function runnable(entry: Entry): string {
  joined ??= isJoined()
  return joined ? join(joinedFolder, joinedName(entry)) : join(root, entry)
}

/** The name under which an entry lies among what was joined. */
export const joinedName = (entry: string): string => `${entry.slice(0, -3).replaceAll('/', '-')}.js`
