import { openCase } from '#modules/cases/actions/open-case.ts'
import { reply } from '#modules/cases/actions/reply.ts'
import { writeLesson } from '#modules/cases/actions/write-lesson.ts'
import { countEverything } from '#modules/cases/jobs/count-changes.ts'
import { staffActor } from '#modules/identity/index.ts'
import { weigh, weighWithTime } from '#modules/insights/actions/weigh.ts'
import { writeDueMornings } from '#modules/insights/jobs/write-mornings.ts'
import { departmentsFor, responsibleFor } from '#modules/organization/index.ts'
import { addDays } from '#platform/calendar/index.ts'
import type { Database, StaffActor, Work } from '#platform/work/index.ts'
import { leakAgain, leakTopic, lessons } from '../content/learning.ts'
import { quietly } from '../old-estate.ts'
import { build, placedProjects, type Stage, type World } from '../world.ts'

/** A project in which figures warn and complaints taught something. */
const learningAt = 'YPH'
const mornings = [5, 4, 3, 2, 1]
const hour = 3_600_000

/** What is learnt from cases: lessons, warnings, the figures, and the pages of the last mornings; no mail leaves. */
export const learning: Stage = {
  name: 'learning',
  run: async (world) => {
    const now = world.clock.now()
    await tellOfLeak(world, now)
    world.clock.set(now)
    const silent: Pick<Database, 'asSystem'> = {
      asSystem: (_, run) => world.database.asSystem('demo group', (work) => run(quietly(work))),
    }
    await countEverything(silent)
    await silent.asSystem('', (work) => weighWithTime(work))
    for (const ago of mornings) {
      world.clock.set(new Date(`${addDays(world.today, -ago)}T07:35:00+08:00`))
      await writeDueMornings(silent, world.baseUrl)
    }
    world.clock.set(now)
    await writeDueMornings(silent, world.baseUrl)
    await silent.asSystem('', leaveInOutbox)
  },
}

/** Letters of days gone by stay in the outbox, also where mail is set up later. */
const leaveInOutbox = (work: Work) =>
  work.sql(
    `UPDATE platform.message SET state = 'notConfigured', due_at = NULL WHERE template_key = 'morningPage' AND state = 'queued'`,
  )

async function tellOfLeak(world: World, now: Date): Promise<void> {
  const found = await build(world, (work) => lookUp(world, work))
  if (!found) return
  const { projectId, agent, teller, topicId, departments, closed } = found
  const does = <T>(hoursAgo: number, permission: string, run: (work: Work) => Promise<T>) => {
    world.clock.set(new Date(now.getTime() - hoursAgo * hour))
    return world.database.withWork({ actor: agent, permission, action: 'demo' }, (work) => run(quietly(work)))
  }
  for (const { hoursAgo, body, ...said } of leakAgain) {
    const { id } = await does(hoursAgo, 'cases.open', (work) =>
      openCase(work, {
        projectId,
        kind: 'complaint',
        channel: 'hotline',
        categoryId: topicId,
        reporterPersonId: teller.personId,
        homeId: teller.homeId,
        urgency: 'HIGH',
        body,
      }),
    )
    if ('answer' in said)
      await does(hoursAgo - 1, 'cases.handle', (work) => reply(work, id, { body: said.answer }))
  }
  for (const [at, { department, topic, ...words }] of lessons.entries()) {
    const departmentId = departments.get(department)
    const caseId = closed.find(({ code }) => code.startsWith(topic))?.id
    if (departmentId && caseId)
      await does(8 - at, 'cases.learn', (work) => writeLesson(work, caseId, { ...words, departmentId }))
  }
  world.clock.set(now)
  await countEverything(world.database)
  await build(world, (work) => weigh(quietly(work), projectId, found.topics, [teller.homeId]))
}

interface Found {
  projectId: string
  agent: StaffActor
  teller: { homeId: string; personId: string }
  topicId: string
  /** The topic and those above it. */
  topics: string[]
  departments: ReadonlyMap<string, string>
  /** Closed complaints of the city with the code of their topic, the latest first. */
  closed: { id: string; code: string }[]
}

async function lookUp(world: World, work: Work): Promise<Found | null> {
  const all = await placedProjects(world, work)
  const project = all.find(({ code }) => code === learningAt)
  const holder = project && (await responsibleFor(work, project.id, 'callCentreAgent'))
  const agent = holder && (await staffActor(work, holder.id))
  if (!agent) return null
  const [teller] = await work.sql<Found['teller']>(
    `SELECT h.home_id AS "homeId", h.person_id AS "personId" FROM customers.holding h
      WHERE h.project_id = $1 AND h.kind = 'owner' AND h.until_on IS NULL ORDER BY h.home_id DESC, h.id LIMIT 1`,
    [project.id],
  )
  const topics = await work.sql<{ id: string; code: string }>(
    `SELECT id, code FROM cases.category WHERE $1 LIKE code || '%' ORDER BY length(code) DESC`,
    [leakTopic],
  )
  const inCity = all.filter(({ city }) => city === project.city)
  const closed = await work.sql<Found['closed'][number]>(
    `SELECT f.id, k.code FROM cases.case_file f JOIN cases.category k ON k.id = f.category_id
      WHERE f.project_id = ANY ($1) AND f.kind = 'complaint' AND f.closed_at IS NOT NULL ORDER BY f.closed_at DESC, f.id`,
    [inCity.map(({ id }) => id)],
  )
  const departments = await departmentsFor(work, project.id)
  if (!teller || !topics[0]) return null
  return {
    projectId: project.id,
    agent,
    teller,
    topicId: topics[0].id,
    topics: topics.map(({ id }) => id),
    departments: new Map(departments.map(({ kind, id }) => [kind, id])),
    closed,
  }
}
