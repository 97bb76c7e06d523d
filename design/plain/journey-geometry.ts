/** A place on the drawn path. */
export interface Spot {
  x: number
  y: number
}

/** Heights of the stones on the way from left to right, in pixels of a band of 96. */
const heights = [66, 40, 60, 34, 56, 36, 50, 26]
/** Steps aside of the stones on the way down, in pixels of a column of 72. */
const asides = [24, 44, 28, 48, 26, 46, 30, 40]

/** Where the stones lie on a band 1000 wide and 96 high. */
export function spotsAcross(count: number): Spot[] {
  return Array.from({ length: count }, (_, at) => ({
    x: ((at + 0.5) / count) * 1000,
    y: heights[at % heights.length]!,
  }))
}

/** Where the stones lie on a column 72 wide, each row as high as stated. */
export function spotsDown(count: number, row: number): Spot[] {
  return Array.from({ length: count }, (_, at) => ({ x: asides[at % asides.length]!, y: (at + 0.5) * row }))
}

/** The way from one stone to the next as a curve that leaves and arrives level with the direction of travel. */
export function curve(from: Spot, to: Spot, direction: 'across' | 'down'): string {
  const bend = direction === 'across' ? (to.x - from.x) / 2 : (to.y - from.y) / 2
  const [out, into] =
    direction === 'across'
      ? [`${from.x + bend} ${from.y}`, `${to.x - bend} ${to.y}`]
      : [`${from.x} ${from.y + bend}`, `${to.x} ${to.y - bend}`]
  return `M${from.x} ${from.y}C${out} ${into} ${to.x} ${to.y}`
}
