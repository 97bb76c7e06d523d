import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../../platform/module/folders.ts'
import { refuse } from './refuse.ts'

/** Whether the text is a name of a module or an action: words of small letters with hyphens between them. */
export const isName = (name?: string): name is string => /^[a-z]+(-[a-z]+)*$/.test(name ?? '')

/** Writes the files into the folder; what exists already is never overwritten. */
export function write(folder: string, files: Record<string, string>): void {
  for (const name of Object.keys(files))
    if (existsSync(join(root, folder, name)))
      refuse(`${folder}/${name} exists already; nothing was written. Take another name.`)
  for (const [name, text] of Object.entries(files)) {
    const path = join(root, folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    console.log(`made ${folder}/${name}`)
  }
  format([folder])
}

/** Puts a line before, or behind, the first one that holds a text. */
export interface Insertion {
  file: string
  text: string
  before?: string
  behind?: string
}

/** Enters what was made where the product keeps its lists. */
export function enter(insertions: readonly Insertion[]): void {
  for (const { file, text, before, behind } of insertions) {
    const path = join(root, file)
    const lines = readFileSync(path, 'utf8').split('\n')
    const at = lines.findIndex((line) => line.includes((before ?? behind)!))
    if (at < 0) throw new Error(`${file} has no line with "${before ?? behind}": enter it by hand: ${text}`)
    lines.splice(before ? at : at + 1, 0, text)
    writeFileSync(path, lines.join('\n'))
    console.log(`entered in ${file}`)
  }
  format(insertions.map(({ file }) => file))
}

/** Adds a text at the end of a file. */
export function append(file: string, text: string): void {
  writeFileSync(join(root, file), readFileSync(join(root, file), 'utf8') + text)
  console.log(`added to ${file}`)
  format([file])
}

function format(paths: readonly string[]): void {
  execFileSync(join(root, 'node_modules/.bin/oxfmt'), [...paths], { cwd: root, stdio: 'ignore' })
}
