import { acceptTask } from '#modules/cases/actions/accept-task.ts'
import { arrive } from '#modules/cases/actions/arrive.ts'
import { completeTask } from '#modules/cases/actions/complete-task.ts'
import { handOver } from '#modules/cases/actions/hand-over.ts'
import { openGroup, planGroup, tellProgress } from '#modules/cases/actions/lead-group.ts'
import { giveResult } from '#modules/cases/actions/give-result.ts'
import { mergeCase } from '#modules/cases/actions/merge-case.ts'
import { openCase } from '#modules/cases/actions/open-case.ts'
import { rateCase } from '#modules/cases/actions/rate-case.ts'
import { reply } from '#modules/cases/actions/reply.ts'
import { safeguard } from '#modules/cases/actions/safeguard.ts'
import { tellGroup } from '#modules/cases/jobs/tell-group.ts'
import { staffActor } from '#modules/identity/index.ts'
import { responsibleByRole } from '#modules/organization/index.ts'
import { addDays } from '#platform/calendar/index.ts'
import type { Actor, StaffActor, Work } from '#platform/work/index.ts'
import type { Told } from './case-stories.ts'
import { together as words } from './content/together.ts'
import { versionOf } from './told-complaints.ts'
import { build, type World } from './world.ts'

const leaders = ['customerRelations', 'propertyManager', 'cityManager']

type Does = <T>(
  hoursAgo: number,
  actor: Actor,
  permission: string,
  run: (work: Work) => Promise<T>,
) => Promise<T>

/** Four customers with one cause and one plan, the same matter told twice and merged, and danger that was met in time. */
export async function tellTogetherStories(world: World, told: Told): Promise<void> {
  const does: Does = (hoursAgo, actor, permission, run) => {
    world.clock.set(new Date(told.now.getTime() - hoursAgo * 3_600_000))
    return world.database.withWork({ actor, permission, action: 'demo' }, run)
  }
  await inTime(world, does, told)
  await saidTwice(world, does, told)
  await oneCause(world, does, told)
}

interface Said {
  hoursAgo: number
  nth: number
  topic: string
  body: string
  title?: string
  kind?: 'complaint' | 'emergency'
  urgency?: 'CRITICAL'
}

function takeIn(does: Does, { project, agent, topics, tellers }: Told, said: Said) {
  const { hoursAgo, nth, topic, kind = 'complaint', ...rest } = said
  const teller = tellers.at(-nth)!
  return does(hoursAgo, agent, 'cases.open', (work) =>
    openCase(work, {
      projectId: project.id,
      kind,
      channel: 'hotline',
      categoryId: topics.get(topic),
      reporterPersonId: teller.personId,
      homeId: teller.homeId,
      ...rest,
    }),
  )
}

async function inTime(world: World, does: Does, told: Told): Promise<void> {
  const { topic, title, body, arrived, safe, answer, result } = words.emergency
  const { agent } = told
  const worker = told.departments.get('property')?.worker
  const teller = told.tellers.at(-9)!
  if (!worker) return
  const began = 76
  const { id } = await takeIn(does, told, { hoursAgo: began, nth: 9, topic, title, body, kind: 'emergency' })
  const minutes = (count: number) => began - count / 60
  await does(minutes(4), worker, 'cases.perform', (work) => arrive(work, id, { body: arrived }))
  await does(minutes(9), worker, 'cases.perform', (work) =>
    safeguard(work, id, { kind: 'interimMeasure', body: safe }),
  )
  await does(minutes(12), agent, 'cases.handle', (work) => reply(work, id, { body: answer }))
  const version = await versionOf(world, id)
  await does(began - 20, agent, 'cases.handle', (work) => giveResult(work, id, { version, body: result }))
  const customer: Actor = {
    kind: 'resident',
    id: teller.personId,
    name: teller.name,
    homes: [teller.homeId],
    households: [teller.householdId],
    permissions: new Set(['cases.report']),
  }
  await does(began - 28, customer, 'cases.report', (work) =>
    rateCase(work, id, { satisfaction: 5, solved: true }),
  )
}

async function saidTwice(world: World, does: Does, told: Told): Promise<void> {
  const { topic, first, answer, again, reason } = words.twice
  const { agent } = told
  const { id: intoId } = await takeIn(does, told, { hoursAgo: 44, nth: 8, topic, body: first })
  await does(40, agent, 'cases.handle', (work) => reply(work, intoId, { body: answer }))
  const { id } = await takeIn(does, told, { hoursAgo: 15, nth: 8, topic, body: again })
  const version = await versionOf(world, id)
  await does(14.5, agent, 'cases.handle', (work) => mergeCase(work, id, { version, intoId, reason }))
}

async function oneCause(world: World, does: Does, told: Told): Promise<void> {
  const { topic, said, answer, title, cause, plan, measures, progress, late } = words.group
  const { agent, project } = told
  const lead = await leaderOf(world, project.id)
  if (!lead) return
  const caseIds: string[] = []
  for (const [index, body] of said.entries()) {
    const isCrowd = index === said.length - 1
    const { id } = await takeIn(does, told, {
      hoursAgo: 100 - index * 6,
      nth: 4 + index,
      topic,
      body,
      ...(isCrowd && { urgency: 'CRITICAL' }),
    })
    await does(98 - index * 6, agent, 'cases.handle', (work) => reply(work, id, { body: answer }))
    if (isCrowd) await checked(does, told, id)
    caseIds.push(id)
  }
  const leads = <T>(hoursAgo: number, run: (work: Work) => Promise<T>) =>
    does(hoursAgo, lead, 'cases.leadGroups', run)
  const categoryId = told.topics.get(topic) ?? null
  const { id } = await leads(78, (work) =>
    openGroup(work, { projectId: project.id, title, cause, categoryId, caseIds }),
  )
  const plans = measures.map(({ what, days }) => ({
    what,
    person: lead.name,
    until: addDays(world.today, days),
  }))
  const until = plans.at(-1)!.until
  await leads(70, (work) => planGroup(work, id, { version: 1, body: plan, measures: plans, until }))
  await tellAll(world, id)
  await leads(20, (work) => tellProgress(work, id, { body: progress }))
  await tellAll(world, id)
  await takeIn(does, told, { hoursAgo: 5, nth: 10, topic, body: late })
}

/** Customer relations look up what was shown and what was signed. */
async function checked(does: Does, { agent, departments }: Told, caseId: string): Promise<void> {
  const { id: departmentId, worker } = departments.get('customerRelations')!
  const { handed, done } = words.group
  if (!worker) return
  const { taskId } = await does(79.5, agent, 'cases.handle', (work) =>
    handOver(work, caseId, { departmentId, reason: handed }),
  )
  await does(79.2, worker, 'cases.perform', (work) => acceptTask(work, caseId, taskId))
  await does(78.5, worker, 'cases.perform', (work) => completeTask(work, caseId, taskId, { body: done }))
}

/** What the job does with each word. */
async function tellAll(world: World, groupId: string): Promise<void> {
  const words = await build(world, (work) =>
    work.sql<{ id: string }>('SELECT id FROM cases.group_word WHERE group_id = $1 ORDER BY id', [groupId]),
  )
  await tellGroup.run(world.database, { wordId: words.at(-1)!.id })
}

const leaderOf = (world: World, projectId: string): Promise<StaffActor | null> =>
  build(world, async (work) => {
    const holders = await responsibleByRole(work, projectId, leaders)
    const holder = leaders.map((role) => holders.get(role)).find((one) => one !== undefined)
    return holder ? staffActor(work, holder.id) : null
  })
