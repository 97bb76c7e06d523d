import type { Bytes } from '../source.ts'
import type { ZipEntry } from '../zip/directory.ts'
import { scanWholePart } from './scan-part.ts'
import { attributeOf } from './xml-scanner.ts'

/** How a number is shown: as it is, as a day and/or a time, or with leading zeros up to a width ("0101"). */
export interface NumberFormat {
  date: boolean
  time: boolean
  zeros: number
}

const plainNumber: NumberFormat = { date: false, time: false, zeros: 0 }
const day: NumberFormat = { date: true, time: false, zeros: 0 }
const timeOfDay: NumberFormat = { date: false, time: true, zeros: 0 }
const dayAndTime: NumberFormat = { date: true, time: true, zeros: 0 }

/** The format of each cell style, by its number in styles.xml. */
export async function readNumberFormats(bytes: Bytes, entry: ZipEntry | undefined): Promise<NumberFormat[]> {
  if (!entry) return []
  const codes = new Map<number, string>()
  const styles: number[] = []
  let inCellStyles = false
  await scanWholePart(bytes, entry, {
    wantsText: false,
    open(name, tag) {
      if (name === 'cellXfs') inCellStyles = true
      else if (name === 'numFmt') codes.set(numberOf(tag, 'numFmtId'), attributeOf(tag, 'formatCode') ?? '')
      else if (name === 'xf' && inCellStyles) styles.push(numberOf(tag, 'numFmtId'))
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false
    },
    text() {},
  })
  return styles.map((id) => {
    const code = codes.get(id)
    return code === undefined ? builtIn(id) : formatOfCode(code)
  })
}

/** What a format code means for the reader of the cell; literals, colours, locales and padding are set aside. */
export function formatOfCode(code: string): NumberFormat {
  const first = code.split(';')[0]!
  const bare = first.replace(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/gi, '')
  if (/^0{2,}$/.test(bare)) return { date: false, time: false, zeros: bare.length }
  if (/general/i.test(bare) || /[#0?]/.test(bare.replace(/[s]\.0+/gi, 's'))) return plainNumber
  const time = /[hs]/i.test(bare) || bare.includes('上午')
  const date = /[yd]/i.test(bare.replace(/am\/pm|a\/p/gi, '')) || (/m/i.test(bare) && !time)
  return { date, time, zeros: 0 }
}

/** Formats that have a number and no code (ECMA-376 part 1, 18.8.30, with the numbers of Chinese Excel). */
function builtIn(id: number): NumberFormat {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36) return day
  if ((id >= 50 && id <= 54) || id === 57 || id === 58) return day
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id === 55 || id === 56)
    return timeOfDay
  return id === 22 ? dayAndTime : plainNumber
}

function numberOf(tag: string, name: string): number {
  return Number(attributeOf(tag, name) ?? 0)
}
