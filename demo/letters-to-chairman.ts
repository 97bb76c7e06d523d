import { entrustCase } from '#modules/cases/actions/entrust-case.ts'
import { reply } from '#modules/cases/actions/reply.ts'
import { reportCase } from '#modules/cases/actions/report-case.ts'
import { staffActor } from '#modules/identity/index.ts'
import { responsibleByRole } from '#modules/organization/index.ts'
import { addDays, endOfLocalDay, usualZone } from '#platform/calendar/index.ts'
import type { Actor, Work } from '#platform/work/index.ts'
import type { Told } from './case-stories.ts'
import { letters } from './content/letters.ts'
import { versionOf } from './told-complaints.ts'
import { build, type World } from './world.ts'

/** Two letters to the chairman: one that he alone may read, answered by his assistant, and one given to a named person. */
export async function writeToChairman(world: World, { project, tellers, now }: Told): Promise<void> {
  const does = <T>(hoursAgo: number, actor: Actor, permission: string, run: (work: Work) => Promise<T>) => {
    world.clock.set(new Date(now.getTime() - hoursAgo * 3_600_000))
    return world.database.withWork({ actor, permission, action: 'demo' }, run)
  }
  const { office, managerId } = await build(world, async (work) => {
    const holders = await responsibleByRole(work, project.id, ['chairmanAssistant', 'cityManager'])
    const assistant = holders.get('chairmanAssistant')
    return {
      office: assistant && (await staffActor(work, assistant.id)),
      managerId: holders.get('cityManager')?.id,
    }
  })
  if (!office || !managerId) return
  const write = (
    hoursAgo: number,
    nth: number,
    { title, body }: { title: string; body: string },
    isOnly: boolean,
  ) => {
    const { personId, homeId, householdId, name } = tellers.at(-nth)!
    const writer: Actor = {
      kind: 'resident',
      id: personId,
      name,
      homes: [homeId],
      households: [householdId],
      permissions: new Set(['cases.report']),
    }
    const toChairman = isOnly ? 'chairmanOnly' : 'mayPassOn'
    return does(hoursAgo, writer, 'cases.report', (work) =>
      reportCase(work, { kind: 'complaint', title, body, homeId, toChairman }),
    )
  }
  const answered = await write(31, 11, letters.answered, true)
  await does(20, office, 'cases.handle', (work) =>
    reply(work, answered.id, { body: letters.answered.answer }),
  )
  const entrusted = await write(9, 12, letters.entrusted, false)
  const version = await versionOf(world, entrusted.id)
  await does(6, office, 'cases.readConfidential', (work) =>
    entrustCase(work, entrusted.id, {
      version,
      staffId: managerId,
      reason: letters.entrusted.reason,
      dueAt: endOfLocalDay(addDays(world.today, 2), usualZone).toISOString(),
    }),
  )
  world.clock.set(now)
}
