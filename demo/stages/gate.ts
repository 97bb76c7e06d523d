import { type NewRelease, recordRelease } from '#modules/frontdesk/actions/record-release.ts'
import { staffActor } from '#modules/identity/index.ts'
import { responsibleFor } from '#modules/organization/index.ts'
import { actWith, momentOf } from '../site.ts'
import { build, homeOfTheKnown, type ProjectStage } from '../world.ts'

const lines: (Omit<NewRelease, 'homeId'> & { daysAgo: number })[] = [
  {
    daysAgo: 9,
    goods: [
      { kind: '旧沙发', count: 1 },
      { kind: '茶几', count: 1 },
    ],
    carrier: '回收站 老郑',
    plate: '临A·27K31',
    agreement: 'byPhone',
    note: '业主电话确认，旧家具回收。',
  },
  {
    daysAgo: 1,
    goods: [
      { kind: '纸箱', count: 12 },
      { kind: '电视', count: 1 },
    ],
    carrier: '顺安搬家 王师傅',
    plate: '临A·6M208',
    agreement: 'inWriting',
  },
]

/** What the guard at the gate registered as it was carried out (S2-43). */
export const gate: ProjectStage = {
  name: 'gate',
  inAnyOrder: true,
  run: async (world, { id: projectId, code }, isDone) => {
    if (isDone || code !== homeOfTheKnown) return
    const now = world.clock.now()
    const found = await build(world, async (work) => {
      const holder = await responsibleFor(work, projectId, 'orderKeeper')
      const homes = await work.sql<{ id: string }>(
        `SELECT id FROM estate.home WHERE project_id = $1 ORDER BY home_code LIMIT ${lines.length}`,
        [projectId],
      )
      return holder && { actor: await staffActor(work, holder.id), homes }
    })
    if (!found?.actor) return
    const { actor, homes } = found
    for (const [at, { daysAgo, ...line }] of lines.entries())
      await actWith(
        world,
        { actor, permission: 'frontdesk.record', at: momentOf(world, daysAgo, 15) },
        (work) => recordRelease(work, { homeId: homes[at]!.id, ...line }),
      )
    world.clock.set(now)
  },
}
