import { normalizeText } from './normalize.ts'
import { notParsed, parsed, type Parsed } from './parsed.ts'

/** A mainland number: `canonical` is digits alone, 13800000001 or, with area code, 02161234567. */
export interface Phone {
  kind: 'mobile' | 'landline'
  canonical: string
  /** Digits after 转, ext or a last dash; landlines only. */
  extension?: string
}

export type PhoneReason = 'empty' | 'severalNumbers' | 'foreign' | 'scientific' | 'wrongLength' | 'notAPhone'

const words = {
  empty: { zh: '没有填写电话号码。', en: 'The phone number is missing.' },
  severalNumbers: {
    zh: '一格里有多个号码，请分开填写。',
    en: 'There are several numbers in one place; please separate them.',
  },
  foreign: { zh: '不是中国大陆的号码。', en: 'This is not a mainland China number.' },
  scientific: {
    zh: '号码被表格软件改成了科学计数，请把该列设为文本后重填。',
    en: 'The spreadsheet turned the number into scientific notation; format the column as text and fill it in again.',
  },
  wrongLength: {
    zh: '号码位数不对：手机 11 位，固定电话要带区号。',
    en: 'Wrong number of digits: a mobile has 11, a landline needs its area code.',
  },
  notAPhone: { zh: '这不是电话号码。', en: 'This is not a phone number.' },
} satisfies Record<PhoneReason, { zh: string; en: string }>

const mobile = /^1[3-9]\d{9}$/
// Three-digit area codes 010 and 02x carry 7 or 8 digits, four-digit ones 03xx to 09xx likewise.
const landline = /^(?:010|02\d|0[3-9]\d{2})[2-9]\d{6,7}$/
const extensionPart = /(?:转|分机|ext\.?|x|#)\s*:?\s*(\d{1,6})$/i
const dashedExtension = /^((?:010|02\d|0[3-9]\d{2})[\s-]*\d{7,8})-(\d{1,6})$/

/** Reads a mainland mobile or landline number in any form people paste. */
export function parsePhone(input: string | number): Parsed<Phone, PhoneReason> {
  const text = normalizeText(String(input))
    .replace(/[‐-―−－]/g, '-')
    .replace(/^'/, '')
    .replace(/\.0$/, '')
  if (text === '') return notParsed('empty', words)
  if (/^\d(?:\.\d+)?e\+?\d+$/i.test(text)) return notParsed('scientific', words)
  const { number, extension } = splitExtension(
    text.replace(/^(?:手机|电话|座机|tel|mobile|phone)\s*:?\s*/i, ''),
  )
  if (!/^[+\d\s().-]+$/.test(number)) {
    return notParsed(splitNumbers(text).length > 1 ? 'severalNumbers' : 'notAPhone', words)
  }
  const digits = withoutCountryCode(number)
  if (digits === null) return notParsed('foreign', words)
  if (mobile.test(digits)) return parsed({ kind: 'mobile', canonical: digits })
  if (landline.test(digits)) {
    return parsed({ kind: 'landline', canonical: digits, ...(extension && { extension }) })
  }
  if (digits.length >= 21 && splitNumbers(text).length > 1) return notParsed('severalNumbers', words)
  return notParsed(digits.length === 11 ? 'notAPhone' : 'wrongLength', words)
}

/** Every number in a cell that holds several (、 , ; / line break, or spaces between whole numbers), in order. */
export function parsePhones(input: string | number): Parsed<Phone, PhoneReason>[] {
  return splitNumbers(String(input)).map((part) => parsePhone(part))
}

/** 138****0001; a landline keeps its area code: 021****4567. */
export function maskPhone(canonical: string): string {
  if (canonical.length < 8) return '*'.repeat(canonical.length)
  const head = /^0[3-9]/.test(canonical) ? 4 : 3
  return `${canonical.slice(0, head)}****${phoneTail(canonical)}`
}

/** The last four digits, by which people name a number. */
export function phoneTail(canonical: string): string {
  return canonical.slice(-4)
}

function splitNumbers(text: string): string[] {
  const parts = text
    .split(/[、，,;；/／\\|｜&＆或\n]+/)
    .map(normalizeText)
    .filter((part) => part !== '')
  return parts.flatMap((part) => {
    const pieces = part.split(' ')
    const whole = pieces.length > 1 && pieces.every((piece) => piece.replace(/\D/g, '').length >= 10)
    return whole ? pieces : [part]
  })
}

function splitExtension(text: string): { number: string; extension?: string } {
  const marked = extensionPart.exec(text)
  if (marked) return { number: text.slice(0, marked.index).trim(), extension: marked[1]! }
  const dashed = dashedExtension.exec(text)
  return dashed ? { number: dashed[1]!, extension: dashed[2]! } : { number: text }
}

/** Digits as dialled within the mainland; null for another country. */
function withoutCountryCode(number: string): string | null {
  const digits = number.replace(/\D/g, '')
  const international = /^\s*\+/.test(number) ? digits : /^00[1-9]/.test(digits) ? digits.slice(2) : null
  if (international === null) {
    return /^86(?:1[3-9]\d{9}|\d{10})$/.test(digits) ? national(digits.slice(2)) : digits
  }
  return international.startsWith('86') ? national(international.slice(2)) : null
}

function national(digits: string): string {
  return mobile.test(digits) || digits.startsWith('0') ? digits : `0${digits}`
}
