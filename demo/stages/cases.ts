import { staffActor } from '#modules/identity/index.ts'
import { departmentMembers } from '#modules/organization/index.ts'
import { acceptTask } from '#modules/cases/actions/accept-task.ts'
import { closeCase } from '#modules/cases/actions/close-case.ts'
import { completeTask } from '#modules/cases/actions/complete-task.ts'
import { giveResult } from '#modules/cases/actions/give-result.ts'
import { handOver } from '#modules/cases/actions/hand-over.ts'
import { openCase } from '#modules/cases/actions/open-case.ts'
import { reply } from '#modules/cases/actions/reply.ts'
import { type Actor, holds, type StaffActor, type Work } from '#platform/work/index.ts'
import { tellCaseStories } from '../case-stories.ts'
import { tellPassedOn } from '../passed-on-stories.ts'
import { tellDispute } from '../dispute-stories.ts'
import { tellAtHome } from '../household-stories.ts'
import { disputes, type DisputeTold } from '../content/disputes.ts'
import { type DemoComplaint, complaints } from '../content/complaints.ts'
import type { DemoProject } from '../content/projects.ts'
import { complaintsAt } from '../content/complaint-times.ts'
import { wordsOn } from '../content/complaint-words.ts'
import type { Chance } from '../random.ts'
import {
  comeThere,
  isUrgentDanger,
  makeSafe,
  rate,
  type Teller,
  tellComplaints,
  versionOf,
} from '../told-complaints.ts'
import { build, homeOfTheKnown, type PlacedProject, type ProjectStage, type World } from '../world.ts'

const hour = 3_600_000
const casesPerProject = 12
const projectsToldOf = 60
/** Where matters for the developer still pass through the property company. */
const projectOfPassing = 'QYS'
/** In the city of the legal clerk among the personas, and at the home of the known. */
const disputesAt: Readonly<Record<string, DisputeTold>> = {
  QYS: disputes.area,
  [homeOfTheKnown]: disputes.promise,
}

/** Complaints and other words of the last two months, handled as good and less good days go. */
export const cases: ProjectStage = {
  name: 'cases',
  inAnyOrder: false,
  run: async (world, project, isDone) => {
    if (isDone || project.sold === 0 || !world.projects.slice(0, projectsToldOf).some(isThe(project))) return
    const now = world.clock.now()
    await tellOf(world, project, now)
    world.clock.set(now)
  },
}

const isThe =
  ({ city, code }: PlacedProject) =>
  (project: DemoProject) =>
    project.city === city && project.code === code

async function tellOf(world: World, project: PlacedProject, now: Date): Promise<void> {
  const chance = world.chance.part(`cases of ${project.code}`)
  const { tellers, agent, departments, topics, dangerous } = await build(world, (work) =>
    lookUp(work, project),
  )
  if (!agent || tellers.length === 0) return
  const told = { project, agent, departments, topics, tellers, now }
  const stand = await tellComplaints(world, { ...told, dangerous })
  const here = complaintsAt(project, world.today).map((nth) => complaints[nth - 1]!)
  const others = here.filter((complaint) => !stand.includes(complaint))
  for (let index = stand.length; index < casesPerProject; index++) {
    const complaint = others[(index * 7 + chance.between(0, 2)) % others.length]!
    // The last ones are of today, one of them in its twenty-third hour.
    const hoursAgo = index === 0 ? 3 : index === 1 ? 23 : chance.between(20, 24 * 60)
    await oneCase(world, {
      project,
      complaint,
      agent,
      departments,
      topics,
      dangerous,
      chance,
      now,
      hoursAgo,
      teller: chance.pick(tellers),
      open: index < 5,
    })
  }
  if (project.code === projectOfPassing) await tellPassedOn(world, told)
  const words = disputesAt[project.code]
  if (words)
    await tellDispute(world, { projectId: project.id, agent, topics, teller: tellers.at(-1)!, now, words })
  if (project.code === homeOfTheKnown) {
    await tellCaseStories(world, told)
    await tellAtHome(world, { agent, now })
  }
}

interface Story {
  project: PlacedProject
  complaint: DemoComplaint
  agent: StaffActor
  departments: ReadonlyMap<string, { id: string; worker: StaffActor | null }>
  /** Ids of the topics by code. */
  topics: ReadonlyMap<string, string>
  /** Codes of the topics that mean danger to people. */
  dangerous: ReadonlySet<string>
  chance: Chance
  now: Date
  hoursAgo: number
  teller: Teller
  open: boolean
}

async function oneCase(world: World, story: Story): Promise<void> {
  const { project, complaint, agent, departments, topics, chance, now, hoursAgo, teller, open } = story
  let at = now.getTime() - hoursAgo * hour
  const does = <T>(actor: Actor, permission: string, run: (work: Work) => Promise<T>) => {
    world.clock.set(new Date(at))
    return world.database.withWork({ actor, permission, action: 'demo' }, run)
  }
  const words = wordsOn(complaints.indexOf(complaint) + 1)
  const isDangerous = story.dangerous.has(complaint.topic)
  /** Goes on some hours; false when that would be in the future. */
  const later = (from: number, to: number) => {
    at += chance.between(from * 10, to * 10) * (hour / 10)
    return at < now.getTime() - hour / 4
  }
  const { id } = await does(agent, 'cases.open', (work) =>
    openCase(work, {
      projectId: project.id,
      kind: kindOf(complaint),
      channel: chance.pick(['hotline', 'portal', 'reception', 'hotline'] as const),
      body: complaint.text,
      urgency: complaint.urgency,
      categoryId: topics.get(complaint.topic),
      reporterPersonId: teller.personId,
      homeId: teller.homeId,
    }),
  )
  if (hoursAgo < 24 && open) return
  const department = departments.get(complaint.department)
  if (department?.worker && isUrgentDanger(complaint, story.dangerous) && later(0.2, 0.3))
    await does(department.worker, 'cases.perform', (work) => comeThere(work, id, complaint.topic))
  if (!later(0.2, chance.happens(0.9) ? 16 : 30)) return
  await does(agent, 'cases.handle', (work) => reply(work, id, { body: words.first }))
  if (department?.worker && later(0.5, 5)) {
    const { taskId } = await does(agent, 'cases.handle', (work) =>
      handOver(work, id, { departmentId: department.id, reason: `${complaint.category}：请核实并处理` }),
    )
    if (!later(0.5, 10)) return
    await does(department.worker, 'cases.perform', (work) => acceptTask(work, id, taskId))
    if ((open && chance.happens(0.5)) || !later(8, 90)) return
    if (isDangerous)
      await does(department.worker, 'cases.perform', (work) => makeSafe(work, id, complaint.topic))
    await does(department.worker, 'cases.perform', (work) =>
      completeTask(work, id, taskId, { body: words.done }),
    )
  }
  if ((open && chance.happens(0.6)) || !later(2, 40)) return
  if (isDangerous && !department?.worker)
    await does(agent, 'cases.perform', (work) => makeSafe(work, id, complaint.topic))
  const first = await versionOf(world, id)
  await does(agent, 'cases.handle', (work) => giveResult(work, id, { version: first, body: words.result }))
  if (!later(3, 50)) return
  if (chance.happens(0.8)) return rate(does, teller, id, judgement(story))
  const last = await versionOf(world, id)
  await does(agent, 'cases.close', (work) =>
    closeCase(work, id, { version: last, closure: 'confirmed', body: '电话回访，客户确认已解决。' }),
  )
}

/** The customer's own word; one in twelve is not content, and the case opens again. */
function judgement({ chance }: Story) {
  const solved = chance.happens(0.92)
  const satisfaction = solved ? chance.pick([3, 4, 4, 5, 5, 5]) : chance.pick([1, 2])
  return { satisfaction, solved, ...(!solved && { body: '问题又出现了，请重新处理。' }) }
}

const kindOf = ({ category }: DemoComplaint) =>
  category.startsWith('环境-绿化') ? 'suggestion' : category === '面积结算' ? 'enquiry' : 'complaint'

async function lookUp(work: Work, project: PlacedProject) {
  const tellers = await work.sql<Teller>(
    `SELECT DISTINCT ON (h.home_id) h.home_id AS "homeId", h.person_id AS "personId", p.name, h.household_id AS "householdId"
       FROM customers.holding h JOIN customers.person p ON p.id = h.person_id JOIN estate.home e ON e.id = h.home_id
      WHERE h.project_id = $1 AND h.kind = 'owner' AND h.until_on IS NULL ORDER BY h.home_id, h.id LIMIT 60`,
    [project.id],
  )
  const holders = await work.sql<{
    staffId: string
    role: string
    departmentId: string | null
    kind: string | null
  }>(
    `SELECT a.staff_id AS "staffId", p.role, p.department_id AS "departmentId", d.kind FROM scope.project_branch b
       JOIN organization.post p ON p.node_id = b.node_id JOIN organization.appointment a ON a.post_id = p.id
       LEFT JOIN organization.department d ON d.id = p.department_id
      WHERE b.project_id = $1 ORDER BY p.role = 'callCentreAgent' DESC, a.id`,
    [project.id],
  )
  const desk =
    holders.find(({ role }) => role === 'callCentreAgent') ??
    holders.find(({ role }) => role === 'customerRelations')
  const agent = desk ? await staffActor(work, desk.staffId) : null
  const head = holders.find(({ role }) => role === 'projectManager')
  const lead = head ? await staffActor(work, head.staffId) : null
  const all = await work.sql<{ id: string; kind: string }>(
    `SELECT d.id, d.kind FROM scope.project_branch b JOIN organization.department d ON d.node_id = b.node_id WHERE b.project_id = $1`,
    [project.id],
  )
  const departments = new Map<string, { id: string; worker: StaffActor | null }>()
  for (const { id, kind } of all) {
    const members = holders.filter(
      ({ departmentId, role }) => departmentId === id && role !== 'callCentreAgent',
    )
    const actors = await Promise.all(members.map(({ staffId }) => staffActor(work, staffId)))
    // For a department without people the lead of the project takes it.
    const isEmpty = (await departmentMembers(work, id)).length === 0
    const worker = actors.find((actor) => actor && holds(actor, 'cases.perform')) ?? (isEmpty ? lead : null)
    departments.set(kind, { id, worker })
  }
  const categories = await work.sql<{ id: string; code: string; safety: boolean }>(
    'SELECT id, code, safety FROM cases.category',
  )
  const dangerous = new Set(categories.filter(({ safety }) => safety).map(({ code }) => code))
  return {
    tellers,
    agent,
    departments,
    dangerous,
    topics: new Map(categories.map(({ id, code }) => [code, id])),
  }
}
