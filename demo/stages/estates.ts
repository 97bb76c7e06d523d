import { composeHomeCode, createPhase, createProject, upsertHomes } from '#modules/estate/index.ts'
import { cities } from '../content/projects.ts'
import { build, inPieces, placedProjects, type Stage } from '../world.ts'

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

/** Projects with their phases, buildings and homes. */
export const estates: Stage = {
  name: 'estates',
  run: async (world) => {
    const projects = await build(world, async (work) => {
      const nodes = await work.sql<{ id: string; code: string }>(
        `SELECT id, code FROM organization.node WHERE kind = 'projectCompany'`,
      )
      const nodeOf = new Map(nodes.map(({ id, code }) => [code, id]))
      const states = {
        beforePermit: 'preparing',
        onSale: 'onSale',
        building: 'onSale',
        delivered: 'delivered',
      } as const
      for (const { name, code, city, state, deliveries } of world.projects) {
        const cityName = cities.find((one) => one.code === city)!.name
        const nodeId = nodeOf.get(`${city}${code}`)!
        const { id } = await createProject(work, {
          nodeId,
          cityCode: city,
          code,
          name,
          city: cityName,
          state: states[state],
        })
        for (const [index, plannedDeliveryOn] of deliveries.entries())
          await createPhase(work, id, {
            name: `${'一二三四五'[index]}期`,
            number: index + 1,
            plannedDeliveryOn,
          })
      }
      return placedProjects(world, work)
    })
    for (const project of projects)
      for (const rows of inPieces(homesOf(project), 1000))
        await build(world, (work) => upsertHomes(work, project.id, rows))
  },
}

interface ProjectOfHomes {
  city: string
  code: string
  homes: number
  deliveries: readonly string[]
}

function homesOf({ city, code, homes, deliveries }: ProjectOfHomes) {
  return Array.from({ length: homes }, (_, index) => {
    const building = Math.floor(index / homesPerBuilding)
    const inBuilding = index % homesPerBuilding
    const unit = Math.floor(inBuilding / (homesPerFloor * floors)) + 1
    const floor = Math.floor((inBuilding % (homesPerFloor * floors)) / homesPerFloor) + 1
    const door = (inBuilding % homesPerFloor) + 1
    const phase = phaseOf(index, homes, deliveries.length)
    const layout = layouts[(building + door) % layouts.length]!
    const number = `${floor}${String(door).padStart(2, '0')}`
    const homeCode = composeHomeCode({
      cityCode: city,
      projectCode: code,
      phase,
      building: String(building + 1).padStart(2, '0'),
      unit: String(unit),
      number,
    })
    return {
      row: index + 1,
      homeCode,
      floor,
      layout: layout.name,
      grossArea: layout.gross,
      netArea: layout.net,
    }
  })
}

/** Buildings are delivered phase by phase; a building belongs to one phase. */
export function phaseOf(index: number, homes: number, phases: number): number {
  const buildings = Math.ceil(homes / homesPerBuilding)
  const building = Math.floor(index / homesPerBuilding)
  return Math.min(phases, Math.floor((building * phases) / buildings) + 1)
}
