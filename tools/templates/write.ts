import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../../platform/module/folders.ts'

/** Whether the text is a name of a module or an action: small letters and hyphens. */
export const isName = (name?: string): name is string => /^[a-z][a-z-]*$/.test(name ?? '')

/** Writes the files into the folder; what exists already is never overwritten. */
export function write(folder: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(root, folder, name)
    if (existsSync(path)) throw new Error(`${folder}/${name} exists already; nothing was overwritten.`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    console.log(`made ${folder}/${name}`)
  }
}
