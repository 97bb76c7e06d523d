import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ImportRow } from './kind.ts'
import { splitWhole } from './whole-groups.ts'

const row = (rowNumber: number, more: boolean): ImportRow => ({
  rowNumber,
  cells: more ? { home: { raw: 'x', text: 'x', filled: 'down' as const } } : {},
})
const continues = ({ cells }: ImportRow) => cells.home !== undefined

it('never parts rows that belong together, loses none, and keeps their order', () => {
  const rows = fc
    .array(fc.boolean(), { minLength: 1, maxLength: 60 })
    .map((all) => all.map((more, index) => row(index, more)))
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 9 }), (all, size) => {
      const batches: (readonly ImportRow[])[] = []
      let held: readonly ImportRow[] = []
      for (let start = 0; start < all.length; start += size) {
        const split = splitWhole([...held, ...all.slice(start, start + size)], continues)
        held = split.held
        batches.push(split.whole)
      }
      batches.push(held)
      expect(batches.flat()).toEqual(all)
      const first = batches.filter((batch) => batch.length > 0).slice(1)
      expect(first.every(([head]) => !continues(head!))).toBe(true)
    }),
  )
})

it('holds nothing back where rows stand alone, and no more than it can', () => {
  const rows = [row(1, false), row(2, false)]
  expect(splitWhole(rows, undefined)).toEqual({ whole: rows, held: [] })
  const endless = Array.from({ length: 2500 }, (_, index) => row(index, true))
  expect(splitWhole(endless, continues).whole).toHaveLength(2500)
})
