import { composeHomeCode, type HomeState } from '#modules/estate/index.ts'
import { addDays } from '#platform/calendar/index.ts'
import { knownCustomers } from './content/people.ts'
import type { DemoProject } from './content/projects.ts'
import { refusal } from './content/refusal.ts'
import type { Chance } from './random.ts'
import { homeOfTheKnown, type World } from './world.ts'

const layouts = [
  { name: '89㎡三房', gross: 89, net: 70.3 },
  { name: '112㎡三房', gross: 112, net: 88.6 },
  { name: '128㎡四房', gross: 128.5, net: 102.8 },
  { name: '143㎡四房', gross: 143, net: 115.1 },
]
const unitsPerBuilding = 2
const homesPerFloor = 2
const floors = 18
const homesPerBuilding = unitsPerBuilding * homesPerFloor * floors

/** A home of the demo before it is written. */
export interface PlannedHome {
  homeCode: string
  phase: number
  floor: number
  layout: string
  grossArea: number
  netArea: number
}

/** The homes of a project in the order of their codes. */
export function homesOf({ city, code, homes, deliveries }: DemoProject): PlannedHome[] {
  return Array.from({ length: homes }, (_, index) => {
    const building = Math.floor(index / homesPerBuilding)
    const inBuilding = index % homesPerBuilding
    const unit = Math.floor(inBuilding / (homesPerFloor * floors)) + 1
    const floor = Math.floor((inBuilding % (homesPerFloor * floors)) / homesPerFloor) + 1
    const door = (inBuilding % homesPerFloor) + 1
    const phase = phaseOf(index, homes, deliveries.length)
    const layout = layouts[(building + door) % layouts.length]!
    const homeCode = composeHomeCode({
      cityCode: city,
      projectCode: code,
      phase,
      building: String(building + 1).padStart(2, '0'),
      unit: String(unit),
      number: `${floor}${String(door).padStart(2, '0')}`,
    })
    return { homeCode, phase, floor, layout: layout.name, grossArea: layout.gross, netArea: layout.net }
  }).toSorted((one, other) => (one.homeCode < other.homeCode ? -1 : 1))
}

/** Buildings are delivered phase by phase; a building belongs to one phase. */
function phaseOf(index: number, homes: number, phases: number): number {
  const buildings = Math.ceil(homes / homesPerBuilding)
  const building = Math.floor(index / homesPerBuilding)
  return Math.min(phases, Math.floor((building * phases) / buildings) + 1)
}

/** The homes that found buyers; `chance` goes on with who they are. */
export function soldHomes(world: World, project: DemoProject): { sold: PlannedHome[]; chance: Chance } {
  const chance = world.chance.part(`buyers of ${project.code}`)
  const sold = homesOf(project).filter(
    (_, index) =>
      (project.code === homeOfTheKnown && index < knownCustomers.length) || chance.happens(project.sold),
  )
  return { sold, chance }
}

/** When a sold home is to be delivered, when it was, and when people moved in. */
export interface HandOver {
  plannedOn: string
  deliveredOn?: string
  movedInOn?: string
}

/** The deliveries of a project's sold homes, by their codes. */
export function handOvers(world: World, project: DemoProject): Map<string, HandOver> {
  const chance = world.chance.part(`deliveries of ${project.code}`)
  const { sold } = soldHomes(world, project)
  const fates = new Map<string, HandOver>(
    sold.map(({ homeCode, phase }) => {
      const plannedOn = project.deliveries[phase - 1]!
      return [homeCode, project.state === 'delivered' ? delivered(chance, plannedOn) : { plannedOn }]
    }),
  )
  const refused = project.code === refusal.project ? sold.at(-1) : undefined
  if (refused) fates.set(refused.homeCode, { plannedOn: addDays(world.today, -refusal.daysAgo) })
  return fates

  function delivered(luck: Chance, plannedOn: string): HandOver {
    const days = luck.happens(0.75) ? luck.between(0, 4) : luck.between(5, 40)
    const deliveredOn = addDays(plannedOn, days)
    const movedInOn = addDays(deliveredOn, luck.between(25, 160))
    const livesThere = luck.happens(project.livedIn) && movedInOn <= world.today
    return { plannedOn, deliveredOn, ...(livesThere && { movedInOn }) }
  }
}

/** What became of a home. */
export function stateOf(handOver: HandOver | undefined): HomeState {
  if (!handOver) return 'planned'
  if (handOver.movedInOn) return 'movedIn'
  return handOver.deliveredOn ? 'delivered' : 'signed'
}
