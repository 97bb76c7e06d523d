import { acceptTask } from '#modules/cases/actions/accept-task.ts'
import { arrive } from '#modules/cases/actions/arrive.ts'
import { agreePlan } from '#modules/cases/actions/agree-plan.ts'
import { completeTask } from '#modules/cases/actions/complete-task.ts'
import { giveResult } from '#modules/cases/actions/give-result.ts'
import { handOver } from '#modules/cases/actions/hand-over.ts'
import { openCase } from '#modules/cases/actions/open-case.ts'
import { rateCase } from '#modules/cases/actions/rate-case.ts'
import { reply } from '#modules/cases/actions/reply.ts'
import { reportProgress } from '#modules/cases/actions/report-progress.ts'
import { safeguard } from '#modules/cases/actions/safeguard.ts'
import { addDays } from '#platform/calendar/index.ts'
import type { Actor, Work } from '#platform/work/index.ts'
import type { Told } from './case-stories.ts'
import { complaints, type DemoComplaint } from './content/complaints.ts'
import { type Stands, told as toldOf, type ToldComplaint } from './content/complaints-told.ts'
import { wordsAtOnce, wordsOn } from './content/complaint-words.ts'
import { build, type World } from './world.ts'

export type Teller = Told['tellers'][number]
type Deed = 'reply' | 'handOver' | 'accept' | 'plan' | 'progress' | 'complete' | 'result' | 'content' | 'not'

/** What was done until then, in this order. */
const deedsUntil: Record<Stands, readonly Deed[]> = {
  waiting: ['handOver'],
  handedOver: ['reply', 'handOver'],
  inHand: ['reply', 'handOver', 'accept'],
  planned: ['reply', 'handOver', 'accept', 'plan'],
  underWay: ['reply', 'handOver', 'accept', 'plan', 'progress'],
  awaitingWord: ['reply', 'handOver', 'accept', 'complete', 'result'],
  confirmed: ['reply', 'handOver', 'accept', 'complete', 'result', 'content'],
  reopened: ['reply', 'handOver', 'accept', 'complete', 'result', 'not'],
}
/** Hours after the deed before. */
const after: Record<Deed, number> = {
  reply: 1,
  handOver: 0.5,
  accept: 1,
  plan: 6,
  progress: 20,
  complete: 12,
  result: 4,
  content: 20,
  not: 30,
}
const daysOfPlan = 4

/** The complaints of domain.md 6.2 that stand in this project; returns which. */
export async function tellComplaints(
  world: World,
  told: Told & { dangerous: ReadonlySet<string> },
): Promise<DemoComplaint[]> {
  const here = toldOf[told.project.code] ?? []
  for (const [index, one] of here.entries()) {
    const teller = told.tellers[(index * 3) % told.tellers.length]!
    await tellOne(world, told, { ...one, complaint: complaints[one.nth - 1]!, teller })
  }
  return here.map(({ nth }) => complaints[nth - 1]!)
}

type One = ToldComplaint & { complaint: DemoComplaint; teller: Teller }

async function tellOne(
  world: World,
  { project, agent, departments, topics, dangerous, now }: Parameters<typeof tellComplaints>[1],
  { nth, hoursAgo, stands, plan = '', progress = '', complaint, teller }: One,
): Promise<void> {
  let hours = hoursAgo
  const does = <T>(actor: Actor, permission: string, run: (work: Work) => Promise<T>) => {
    world.clock.set(new Date(now.getTime() - hours * 3_600_000))
    return world.database.withWork({ actor, permission, action: 'demo' }, run)
  }
  const { id } = await does(agent, 'cases.open', (work) =>
    openCase(work, {
      projectId: project.id,
      kind: 'complaint',
      channel: nth % 3 === 0 ? 'reception' : 'hotline',
      body: complaint.text,
      urgency: complaint.urgency,
      categoryId: topics.get(complaint.topic),
      reporterPersonId: teller.personId,
      homeId: teller.homeId,
    }),
  )
  const { id: departmentId, worker } = departments.get(complaint.department)!
  const version = () => versionOf(world, id)
  const words = wordsOn(nth)
  let taskId = ''
  const deeds: Record<Deed, () => Promise<unknown>> = {
    reply: () => does(agent, 'cases.handle', (work) => reply(work, id, { body: words.first })),
    handOver: async () => {
      const reason = `${complaint.category}：请核实并处理`
      ;({ taskId } = await does(agent, 'cases.handle', (work) =>
        handOver(work, id, { departmentId, reason }),
      ))
    },
    accept: async () => {
      await does(worker!, 'cases.perform', (work) => acceptTask(work, id, taskId))
      if (dangerous.has(complaint.topic))
        await does(worker!, 'cases.perform', (work) => makeSafe(work, id, complaint.topic))
    },
    plan: async () => {
      const agreed = { version: await version(), measures: plan, person: worker!.name }
      const until = addDays(world.today, daysOfPlan)
      await does(agent, 'cases.handle', (work) => agreePlan(work, id, { ...agreed, until }))
    },
    progress: () => does(agent, 'cases.handle', (work) => reportProgress(work, id, { body: progress })),
    complete: () =>
      does(worker!, 'cases.perform', (work) => completeTask(work, id, taskId, { body: words.done })),
    result: async () => {
      const result = { version: await version(), body: words.result }
      await does(agent, 'cases.handle', (work) => giveResult(work, id, result))
    },
    content: () => rate(does, teller, id, { satisfaction: 4 + (nth % 2), solved: true }),
    not: () =>
      rate(does, teller, id, { satisfaction: 2, solved: false, body: '前台还是同样的说法，没有人出面。' }),
  }
  if (stands !== 'waiting' && isUrgentDanger(complaint, dangerous)) {
    hours -= 0.2
    await does(worker!, 'cases.perform', (work) => comeThere(work, id, complaint.topic))
  }
  for (const name of deedsUntil[stands]) {
    hours -= after[name]
    await deeds[name]()
  }
}

/** The customer's own word on the result. */
export const rate = (
  does: (actor: Actor, permission: string, run: (work: Work) => Promise<void>) => Promise<void>,
  { personId, name, homeId, householdId }: Teller,
  caseId: string,
  word: { satisfaction: number; solved: boolean; body?: string },
): Promise<void> =>
  does(
    {
      kind: 'resident',
      id: personId,
      name,
      homes: [homeId],
      households: [householdId],
      permissions: new Set(['cases.report']),
    },
    'cases.report',
    (work) => rateCase(work, caseId, word),
  )

export const makeSafe = (work: Work, id: string, topic: string) =>
  safeguard(work, id, { kind: 'interimMeasure', body: wordsAtOnce(topic).safe })

export const versionOf = (world: World, id: string): Promise<number> =>
  build(world, async (work) => {
    const [row] = await work.sql<{ version: number }>('SELECT version FROM cases.case_file WHERE id = $1', [
      id,
    ])
    return row!.version
  })

/** Whether somebody must be there within the hour. */
export const isUrgentDanger = ({ topic, urgency }: DemoComplaint, dangerous: ReadonlySet<string>) =>
  urgency === 'CRITICAL' && dangerous.has(topic)

export const comeThere = (work: Work, id: string, topic: string) =>
  arrive(work, id, { body: wordsAtOnce(topic).arrived })
