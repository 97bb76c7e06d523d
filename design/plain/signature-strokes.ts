interface Point {
  x: number
  y: number
}
/** The points of one line of the pen, from down to up. */
export type Stroke = Point[]

/** A line through the points as an SVG path, rounded at their middles; a tap is a dot. */
export function strokePath(stroke: Stroke): string {
  const [first, ...rest] = stroke
  if (!first) return ''
  const dot = `M${first.x},${first.y}`
  if (rest.length === 0) return `${dot}L${first.x},${first.y}`
  const curves = stroke.slice(1, -1).map((point, at) => {
    const next = stroke[at + 2]!
    return `Q${point.x},${point.y} ${(point.x + next.x) / 2},${(point.y + next.y) / 2}`
  })
  const last = stroke.at(-1)!
  return `${dot}${curves.join('')}L${last.x},${last.y}`
}
