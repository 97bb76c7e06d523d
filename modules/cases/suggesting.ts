/** What can be suggested from the words of a case. */
export const suggestedFields = ['topic', 'urgency', 'department'] as const
export type SuggestedField = (typeof suggestedFields)[number]

export interface LearnedLabel {
  number: number
  field: SuggestedField
  label: string
  /** Closed cases with this label, and the grams in them. */
  cases: number
  grams: number
}

/** In how many cases a gram stood, and in how many of each label by its number. */
export interface LearnedGram {
  gram: string
  cases: number
  counts: Readonly<Record<string, number>>
}

export interface Learned {
  labels: readonly LearnedLabel[]
  grams: readonly LearnedGram[]
  /** Distinct grams of everything that was learned. */
  vocabulary: number
}

export interface Guess {
  label: string
  /** Closed cases with this label. */
  cases: number
  /** Grams that spoke for it, the strongest first. */
  spoke: string[]
}

/** Fewer closed cases in all, or with the label itself, say nothing about a company (DEFAULT). */
export const fewestLearned = 20
const fewestOfLabel = 3
/** Counted for what was never seen, so that one new word decides nothing. */
const unseen = 0.2
/** How much more likely than the next one a guess must be, in logarithms for each gram known. */
const leastLead = 0.02
const strongest = 8
/** One word alone is a coincidence. */
const fewestSpoken = 2

/**
 * The likeliest label of a field by multinomial naive Bayes over distinct pairs of characters; null where too little was
 * learned, no gram is known, or two labels lie too close.
 */
export function guess(field: SuggestedField, { labels, grams, vocabulary }: Learned): Guess | null {
  const own = labels.filter((label) => label.field === field && label.cases > 0)
  const all = own.reduce((sum, { cases }) => sum + cases, 0)
  const known = grams.filter(({ counts }) => own.some(({ number }) => counts[number]))
  if (all < fewestLearned || own.length < 2 || known.length === 0) return null
  const chance = ({ number, grams: size }: LearnedLabel, { counts }: LearnedGram) =>
    ((counts[number] ?? 0) + unseen) / (size + unseen * (vocabulary + 1))
  const scored = own
    .map((label) => ({
      label,
      score:
        Math.log(label.cases / all) + known.reduce((sum, gram) => sum + Math.log(chance(label, gram)), 0),
    }))
    .toSorted((one, other) => other.score - one.score)
  const [best, next] = scored as [(typeof scored)[0], (typeof scored)[0]]
  if (best.label.cases < fewestOfLabel || best.score - next.score < leastLead * known.length) return null
  const size = own.reduce((sum, { grams: count }) => sum + count, 0)
  const lead = (gram: LearnedGram) => {
    const elsewhere = own.reduce((sum, { number }) => sum + (gram.counts[number] ?? 0), 0)
    return Math.log(chance(best.label, gram) / ((elsewhere + unseen) / (size + unseen * (vocabulary + 1))))
  }
  const spoke = known
    .filter(({ counts }) => counts[best.label.number])
    .map((gram) => ({ gram: gram.gram, lead: lead(gram) }))
    .filter((one) => one.lead > 0)
    .toSorted((one, other) => other.lead - one.lead)
    .slice(0, strongest)
    .map(({ gram }) => gram)
  return spoke.length < fewestSpoken ? null : { label: best.label.label, cases: best.label.cases, spoke }
}

export interface ClosedCase {
  id: string
  closedAt: Date
  grams: readonly string[]
  labels: Readonly<Record<SuggestedField, string | null>>
}

/** What a batch of closed cases adds: labels, and grams with counts by the place of their label. */
export function counted(batch: readonly ClosedCase[]) {
  const labels: Omit<LearnedLabel, 'number'>[] = []
  const places = new Map<string, number>()
  const placeOf = (field: SuggestedField, label: string) => {
    const key = `${field} ${label}`
    if (!places.has(key)) places.set(key, labels.push({ field, label, cases: 0, grams: 0 }) - 1)
    return places.get(key)!
  }
  const words = new Map<string, { gram: string; cases: number; counts: Record<number, number> }>()
  for (const { grams, labels: own } of batch) {
    const held = suggestedFields.flatMap((field) => (own[field] ? [placeOf(field, own[field])] : []))
    if (held.length === 0) continue
    for (const place of held) {
      labels[place]!.cases += 1
      labels[place]!.grams += grams.length
    }
    for (const gram of grams) {
      const word = words.get(gram) ?? { gram, cases: 0, counts: {} }
      word.cases += 1
      for (const place of held) word.counts[place] = (word.counts[place] ?? 0) + 1
      words.set(gram, word)
    }
  }
  return { labels, words: [...words.values()] }
}
