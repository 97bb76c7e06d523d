import { staffActor } from '#modules/identity/index.ts'
import { responsibleFor } from '#modules/organization/index.ts'
import { answerQuestion } from '#modules/surveys/actions/answer-question.ts'
import { finishCallback } from '#modules/surveys/actions/finish-callback.ts'
import { giveOpinion, tellProblem } from '#modules/surveys/actions/tell-problem.ts'
import type { AnswerValue } from '#modules/surveys/answers.ts'
import type { StaffActor, Work } from '#platform/work/index.ts'
import { saidBesides, toldProblem } from './content/call-backs.ts'
import { build, type PlacedProject, type World } from './world.ts'

/** A home whose owners are called. */
export interface Called {
  homeId: string
  /** The day of its delivery. */
  sinceOn: string
}

/** Who calls, and whom. */
export interface CallCentre {
  agent: StaffActor
  ambassador: StaffActor
  /** Delivered in the first days, nobody lives there yet, the journey waits for the call. */
  delivered: Called[]
  /** Lived in for about three months, the journey waits for the call. */
  living: Called[]
  hardToReach: Called
}

/** The owner of this home, in the order of codes, is the buyer of the brief who signs in to the portal. */
const placeOfHardToReach = 8
const atMost = { delivered: 15, living: 17 }

/** Looks up who calls and whose journey waits for it; null where nobody does. */
export async function openCallCentre(world: World, { id }: PlacedProject): Promise<CallCentre | null> {
  return build(world, async (work) => {
    const callerOf = async (role: string) => {
      const holder = await responsibleFor(work, id, role)
      return holder && staffActor(work, holder.id)
    }
    const [agent, ambassador] = [await callerOf('callCentreAgent'), await callerOf('customerAmbassador')]
    const delivered = await homesWaiting(work, id, '4.11', 'd.moved_in_on IS NULL', atMost.delivered)
    const living = await homesWaiting(
      work,
      id,
      '5.1',
      `d.moved_in_on + interval '3 months' BETWEEN $3::date - 5 AND $3::date + 1`,
      atMost.living,
      world.today,
    )
    const [hardToReach] = await work.sql<Called>(
      `SELECT d.home_id AS "homeId", d.delivered_on AS "sinceOn" FROM delivery.home_delivery d JOIN estate.home h ON h.id = d.home_id
        WHERE d.project_id = $1 ORDER BY h.home_code OFFSET $2 LIMIT 1`,
      [id, placeOfHardToReach],
    )
    if (!agent || !ambassador || !hardToReach?.sinceOn || delivered.length === 0) return null
    return { agent, ambassador, delivered, living, hardToReach }
  })
}

const homesWaiting = (
  work: Work,
  projectId: string,
  key: string,
  where: string,
  limit: number,
  ...today: string[]
): Promise<Called[]> =>
  work.sql<Called>(
    `SELECT d.home_id AS "homeId", d.delivered_on AS "sinceOn"
       FROM delivery.home_delivery d JOIN estate.home h ON h.id = d.home_id
      WHERE d.project_id = $1 AND d.delivered_on IS NOT NULL AND ${where}
        AND EXISTS (SELECT 1 FROM journey.action a WHERE a.project_id = $1 AND a.home_id = d.home_id AND a.action_key = $2
                       AND a.is_applicable AND a.done_at IS NULL)
      ORDER BY d.delivered_on, h.home_code LIMIT ${limit}`,
    [projectId, key, ...today],
  )

export const momentAt = (day: string, hour: number) =>
  new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`)

/** Lets somebody call at a moment of the past. */
export function callAt<T>(
  world: World,
  actor: StaffActor,
  moment: Date,
  run: (work: Work) => Promise<T>,
): Promise<T> {
  world.clock.set(moment)
  return world.database.withWork({ actor, permission: 'surveys.call', action: 'demo' }, run)
}

export async function versionOf(work: Work, id: string): Promise<number> {
  const [row] = await work.sql<{ version: number }>('SELECT version FROM surveys.callback WHERE id = $1', [
    id,
  ])
  return row!.version
}

interface Call {
  caller: StaffActor
  id: string
  at: Date
  index: number
  answers: readonly (readonly AnswerValue[])[]
}

/** A call from the first question to the last; some say what they think, one after delivery tells what must be solved. */
export async function finishCall(world: World, { caller, id, at, index, answers }: Call): Promise<void> {
  const values = answers[index % answers.length]!
  await callAt(world, caller, at, async (work) => {
    const [script] = await work.sql<{ kind: string; keys: string[] }>(
      `SELECT c.kind, (SELECT array_agg(q->>'key') FROM jsonb_array_elements(s.questions) q) AS keys
         FROM surveys.callback c JOIN surveys.script s ON s.kind = c.kind AND s.state = 'published' WHERE c.id = $1`,
      [id],
    )
    for (const [place, key] of script!.keys.entries())
      await answerQuestion(work, id, key, { value: values[place]!, was: null })
    const opinion = saidBesides[index]
    if (opinion) await giveOpinion(work, id, opinion)
    if (index === 1 && script!.kind === 'deliveryCallback') await tellProblem(work, id, toldProblem)
    await finishCallback(work, id, await versionOf(work, id))
  })
}
