import { acceptTask } from '#modules/cases/actions/accept-task.ts'
import { completeTask } from '#modules/cases/actions/complete-task.ts'
import { giveResult } from '#modules/cases/actions/give-result.ts'
import { handOver } from '#modules/cases/actions/hand-over.ts'
import { openCase } from '#modules/cases/actions/open-case.ts'
import { reply } from '#modules/cases/actions/reply.ts'
import type { StaffActor, Work } from '#platform/work/index.ts'
import type { Told } from './case-stories.ts'
import { passedOn, propertyClerk } from './content/centres.ts'
import { complaints } from './content/complaints.ts'
import { wordsOn } from './content/complaint-words.ts'
import { staffCalled } from './site.ts'
import { versionOf } from './told-complaints.ts'
import type { World } from './world.ts'

const hour = 3_600_000

/** Matters for the developer that had to pass through the centre of the property company, and came to him a day later (S1-21). */
export async function tellPassedOn(world: World, told: Told): Promise<void> {
  const clerk = await staffCalled(world, propertyClerk.name)
  if (!clerk) return
  for (const [index, story] of passedOn.entries())
    await tellOne(world, { ...told, clerk }, { ...story, index })
}

async function tellOne(
  world: World,
  { project, topics, tellers, departments, clerk, now }: Told & { clerk: StaffActor },
  {
    nth,
    index,
    hoursAgo,
    passedAfter,
    answeredAfter,
    resultAfter,
  }: (typeof passedOn)[number] & { index: number },
): Promise<void> {
  const does = <T>(after: number, actor: StaffActor, permission: string, run: (work: Work) => Promise<T>) => {
    world.clock.set(new Date(now.getTime() - (hoursAgo - after) * hour))
    return world.database.withWork({ actor, permission, action: 'demo' }, run)
  }
  const { text, topic, urgency, category, department: kind } = complaints[nth - 1]!
  const words = wordsOn(nth)
  const teller = tellers[(index * 5 + 2) % tellers.length]!
  const { id } = await does(0, clerk, 'cases.open', (work) =>
    openCase(work, {
      projectId: project.id,
      kind: 'complaint',
      channel: 'reception',
      body: text,
      urgency,
      categoryId: topics.get(topic)!,
      reporterPersonId: teller.personId,
      homeId: teller.homeId,
    }),
  )
  if (answeredAfter === null || passedAfter === null) return
  await does(answeredAfter, clerk, 'cases.handle', (work) => reply(work, id, { body: words.first }))
  const { id: departmentId, worker } = departments.get(kind)!
  const { taskId } = await does(passedAfter, clerk, 'cases.handle', (work) =>
    handOver(work, id, { departmentId, reason: `${category}：物业客服转交，请开发公司核实处理` }),
  )
  if (!worker || resultAfter === null) return
  await does(passedAfter + 6, worker, 'cases.perform', (work) => acceptTask(work, id, taskId))
  await does(resultAfter - 5, worker, 'cases.perform', (work) =>
    completeTask(work, id, taskId, { body: words.done }),
  )
  const version = await versionOf(world, id)
  await does(resultAfter, clerk, 'cases.handle', (work) =>
    giveResult(work, id, { version, body: words.result }),
  )
}
