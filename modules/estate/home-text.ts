import { canonicalHomeCode, placeNumber } from './home-code.ts'
import { plainPlace } from './place-words.ts'

/** What a short text says about a home; what is absent may be anything. */
export interface HomeText {
  /** The beginning of a home code in the kept form: `LL-YPH-1-03`. */
  codePrefix?: string
  /** Words before the place: the name of the project or a part of it. */
  project?: string
  building?: string
  unit?: string
  number?: string
}

const building = '(?:[A-Z]?\\d{1,4}[A-Z]?|[A-Z])'
const unit = '(?:\\d{1,2}|[A-Z])'
const number = '(?:[A-Z]?\\d{1,5}[A-Z]?)'
const marked = new RegExp(
  `^(?<project>.*?)-?(?<building>${building})栋-?(?:(?<unit>${unit})(?:单元-?|-))?(?<number>${number})?$`,
)
const dashed = new RegExp(
  `^(?:(?<project>[^\\d-]+)-?)?(?<building>${building})-(?:(?<unit>${unit})(?:单元-?|-))?(?<number>${number})$`,
)
const alone = /^(?:(?<project>[^\d-]+)-?)?(?<number>[A-Z]?\d{2,5}[A-Z]?)$/

/**
 * Reads what people type to find a home: 3栋1602, 3-2-1602, 3#1602, 砚湖湾 3栋2单元1602室, 1602, or the beginning of
 * a code. Null when the text names nothing.
 */
export function readHomeText(text: string): HomeText | null {
  const code = readCodePrefix(text)
  if (code) return { codePrefix: code }
  const plain = plainPlace(text)
    .replace(/(?<=[A-Z0-9])\s*(?:号楼|栋|幢|座|楼|#)/g, '栋')
    .replace(/(?<=[A-Z0-9])\s*(?:室|房|号)$/, '')
    .replace(/[\s/\\_.,、·–—-]+/g, '-')
    .replace(/^-|-$/g, '')
  if (plain === '') return null
  const found = (marked.exec(plain) ?? dashed.exec(plain) ?? alone.exec(plain))?.groups
  return found ? kept(found) : { project: plain }
}

/** At least city and project, both beginning with a letter as no building number with two dashes does. */
function readCodePrefix(text: string): string | null {
  const whole = canonicalHomeCode(text)
  if (whole) return whole
  const parts = plainPlace(text)
    .replace(/\s/g, '')
    .replace(/[–—_/]/g, '-')
    .split('-')
  const [city = '', project = '', phase, place] = parts
  if (!/^[A-Z]{2,8}$/.test(city) || !/^[A-Z][A-Z0-9]{0,7}$/.test(project) || parts.length > 6) return null
  if (place === undefined) return [city, project, ...(phase ? [phase] : [])].join('-')
  const rest = parts
    .slice(3)
    .map((part, index) => (index === 0 && parts.length > 4 && /^\d$/.test(part) ? `0${part}` : part))
  return [city, project, phase, ...rest].join('-')
}

function kept({ project, building, unit, number }: Record<string, string | undefined>): HomeText {
  const place = (text: string | undefined) => (text === undefined ? undefined : (placeNumber(text) ?? text))
  const read = {
    project: project || undefined,
    building: place(building),
    unit: place(unit),
    number: place(number),
  }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))
}
