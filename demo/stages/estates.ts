import { createPhase, createProject, upsertHomes } from '#modules/estate/index.ts'
import { cities } from '../content/projects.ts'
import { handOvers, homesOf, stateOf } from '../story.ts'
import { build, inPieces, type ProjectStage, type Stage } from '../world.ts'

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
  },
}
