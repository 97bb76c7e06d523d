/** A household names up to three wishes, the first one first. */
export const mostWishes = 3

export interface Result {
  /** Households that put it first. */
  firsts: number
  /** Households that named it. */
  mentions: number
  /** Three for a first wish, two for a second, one for a third. */
  points: number
}

/** How often each wish was named, and with what weight; every option is in the result. */
export function countWishes(
  optionIds: readonly string[],
  answers: readonly (readonly string[])[],
): Map<string, Result> {
  const results = new Map(optionIds.map((id) => [id, { firsts: 0, mentions: 0, points: 0 }]))
  for (const wishes of answers)
    for (const [place, id] of wishes.entries()) {
      const result = results.get(id)
      if (!result) continue
      result.mentions++
      result.points += mostWishes - place
      if (place === 0) result.firsts++
    }
  return results
}
