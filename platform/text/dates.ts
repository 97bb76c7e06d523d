import { dateOfSerial } from './excel-serial.ts'
import { normalizeText } from './normalize.ts'
import { notParsed, parsed, type Parsed } from './parsed.ts'

export type DateReason = 'empty' | 'impossible' | 'ambiguous' | 'notADate'

const words = {
  empty: { zh: '没有填写日期。', en: 'The date is missing.' },
  impossible: {
    zh: '没有这一天，请核对年月日。',
    en: 'There is no such day; please check year, month and day.',
  },
  ambiguous: {
    zh: '日期写得不明确，请写成 2026-05-01 的样子。',
    en: 'The date can be read in several ways; please write it like 2026-05-01.',
  },
  notADate: {
    zh: '这不是日期，请写成 2026-05-01 的样子。',
    en: 'This is not a date; please write it like 2026-05-01.',
  },
} satisfies Record<DateReason, { zh: string; en: string }>

// A time or a weekday behind the date says nothing about the day.
const timeOrWeekday = /[\sT]*(?:\d{1,2}[:时]\d{1,2}.*|(?:星期|周|礼拜)[一二三四五六日天].*)$/
const yearFirst = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*[日号]?$/
const yearLast = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/
const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/
const partial =
  /^(?:\d{4}[-./年]\s*\d{1,2}月?|\d{1,2}[-./月]\s*\d{1,2}[日号]?|\d{4}年?|\d{2}[-./年]\d{1,2}[-./月]\d{1,2}[日号]?)$/
const serialText = /^\d{5}(?:\.\d+)?$/

/**
 * The day meant by a date as people write it, as YYYY-MM-DD: 2026-5-1, 2026.05.01, 2026年5月1日, 20260501,
 * 二〇二六年五月一日, 5/13/2026, a spreadsheet serial (1900 system), a Date (its UTC day, as spreadsheets give it).
 * Two-digit years, missing parts and 1/5/2026 are ambiguous.
 */
export function parseDate(input: string | number | Date): Parsed<string, DateReason> {
  if (input instanceof Date) {
    return Number.isNaN(input.getTime())
      ? notParsed('notADate', words)
      : parsed(input.toISOString().slice(0, 10))
  }
  if (typeof input === 'number') return fromNumber(input)
  const text = chineseDigits(normalizeText(input)).replace(timeOrWeekday, '').trim()
  if (text === '') return notParsed(normalizeText(input) === '' ? 'empty' : 'notADate', words)
  const first = yearFirst.exec(text) ?? compact.exec(text)
  if (first) return existing(first[1]!, first[2]!, first[3]!)
  const last = yearLast.exec(text)
  if (last) return fromYearLast(last[1]!, last[2]!, last[3]!)
  if (serialText.test(text)) return fromNumber(Number(text))
  return notParsed(partial.test(text) ? 'ambiguous' : 'notADate', words)
}

function fromNumber(value: number): Parsed<string, DateReason> {
  const written = compact.exec(String(value))
  if (written) return existing(written[1]!, written[2]!, written[3]!)
  // A bare 2026 is a year far more often than a day of 1905.
  if (Number.isInteger(value) && value >= 1900 && value <= 2200) return notParsed('ambiguous', words)
  const date = dateOfSerial(value)
  if (date === null) return notParsed(value === 60 ? 'impossible' : 'notADate', words)
  return parsed(date)
}

function fromYearLast(one: string, two: string, year: string): Parsed<string, DateReason> {
  if (Number(one) > 12) return existing(year, two, one)
  if (Number(two) > 12 || one === two) return existing(year, one, two)
  return notParsed('ambiguous', words)
}

function existing(year: string, month: string, day: string): Parsed<string, DateReason> {
  const isoDate = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${isoDate}T00:00:00Z`)
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(isoDate)
  return exists && Number(year) >= 1800 ? parsed(isoDate) : notParsed('impossible', words)
}

/** 二〇二六年十二月三十一日 → 2026年12月31日; text without Chinese numerals comes back as it is. */
function chineseDigits(text: string): string {
  if (!/^[〇零○一二三四五六七八九]{4}年/.test(text)) return text
  return text
    .replace(/^[〇零○一二三四五六七八九]{4}/, (year) => [...year].map(digitOf).join(''))
    .replace(/[一二三四五六七八九十]+(?=[月日号])/g, (number) => String(smallNumber(number)))
}

function smallNumber(number: string): number {
  const [tens, units] = number.split('十')
  if (units === undefined) return digitOf(tens!)
  return (tens === '' ? 1 : digitOf(tens!)) * 10 + (units === '' ? 0 : digitOf(units))
}

function digitOf(character: string): number {
  return Math.max('〇一二三四五六七八九'.indexOf(character), 0)
}
