import { wordsOf } from '#platform/text/index.ts'

export interface Candidate {
  id: string
  topicIds: readonly string[]
  /** Pairs that it shares with the text. */
  shared: readonly string[]
  uses: number
}

/** What a topic of the case counts for, beside words: as much as all the words together. */
const topicWorth = 1

/** Less is a coincidence. */
const leastLikeness = 0.08

/**
 * Ranks pieces for a text: a pair that few pieces have speaks for more, the topic of the case most of all; what is used
 * most comes first among equals. What shares neither topic nor a rare word is left out.
 */
export function ranked<Piece extends Candidate>(
  pieces: readonly Piece[],
  text: string,
  topicIds: readonly string[],
): (Piece & { likeness: number; words: string[]; fitsTopic: boolean })[] {
  const frequency = new Map<string, number>()
  for (const { shared } of pieces)
    for (const pair of shared) frequency.set(pair, (frequency.get(pair) ?? 0) + 1)
  const worth = (pair: string) => Math.log((pieces.length + 1) / frequency.get(pair)!)
  const whole = [...frequency.keys()].reduce((sum, pair) => sum + worth(pair), 0)
  return pieces
    .map((piece) => {
      const fitsTopic = piece.topicIds.some((id) => topicIds.includes(id))
      const part = whole === 0 ? 0 : piece.shared.reduce((sum, pair) => sum + worth(pair), 0) / whole
      return {
        ...piece,
        fitsTopic,
        likeness: part + (fitsTopic ? topicWorth : 0),
        words: wordsOf(text, piece.shared),
      }
    })
    .filter(({ likeness, fitsTopic, shared }) => fitsTopic || (shared.length > 1 && likeness > leastLikeness))
    .toSorted((one, other) => other.likeness - one.likeness || other.uses - one.uses)
}
