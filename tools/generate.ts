// `npm run generate -- module <name>` or `npm run generate -- action <module> <verb-noun>`: the right thing as the easy thing.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../platform/module/folders.ts'
import { actionFiles } from './templates/action.ts'
import { moduleFiles } from './templates/module.ts'

const [kind, ...names] = process.argv.slice(2)
const isName = (name?: string): name is string => /^[a-z][a-z-]*$/.test(name ?? '')
const [first, second] = names

if (kind === 'module' && isName(first)) write(`modules/${first}`, moduleFiles(first))
else if (kind === 'action' && isName(first) && isName(second))
  write(`modules/${first}`, actionFiles(first, second))
else {
  console.error('Usage: npm run generate -- module <name> | action <module> <verb-noun>')
  process.exit(2)
}

function write(folder: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(root, folder, name)
    if (existsSync(path)) throw new Error(`${folder}/${name} exists already; nothing was overwritten.`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    console.log(`made ${folder}/${name}`)
  }
}
