import { dateOfSerial } from '../../text/excel-serial.ts'
import { normalizeProse } from '../../text/normalize.ts'
import { detach } from '../detach.ts'
import type { Cell } from '../table.ts'
import type { NumberFormat } from './number-formats.ts'
import { decodeCellText } from './xml-scanner.ts'

// Serial 0 of the 1904 system is serial 1462 of the 1900 system.
const offset1904 = 1462
const minutesPerDay = 1440

/** What a cell needs from its workbook to be understood. */
export interface CellContext {
  texts: string[]
  formats: NumberFormat[]
  date1904: boolean
}

/** The cell behind the `t`, `s` and text of a `c` element; undefined when it is empty. */
export function cellOf(type: string, style: number, value: string, context: CellContext): Cell | undefined {
  switch (type) {
    case 's':
      return textCell(context.texts[Number(value)] ?? '')
    case 'inlineStr':
    case 'str':
      return textCell(decodeCellText(value))
    case 'b':
      return value === '' ? undefined : { raw: value === '1', text: value === '1' ? 'TRUE' : 'FALSE' }
    case 'e':
      return value === '' ? undefined : { raw: value, text: value, error: true }
    case 'd':
      return textCell(value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '').replace('T', ' '))
    default:
      return value === '' ? undefined : numberCell(value, context.formats[style], context.date1904)
  }
}

/** A cell of text, or undefined when nothing readable is in it. */
export function textCell(cut: string): Cell | undefined {
  const raw = detach(cut)
  const text = normalizeProse(raw)
  return text === '' ? undefined : { raw, text }
}

function numberCell(value: string, format: NumberFormat | undefined, date1904: boolean): Cell {
  const number = Number(value)
  if (Number.isNaN(number)) return { raw: value, text: value }
  if (format && (format.date || format.time)) {
    const serial = date1904 ? number + offset1904 : number
    const text = dateText(serial, format)
    if (text !== null) return { raw: serial, text }
  }
  const text = numberText(number, value)
  return {
    raw: number,
    text: format && format.zeros > 0 && number >= 0 ? text.padStart(format.zeros, '0') : text,
  }
}

/** Plain digits at the 15 that a spreadsheet holds: 0.30000000000000004 reads 0.3, 1.38E10 reads 13800000000. */
function numberText(number: number, value: string): string {
  if (value.length <= 15 && !/e/i.test(value)) return detach(value)
  if (Number.isInteger(number)) return Math.abs(number) < 1e21 ? String(number) : BigInt(number).toString()
  return String(Number(number.toPrecision(15)))
}

function dateText(serial: number, format: NumberFormat): string | null {
  // Rounded to the minute, as 08:30 is no finite binary fraction of a day.
  const minutes = Math.round((serial % 1) * minutesPerDay) % minutesPerDay
  const day = Math.floor(serial + 0.5 / minutesPerDay)
  const time = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
  if (!format.date || day < 1) return serial >= 0 ? time : null
  const date = dateOfSerial(day)
  if (date === null) return null
  return format.time && minutes > 0 ? `${date} ${time}` : date
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
