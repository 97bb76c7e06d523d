import { isIsoDate } from '../calendar/iso-date.ts'
import { normalizeText } from './normalize.ts'

export type Sex = 'male' | 'female'

/**
 * A mainland identity number looked at: 18 characters with a check digit by GB 11643-1999. `malformed` covers
 * wrong length, an unknown province and an impossible birthday; the old 15-digit form has been void since 2013.
 */
export type IdentityNumberCheck =
  | { status: 'valid'; canonical: string; birthday: string; sex: Sex }
  | { status: 'wrongCheckDigit'; canonical: string; zh: string; en: string }
  | { status: 'malformed'; zh: string; en: string }

const shape = /^(\d{2})\d{4}(\d{4})(\d{2})(\d{2})\d{2}(\d)[\dX]$/
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
)
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkDigits = '10X98765432'

/** Checks an identity number as people write it: spaces, full-width digits and a small x are forgiven. */
export function checkIdentityNumber(input: string): IdentityNumberCheck {
  const canonical = normalizeText(input)
    .replace(/[\s'-]/g, '')
    .toUpperCase()
  const parts = shape.exec(canonical)
  if (!parts)
    return malformed(
      '身份证号应为 18 位，最后一位是数字或 X。',
      'An identity number has 18 characters; the last is a digit or X.',
    )
  const [, province, year, month, day, sequence] = parts
  if (!provinces.has(province!))
    return malformed('身份证号开头的地区代码不存在。', 'The region code at the start does not exist.')
  const birthday = `${year}-${month}-${day}`
  if (!isPossibleBirthday(birthday))
    return malformed('身份证号里的出生日期不存在。', 'The birthday in the number does not exist.')
  if (checkDigitOf(canonical) !== canonical[17]) {
    return {
      status: 'wrongCheckDigit',
      canonical,
      zh: '身份证号校验位不对，请核对有没有抄错。',
      en: 'The check digit is wrong; please look for a copying mistake.',
    }
  }
  return { status: 'valid', canonical, birthday, sex: Number(sequence) % 2 === 1 ? 'male' : 'female' }
}

/** The check digit that the first 17 digits call for. */
export function checkDigitOf(number: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return checkDigits[sum % 11]!
}

/** 310***********1234: the province and the last four stay, the birthday is hidden. */
export function maskIdentityNumber(number: string): string {
  if (number.length < 10) return '*'.repeat(number.length)
  return `${number.slice(0, 3)}${'*'.repeat(number.length - 7)}${number.slice(-4)}`
}

function isPossibleBirthday(birthday: string): boolean {
  return birthday >= '1880-01-01' && isIsoDate(birthday)
}

function malformed(zh: string, en: string): IdentityNumberCheck {
  return { status: 'malformed', zh, en }
}
