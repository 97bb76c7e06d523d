import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatMoney, parseMoney } from './money.ts'

describe('an amount as people write it, in fen', () => {
  test.each([
    ['1,234.50', 123_450],
    ['123.45万', 123_450_000],
    ['￥1 200', 120_000],
    ['¥1,234,567.89', 123_456_789],
    ['人民币 3000 元整', 300_000],
    ['１２３４．５', 123_450],
    ['1.2亿', 12_000_000_000],
    ['123.4567万元', 123_456_700],
    ['(300)', -30_000],
    ['-0.05', -5],
    ['-¥5', -500],
    ['0', 0],
    ['1234.5000', 123_450],
    [1_234_567.89, 123_456_789],
    [0.1 + 0.2, 30],
  ])('%s', (input, fen) => {
    expect(parseMoney(input)).toEqual({ ok: true, value: fen })
  })
  test.each([
    ['', 'empty'],
    ['面议', 'notMoney'],
    ['12,34', 'notMoney'],
    ['1.234.567', 'notMoney'],
    ['1.234', 'tooPrecise'],
    [10.123_456, 'tooPrecise'],
    ['99999999999999999', 'tooLarge'],
    [Number.NaN, 'notMoney'],
  ])('%s: %s', (input, reason) => {
    expect(parseMoney(input)).toMatchObject({
      ok: false,
      reason,
      zh: expect.any(String),
      en: expect.any(String),
    })
  })
  test('the result of a formula may be rounded to the nearest fen', () => {
    expect(parseMoney(1_234_567.894_999, { round: true })).toEqual({ ok: true, value: 123_456_789 })
    expect(parseMoney('0.995', { round: true })).toEqual({ ok: true, value: 100 })
  })
})

test('fen are written as yuan with separators', () => {
  expect(formatMoney(123_450)).toBe('¥1,234.50')
  expect(formatMoney(-5)).toBe('-¥0.05')
  expect(formatMoney(0)).toBe('¥0.00')
  expect(formatMoney(123_456_789_012_345_678n)).toBe('¥1,234,567,890,123,456.78')
})

test('what is written is read back to the fen', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (fen) => {
      expect(parseMoney(formatMoney(fen))).toEqual({ ok: true, value: fen })
    }),
  )
})

test('a spreadsheet number of yuan with two decimals is read to the fen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999_999_999 }), (fen) => {
      expect(parseMoney(fen / 100)).toEqual({ ok: true, value: fen })
    }),
  )
})
