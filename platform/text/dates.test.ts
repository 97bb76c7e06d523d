import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDate } from './dates.ts'
import { dateOfSerial, serialOfDate } from './excel-serial.ts'

describe('a date as people write it', () => {
  test.each([
    '2026-5-1',
    '2026-05-01',
    '2026.05.01',
    '2026/5/1',
    '2026年5月1日',
    '2026年 5月 1号',
    '２０２６年５月１日',
    '20260501',
    20_260_501,
    46_143,
    46_143.75,
    '46143',
    '二〇二六年五月一日',
    '2026-05-01 08:30:00',
    '2026-05-01T00:00:00Z',
    '2026/5/1 8:30',
    '2026年5月1日 星期五',
    ' 2026-5-1\u3000',
    new Date('2026-05-01T00:00:00Z'),
  ])('%s is 1 May 2026', (input) => {
    expect(parseDate(input)).toEqual({ ok: true, value: '2026-05-01' })
  })
  test.each([
    ['5/13/2026', '2026-05-13'],
    ['13.5.2026', '2026-05-13'],
    ['5/5/2026', '2026-05-05'],
    ['二零二六年十二月三十一日', '2026-12-31'],
    ['2024-02-29', '2024-02-29'],
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
  ])('%s is %s', (input, date) => {
    expect(parseDate(input)).toEqual({ ok: true, value: date })
  })
  test.each([
    ['2026年2月30日', 'impossible'],
    ['2026-02-29', 'impossible'],
    ['2026-13-01', 'impossible'],
    ['20261301', 'impossible'],
    ['0206-05-01', 'impossible'],
    [60, 'impossible'],
    ['1/5/2026', 'ambiguous'],
    ['26-5-1', 'ambiguous'],
    ['5月1日', 'ambiguous'],
    ['2026年5月', 'ambiguous'],
    ['2026', 'ambiguous'],
    [2026, 'ambiguous'],
    ['待定', 'notADate'],
    ['2026-5-1-1', 'notADate'],
    ['12:30', 'notADate'],
    [-1, 'notADate'],
    [Number.NaN, 'notADate'],
    ['', 'empty'],
  ])('%s is %s', (input, reason) => {
    expect(parseDate(input)).toMatchObject({
      ok: false,
      reason,
      zh: expect.any(String),
      en: expect.any(String),
    })
  })
})

const anyDay = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('every day is read back however it is written', () => {
  fc.assert(
    fc.property(anyDay, (isoDate) => {
      const [year, month, day] = isoDate.split('-').map(Number)
      const written = [
        isoDate,
        `${year}/${month}/${day}`,
        `${year}.${month}.${day}`,
        `${year}年${month}月${day}日`,
      ]
      for (const text of written) expect(parseDate(text)).toEqual({ ok: true, value: isoDate })
    }),
  )
})

test('every day survives its serial number', () => {
  fc.assert(
    fc.property(anyDay, (isoDate) => {
      expect(dateOfSerial(serialOfDate(isoDate))).toBe(isoDate)
    }),
  )
})
