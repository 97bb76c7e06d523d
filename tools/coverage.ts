// `npm run coverage`: writes docs/coverage.md from the tags in screens and tests; refuses to lose an item quietly.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readItems } from '../guards/coverage/items.ts'
import { coveragePage, testedIn } from '../guards/coverage/page.ts'
import { root } from '../platform/module/folders.ts'

const path = join(root, 'docs/coverage.md')
const items = readItems()
const tested = new Set(items.filter(({ tests }) => tests.length).map(({ id }) => id))
const lost = existsSync(path) ? [...testedIn(readFileSync(path, 'utf8'))].filter((id) => !tested.has(id)) : []
if (lost.length && !process.argv.includes('--allow-loss')) {
  console.error(
    `These items had a test and have none now: ${lost.join(', ')}. Restore it, or say --allow-loss.`,
  )
  process.exit(1)
}
writeFileSync(path, coveragePage(items))
console.log(`${tested.size} of ${items.length} items have a test.`)
