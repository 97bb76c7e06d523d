import { findPersonByPhone } from '#modules/customers/index.ts'
import { recordDeliveries } from '#modules/delivery/index.ts'
import { type EventToRecord, recordEvent } from '#modules/journey/actions/record-event.ts'
import { planHomes } from '#modules/journey/actions/plan-homes.ts'
import { planPersons } from '#modules/journey/actions/plan-persons.ts'
import { settingStore } from '#modules/journey/stores/settings.ts'
import { fileContract, recordSigningAnswer, setMortgage } from '#modules/sales/actions/after-signing.ts'
import { upsertContracts } from '#modules/sales/index.ts'
import { addDays, daysBetween } from '#platform/calendar/index.ts'
import type { Work } from '#platform/work/index.ts'
import { type Deed, deedOfPast } from '../content/deeds.ts'
import { companion, daysOfWay, lookedFirst, wordsOfDeeds } from '../content/whole-way.ts'
import { quietly } from '../old-estate.ts'
import { actWith, holderOf } from '../site.ts'
import {
  build,
  homeOfTheKnown,
  type PlacedProject,
  placedProjects,
  type ProjectStage,
  type World,
} from '../world.ts'
import { plansFromOf } from './journeys.ts'
import { lookUpPast, type PastOfProject, withPast } from './past.ts'

/** One customer who has gone the whole way, from the first visit to the check after a year, with every proof (domain.md 6.8-1). */
export const wholeWay: ProjectStage = {
  name: 'whole way',
  inAnyOrder: true,
  run: async (world, project, isDone) => {
    if (isDone || project.code !== homeOfTheKnown) return
    if (await build(world, (work) => findPersonByPhone(work, companion.phone))) return
    const now = world.clock.now()
    const before = await build(world, async (work) =>
      (await placedProjects(world, work)).find(({ code }) => code === lookedFirst),
    )
    const home = await build(world, (work) => freeHome(work, project.id))
    if (before && home) {
      const told = { world, project, before, home }
      await tellOfVisits(told)
      await moveIn(told)
      world.clock.set(now)
      const personId = await build(world, (work) => walk(work, told))
      const { turnedOn } = daysOfWay(world.today)
      await enter(told, before, turnedOn, [{ kind: 'lost', on: turnedOn, note: '交付晚于需要，改看砚湖湾' }])
      world.clock.set(now)
      await build(world, (work) => planPersons(work, [personId]))
    }
    world.clock.set(now)
  },
}

interface Told {
  world: World
  project: PlacedProject
  before: PlacedProject
  home: { id: string; code: string }
}

const freeHome = async (work: Work, projectId: string) =>
  (
    await work.sql<{ id: string; code: string }>(
      `SELECT h.id, h.home_code AS code FROM estate.home h WHERE h.project_id = $1
          AND NOT EXISTS (SELECT 1 FROM sales.contract c WHERE c.home_id = h.id) ORDER BY h.home_code DESC LIMIT 1`,
      [projectId],
    )
  )[0]

/** She looked at one project, then at the other, subscribed and came to the signing, and heard of a delay. */
async function tellOfVisits(told: Told): Promise<void> {
  const { before, project, world } = told
  const { firstVisitOn, visitedOn, subscribedOn, signedOn, delayedOn, openDayOn } = daysOfWay(world.today)
  await enter(told, before, firstVisitOn, [
    { kind: 'visited', on: firstVisitOn, time: '10:20', note: '朋友推荐，想年内入住' },
  ])
  await enter(told, project, openDayOn, [
    { kind: 'visited', on: visitedOn, time: '14:30', note: '看四居，近小学' },
    { kind: 'subscribed', on: subscribedOn, time: '11:05' },
    { kind: 'signingAppointed', on: signedOn, time: '10:00' },
    { kind: 'delayKnown', on: delayedOn, note: '雨季影响园林，顺延九天' },
    { kind: 'openDayHeld', on: openDayOn },
  ])
}

type Event = Pick<EventToRecord, 'kind' | 'on' | 'time' | 'note'>

/** The adviser of the project enters what happened there, on one evening. */
async function enter(
  { world, home }: Told,
  { id: projectId }: PlacedProject,
  on: string,
  events: readonly Event[],
): Promise<void> {
  const actor = await holderOf(world, projectId, 'salesAdviser')
  if (!actor) return
  const acting = { actor, permission: 'journey.record', at: `${on}T19:00:00+08:00` }
  await actWith(world, acting, async (work) => {
    let person: EventToRecord['person'] = companion
    for (const event of events) {
      const told = await recordEvent(quietly(work), { ...event, projectId, person, homeId: home.id })
      person = told.event.person ? { personId: told.event.person.id } : person
    }
  })
}

/** Contract, filing, loan and answers; the keys and the first night. */
async function moveIn({ world, project, home }: Told): Promise<void> {
  const days = daysOfWay(world.today)
  const on = <T>(day: string, run: (work: Work) => Promise<T>) => {
    world.clock.set(new Date(`${day}T16:00:00+08:00`))
    return build(world, (work) => run(quietly(work)))
  }
  const contractId = await on(days.signedOn, async (work) => {
    await upsertContracts(work, project.id, [
      {
        row: 1,
        home: home.code,
        number: `${project.code}-2026`,
        signedOn: days.signedOn,
        price: 3_180_000,
        plannedDeliveryOn: days.plannedOn,
        buyers: companion.name,
        phones: companion.phone,
        identityNumbers: companion.identityNumber,
      },
    ])
    const [signed] = await work.sql<{ id: string }>('SELECT id FROM sales.contract WHERE home_id = $1', [
      home.id,
    ])
    return signed!.id
  })
  await on(days.answeredOn, (work) =>
    recordSigningAnswer(work, contractId, { clear: 5, smooth: 5, words: '条款讲得清楚，没有催着签。' }),
  )
  await on(days.filedOn, (work) =>
    fileContract(work, contractId, { number: '临备 2025-0613', filedOn: days.filedOn }),
  )
  await on(days.paidOn, (work) =>
    setMortgage(work, contractId, {
      version: null,
      kind: 'combined',
      bank: '临澜银行',
      appliedOn: days.appliedOn,
      approvedOn: days.approvedOn,
      paidOn: days.paidOn,
      missing: '',
      words: '公积金与商贷同日放款',
    }),
  )
  await on(days.movedInOn, async (work) => {
    const { plannedOn, deliveredOn, movedInOn } = days
    await recordDeliveries(work, [{ row: 1, homeId: home.id, plannedOn, deliveredOn, movedInOn }])
    await work.sql(`UPDATE estate.home SET state = 'movedIn' WHERE id = $1`, [home.id])
  })
}

/**
 * Everything that the standard asked for on her way was done in time. Projects work with the plan for some months only,
 * so her own actions are held to the version under which they were done.
 */
async function walk(work: Work, { world, project, before, home }: Told): Promise<string> {
  const { firstVisitOn } = daysOfWay(world.today)
  const settings = settingStore(work)
  const [person] = await work.sql<{ id: string }>(
    `SELECT person_id AS id FROM sales.contract_buyer b JOIN sales.contract c ON c.id = b.contract_id WHERE c.home_id = $1`,
    [home.id],
  )
  const places = [before, project]
  for (const { id } of places) await settings.planFrom(id, 'Asia/Shanghai', firstVisitOn)
  const pasts = []
  for (const { id } of places) pasts.push(withStandIns(await lookUpPast(world, work, id)))
  const manner = withPast(world, pasts, inTime)
  await planPersons(work, [person!.id], manner)
  await planHomes(work, [home.id], manner)
  for (const place of places)
    await settings.planFrom(place.id, 'Asia/Shanghai', plansFromOf(place, world.today))
  await work.sql(
    `UPDATE journey.action a SET standard_id = j.standard_id FROM journey.journey j
      WHERE j.project_id = a.project_id AND j.id = a.journey_id AND a.project_id = ANY ($1) AND a.done_at IS NOT NULL
        AND (j.home_id = $2 OR j.subject_id = $3)`,
    [places.map(({ id }) => id), home.id, person!.id],
  )
  return person!.id
}

/** Where a post is not filled, the head of the project did it. */
function withStandIns(past: PastOfProject): PastOfProject {
  const head = past.performers.get('projectManager')
  const roles = ['salesManager', 'mortgageClerk', 'callCentreAgent', 'fitOutManager', 'design']
  return {
    ...past,
    performers: new Map([
      ...roles.flatMap((role) => (head ? [[role, head] as const] : [])),
      ...past.performers,
    ]),
  }
}

/** In the middle of its window, when that has come; her own words where they are known. */
const inTime: Parameters<typeof withPast>[2] = (chance, action, today): Deed | undefined => {
  const { key, dueFrom, dueOn, customerSees } = action
  const doneOn = addDays(dueFrom, Math.floor(daysBetween(dueFrom, dueOn) / 2))
  if (doneOn >= today) return undefined
  const usual = deedOfPast(chance, action, today)
  const words = wordsOfDeeds[key]
  return {
    doneOn,
    doneAt: new Date(`${doneOn}T${String(chance.between(9, 16)).padStart(2, '0')}:20:00+08:00`),
    call: words ?? usual?.call ?? '电话接通，一切正常。',
    note: words ?? usual?.note ?? '按操作指引完成，资料已归档。',
    isConfirmed: customerSees && chance.happens(0.6),
  }
}
