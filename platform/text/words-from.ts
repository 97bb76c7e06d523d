/** What became of words that somebody was given: sent as they were, made into others, or not used. */
export type Kept = 'asIs' | 'edited' | 'notUsed'

/** Shorter phrases are anybody's: 您好, 谢谢您. */
const shortestPhrase = 6

/** How much of the given words is found in what was sent: all of it, at least a phrase, or nothing. */
export function keptOf(given: string, sent: string): Kept {
  const [from, to] = [plain(given), plain(sent)]
  if (from === '' || to === '') return 'notUsed'
  if (from === to) return 'asIs'
  const phrases = given.split(/[。！？；，,.!?;:：\n]+/).map(plain)
  return phrases.some((phrase) => phrase.length >= shortestPhrase && to.includes(phrase))
    ? 'edited'
    : 'notUsed'
}

const plain = (text: string) => text.replaceAll(/\s+/g, '')
