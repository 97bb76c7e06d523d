import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fewestPoints, rankCorrelation, ranksOf } from './rank-correlation.ts'

/** As the textbook says it: count who is smaller and who is equal, one against all. */
const naiveRanks = (values: readonly number[]) =>
  values.map(
    (value) =>
      values.filter((other) => other < value).length +
      (values.filter((other) => other === value).length + 1) / 2,
  )
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
function naive(points: readonly (readonly [number, number])[]): number | null {
  const [xs, ys] = [naiveRanks(points.map(([x]) => x)), naiveRanks(points.map(([, y]) => y))]
  const [mx, my] = [mean(xs), mean(ys)]
  const covariance = mean(xs.map((x, at) => (x - mx) * (ys[at]! - my)))
  const spread = Math.sqrt(mean(xs.map((x) => (x - mx) ** 2)) * mean(ys.map((y) => (y - my) ** 2)))
  return spread === 0 ? null : covariance / spread
}

// Few different values, so that many are equal.
const point = fc.tuple(
  fc.integer({ min: 0, max: 6 }),
  fc.oneof(fc.integer({ min: 0, max: 3 }), fc.double({ noNaN: true, min: -5, max: 5 })),
)
const points = fc.array(point, { minLength: fewestPoints, maxLength: 40 })

describe('how two measures of projects move together [S1-51]', () => {
  it('ranks as one counts by hand, equal values sharing their places', () => {
    expect(ranksOf([10, 20, 20, 5])).toEqual([2, 3.5, 3.5, 1])
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 })), (values) => {
        expect(ranksOf(values)).toEqual(naiveRanks(values))
      }),
    )
  })

  it('agrees with the textbook, is the same either way round, and does not mind how far apart values lie', () => {
    fc.assert(
      fc.property(points, (list) => {
        const found = rankCorrelation(list)
        const expected = naive(list)
        if (expected === null) return expect(found).toBeNull()
        expect(found).toBeCloseTo(expected, 9)
        expect(Math.abs(found!)).toBeLessThanOrEqual(1 + 1e-12)
        expect(rankCorrelation(list.map(([x, y]) => [y, x] as const))).toBeCloseTo(found!, 9)
        expect(rankCorrelation(list.map(([x, y]) => [x ** 3, y] as const))).toBeCloseTo(found!, 9)
        expect(rankCorrelation(list.map(([x, y]) => [x, -y] as const))).toBeCloseTo(-found!, 9)
      }),
    )
  })

  it('says nothing under eight points, and nothing where everything is equal', () => {
    const rising = Array.from({ length: 8 }, (_, at) => [at, at * at] as const)
    expect(rankCorrelation(rising)).toBeCloseTo(1, 12)
    expect(rankCorrelation(rising.slice(1))).toBeNull()
    expect(rankCorrelation(rising.map(([x]) => [x, 3] as const))).toBeNull()
  })
})
