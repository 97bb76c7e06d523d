export interface Avoided {
  id: string
  phrase: string
  active: boolean
}

/** A phrase to avoid as it stands in a text. */
export interface Marked<Word extends Avoided> {
  from: number
  to: number
  word: Word
}

/** Phrases to avoid in a text, in reading order; of two that overlap the longer one is meant (S4-08). */
export function toneMarks<Word extends Avoided>(text: string, words: readonly Word[]): Marked<Word>[] {
  const plain = text.toLowerCase()
  const found = words
    .filter(({ active, phrase }) => active && phrase.trim() !== '')
    .flatMap((word) => {
      const phrase = word.phrase.toLowerCase()
      const places: Marked<Word>[] = []
      for (let at = plain.indexOf(phrase); at !== -1; at = plain.indexOf(phrase, at + phrase.length))
        places.push({ from: at, to: at + phrase.length, word })
      return places
    })
    .toSorted((one, other) => other.to - other.from - (one.to - one.from) || one.from - other.from)
  const kept: Marked<Word>[] = []
  for (const mark of found)
    if (kept.every(({ from, to }) => mark.to <= from || mark.from >= to)) kept.push(mark)
  return kept.toSorted((one, other) => one.from - other.from)
}
