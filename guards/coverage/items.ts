import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '#platform/module/folders.ts'

export interface Item {
  id: string
  what: string
  /** Files with `@serves <id>` in a comment: screens, and commands for operators. */
  screens: string[]
  /** Test files with `[<id>]` in the title of a test, or `@serves <id>` over the whole file. */
  tests: string[]
}

const tested = '{app,modules,platform,guards,design,demo,browser-tests}/**/*.test.{ts,tsx}'
const idPattern = String.raw`(?:S\d-\d\d|\d\.\d+)`
const testTag = new RegExp(String.raw`\[(${idPattern}(?:, ?${idPattern})*)\]`, 'g')
const screenTag = new RegExp(String.raw`@serves (${idPattern}(?:, ?${idPattern})*)`, 'g')

/** Every numbered requirement with the screens and tests that are tagged with it. */
export function readItems(): Item[] {
  const tests = tagged(tested, [testTag, screenTag])
  const screens = tagged('{app,modules,tools,design}/**/!(*.test).{ts,tsx}', [screenTag])
  return readFileSync(join(root, 'docs/requirements/items.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [id = '', what = ''] = line.split('\t')
      return { id, what, screens: screens.get(id) ?? [], tests: tests.get(id) ?? [] }
    })
}

function tagged(files: string, tags: RegExp[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const path of globSync(files, { cwd: root }).toSorted()) {
    const text = readFileSync(join(root, path), 'utf8')
    const ids = tags.flatMap((tag) => [...text.matchAll(tag)].flatMap(([, list = '']) => list.split(/, ?/)))
    for (const id of new Set(ids)) found.set(id, [...(found.get(id) ?? []), path.replaceAll('\\', '/')])
  }
  return found
}
