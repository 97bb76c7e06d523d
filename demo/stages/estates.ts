import {
  createCommonFacility,
  createCommonPart,
  createPhase,
  createProject,
  drawPlan,
  upsertHomes,
} from '#modules/estate/index.ts'
import { usualPlan } from '#modules/estate/plan.ts'
import type { Work } from '#platform/work/index.ts'
import { equipmentLedge, sharedInBuilding, sharedParts } from '../content/commons.ts'
import { movedOn } from '../content/as-of.ts'
import { cities } from '../content/projects.ts'
import { handOvers, homesOf, stateOf } from '../story.ts'
import { build, homeOfTheKnown, inPieces, type ProjectStage, type Stage } from '../world.ts'

const homeWithDrawnPlan = 'SXF'
const sharedSince = '2025-11-20'

const states = {
  beforePermit: 'preparing',
  onSale: 'onSale',
  building: 'onSale',
  delivered: 'delivered',
} as const

/** Projects with their phases. */
export const estates: Stage = {
  name: 'estates',
  run: (world) =>
    build(world, async (work) => {
      const nodes = await work.sql<{ id: string; code: string }>(
        `SELECT id, code FROM organization.node WHERE kind = 'projectCompany'`,
      )
      const nodeOf = new Map(nodes.map(({ id, code }) => [code, id]))
      for (const { name, code, city, state, deliveries } of world.projects) {
        const { id } = await createProject(work, {
          nodeId: nodeOf.get(`${city}${code}`)!,
          cityCode: city,
          code,
          name,
          city: cities.find((one) => one.code === city)!.name,
          state: states[state],
          hotline: '400-000-6020',
        })
        for (const [index, plannedDeliveryOn] of deliveries.entries())
          await createPhase(work, id, {
            name: `${'一二三四五'[index]}期`,
            number: index + 1,
            plannedDeliveryOn,
          })
      }
    }),
}

/** Buildings and homes of a project, each in the state that its story leads to. */
export const homes: ProjectStage = {
  name: 'homes',
  inAnyOrder: false,
  run: async (world, project, isDone) => {
    if (isDone) return
    const fates = handOvers(world, project)
    const rows = homesOf(project).map(({ homeCode, floor, layout, grossArea, netArea }, index) => ({
      row: index + 1,
      homeCode,
      floor,
      layout,
      grossArea,
      netArea,
      state: stateOf(fates.get(homeCode)),
    }))
    for (const piece of inPieces(rows, 1000))
      await build(world, (work) => upsertHomes(work, project.id, piece))
    if (project.code === homeOfTheKnown)
      await build(world, (work) => shareOut(work, project.id, movedOn(sharedSince, world.today)))
    if (project.code === homeWithDrawnPlan) await build(world, (work) => drawOne(work, project.id))
  },
}

/** The register of what owners share, as far as a visitor looks. */
async function shareOut(work: Work, projectId: string, installedOn: string): Promise<void> {
  const [first] = await work.sql<{ id: string }>(
    'SELECT id FROM estate.building WHERE project_id = $1 ORDER BY number LIMIT 1',
    [projectId],
  )
  const here = { buildingId: first!.id }
  for (const [kind, name, location] of sharedInBuilding)
    await createCommonFacility(work, projectId, { kind, name, location, ...here, installedOn })
  for (const [kind, name, isHere] of sharedParts)
    await createCommonPart(work, projectId, { kind, name, ...(isHere && here) })
}

/** The plan of one layout as somebody drew it. */
async function drawOne(work: Work, projectId: string): Promise<void> {
  const [layout] = await work.sql<{ id: string; bedrooms: number; version: number }>(
    'SELECT id, bedrooms, version FROM estate.layout WHERE project_id = $1 ORDER BY gross_area, id LIMIT 1',
    [projectId],
  )
  const usual = usualPlan({ bedrooms: layout!.bedrooms, livingRooms: 2, bathrooms: 2 })
  const plan = { ...usual, rooms: [...usual.rooms, equipmentLedge] }
  await drawPlan(work, projectId, layout!.id, { version: layout!.version, plan })
}
