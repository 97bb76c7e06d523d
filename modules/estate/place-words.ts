import { normalizeText } from '#platform/text/normalize.ts'
import { placeNumber } from './home-code.ts'

const digits = '零一二三四五六七八九'
const afterNumeral = '(?=期|栋|幢|座|号楼|号$|单元|层|楼)'

/** One line in capitals and half width, Chinese numerals before 期, 栋, 单元, 层 as digits: 十二栋 → 12栋. */
export function plainPlace(text: string | number): string {
  return normalizeText(String(text))
    .toUpperCase()
    .replace(/(?<=\d)\.0+$/, '')
    .replace(new RegExp(`[一二三四五六七八九十]{1,3}${afterNumeral}`, 'g'), numeral)
}

/** 一期, 第2期, 2 → 2; null when the cell names no phase. */
export function readPhase(cell: string | number): number | null {
  const read = /^第?(\d{1,3})期?$/.exec(plainPlace(cell))
  return read && Number(read[1]) > 0 ? Number(read[1]) : null
}

/** 3栋, 03号楼, 3#, A座 → 3, 3, 3, A; null when the cell names no building. */
export function readBuilding(cell: string | number): string | null {
  return placeNumber(plainPlace(cell).replace(/\s*(?:号楼|栋|幢|座|楼|号|#)$/, ''))
}

/** 2单元, 二单元, 2 → 2; 无, / and - say that there are none → 0; null when the cell names no unit. */
export function readUnit(cell: string | number): string | null {
  const text = plainPlace(cell)
  return /^(?:无|\/|-+|—+)$/.test(text) ? '0' : placeNumber(text.replace(/\s*单元$/, ''))
}

/** 1602室, 1602房, 1602 → 1602; null when the cell names no home. */
export function readNumber(cell: string | number): string | null {
  return placeNumber(plainPlace(cell).replace(/\s*(?:室|房|号)$/, ''))
}

/** 16层, 16F, B1, -1, 负一层 → 16, 16, -1, -1, -1; null when the cell names no floor. */
export function readFloor(cell: string | number): number | null {
  const read = /^(负|B|-)?(\d{1,3})(?:层|楼|F)?$/.exec(plainPlace(cell).replace(/^地下/, 'B'))
  if (!read || Number(read[2]) === 0) return null
  return read[1] ? -Number(read[2]) : Number(read[2])
}

/** 128.50, 128.5㎡, 128.5 平方米 → 128.5; NaN when the cell holds something else. */
export function readArea(cell: string | number): number {
  if (typeof cell === 'number') return cell
  const text = normalizeText(cell)
    .replace(/\s*(?:㎡|m2|m²|平方米|平米|平方)$/i, '')
    .replace(/^(\d{1,3}),(\d{3})(?=\.|$)/, '$1$2')
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN
}

/** 3室2厅2卫 → 3, 2, 2; null for what the name does not say. */
export function roomsOf(layoutName: string): {
  bedrooms: number | null
  livingRooms: number | null
  bathrooms: number | null
} {
  const plain = layoutName
    .replace(/[一二三四五六七八九](?=室|房|厅|卫)/g, numeral)
    .replace(/两(?=室|房|厅|卫)/g, '2')
  const count = (word: string) => Number(new RegExp(`(\\d)${word}`).exec(plain)?.[1] ?? Number.NaN)
  const orNull = (value: number) => (Number.isNaN(value) ? null : value)
  return {
    bedrooms: orNull(count('[室房]')),
    livingRooms: orNull(count('厅')),
    bathrooms: orNull(count('卫')),
  }
}

function numeral(text: string): string {
  const [tens, ones] = text.includes('十') ? text.split('十') : [undefined, text]
  const value = (part: string | undefined, empty: number) => (part ? digits.indexOf(part) : empty)
  const number = tens === undefined ? value(ones, 0) : value(tens, 1) * 10 + value(ones, 0)
  return [...text].length > 1 && !text.includes('十') ? text : String(number)
}
