import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** Ground floor first, because business tables may refer to it. */
export const groundFloor = ['organization', 'identity', 'estate', 'customers'] as const

/** Every folder that may hold migrations, in the order in which they are applied. */
export function migrationFolders(): string[] {
  const modules = existsSync(join(root, 'modules')) ? readdirSync(join(root, 'modules')) : []
  const business = modules.filter((name) => !(groundFloor as readonly string[]).includes(name)).toSorted()
  const platform = readdirSync(join(root, 'platform'))
    .filter((name) => name !== 'work')
    .toSorted()
  return [
    'platform/work',
    ...platform.map((name) => `platform/${name}`),
    ...[...groundFloor, ...business].map((name) => `modules/${name}`),
  ]
}
