import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gramsForQuery, gramsOf, likePattern, MAX_GRAMS, searchForm } from './grams.ts'

describe('grams of a text', () => {
  test('single characters and pairs, Chinese beside digits', () => {
    expect(gramsOf('3号楼')).toEqual(['3', '号', '3号', '楼', '号楼'])
  })
  test('pairs do not cross punctuation', () => {
    expect(gramsOf('漏水，业主')).not.toContain('水业')
  })
  test('a two-character word is asked for as one pair', () => {
    expect(gramsForQuery('业主')).toEqual(['业主'])
    expect(gramsForQuery('水')).toEqual(['水'])
  })
  test('letters are found whatever their case and width', () => {
    expect(gramsForQuery('ＷｉＦｉ')).toEqual(gramsForQuery('wifi'))
  })
  test('a query of punctuation alone has no grams', () => {
    expect(gramsForQuery('。。！')).toEqual([])
  })
  test('a very long text is capped', () => {
    const long = Array.from({ length: 9000 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('')
    expect(gramsOf(long)).toHaveLength(MAX_GRAMS)
  })
  test('rare characters outside the basic plane are one character', () => {
    expect(gramsOf('𠮷田')).toEqual(['𠮷', '田', '𠮷田'])
  })
})

test('whatever part of a text is searched for, the text is among the hits', () => {
  const character = fc.constantFrom(...'业主漏水阳台三号楼A1b2 ，。-%')
  const text = fc.array(character, { maxLength: 60 }).map((characters) => characters.join(''))
  fc.assert(
    fc.property(text, fc.nat(60), fc.nat(12), (whole, from, length) => {
      const query = searchForm(searchForm(whole).slice(from, from + length))
      const stored = new Set(gramsOf(whole))
      expect(gramsForQuery(query).every((gram) => stored.has(gram))).toBe(true)
    }),
  )
})

test('signs that LIKE gives a meaning to are escaped', () => {
  expect(likePattern('50%_\\')).toBe('%50\\%\\_\\\\%')
})
