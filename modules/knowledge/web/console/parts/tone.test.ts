import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fill } from './fill.ts'
import { toneMarks } from './tone.ts'

const word = (phrase: string) => ({ id: phrase, phrase, active: true })
const words = ['按照规定', '规定', '走流程', '尽快', '流程'].map(word)
const said = fc.array(fc.constantFrom('按照', '规定', '您好', '走', '流程', '尽快', '，'), { maxLength: 12 })

describe('[S4-08] the tone of an answer', () => {
  it('marks each phrase where it stands, never two on the same place, and prefers the longer', () => {
    expect(toneMarks('按照规定要走流程，尽快', words).map(({ word: { phrase } }) => phrase)).toEqual([
      '按照规定',
      '走流程',
      '尽快',
    ])
    fc.assert(
      fc.property(said, (parts) => {
        const text = parts.join('')
        const marks = toneMarks(text, words)
        for (const {
          from,
          to,
          word: { phrase },
        } of marks)
          expect(text.slice(from, to)).toBe(phrase)
        for (const [at, mark] of marks.entries())
          if (at > 0) expect(mark.from).toBeGreaterThanOrEqual(marks[at - 1]!.to)
        for (const { phrase } of words)
          if (text.includes(phrase))
            expect(marks.some(({ from, to }) => text.slice(from, to).includes(phrase))).toBe(true)
      }),
    )
  })

  it('marks nothing that is out of use, and nothing in kind words', () => {
    expect(toneMarks('尽快', [{ ...word('尽快'), active: false }])).toEqual([])
    expect(toneMarks('沈女士您好，我是林夕，今天下午三点上门。', words)).toEqual([])
  })

  it('[S2-06] fills what is known and leaves open what is not', () => {
    expect(fill('{客户称呼}您好，{承诺时间}前答复。{经办人}', { 客户称呼: '沈女士', 经办人: '林夕' })).toBe(
      '沈女士您好，{承诺时间}前答复。林夕',
    )
  })
})
