import { openFromCallback } from '#modules/cases/actions/open-from-callback.ts'
import {
  completeAskedElsewhere,
  completeFromCallback,
} from '#modules/journey/actions/complete-from-callback.ts'
import { planHomes } from '#modules/journey/actions/plan-homes.ts'
import { drawCallbacks } from '#modules/surveys/actions/draw-callbacks.ts'
import { closeAskedElsewhere } from '#modules/surveys/actions/close-asked-elsewhere.ts'
import { declineCallback, missCall } from '#modules/surveys/actions/miss-call.ts'
import type { askedElsewhere, callbackDone, problemTold } from '#modules/surveys/events.ts'
import { addDays } from '#platform/calendar/index.ts'
import type { PayloadOf } from '#platform/events/index.ts'
import type { Work } from '#platform/work/index.ts'
import { callAt, type CallCentre, finishCall, momentAt, openCallCentre, versionOf } from '../call-centre.ts'
import { deliveryAnswers, residenceAnswers } from '../content/call-backs.ts'
import { rememberCalls } from './heard-before.ts'
import { build, homeOfTheKnown, type PlacedProject, type ProjectStage, type World } from '../world.ts'

/** Call-backs of one project in every state; enough of each kind are finished for a score. */
export const callBacks: ProjectStage = {
  name: 'call-backs',
  inAnyOrder: true,
  run: async (world, project, isDone) => {
    if (isDone) return
    if (project.code !== homeOfTheKnown) return drawTheRest(world, project)
    const now = world.clock.now()
    const centre = await openCallCentre(world, project)
    if (centre) {
      await tellOfDeliveries(world, centre)
      await tellOfLiving(world, centre)
      world.clock.set(now)
      await build(world, tellTheOthers)
      await drawTheRest(world, project)
    }
    world.clock.set(now)
  },
}

/** After delivery: a dozen answered, two wait, one was asked at the counter, and one owner is hard to reach. */
async function tellOfDeliveries(world: World, { agent, delivered, hardToReach }: CallCentre): Promise<void> {
  const drawn = await draw(
    world,
    [...delivered, hardToReach].map(({ homeId }) => homeId),
    delivered[0]!.sinceOn,
  )
  for (const [index, home] of delivered.slice(0, -3).entries()) {
    const id = drawn.get(`${home.homeId} deliveryCallback`)
    const at = momentAt(addDays(home.sinceOn, 8 + (index % 9)), 10 + (index % 7))
    if (id) await finishCall(world, { caller: agent, id, at, index, answers: deliveryAnswers })
  }
  const asked = drawn.get(`${delivered.at(-1)!.homeId} deliveryCallback`)
  if (asked)
    await callAt(world, agent, momentAt(addDays(world.today, -2), 11), async (work) =>
      closeAskedElsewhere(work, asked, {
        version: await versionOf(work, asked),
        reason: '业主来服务中心领门禁卡时当面问过，没有通话。',
      }),
    )
  const id = drawn.get(`${hardToReach.homeId} deliveryCallback`)
  if (!id) return
  for (const [daysAgo, hour, result] of [
    [4, 10, 'noAnswer'],
    [3, 15, 'busy'],
    [2, 19, 'noAnswer'],
  ] as const)
    await callAt(world, agent, momentAt(addDays(world.today, -daysAgo), hour), async (work) =>
      missCall(work, id, { version: await versionOf(work, id), result }),
    )
}

/** After three months of living: a dozen answered in the last days, one wants to be called later, one not at all. */
async function tellOfLiving(world: World, { ambassador, living }: CallCentre): Promise<void> {
  const drawn = await draw(
    world,
    living.map(({ homeId }) => homeId),
    addDays(world.today, -16),
  )
  const ids = living.flatMap(({ homeId }) => drawn.get(`${homeId} residenceCallback`) ?? [])
  const open = 5
  for (const [index, id] of ids.slice(0, -open).entries()) {
    const at = momentAt(addDays(world.today, -1 - (index % 12)), 10 + (index % 7))
    await finishCall(world, { caller: ambassador, id, at, index, answers: residenceAnswers })
  }
  const [later, unwilling] = ids.slice(-open)
  const yesterday = (hour: number) => momentAt(addDays(world.today, -1), hour)
  if (later)
    await callAt(world, ambassador, yesterday(11), async (work) =>
      missCall(work, later, {
        version: await versionOf(work, later),
        result: 'callLater',
        agreedAt: momentAt(addDays(world.today, 1), 19),
        note: '在外地出差，明晚方便。',
      }),
    )
  if (unwilling)
    await callAt(world, ambassador, yesterday(16), async (work) =>
      declineCallback(work, unwilling, {
        version: await versionOf(work, unwilling),
        note: '说已经在业主群里说过了。',
      }),
    )
}

/** Every other home whose journey waits for a call has its call-back too, as the night would draw it. */
async function drawTheRest(world: World, { id }: PlacedProject): Promise<void> {
  await build(world, async (work) => {
    const waiting = await work.sql<{ homeId: string }>(
      `SELECT DISTINCT a.home_id AS "homeId" FROM journey.action a
        WHERE a.project_id = $1 AND a.action_key IN ('4.11', '5.1') AND a.is_applicable AND a.done_at IS NULL
          AND a.waived_at IS NULL AND a.due_from <= $2 AND a.home_id IS NOT NULL ORDER BY 1`,
      [id, world.today],
    )
    await drawCallbacks(
      work,
      waiting.map(({ homeId }) => homeId),
    )
    await rememberCalls(work, id, world.today)
  })
}

/** The call-backs of the homes as the system draws them on a day, by home and kind. */
async function draw(world: World, homeIds: readonly string[], on: string): Promise<Map<string, string>> {
  world.clock.set(momentAt(addDays(on, 3), 1))
  return build(world, async (work) => {
    await drawCallbacks(work, homeIds)
    const rows = await work.sql<{ id: string; homeId: string; kind: string }>(
      'SELECT id, home_id AS "homeId", kind FROM surveys.callback WHERE home_id = ANY ($1)',
      [homeIds],
    )
    return new Map(rows.map(({ id, homeId, kind }) => [`${homeId} ${kind}`, id]))
  })
}

interface Heard<Payload> {
  payload: Payload
  at: Date
}

/** What cases and journeys do when they hear of it. */
async function tellTheOthers(work: Work): Promise<void> {
  const told = <Payload>(name: string) =>
    work.sql<Heard<Payload>>(
      'SELECT payload, recorded_at AS at FROM platform.event WHERE name = $1 ORDER BY recorded_at, id',
      [`surveys.${name}.v1`],
    )
  const homes = new Set<string>()
  for (const { payload } of await told<PayloadOf<typeof problemTold>>('problem_told'))
    await openFromCallback(work, payload)
  for (const { payload, at } of await told<PayloadOf<typeof callbackDone>>('callback_done')) {
    await completeFromCallback(work, payload, at)
    homes.add(payload.homeId)
  }
  for (const { payload, at } of await told<PayloadOf<typeof askedElsewhere>>('asked_elsewhere')) {
    await completeAskedElsewhere(work, payload, at)
    homes.add(payload.homeId)
  }
  await planHomes(work, [...homes])
}
