/** Under so many points no coefficient is told: it would say more about chance than about projects (DEFAULT). */
export const fewestPoints = 8

/** How two measures of the same things move together, by rank (Spearman); null where it cannot be said. */
export function rankCorrelation(points: readonly (readonly [number, number])[]): number | null {
  if (points.length < fewestPoints) return null
  const xs = ranksOf(points.map(([x]) => x))
  const ys = ranksOf(points.map(([, y]) => y))
  const middle = (points.length + 1) / 2
  let [both, ofX, ofY] = [0, 0, 0]
  for (const [at, x] of xs.entries()) {
    const [dx, dy] = [x - middle, ys[at]! - middle]
    both += dx * dy
    ofX += dx * dx
    ofY += dy * dy
  }
  return ofX === 0 || ofY === 0 ? null : both / Math.sqrt(ofX * ofY)
}

/** The place of each value among all, from 1; those that are equal share the mean of their places. */
export function ranksOf(values: readonly number[]): number[] {
  const order = values.map((_, at) => at).toSorted((one, other) => values[one]! - values[other]!)
  const ranks = Array.from<number>({ length: values.length })
  for (let from = 0; from < order.length;) {
    let until = from
    while (until + 1 < order.length && values[order[until + 1]!] === values[order[from]!]) until += 1
    for (let at = from; at <= until; at += 1) ranks[order[at]!] = (from + until) / 2 + 1
    from = until + 1
  }
  return ranks
}
