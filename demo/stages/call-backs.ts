import { openFromCallback } from '#modules/cases/actions/open-from-callback.ts'
import { staffActor } from '#modules/identity/index.ts'
import { responsibleFor } from '#modules/organization/index.ts'
import { answerQuestion } from '#modules/surveys/actions/answer-question.ts'
import { drawCallbacks } from '#modules/surveys/actions/draw-callbacks.ts'
import { finishCallback } from '#modules/surveys/actions/finish-callback.ts'
import { declineCallback, missCall } from '#modules/surveys/actions/miss-call.ts'
import { giveOpinion, tellProblem } from '#modules/surveys/actions/tell-problem.ts'
import type { AnswerValue } from '#modules/surveys/answers.ts'
import type { problemTold } from '#modules/surveys/events.ts'
import { addDays } from '#platform/calendar/index.ts'
import type { PayloadOf } from '#platform/events/index.ts'
import type { StaffActor, Work } from '#platform/work/index.ts'
import { deliveryAnswers, residenceAnswers, saidBesides, toldProblem } from '../content/call-backs.ts'
import { build, homeOfTheKnown, type PlacedProject, type ProjectStage, type World } from '../world.ts'

/** So many of each kind are finished, so that a score shows. */
const finished = 12
/** The home, in the order of codes, whose owner nobody reached. */
const hardToReach = 8

/** Call-backs of one project in every state: finished ones where the journey tells of a call, open ones where it waits for one. */
export const callBacks: ProjectStage = {
  name: 'call-backs',
  run: async (world, project, isDone) => {
    if (isDone || project.code !== homeOfTheKnown) return
    const now = world.clock.now()
    const centre = await openCentre(world, project)
    if (centre) await tellOf(world, centre)
    world.clock.set(now)
  },
}

interface Called {
  id: string
  /** When the journey says that the owner was called; null where it waits. */
  doneOn: string | null
  /** Where the home stands in the order of codes. */
  place: number
}

interface Centre {
  agent: StaffActor
  ambassador: StaffActor
  delivery: Called[]
  residence: Called[]
}

async function openCentre(
  world: World,
  { id: projectId, deliveries }: PlacedProject,
): Promise<Centre | null> {
  world.clock.set(at(addDays(deliveries[0]!, 3), 9))
  return build(world, async (work) => {
    const caller = async (role: string) => {
      const holder = await responsibleFor(work, projectId, role)
      return holder && staffActor(work, holder.id)
    }
    const [agent, ambassador] = [await caller('callCentreAgent'), await caller('customerAmbassador')]
    if (!agent || !ambassador) return null
    const homes = await homesToCall(work, projectId)
    await drawCallbacks(work, homes)
    const drawn = await work.sql<Called & { kind: string }>(
      `SELECT c.id, c.kind, a.done_on AS "doneOn", array_position($1::uuid[], c.home_id) - 1 AS place
         FROM surveys.callback c LEFT JOIN journey.action a ON a.project_id = c.project_id AND a.home_id = c.home_id
              AND a.is_applicable AND a.action_key = CASE c.kind WHEN 'deliveryCallback' THEN '4.11' ELSE '5.1' END
        WHERE c.project_id = $2 ORDER BY 4, 2`,
      [homes, projectId],
    )
    const of = (kind: string) => drawn.filter((one) => one.kind === kind)
    return { agent, ambassador, delivery: of('deliveryCallback'), residence: of('residenceCallback') }
  })
}

/** The homes of the known customers, and those of which the journey says that they were called, or waits for it. */
async function homesToCall(work: Work, projectId: string): Promise<string[]> {
  const rows = await work.sql<{ id: string }>(
    `WITH sold AS (SELECT h.id, h.home_code, row_number() OVER (ORDER BY h.home_code) AS place,
              (SELECT a.done_on FROM journey.action a WHERE a.project_id = $1 AND a.home_id = h.id AND a.action_key = '5.1'
                  AND a.is_applicable LIMIT 1) AS asked
            FROM estate.home h WHERE h.project_id = $1 AND EXISTS (SELECT 1 FROM sales.contract c WHERE c.home_id = h.id))
     SELECT id FROM sold WHERE place <= 24
        OR id IN (SELECT id FROM sold WHERE asked IS NOT NULL ORDER BY asked DESC, home_code LIMIT $2) ORDER BY home_code`,
    [projectId, finished],
  )
  return rows.map(({ id }) => id)
}

async function tellOf(world: World, { agent, ambassador, delivery, residence }: Centre): Promise<void> {
  const called = delivery.filter(({ doneOn, place }) => doneOn !== null && place !== hardToReach)
  for (const [index, one] of called.slice(0, finished).entries())
    await finish(world, agent, one, deliveryAnswers[index % deliveryAnswers.length]!, index)
  const asked = residence.filter(({ doneOn }) => doneOn !== null).toSorted(latestFirst)
  for (const [index, one] of asked.slice(0, finished).entries())
    await finish(world, ambassador, one, residenceAnswers[index % residenceAnswers.length]!, index)
  const hard = delivery.find(({ place }) => place === hardToReach)
  if (hard) await callInVain(world, agent, hard)
  const [later, unwilling] = [...delivery, ...residence].filter(
    ({ doneOn, place }) => doneOn === null && place !== hardToReach,
  )
  if (later) await callLater(world, agent, later)
  if (unwilling) await decline(world, agent, unwilling)
}

const latestFirst = (one: Called, other: Called) =>
  one.doneOn === other.doneOn ? one.place - other.place : one.doneOn! < other.doneOn! ? 1 : -1

const at = (day: string, hour: number) => new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`)

/** Lets somebody call at a moment of the past. */
function calls<T>(
  world: World,
  actor: StaffActor,
  moment: Date,
  run: (work: Work) => Promise<T>,
): Promise<T> {
  world.clock.set(moment)
  return world.database.withWork({ actor, permission: 'surveys.call', action: 'demo' }, run)
}

/** A call from the first question to the last; some say what they think, one tells what must be solved. */
async function finish(
  world: World,
  caller: StaffActor,
  { id, doneOn }: Called,
  values: readonly AnswerValue[],
  index: number,
): Promise<void> {
  await calls(world, caller, at(doneOn!, 10 + (index % 7)), async (work) => {
    const [row] = await work.sql<{ version: number; keys: string[] }>(
      `SELECT c.version, (SELECT array_agg(q->>'key') FROM jsonb_array_elements(s.questions) q) AS keys
         FROM surveys.callback c JOIN surveys.script s ON s.kind = c.kind AND s.state = 'published' WHERE c.id = $1`,
      [id],
    )
    const { version, keys } = row!
    for (const [place, key] of keys.entries())
      await answerQuestion(work, id, key, { value: values[place]!, was: null })
    const opinion = saidBesides[index]
    if (opinion) await giveOpinion(work, id, opinion)
    if (index === 1 && values.length > 3) await tellProblem(work, id, toldProblem)
    await finishCallback(work, id, version)
  })
  if (index === 1 && values.length > 3) await build(world, openTheCase)
}

/** What the cases do when they hear of a problem. */
async function openTheCase(work: Work): Promise<void> {
  const told = await work.sql<{ payload: PayloadOf<typeof problemTold> }>(
    `SELECT payload FROM platform.event WHERE name = 'surveys.problem_told.v1'`,
  )
  for (const { payload } of told) await openFromCallback(work, payload)
}

async function versionOf(work: Work, id: string): Promise<number> {
  const [row] = await work.sql<{ version: number }>('SELECT version FROM surveys.callback WHERE id = $1', [
    id,
  ])
  return row!.version
}

/** Three calls at different hours, in the last days; then she is asked in writing. */
async function callInVain(world: World, agent: StaffActor, { id }: Called): Promise<void> {
  const tries = [
    [4, 10, 'noAnswer'],
    [3, 15, 'busy'],
    [2, 19, 'noAnswer'],
  ] as const
  for (const [daysAgo, hour, result] of tries)
    await calls(world, agent, at(addDays(world.today, -daysAgo), hour), async (work) =>
      missCall(work, id, { version: await versionOf(work, id), result }),
    )
}

async function callLater(world: World, agent: StaffActor, { id }: Called): Promise<void> {
  await calls(world, agent, at(addDays(world.today, -1), 11), async (work) =>
    missCall(work, id, {
      version: await versionOf(work, id),
      result: 'callLater',
      agreedAt: at(addDays(world.today, 1), 19),
      note: '在外地出差，明晚方便。',
    }),
  )
}

async function decline(world: World, agent: StaffActor, { id }: Called): Promise<void> {
  await calls(world, agent, at(addDays(world.today, -1), 16), async (work) =>
    declineCallback(work, id, { version: await versionOf(work, id), note: '说已经在业主群里说过了。' }),
  )
}
