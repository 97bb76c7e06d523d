import { acceptTask } from '#modules/cases/actions/accept-task.ts'
import { agreePlan } from '#modules/cases/actions/agree-plan.ts'
import { handOver } from '#modules/cases/actions/hand-over.ts'
import { openCase } from '#modules/cases/actions/open-case.ts'
import { reply } from '#modules/cases/actions/reply.ts'
import { reportProgress } from '#modules/cases/actions/report-progress.ts'
import { returnTask } from '#modules/cases/actions/return-task.ts'
import { safeguard } from '#modules/cases/actions/safeguard.ts'
import { addDays } from '#platform/calendar/index.ts'
import { storeFile } from '#platform/files/index.ts'
import type { StaffActor, Work } from '#platform/work/index.ts'
import { caseStories as words } from './content/case-stories.ts'
import { samplePhoto } from './content/sample-files.ts'
import { tellSpecialStory } from './special-stories.ts'
import { writeToChairman } from './letters-to-chairman.ts'
import { tellTogetherStories } from './together-stories.ts'
import { versionOf } from './told-complaints.ts'
import type { PlacedProject, World } from './world.ts'

export interface Told {
  project: PlacedProject
  agent: StaffActor
  departments: ReadonlyMap<string, { id: string; worker: StaffActor | null }>
  /** Ids of the topics by code. */
  topics: ReadonlyMap<string, string>
  tellers: readonly { homeId: string; personId: string; name: string; householdId: string }[]
  now: Date
}

type Does = <T>(
  hoursAgo: number,
  actor: StaffActor,
  permission: string,
  run: (work: Work) => Promise<T>,
) => Promise<T>

/** Three cases with a story: left alone for a day, danger made safe before the repair, passed on twice (domain.md 6.8). */
export async function tellCaseStories(world: World, told: Told): Promise<void> {
  const does: Does = (hoursAgo, actor, permission, run) => {
    world.clock.set(new Date(told.now.getTime() - hoursAgo * 3_600_000))
    return world.database.withWork({ actor, permission, action: 'demo' }, run)
  }
  await leftAlone(does, told)
  await madeSafeFirst(world, does, told)
  await passedOn(does, told)
  await tellTogetherStories(world, told)
  await writeToChairman(world, told)
  await tellSpecialStory(world, told)
}

function takeIn(
  does: Does,
  { project, agent, topics, tellers }: Told,
  story: { hoursAgo: number; nth: number; topic: string; body: string; urgency?: 'HIGH'; safety?: boolean },
) {
  const { hoursAgo, nth, topic, ...said } = story
  const teller = tellers.at(-nth)!
  return does(hoursAgo, agent, 'cases.open', (work) =>
    openCase(work, {
      projectId: project.id,
      kind: 'complaint',
      channel: 'hotline',
      categoryId: topics.get(topic),
      reporterPersonId: teller.personId,
      homeId: teller.homeId,
      ...said,
    }),
  )
}

/** Long enough ago that no quiet hours hold the manager's notice back. */
async function leftAlone(does: Does, told: Told): Promise<void> {
  const { topic, body } = words.leftAlone
  await takeIn(does, told, { hoursAgo: 40, nth: 1, topic, body, urgency: 'HIGH' })
}

async function madeSafeFirst(world: World, does: Does, told: Told): Promise<void> {
  const { project, agent, departments } = told
  const { topic, body, answer, sign, handed, measures, progress } = words.madeSafeFirst
  const property = departments.get('property')
  if (!property?.worker) return
  const { worker } = property
  const { id } = await takeIn(does, told, { hoursAgo: 26, nth: 2, topic, body, safety: true })
  await does(25.5, agent, 'cases.handle', (work) => reply(work, id, { body: answer }))
  const { taskId } = await does(25.4, agent, 'cases.handle', (work) =>
    handOver(work, id, { departmentId: property.id, reason: handed }),
  )
  await does(25, worker, 'cases.perform', (work) => acceptTask(work, id, taskId))
  const bytes = await samplePhoto(48)
  await does(24.8, worker, 'cases.perform', async (work) => {
    const { fileId } = await storeFile(work, { bytes, name: '警示标志.jpg', projectId: project.id })
    await safeguard(work, id, { kind: 'hazardSign', body: sign, fileIds: [fileId] })
  })
  const version = await versionOf(world, id)
  await does(20, agent, 'cases.handle', (work) =>
    agreePlan(work, id, { version, measures, person: worker.name, until: addDays(world.today, 2) }),
  )
  await does(4, agent, 'cases.handle', (work) => reportProgress(work, id, { body: progress }))
}

async function passedOn(does: Does, told: Told): Promise<void> {
  const { agent, departments } = told
  const { topic, body, answer, handed, returns } = words.passedOn
  const { id } = await takeIn(does, told, { hoursAgo: 30, nth: 3, topic, body, urgency: 'HIGH' })
  await does(29, agent, 'cases.handle', (work) => reply(work, id, { body: answer }))
  for (const [index, kind] of (['property', 'engineering'] as const).entries()) {
    const department = departments.get(kind)
    if (!department?.worker) return
    const { worker } = department
    const { taskId } = await does(28 - index * 12, agent, 'cases.handle', (work) =>
      handOver(work, id, { departmentId: department.id, reason: handed }),
    )
    await does(22 - index * 17, worker, 'cases.perform', (work) =>
      returnTask(work, id, taskId, returns[index]!),
    )
  }
}
