import { draftDelay } from '#modules/construction/actions/delay.ts'
import { addDays } from '#platform/calendar/index.ts'
import { actWith, holderOf, momentOf } from '../site.ts'
import { build, type ProjectStage } from '../world.ts'

const told = 'MTG'

/** A phase will be late, known since yesterday: the notice is written, and to be sent within three days (domain.md 3.9). */
export const delay: ProjectStage = {
  name: 'delay',
  inAnyOrder: true,
  run: async (world, { id: projectId, code }, isDone) => {
    if (isDone || code !== told) return
    const [phase] = await build(world, (work) =>
      work.sql<{ id: string; until: string }>(
        `SELECT id, planned_delivery_on AS until FROM estate.phase WHERE project_id = $1
            AND NOT EXISTS (SELECT 1 FROM construction.delay d WHERE d.project_id = $1) ORDER BY number LIMIT 1`,
        [projectId],
      ),
    )
    const actor = await holderOf(world, projectId, 'customerRelations')
    if (!phase || !actor) return
    const now = world.clock.now()
    const reason = '连续降雨影响外墙与园林施工，总包已调整计划并增加人手。'
    const days = { knownOn: addDays(world.today, -1), newOn: addDays(phase.until, 31) }
    const writing = { actor, permission: 'construction.write', at: momentOf(world, 1, 16) }
    await actWith(world, writing, (work) =>
      draftDelay(work, { projectId, phaseId: phase.id, reason, ...days }),
    )
    world.clock.set(now)
  },
}
