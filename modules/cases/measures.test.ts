import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addMonths,
  type Counts,
  figuresOf,
  measures,
  monthsIn,
  monthsOf,
  noCounts,
  periodBefore,
  sumOf,
} from './measures.ts'

const counts = fc.record(
  Object.fromEntries(measures.map((name) => [name, fc.nat(10_000)])),
) as unknown as fc.Arbitrary<Counts>
const month = fc
  .tuple(fc.integer({ min: 2010, max: 2060 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, at]) => `${year}-${String(at).padStart(2, '0')}`)

describe('the figures of a report', () => {
  it('never depend on how the cases were grouped before they were added up', () => {
    fc.assert(
      fc.property(fc.array(counts, { maxLength: 8 }), fc.nat(8), (rows, cut) => {
        const apart = sumOf([sumOf(rows.slice(0, cut)), sumOf(rows.slice(cut))])
        expect(figuresOf(apart)).toEqual(figuresOf(sumOf(rows)))
      }),
      { numRuns: 50 },
    )
  })

  it('say nothing where there is nothing to count, and count special cases and those without a last word apart [S1-49]', () => {
    expect(figuresOf(noCounts)).toMatchObject({ solvedShare: null, inTimeShare: null, satisfaction: null })
    const row = { ...noCounts, due: 100, solved: 99, special: 4, specialSolved: 1, unconfirmed: 7 }
    expect(figuresOf(row)).toMatchObject({ solvedShare: 0.99, specialShare: 0.25, unconfirmed: 7 })
  })

  it('go forth and back along the months, and stand beside a period of the same length that ends the month before', () => {
    fc.assert(
      fc.property(month, fc.integer({ min: 0, max: 35 }), (from, length) => {
        const until = addMonths(from, length)
        expect(addMonths(until, -length)).toBe(from)
        expect(monthsIn(from, until)).toBe(length + 1)
        const before = periodBefore({ from, until })
        expect(monthsIn(before.from, before.until)).toBe(length + 1)
        expect(addMonths(before.until, 1)).toBe(from)
        const quarter = monthsOf(`${from.slice(0, 4)}-Q${Math.ceil(Number(from.slice(5)) / 3)}`)
        expect(quarter.from <= from && from <= quarter.until).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})
