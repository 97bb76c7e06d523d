import { normalizeText } from '#platform/text/normalize.ts'

/** The six parts of a home code: CITY-PROJECT-PHASE-BUILDING-UNIT-NUMBER (domain.md 6.1). */
export interface HomeCodeParts {
  cityCode: string
  projectCode: string
  phase: number
  /** Without leading zeros: `3`, `12`, `A1`. */
  building: string
  /** `0` for a house without stairwells. */
  unit: string
  /** As people say it: floor and place, `1602`. */
  number: string
}

const prefix = /^[A-Z0-9]{1,8}$/
const place = /^[A-Z0-9]{1,8}$/

/** Codes of cities and projects in capitals: `LL`, `YPH`; null when the text cannot be one. */
export function codeOf(text: string): string | null {
  const code = normalizeText(text).toUpperCase()
  return prefix.test(code) ? code : null
}

/** A number of a building, unit or home in the form in which it is kept: capitals, no leading zeros; null when it is none. */
export function placeNumber(text: string): string | null {
  const number = normalizeText(text)
    .toUpperCase()
    .replace(/^0+(?=\d)/, '')
  return place.test(number) ? number : null
}

/** The code of a home; `compose` and `parse` are each other's inverse. */
export function composeHomeCode({
  cityCode,
  projectCode,
  phase,
  building,
  unit,
  number,
}: HomeCodeParts): string {
  return [cityCode, projectCode, phase, /^\d$/.test(building) ? `0${building}` : building, unit, number].join(
    '-',
  )
}

/** Reads a home code in any case and width, with or without leading zeros; null when it has not the six parts. */
export function parseHomeCode(text: string): HomeCodeParts | null {
  const parts = normalizeText(text)
    .replace(/[‐-―−－_/]/g, '-')
    .replace(/\s/g, '')
    .split('-')
  if (parts.length !== 6) return null
  const cityCode = codeOf(parts[0]!)
  const projectCode = codeOf(parts[1]!)
  const [building, unit, number] = parts.slice(3).map(placeNumber)
  if (!cityCode || !projectCode || !/^\d{1,3}$/.test(parts[2]!) || !building || !unit || !number) return null
  const phase = Number(parts[2])
  return phase > 0 ? { cityCode, projectCode, phase, building, unit, number } : null
}

/** The code in the one form in which it is kept; null when it is no home code. */
export function canonicalHomeCode(text: string): string | null {
  const parts = parseHomeCode(text)
  return parts && composeHomeCode(parts)
}

/** The floor that a home number states: 1602 → 16, 301 → 3, B102 → -1; null when it states none. */
export function floorOfNumber(number: string): number | null {
  const stated = /^(B?)(\d{1,3})\d{2}[A-Z]?$/.exec(number)
  if (!stated) return null
  const floor = Number(stated[2])
  return floor === 0 ? null : stated[1] ? -floor : floor
}

/** How a home is called on screens: 砚湖湾 3栋2单元1602; without the unit where there is only one way in (`0`). */
export function homeLabel(projectName: string, buildingName: string, unit: string, number: string): string {
  return `${projectName} ${buildingName}${unit === '0' ? '' : `${unit}单元`}${number}`
}
