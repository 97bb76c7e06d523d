import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '#platform/module/folders.ts'

/** Where Node keeps what it compiled. */
export const compiledFolder = join(root, '.build/compiled')

/** For processes that build something and end: the memory that a server must not keep saves them most of the collecting. */
export const builderFlags = ['--max-semi-space-size=32', '--initial-old-space-size=256']

/** What `npm start` tells Node; V8 takes nothing that was compiled under other flags. */
export function startFlags(from = root): string[] {
  const { scripts } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')) as {
    scripts: { start: string }
  }
  return scripts.start.split(' ').filter((word) => word.startsWith('--'))
}
