import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '#platform/module/folders.ts'
import { describe, expect, it } from 'vitest'
import { readItems } from './coverage/items.ts'
import { coveragePage, testedIn } from './coverage/page.ts'

describe('the coverage of the requirements', () => {
  const path = join(root, 'docs/coverage.md')
  const committed = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const items = readItems()

  it('loses no item: what had a test still has one', () => {
    const tested = new Set(items.filter(({ tests }) => tests.length).map(({ id }) => id))
    expect([...testedIn(committed)].filter((id) => !tested.has(id))).toEqual([])
  })

  it('is written down as it is', () => {
    expect(committed === coveragePage(items), 'Run: npm run coverage').toBe(true)
  })
})
