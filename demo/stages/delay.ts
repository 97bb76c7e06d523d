import { draftDelay, sendDelay } from '#modules/construction/actions/delay.ts'
import { delayNotified } from '#modules/construction/events.ts'
import { planHomes } from '#modules/journey/actions/plan-homes.ts'
import { hearConstruction } from '#modules/journey/subscribers/hear-construction.ts'
import { addDays } from '#platform/calendar/index.ts'
import { letHear } from '../listeners.ts'
import { quietly } from '../old-estate.ts'
import { actWith, holderOf, momentOf } from '../site.ts'
import { build, type ProjectStage } from '../world.ts'

const told = 'MTG'
const knownDaysAgo = 6

/** A phase will be late: every buyer was told in writing with the reason within the three days that the standard gives (3.9). */
export const delay: ProjectStage = {
  name: 'delay',
  inAnyOrder: true,
  run: async (world, project, isDone) => {
    if (isDone || project.code !== told) return
    const [begun] = await build(world, (work) =>
      work.sql('SELECT 1 FROM construction.delay WHERE project_id = $1', [project.id]),
    )
    if (begun) return
    const now = world.clock.now()
    const actor = await holderOf(world, project.id, 'customerRelations')
    const [phase] = await build(world, (work) =>
      work.sql<{ id: string; until: string }>(
        'SELECT id, planned_delivery_on AS until FROM estate.phase WHERE project_id = $1 ORDER BY number LIMIT 1',
        [project.id],
      ),
    )
    if (actor && phase) {
      const draft = await actWith(
        world,
        { actor, permission: 'construction.write', at: momentOf(world, knownDaysAgo - 1) },
        (work) =>
          draftDelay(work, {
            projectId: project.id,
            phaseId: phase.id,
            reason: '连续降雨影响外墙与园林施工，总包已调整计划并增加人手。',
            knownOn: addDays(world.today, -knownDaysAgo),
            newOn: addDays(phase.until, 92),
          }),
      )
      const sending = { actor, permission: 'construction.send', at: momentOf(world, knownDaysAgo - 2) }
      await actWith(world, sending, async (work) => {
        await sendDelay(quietly(work), draft.id, draft.version)
        await work.sql(
          `UPDATE construction.recipient SET told_at = $2, ways = '{inApp,sms}' WHERE about_id = $1`,
          [draft.id, work.now],
        )
      })
      await letHear(
        world,
        project.id,
        hearConstruction.filter(({ eventName }) => eventName === delayNotified.name),
      )
      world.clock.set(now)
      await build(world, async (work) => {
        const homes = await work.sql<{ id: string }>(
          'SELECT home_id AS id FROM construction.notice WHERE about_id = $1',
          [draft.id],
        )
        await planHomes(
          work,
          homes.map(({ id }) => id),
        )
      })
    }
    world.clock.set(now)
  },
}
