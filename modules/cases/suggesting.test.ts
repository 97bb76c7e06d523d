import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ClosedCase, counted, guess, type Learned, type SuggestedField } from './suggesting.ts'

const words = ['漏水', '渗水', '电梯', '停运', '噪声', '半夜', '我家', '请问'] as const
const topicOf: Record<string, string> = {
  漏水: 'leak',
  渗水: 'leak',
  电梯: 'lift',
  停运: 'lift',
  噪声: 'noise',
  半夜: 'noise',
}
const closed = (grams: readonly string[], topic: string | null, at = 0): ClosedCase => ({
  id: `${at}`,
  closedAt: new Date(at),
  grams,
  labels: { topic, urgency: topic === 'lift' ? 'CRITICAL' : 'NORMAL', department: null },
})
const batches = fc.array(
  fc.subarray([...words], { minLength: 1 }).map((grams) => closed(grams, topicOf[grams[0]!] ?? null)),
  { minLength: 1, maxLength: 40 },
)

/** As the tables keep it. */
function learned(...portions: ClosedCase[][]): Learned {
  const labels = new Map<string, Learned['labels'][number]>()
  const grams = new Map<string, { gram: string; cases: number; counts: Record<string, number> }>()
  for (const portion of portions) {
    const added = counted(portion)
    const numbers = added.labels.map(({ field, label, cases, grams: size }) => {
      const key = `${field} ${label}`
      const known = labels.get(key) ?? { number: labels.size + 1, field, label, cases: 0, grams: 0 }
      labels.set(key, { ...known, cases: known.cases + cases, grams: known.grams + size })
      return known.number
    })
    for (const { gram, cases, counts } of added.words) {
      const known = grams.get(gram) ?? { gram, cases: 0, counts: {} }
      known.cases += cases
      for (const [place, n] of Object.entries(counts)) {
        const number = numbers[Number(place)]!
        known.counts[number] = (known.counts[number] ?? 0) + n
      }
      grams.set(gram, known)
    }
  }
  return { labels: [...labels.values()], grams: [...grams.values()], vocabulary: grams.size }
}
const asked = (all: Learned, text: readonly string[]): Learned => ({
  ...all,
  grams: all.grams.filter(({ gram }) => text.includes(gram)),
})
const many = Array.from({ length: 12 }, (_, at) => [
  closed(['漏水', '我家'], 'leak', at),
  closed(['电梯', '停运'], 'lift', at),
  closed(['噪声', '半夜', '我家'], 'noise', at),
]).flat()

describe('[S3-43] a suggestion from the words of closed cases', () => {
  it('names the likeliest topic with the words that spoke for it', () => {
    const found = guess('topic', asked(learned(many), ['电梯', '停运', '我家']))
    expect(found).toEqual({ label: 'lift', cases: 12, spoke: ['电梯', '停运'] })
    expect(guess('urgency', asked(learned(many), ['电梯', '停运']))?.label).toBe('CRITICAL')
  })

  it('stays silent after too few cases, on words never seen, and where two topics are as likely', () => {
    expect(guess('topic', asked(learned(many.slice(0, 9)), ['电梯']))).toBeNull()
    expect(guess('topic', asked(learned(many), ['花园']))).toBeNull()
    const even = learned(many.filter(({ labels }) => labels.topic !== 'noise'))
    expect(guess('topic', asked(even, ['漏水', '电梯']))).toBeNull()
    expect(guess('department', learned(many))).toBeNull()
  })

  it('learns the same in one go and in portions', () =>
    fc.assert(
      fc.property(
        batches,
        fc.nat(),
        fc.constantFrom<SuggestedField>('topic', 'urgency'),
        (batch, cut, field) => {
          const at = cut % batch.length
          const [whole, apart] = [learned(batch), learned(batch.slice(0, at), batch.slice(at))]
          expect(guess(field, apart)).toEqual(guess(field, whole))
        },
      ),
    ))

  it('names only labels that were learned and grams that stand in the text', () =>
    fc.assert(
      fc.property(batches, fc.subarray([...words], { minLength: 1 }), (batch, text) => {
        const all = learned([...many, ...batch])
        const found = guess('topic', asked(all, text))
        if (!found) return
        expect(all.labels.some(({ field, label }) => field === 'topic' && label === found.label)).toBe(true)
        expect(found.spoke.every((gram) => text.includes(gram as never))).toBe(true)
      }),
    ))
})
