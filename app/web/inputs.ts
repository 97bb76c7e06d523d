import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../platform/module/folders.ts'

/** A hash over everything that the web is built from; the same hash means the same bundle. */
export function hashOfInputs(): string {
  const hash = createHash('sha256').update(process.version)
  for (const file of inputs())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0')
  return hash.digest('hex')
}

function inputs(): string[] {
  const folders = ['app', 'design', 'platform/web', 'platform/text', 'platform/calendar', 'platform/contract']
  const modules = childrenOf('modules').flatMap((name) => [
    `modules/${name}/web`,
    `modules/${name}/contract.ts`,
    `modules/${name}/routes`,
  ])
  const contracts = childrenOf('platform').map((name) => `platform/${name}/contract.ts`)
  return [...new Set([...folders, ...modules, ...contracts, 'package-lock.json'].flatMap(filesOf))]
}

function childrenOf(folder: string): string[] {
  return existsSync(join(root, folder)) ? readdirSync(join(root, folder)).toSorted() : []
}

function filesOf(path: string): string[] {
  if (!existsSync(join(root, path))) return []
  if (/\.\w+$/.test(path)) return [path]
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .toSorted()
}
