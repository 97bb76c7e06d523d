import { normalizeText } from '#platform/text/normalize.ts'
import { floorOfNumber, type HomeCodeParts, parseHomeCode } from './home-code.ts'
import { readHomeText } from './home-text.ts'
import { areaProblem, type HomeState } from './home.ts'
import { readArea, readBuilding, readFloor, readNumber, readPhase, readUnit } from './place-words.ts'

type Cell = string | number | null | undefined

/** One line of a list of homes as it stands in a spreadsheet; an empty cell changes nothing. */
export interface HomeToImport {
  /** The line in the source, given back with the outcome. */
  row: number
  homeCode?: Cell
  phase?: Cell
  building?: Cell
  unit?: Cell
  /** The number alone, or the whole place in one cell: 3栋2单元1602. */
  number?: Cell
  floor?: Cell
  layout?: Cell
  /** Square metres. */
  grossArea?: Cell
  netArea?: Cell
  /** Of a home that is new. */
  state?: HomeState
}

/** The columns of a list of homes. */
export type HomeField = Exclude<keyof HomeToImport, 'row' | 'state'>

/** What is wrong with one cell, in words. */
export interface HomeProblem {
  field: HomeField
  zh: string
  en: string
}

/** A line as it was understood; null is "not stated". */
export interface ReadHome {
  row: number
  /** `CITY-PROJECT` of the code, where one is given. */
  codePrefix: string | null
  phase: number | null
  building: string
  unit: string | null
  number: string
  floor: number
  layout: string | null
  grossArea: number | null
  netArea: number | null
  state: HomeState | null
}

const unreadable = {
  phase: { zh: '看不出是第几期，请写成“1”或“一期”。', en: 'Not a phase; write it like 1.' },
  building: { zh: '看不出是哪一栋，请写成“3”或“3栋”。', en: 'Not a building; write it like 3.' },
  unit: { zh: '看不出是哪个单元，请写成“2”或“2单元”。', en: 'Not a unit; write it like 2.' },
  number: { zh: '看不出房号，请写成“1602”。', en: 'Not the number of a home; write it like 1602.' },
  floor: { zh: '看不出楼层，请写成“16”。', en: 'Not a floor; write it like 16.' },
} as const

const highestFloor = 150
const lowestFloor = -9
const unlikelyFloor = {
  zh: '没有这样的楼层，请核对房号或楼层。',
  en: 'There is no such floor; please check number and floor.',
}

/** Understands one line, or says everything that is wrong with it. */
export function readHomeRow(given: HomeToImport): ReadHome | HomeProblem[] {
  const problems: HomeProblem[] = []
  const read = <T>(field: keyof typeof unreadable, reader: (cell: string | number) => T | null): T | null => {
    const cell = filled(given[field])
    const value = cell === null ? null : reader(cell)
    if (cell !== null && value === null) problems.push({ field, ...unreadable[field] })
    return value
  }
  const code = readCode(given, problems)
  const phase = read('phase', readPhase)
  const cells = {
    building: read('building', readBuilding),
    unit: read('unit', readUnit),
    ...readPlace(given, read),
  }
  if (code && problems.length === 0) compareWithCode(code, { phase, ...cells }, problems)
  const { building, unit, number } = { ...cells, ...code }
  if (!building) missing(problems, 'building', unreadable.building)
  if (!number) missing(problems, 'number', unreadable.number)
  const floor = read('floor', readFloor) ?? (number ? floorOfNumber(number) : null)
  if (number && floor === null)
    missing(problems, 'floor', {
      zh: '从房号看不出楼层，请填写楼层。',
      en: 'The number does not tell the floor; please state it.',
    })
  if (floor !== null && (floor > highestFloor || floor < lowestFloor))
    missing(problems, 'floor', unlikelyFloor)
  const areas = readAreas(given, problems)
  if (problems.length > 0) return problems
  const layout = filled(given.layout)
  return {
    row: given.row,
    codePrefix: code && `${code.cityCode}-${code.projectCode}`,
    phase: code?.phase ?? phase,
    building: building!,
    unit: unit ?? null,
    number: number!,
    floor: floor!,
    layout: layout === null ? null : normalizeText(String(layout)),
    ...areas,
    state: given.state ?? null,
  }
}

function filled(cell: Cell): string | number | null {
  return cell === null || cell === undefined || (typeof cell === 'string' && normalizeText(cell) === '')
    ? null
    : cell
}

function missing(problems: HomeProblem[], field: HomeField, words: { zh: string; en: string }): void {
  if (!problems.some((problem) => problem.field === field)) problems.push({ field, ...words })
}

function readCode(given: HomeToImport, problems: HomeProblem[]) {
  const cell = filled(given.homeCode)
  const code = cell === null ? null : parseHomeCode(String(cell))
  if (cell !== null && !code)
    problems.push({
      field: 'homeCode',
      zh: '房号编码格式不对，应如 LL-YPH-1-03-2-1602。',
      en: 'Not a home code; it looks like LL-YPH-1-03-2-1602.',
    })
  return code
}

type Place = { building?: string | null; unit?: string | null; number: string | null }

/** The number; where it holds the whole place, also building and unit. */
function readPlace(
  given: HomeToImport,
  read: (field: 'number', reader: typeof readNumber) => string | null,
): Place {
  const cell = filled(given.number)
  const whole = cell !== null && readNumber(cell) === null ? readHomeText(String(cell)) : null
  if (!whole?.building || !whole.number) return { number: read('number', readNumber) }
  const { building, unit, number } = whole
  const stated =
    filled(given.building) !== null
      ? {}
      : { building, ...(filled(given.unit) === null && unit ? { unit } : {}) }
  return { number, ...stated }
}

type Parts = Pick<HomeCodeParts, 'phase' | 'building' | 'unit' | 'number'>

function compareWithCode(
  code: Parts,
  cells: { [Part in keyof Parts]?: Parts[Part] | null },
  problems: HomeProblem[],
): void {
  const parts = ['phase', 'building', 'unit', 'number'] as const
  const differs = parts.some(
    (part) => cells[part] !== null && cells[part] !== undefined && cells[part] !== code[part],
  )
  if (differs)
    problems.push({
      field: 'homeCode',
      zh: '房号编码与分期、楼栋、单元或房号不一致。',
      en: 'The home code contradicts the phase, building, unit or number beside it.',
    })
}

function readAreas(
  given: HomeToImport,
  problems: HomeProblem[],
): { grossArea: number | null; netArea: number | null } {
  const areas = { grossArea: null as number | null, netArea: null as number | null }
  for (const field of ['grossArea', 'netArea'] as const) {
    const cell = filled(given[field])
    const area = cell === null ? null : readArea(cell)
    if (Number.isNaN(area)) problems.push({ field, zh: '面积不是数字。', en: 'The area is not a number.' })
    else areas[field] = area
  }
  const problem = areaProblem(areas.grossArea, areas.netArea)
  if (problem) problems.push(problem)
  return areas
}
