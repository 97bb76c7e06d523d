import { searchForm } from './grams.ts'

/** Pairs of a text that are looked up; later words hardly change what a text is about. */
const mostPairs = 80

const runs = /[\p{L}\p{N}\p{M}]+/gu

/** The distinct pairs of neighbours in a text, in reading order. */
export function pairsOf(text: string, most = mostPairs): string[] {
  const pairs = new Set<string>()
  for (const [run] of searchForm(text).matchAll(runs)) {
    const characters = [...run]
    for (let at = 1; at < characters.length; at += 1) pairs.add(characters[at - 1]! + characters[at]!)
  }
  return [...pairs].slice(0, most)
}

/** The longest pieces of a text that consist of the given pairs alone, in reading order: what people see as words. */
export function wordsOf(text: string, pairs: readonly string[], most = 6): string[] {
  const known = new Set(pairs)
  const words = new Set<string>()
  for (const [run] of searchForm(text).matchAll(runs)) {
    const characters = [...run]
    let word = ''
    for (const [at, character] of characters.entries()) {
      const isKnown = at > 0 && known.has(characters[at - 1]! + character)
      if (!isKnown && word) words.add(word)
      word = isKnown ? (word || characters[at - 1]!) + character : ''
    }
    if (word) words.add(word)
  }
  return [...words].slice(0, most)
}
