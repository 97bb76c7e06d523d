import * as fc from 'fast-check'
import { customersModule } from '#modules/customers/module.ts'
import { endHoldings, holdersOf, registerPerson, takeHolding } from '#modules/customers/index.ts'
import { recordDeliveries } from '#modules/delivery/index.ts'
import { deliveryModule } from '#modules/delivery/module.ts'
import { bulletinSent, changeEstablished, changeNoticeSent } from '#modules/construction/events.ts'
import { caseOpened, caseReplied } from '#modules/cases/events.ts'
import { cancelContract } from '#modules/sales/index.ts'
import { buildContract } from '#modules/sales/testing/index.ts'
import { addDays } from '#platform/calendar/index.ts'
import type { RecordedEvent } from '#platform/events/index.ts'
import { Refusal } from '#platform/errors/index.ts'
import { useTestDatabase } from '#platform/testing/index.ts'
import type { Work } from '#platform/work/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { recordEvent } from './actions/record-event.ts'
import { applyFacts } from './index.ts'
import { journeyModule } from './module.ts'
import type { EventKind } from './recorded-event.ts'
import { buildJourneys, type BuiltJourneys } from './testing/index.ts'

/** Something that happens to one of the homes, told so many days after it. */
const anyDeed = fc.record({
  home: fc.nat(5),
  what: fc.constantFrom(
    'sign',
    'cancel',
    'plan',
    'deliver',
    'deliver',
    'moveIn',
    'resell',
    'visit',
    'lose',
    'subscribe',
    'unsubscribe',
    'refuse access',
    'send bulletin',
    'change plans',
    'open a case',
    'plan again',
    'settle',
    'settle',
  ),
  days: fc.nat(60),
  late: fc.nat(20),
})
type Deed = typeof anyDeed extends fc.Arbitrary<infer T> ? T : never

describe('journeys on the real database', () => {
  const modules = [customersModule, deliveryModule, journeyModule]
  const house = useTestDatabase(modules, '2026-01-05T09:00:00+08:00')
  const system = <T>(run: (work: Work) => Promise<T>) => house.database.asSystem('test', run)
  let built: BuiltJourneys
  let persons = 0

  beforeAll(async () => {
    built = await system((work) => buildJourneys(work, { homes: 6 }))
  })

  const deeds: Record<string, (work: Work, homeId: string, day: string) => Promise<unknown>> = {
    sign: (work, homeId, day) =>
      buildContract(work, {
        projectId: built.projectId,
        homeId,
        signedOn: day,
        plannedDeliveryOn: addDays(day, 300),
      }),
    cancel: async (work, homeId, day) => {
      const [contract] = await work.sql<{ id: string; version: number }>(
        `SELECT id, version FROM sales.contract WHERE home_id = $1 AND state = 'standing'`,
        [homeId],
      )
      if (contract)
        await cancelContract(work, contract.id, {
          version: contract.version,
          cancelledOn: day,
          reason: '协商退房',
        })
    },
    plan: (work, homeId, day) => recordDeliveries(work, [{ row: 1, homeId, plannedOn: addDays(day, 90) }]),
    deliver: (work, homeId, day) => recordDeliveries(work, [{ row: 1, homeId, deliveredOn: day }]),
    moveIn: (work, homeId, day) => recordDeliveries(work, [{ row: 1, homeId, movedInOn: day }]),
    resell: async (work, homeId, day) => {
      const owners = (await holdersOf(work, homeId)).map(({ holdingId }) => holdingId)
      await endHoldings(work, owners, { untilOn: day, reason: 'resale' })
      const { personId } = await registerPerson(work, {
        projectId: built.projectId,
        source: 'sale',
        name: '宋知微',
        phone: `137${String(++persons).padStart(8, '0')}`,
      })
      await takeHolding(work, { personId, homeId, kind: 'owner', fromOn: day, acquisition: 'resale' })
    },
    visit: (work, homeId, day) => record(work, 'visited', homeId, day),
    lose: (work, homeId, day) => record(work, 'lost', homeId, day),
    subscribe: (work, homeId, day) => record(work, 'subscribed', homeId, day),
    unsubscribe: (work, homeId, day) => record(work, 'subscriptionCancelled', homeId, day),
    'refuse access': (work, homeId, day) => record(work, 'accessRefused', homeId, day),
    'send bulletin': async (work, homeId, day) => sendBulletin(work, homeId, day),
    'change plans': async (work, homeId, day) => establishChange(work, homeId, day),
    'open a case': async (work, homeId) => takeInCase(work, homeId),
    // Whoever asks twice at the same time gets the same journeys.
    'plan again': async (_, homeId) => {
      await Promise.all([1, 2, 3].map(() => system((work) => applyFacts(work, [homeId, ...built.homeIds]))))
    },
    settle: () => house.settle(),
  }

  const record = (work: Work, kind: EventKind, homeId: string, on: string) =>
    recordEvent(work, {
      kind,
      projectId: built.projectId,
      person: { name: '顾明远', phone: `1360000000${built.homeIds.indexOf(homeId)}` },
      homeId,
      on,
      note: '家人商量后决定',
    })

  const about = (work: Work) => ({
    subject: ['construction.record', work.newId()] as const,
    projectId: built.projectId,
  })
  const homesOf = (homeId: string) => [{ homeId, contractId: homeId }]
  const sendBulletin = (work: Work, homeId: string, sentOn: string) => {
    const bulletin = { bulletinId: work.newId(), projectId: built.projectId, title: '通报', edition: 1 }
    work.emit(bulletinSent, { ...bulletin, sentOn, homes: homesOf(homeId) }, about(work))
  }
  const establishChange = (work: Work, homeId: string, establishedOn: string) => {
    const change = {
      changeId: work.newId(),
      projectId: built.projectId,
      number: 'BG-1',
      title: '立面',
      kind: 'design' as const,
    }
    const homes = homesOf(homeId)
    const sendBy = addDays(establishedOn, 10)
    work.emit(changeEstablished, { ...change, establishedOn, sendBy, homes }, about(work))
    work.emit(changeNoticeSent, { ...change, sentOn: sendBy, isLate: false, homes }, about(work))
  }
  const takeInCase = async (work: Work, homeId: string) => {
    const [owner] = await holdersOf(work, homeId)
    const [caseId, staffId] = [work.newId(), work.newId()]
    const of = {
      subject: ['cases.case_file', caseId] as const,
      projectId: built.projectId,
      homeId,
      personId: owner?.personId,
    }
    const known = { caseId, number: 'TS-1', kind: 'complaint', kindZh: '投诉', kindEn: 'Complaint' } as const
    const opened = { channel: 'portal', urgency: 'NORMAL', safety: false, categoryId: null } as const
    work.emit(caseOpened, { ...known, ...opened, ownerStaffId: staffId, ownerName: '何暖' }, of)
    work.emit(caseReplied, { ...known, staffId, staffName: '何暖', first: true, withinTerm: true }, of)
  }

  async function happen({ home, what, days, late }: Deed): Promise<void> {
    house.clock.advance(days * 86_400_000)
    const day = addDays(house.clock.now().toISOString().slice(0, 10), -late)
    const homeId = built.homeIds[home]!
    // What the registers refuse has not happened.
    const refused = (error: unknown) => {
      if (!(error instanceof Refusal)) throw error
    }
    if (what === 'settle' || what === 'plan again') await deeds[what]!(undefined as never, homeId, day)
    else await system((work) => deeds[what]!(work, homeId, day)).catch(refused)
  }

  const rows = async (text: string) => (await house.owner.query<Record<string, unknown>>(text)).rows
  const snapshot = async () => ({
    actions:
      await rows(`SELECT j.subject_kind, j.subject_id, j.origin_id, a.action_key, a.occurrence, a.due_from, a.due_on, a.planned_on,
        a.person_id, a.household_id, a.home_id, a.done_on, a.done_by_name FROM journey.action a JOIN journey.journey j ON j.id = a.journey_id
        WHERE a.is_applicable ORDER BY 1, 2, 3, 4, 5`),
    stays:
      await rows(`SELECT j.subject_kind, j.subject_id, j.origin_id, j.person_id, j.ended_on, j.ended_by, s.step, s.entered_on, s.left_on
        FROM journey.step_stay s JOIN journey.journey j ON j.id = s.journey_id ORDER BY 1, 2, 3, 7`),
  })

  /** Forgets every journey and hears the whole event log again, in any order, each event twice. */
  async function replay(order: (events: RecordedEvent[]) => RecordedEvent[]): Promise<void> {
    await house.owner.query(
      `TRUNCATE journey.action, journey.step_stay, journey.journey, journey.plan_request, journey.person_plan_request,
        journey.evidence, journey.call_attempt, journey.overdue_notice, journey.fulfilment CASCADE`,
    )
    const log = await rows(
      `SELECT name, payload, project_id, home_id, person_id, recorded_at FROM platform.event ORDER BY position`,
    )
    const events = log.map(
      ({ name, payload, project_id, home_id, person_id, recorded_at }) =>
        ({
          name,
          payload,
          projectId: project_id,
          homeId: home_id,
          personId: person_id,
          recordedAt: recorded_at,
        }) as RecordedEvent,
    )
    for (const event of order([...events, ...events]))
      for (const { eventName, handle } of journeyModule.subscribers!)
        if (eventName === event.name) await system((work) => handle(work, [event]))
    await house.settle()
  }

  it('follow from the facts alone: told in any order, late or twice, planned together or one by one, replayed from the log', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyDeed, { minLength: 12, maxLength: 30 }),
        fc.nat(1000),
        async (list, turn) => {
          for (const deed of list) await happen(deed)
          await house.settle()
          await system((work) => applyFacts(work, built.homeIds))
          const grown = await snapshot()
          await replay((events) =>
            events
              .map((event, index) => [(index * 7919 + turn) % events.length, event] as const)
              .toSorted(([one], [other]) => one - other)
              .map(([, event]) => event),
          )
          const replayed = await snapshot()
          expect(replayed).toEqual(grown)
          expect(grown.actions.length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 4, seed: 20260112 },
    )
  }, 120_000)
})
