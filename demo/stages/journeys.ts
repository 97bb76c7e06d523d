import { ensureStandard } from '#modules/journey/actions/ensure-standard.ts'
import { homesAtOnce, planHomes } from '#modules/journey/actions/plan-homes.ts'
import { planPersons } from '#modules/journey/actions/plan-persons.ts'
import { planProjects } from '#modules/journey/actions/plan-projects.ts'
import { settingStore } from '#modules/journey/stores/settings.ts'
import { addMonths } from '#platform/calendar/index.ts'
import { build, inPieces, type PlacedProject, type ProjectStage } from '../world.ts'
import { lookUpPast, withPast } from './past.ts'

/**
 * The day from which the demo tells the history of a project; older deeds lie in the paper files of that time. Settled
 * projects came to the system last.
 */
export const plansFromOf = ({ deliveries }: PlacedProject, today: string) =>
  addMonths(today, deliveries[0]! < addMonths(today, -24) ? -2 : -5)

/** Plans the journeys of all homes of a project, and of the project itself; what lies in the past was mostly done. */
export const journeys: ProjectStage = {
  name: 'journeys',
  inAnyOrder: true,
  run: async (world, project, isDone) => {
    if (isDone) return
    const { id } = project
    const { homes, manner } = await build(world, async (work) => {
      await ensureStandard(work)
      await settingStore(work).planFrom(id, 'Asia/Shanghai', plansFromOf(project, world.today))
      const manner = withPast(world, [await lookUpPast(world, work, id)])
      await planProjects(work, [id], manner)
      const homes = await work.sql<{ id: string }>(
        'SELECT home_id AS id FROM sales.contract WHERE project_id = $1',
        [id],
      )
      return { homes, manner }
    })
    const persons = await build(world, (work) =>
      work.sql<{ id: string }>(
        'SELECT DISTINCT person_id AS id FROM journey.recorded_event WHERE project_id = $1 AND person_id IS NOT NULL',
        [id],
      ),
    )
    if (persons.length > 0)
      await build(world, (work) =>
        planPersons(
          work,
          persons.map((person) => person.id),
          manner,
        ),
      )
    const ids = homes.map((home) => home.id)
    const pieces = inPieces(ids, homesAtOnce)
    const planNext = async () => {
      for (let piece = pieces.shift(); piece; piece = pieces.shift()) {
        const these = piece
        await build(world, (work) => planHomes(work, these, manner))
      }
    }
    await Promise.all([planNext(), planNext()])
  },
}
