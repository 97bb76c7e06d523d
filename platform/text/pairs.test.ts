import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gramsOf } from './grams.ts'
import { pairsOf, wordsOf } from './pairs.ts'

const text = fc.string({ unit: fc.constantFrom(...'主卧飘窗漏水了，又在 3号楼ab') })

describe('what two texts share', () => {
  it('puts neighbouring pairs together to the words that people read', () => {
    const said = '主卧飘窗下面漏水，飘窗的石材也空鼓'
    expect(wordsOf(said, ['飘窗', '漏水', '卧飘', '空鼓'])).toEqual(['卧飘窗', '漏水', '飘窗', '空鼓'])
  })

  it('looks up only pairs that the search keeps of every text', () =>
    fc.assert(
      fc.property(text, (said) => {
        const kept = new Set(gramsOf(said))
        expect(pairsOf(said).every((pair) => kept.has(pair))).toBe(true)
      }),
    ))

  it('shows only words that stand in the text', () =>
    fc.assert(
      fc.property(text, (said) => {
        const words = wordsOf(said, pairsOf(said), 99)
        expect(words.every((word) => said.toLowerCase().includes(word))).toBe(true)
        expect(wordsOf(said, [])).toEqual([])
      }),
    ))
})
