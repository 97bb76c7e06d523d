import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../platform/module/folders.ts'

/** What is run by itself; everything else of the server is read by one of these. */
export const entries = ['app/serve.ts', 'app/compile.ts', 'demo/build-part.ts'] as const
export type Entry = (typeof entries)[number]

/** Where the server lies in few files, joined of its sources when the project was installed. */
export const joinedFolder = join(root, '.build/server')

/** Every file that was joined, with its size and the time of its last change. */
export type Sources = Record<string, string>

/** How a file of the project stands now. */
export function stateOf(file: string): string | undefined {
  const found = statSync(join(root, file), { throwIfNoEntry: false })
  return found && `${found.size} ${found.mtimeMs}`
}

/** Whether everything is as it was when it was joined. */
export function isJoined(folder = joinedFolder): boolean {
  try {
    const sources = JSON.parse(readFileSync(join(folder, 'sources.json'), 'utf8')) as Sources
    return Object.entries(sources).every(([file, state]) => stateOf(file) === state)
  } catch {
    return false
  }
}

let joined: boolean | undefined

/** The file to run: what was joined, which is read three times as fast, or the source where anything changed since. */
export function runnable(entry: Entry): string {
  joined ??= isJoined()
  return joined ? join(joinedFolder, joinedName(entry)) : join(root, entry)
}

/** The name under which an entry lies among what was joined. */
export const joinedName = (entry: string): string => `${entry.slice(0, -3).replaceAll('/', '-')}.js`
