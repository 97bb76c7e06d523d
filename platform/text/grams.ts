import { normalizeText } from './normalize.ts'

/** Distinct grams kept of one text (a text of 2,000 Chinese characters); the GIN column grows no further. */
export const MAX_GRAMS = 4000
// Grams of one query; more would not narrow the search any further.
const maxQueryGrams = 64

const run = /[\p{L}\p{N}\p{M}]+/gu

/** The form in which texts are stored for search and queries are compared: normalized, lower case. */
export function searchForm(text: string): string {
  return normalizeText(text).toLowerCase()
}

/**
 * Distinct single characters and pairs of neighbours within each run of letters and digits, for a `text[]`
 * column with a GIN index. Chinese, Latin and digits are treated alike, so "3号" is a pair of "3号楼".
 */
export function gramsOf(text: string, limit = MAX_GRAMS): string[] {
  const grams = new Set<string>()
  for (const characters of runsOf(text)) {
    for (const [index, character] of characters.entries()) {
      if (grams.size >= limit) return [...grams].slice(0, limit)
      grams.add(character)
      if (index > 0) grams.add(characters[index - 1]! + character)
    }
  }
  return [...grams].slice(0, limit)
}

/**
 * The grams that every text containing `query` must have: `grams @> gramsForQuery(q)` never loses a hit; a LIKE
 * with `likePattern` beside it removes the false ones. Empty when the query has no letter or digit.
 */
export function gramsForQuery(query: string): string[] {
  const grams = new Set<string>()
  for (const characters of runsOf(query)) {
    if (characters.length === 1) grams.add(characters[0]!)
    for (let index = 1; index < characters.length; index += 1) {
      grams.add(characters[index - 1]! + characters[index]!)
    }
  }
  return [...grams].slice(0, maxQueryGrams)
}

/** A LIKE pattern "contains this", over a column in search form; the signs % _ \ mean themselves. */
export function likePattern(query: string): string {
  return `%${searchForm(query).replace(/[\\%_]/g, String.raw`\$&`)}%`
}

function runsOf(text: string): string[][] {
  return (searchForm(text).match(run) ?? []).map((word) => [...word])
}
