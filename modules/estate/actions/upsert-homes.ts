import type { Work } from '#platform/work/index.ts'
import { composeHomeCode } from '../home-code.ts'
import { type HomeProblem, type HomeToImport, type ReadHome, readHomeRow } from '../home-row.ts'
import { areaProblem } from '../home.ts'
import { type ExistingHome, type HomeToWrite, homesStore, type Places } from '../store-homes.ts'
import { roomsOf } from '../place-words.ts'
import { estateStore } from '../store.ts'

/** How a list of homes is taken over. */
export interface UpsertOptions {
  /** False: only tells what would happen, writes nothing. */
  write?: boolean
  /** Whether phases, buildings and layouts that do not exist yet are made. */
  createMissing?: boolean
  /** Home code → first line, kept by the caller over all calls for one file, so that a repetition is found anywhere in it. */
  seen?: Map<string, number>
}

/** What became of one line, or everything that is wrong with it. */
export type HomeOutcome =
  | {
      row: number
      result: 'created' | 'updated' | 'unchanged'
      homeCode: string
      /** Null for a home that would be created. */ homeId: string | null
    }
  | { row: number; result: 'problem'; problems: HomeProblem[] }

/**
 * Takes over a list of homes, 1,000 lines a call: what is new is created, what differs is updated, what is equal is
 * left alone, what is wrong is named and skipped. Repeating it changes nothing.
 */
export async function upsertHomes(
  work: Work,
  projectId: string,
  rows: readonly HomeToImport[],
  options: UpsertOptions = {},
): Promise<HomeOutcome[]> {
  const { write = true, createMissing = true, seen = new Map() } = options
  const project = await estateStore(work).project(projectId)
  const store = homesStore(work, projectId)
  if (write) await store.holdImports()
  const places = await store.places()
  const outcomes = new Map<number, HomeOutcome>()
  const homes: PlacedHome[] = []
  for (const given of rows) {
    const home = place(readHomeRow(given), {
      prefix: `${project.city_code}-${project.code}`,
      places,
      createMissing,
      seen,
    })
    if (Array.isArray(home)) outcomes.set(given.row, { row: given.row, result: 'problem', problems: home })
    else homes.push(home)
  }
  const existing = await store.existing(homes.map(({ homeCode }) => homeCode))
  const changes: PlacedHome[] = []
  for (const home of homes) {
    const outcome = compare(home, existing.get(home.homeCode), places)
    outcomes.set(home.row, outcome)
    if (outcome.result === 'created' || outcome.result === 'updated') changes.push(home)
  }
  if (write && changes.length > 0) {
    const ids = await store.write(await withPlaces(store, places, changes), existing)
    for (const { row, homeCode } of changes)
      outcomes.set(row, { ...outcomes.get(row)!, homeId: ids.get(homeCode)! } as HomeOutcome)
  }
  return rows.map(({ row }) => outcomes.get(row)!)
}

interface PlacedHome extends ReadHome {
  phase: number
  unit: string
  homeCode: string
}

interface Ground {
  prefix: string
  places: Places
  createMissing: boolean
  seen: Map<string, number>
}

/** Where the line's home stands, and its code; or why it can stand nowhere. */
function place(
  read: ReadHome | HomeProblem[],
  { prefix, places, createMissing, seen }: Ground,
): PlacedHome | HomeProblem[] {
  if (Array.isArray(read)) return read
  if (read.codePrefix && read.codePrefix !== prefix)
    return [
      {
        field: 'homeCode',
        zh: `编码属于另一个项目，本项目的编码以 ${prefix} 开头。`,
        en: `The code belongs to another project; codes here begin with ${prefix}.`,
      },
    ]
  const phase = read.phase ?? phaseOf(read.building, places)
  if (phase === null)
    return [
      {
        field: 'phase',
        zh: '项目有几个分期，请填写分期。',
        en: 'The project has several phases; please state which.',
      },
    ]
  const building = places.building(phase, read.building)
  if (read.unit === null && building && building.unitCount > 1)
    return [
      {
        field: 'unit',
        zh: `${building.name}有 ${building.unitCount} 个单元，请填写单元。`,
        en: `This building has ${building.unitCount} units; please state which.`,
      },
    ]
  if (!createMissing) {
    const unknown = unknownPlace(read, phase, places)
    if (unknown) return [unknown]
  }
  const unit = read.unit ?? '1'
  const [cityCode, projectCode] = prefix.split('-') as [string, string]
  const homeCode = composeHomeCode({
    cityCode,
    projectCode,
    phase,
    building: read.building,
    unit,
    number: read.number,
  })
  const first = seen.get(homeCode)
  if (first !== undefined)
    return [
      {
        field: 'number',
        zh: `与第 ${first} 行是同一套房（${homeCode}）。`,
        en: `The same home as in line ${first} (${homeCode}).`,
      },
    ]
  seen.set(homeCode, read.row)
  return { ...read, phase, unit, homeCode }
}

/** The phase of a line that names none: the only one, or that of the only building with this number; 1 in an empty project. */
function phaseOf(building: string, places: Places): number | null {
  if (places.phases.size <= 1) return [...places.phases.keys()][0] ?? 1
  const candidates = [...places.phases.keys()].filter((phase) => places.building(phase, building))
  return candidates.length === 1 ? candidates[0]! : null
}

function unknownPlace({ building, layout }: ReadHome, phase: number, places: Places): HomeProblem | null {
  if (!places.phases.has(phase))
    return { field: 'phase', zh: `项目没有第 ${phase} 期。`, en: `The project has no phase ${phase}.` }
  if (!places.building(phase, building))
    return {
      field: 'building',
      zh: `第 ${phase} 期没有 ${building} 栋。`,
      en: `Phase ${phase} has no building ${building}.`,
    }
  if (layout !== null && !places.layouts.has(layout))
    return { field: 'layout', zh: `没有户型“${layout}”。`, en: `There is no layout "${layout}".` }
  return null
}

/** What becomes of the home: an empty cell keeps what is known. */
function compare(home: PlacedHome, known: ExistingHome | undefined, places: Places): HomeOutcome {
  const { row, homeCode } = home
  if (!known) return { row, result: 'created', homeCode, homeId: null }
  const problem = areaProblem(home.grossArea ?? known.grossArea, home.netArea ?? known.netArea)
  if (problem) return { row, result: 'problem', problems: [problem] }
  const same =
    home.floor === known.floor &&
    (home.layout === null || places.layouts.get(home.layout) === known.layoutId) &&
    (home.grossArea === null || home.grossArea === known.grossArea) &&
    (home.netArea === null || home.netArea === known.netArea)
  return { row, result: same ? 'unchanged' : 'updated', homeCode, homeId: known.id }
}

/** Makes the phases, buildings, units and layouts that the homes need, and gives each home theirs. */
async function withPlaces(
  store: ReturnType<typeof homesStore>,
  places: Places,
  homes: readonly PlacedHome[],
): Promise<HomeToWrite[]> {
  const layouts = new Set(
    homes.flatMap(({ layout }) => (layout !== null && !places.layouts.has(layout) ? [layout] : [])),
  )
  await store.addPhases(
    [...new Set(homes.map(({ phase }) => phase))].filter((phase) => !places.phases.has(phase)),
    places,
  )
  await store.addBuildings(homes, places)
  await store.addLayouts(
    [...layouts].map((name) => ({ name, ...roomsOf(name) })),
    places,
  )
  return homes.map((home) => ({
    ...home,
    phaseId: places.phases.get(home.phase)!,
    buildingId: places.building(home.phase, home.building)!.id,
    layoutId: home.layout === null ? null : places.layouts.get(home.layout)!,
  }))
}
