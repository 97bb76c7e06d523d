import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../platform/module/folders.ts'
import type { Application } from './applications.ts'

/** Where the code of an application lies; what both share counts for both. */
const sourcesOf = (name: Application) => [
  `app/${name}{.tsx,/**/*.{ts,tsx}}`,
  `modules/*/web/${name}/**/*.{ts,tsx}`,
  'modules/*/web/*.{ts,tsx}',
  '{design,platform/web}/**/*.{ts,tsx}',
]

/** Whether the code of an application names a route; what it never names it cannot ask. */
export function askedBy(name: Application): (route: string) => boolean {
  const words = new Set(
    globSync(sourcesOf(name), { cwd: root }).flatMap(
      (file) => readFileSync(join(root, file), 'utf8').match(/\w+/g) ?? [],
    ),
  )
  return (route) => words.has(route)
}
