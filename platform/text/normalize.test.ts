import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalizeProse, normalizeText, toHalfWidth } from './normalize.ts'

describe('a cell as people paste it', () => {
  test('full-width letters, digits and punctuation become half-width', () => {
    expect(normalizeText('Ａ栋－１２０３（南）')).toBe('A栋-1203(南)')
    expect(toHalfWidth('１３８，ＡＢｃ～')).toBe('138,ABc~')
  })
  test('spaces of every kind are trimmed and collapsed', () => {
    expect(normalizeText('\u3000沈佳禾\u00A0\u00A0 陆一鸣\t\n')).toBe('沈佳禾 陆一鸣')
  })
  test('invisible characters that come from chats and web pages vanish', () => {
    expect(normalizeText('\uFEFF138\u200B0000\u202D0001\u202C')).toBe('13800000001')
  })
  test('Chinese text and signs with a meaning of their own stay', () => {
    expect(normalizeText('建筑面积㎡①、。…')).toBe('建筑面积㎡①、。…')
  })
  test('composed and decomposed letters become the same', () => {
    expect(normalizeText('Cafe\u0301')).toBe('Café')
  })
  test('normalizing twice is the same as once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normalizeText(text)
        expect(normalizeText(once)).toBe(once)
      }),
    )
  })
})

describe('prose', () => {
  test('Chinese punctuation and line breaks stay, digits become half-width', () => {
    expect(normalizeProse('阳台漏水，已经３天了！\r\n  请尽快\u3000处理。 ')).toBe(
      '阳台漏水，已经3天了！\n请尽快 处理。',
    )
  })
  test('an emoji made of several signs is not torn apart', () => {
    expect(normalizeProse('一家👨‍👩‍👧都好')).toBe('一家👨‍👩‍👧都好')
  })
  test('normalizing twice is the same as once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normalizeProse(text)
        expect(normalizeProse(once)).toBe(once)
      }),
    )
  })
})
