import { deliverPhase, markHomes } from '#modules/estate/index.ts'
import { recordDeliveries } from '#modules/delivery/index.ts'
import { addDays } from '#platform/calendar/index.ts'
import { build, inPieces, type PlacedProject, type ProjectStage, type World } from '../world.ts'

/** Keys handed over, and families moved in, where the delivery day has come; elsewhere sold homes wait for theirs. */
export const deliveries: ProjectStage = {
  name: 'deliveries',
  run: async (world, project, isDone) => {
    if (isDone || project.sold === 0) return
    if (project.state === 'delivered') await deliverProject(world, project)
    else await awaitDelivery(world, project)
  },
}

const soldHomes = (world: World, { id }: PlacedProject) =>
  build(world, (work) =>
    work.sql<{ homeId: string; phase: number }>(
      `SELECT c.home_id AS "homeId", p.number AS phase FROM sales.contract c JOIN estate.home h ON h.id = c.home_id
         JOIN estate.phase p ON p.id = h.phase_id WHERE c.project_id = $1 ORDER BY h.home_code`,
      [id],
    ),
  )

async function awaitDelivery(world: World, project: PlacedProject): Promise<void> {
  const homes = await soldHomes(world, project)
  const rows = homes.map(({ homeId, phase }, index) => ({
    row: index + 1,
    homeId,
    plannedOn: project.deliveries[phase - 1],
  }))
  for (const piece of inPieces(rows, 1000)) await build(world, (work) => recordDeliveries(work, piece))
}

async function deliverProject(world: World, project: PlacedProject): Promise<void> {
  const chance = world.chance.part(`deliveries of ${project.code}`)
  const homes = await soldHomes(world, project)
  await build(world, async (work) => {
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
  const rows = homes.map(({ homeId, phase }, index) => {
    const plannedOn = project.deliveries[phase - 1]!
    const deliveredOn = addDays(
      plannedOn,
      chance.happens(0.75) ? chance.between(0, 4) : chance.between(5, 40),
    )
    const movedInOn = addDays(deliveredOn, chance.between(25, 160))
    const livesThere = chance.happens(project.livedIn) && movedInOn <= world.today
    return { row: index + 1, homeId, plannedOn, deliveredOn, ...(livesThere && { movedInOn }) }
  })
  const idsOf = (livesThere: boolean) =>
    rows.filter((row) => 'movedInOn' in row === livesThere).map(({ homeId }) => homeId)
  await build(world, async (work) => {
    await markHomes(work, idsOf(false), 'delivered')
    await markHomes(work, idsOf(true), 'movedIn')
  })
  for (const piece of inPieces(rows, 1000)) await build(world, (work) => recordDeliveries(work, piece))
}
