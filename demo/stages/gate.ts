import { recordRelease } from '#modules/frontdesk/actions/record-release.ts'
import { released } from '../content/gate.ts'
import { actWith, holderOf, momentOf } from '../site.ts'
import { build, homeOfTheKnown, type ProjectStage } from '../world.ts'

/** What the guard at the gate registered as it was carried out (S2-43). */
export const gate: ProjectStage = {
  name: 'gate',
  inAnyOrder: true,
  run: async (world, { id: projectId, code }, isDone) => {
    if (isDone || code !== homeOfTheKnown) return
    const now = world.clock.now()
    const actor = await holderOf(world, projectId, 'orderKeeper')
    if (!actor) return
    const homes = await build(world, (work) =>
      work.sql<{ id: string }>(
        `SELECT id FROM estate.home WHERE project_id = $1 ORDER BY home_code LIMIT ${released.length}`,
        [projectId],
      ),
    )
    for (const [at, { daysAgo, ...line }] of released.entries())
      await actWith(
        world,
        { actor, permission: 'frontdesk.record', at: momentOf(world, daysAgo, 15) },
        (work) => recordRelease(work, { homeId: homes[at]!.id, ...line }),
      )
    world.clock.set(now)
  },
}
