import { deliverPhase } from '#modules/estate/index.ts'
import { recordDeliveries } from '#modules/delivery/index.ts'
import { handOvers } from '../story.ts'
import { build, inPieces, type PlacedProject, type ProjectStage, type World } from '../world.ts'

/** Keys handed over, and families moved in, where the delivery day has come; elsewhere sold homes wait for theirs. */
export const deliveries: ProjectStage = {
  name: 'deliveries',
  inAnyOrder: true,
  run: async (world, project, isDone) => {
    if (isDone || project.sold === 0) return
    if (project.state === 'delivered') await deliverPhases(world, project)
    const homes = await build(world, (work) =>
      work.sql<{ homeId: string; homeCode: string }>(
        `SELECT c.home_id AS "homeId", h.home_code AS "homeCode" FROM sales.contract c JOIN estate.home h ON h.id = c.home_id
          WHERE c.project_id = $1 ORDER BY h.home_code`,
        [project.id],
      ),
    )
    const stories = handOvers(world, project)
    const rows = homes.map(({ homeId, homeCode }, index) => ({
      row: index + 1,
      homeId,
      ...stories.get(homeCode)!,
    }))
    for (const piece of inPieces(rows, 1000)) await build(world, (work) => recordDeliveries(work, piece))
  },
}

const deliverPhases = (world: World, project: PlacedProject) =>
  build(world, async (work) => {
    const phases = await work.sql<{ id: string; number: number; version: number }>(
      'SELECT id, number, version FROM estate.phase WHERE project_id = $1',
      [project.id],
    )
    for (const { id, number, version } of phases) {
      const deliveredOn = project.deliveries[number - 1]
      if (deliveredOn && deliveredOn <= world.today)
        await deliverPhase(work, project.id, id, { version, deliveredOn })
    }
  })
