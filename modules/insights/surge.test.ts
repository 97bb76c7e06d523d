import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chanceOfAtLeast, leastCases, surgeOf, weeksBefore } from './surge.ts'

const weeks = fc.array(fc.nat(12), { minLength: weeksBefore, maxLength: weeksBefore })

describe('the statistic behind a spike [S1-47]', () => {
  it('is the upper tail of Poisson’s distribution', () => {
    expect(chanceOfAtLeast(0, 2)).toBe(1)
    expect(chanceOfAtLeast(1, 2)).toBeCloseTo(1 - Math.exp(-2))
    expect(chanceOfAtLeast(3, 1)).toBeCloseTo(1 - Math.exp(-1) * 2.5)
    fc.assert(
      fc.property(fc.nat(30), fc.float({ min: Math.fround(0.1), max: 20, noNaN: true }), (cases, mean) => {
        const chance = chanceOfAtLeast(cases, mean)
        expect(chance).toBeGreaterThanOrEqual(0)
        expect(chance).toBeLessThanOrEqual(1)
        expect(chanceOfAtLeast(cases + 1, mean)).toBeLessThanOrEqual(chance)
        expect(chanceOfAtLeast(cases, mean + 1)).toBeGreaterThanOrEqual(chance - 1e-9)
      }),
      { numRuns: 100 },
    )
  })

  it('never warns of few, nor of what is usual; more cases never take a warning away, and the order of the weeks is nothing', () => {
    fc.assert(
      fc.property(fc.nat(40), weeks, (cases, before) => {
        const surge = surgeOf(cases, before)
        if (cases < leastCases || cases <= before.reduce((sum, one) => sum + one, 0) / weeksBefore)
          expect(surge).toBeNull()
        if (surge) expect(surgeOf(cases + 1, before)).not.toBeNull()
        expect(surgeOf(cases, before.toReversed())).toEqual(surge)
      }),
      { numRuns: 100 },
    )
    expect(surgeOf(4, [1, 0, 1, 1, 0, 1, 2, 0])).toBeNull()
    expect(surgeOf(5, [1, 0, 1, 1, 0, 1, 2, 0])).toMatchObject({ cases: 5, usual: 0.75 })
  })
})
