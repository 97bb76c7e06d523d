import { customersModule } from '#modules/customers/module.ts'
import { endHoldings, holdersOf, registerPerson, takeHolding } from '#modules/customers/index.ts'
import { recordDeliveries } from '#modules/delivery/index.ts'
import { deliveryModule } from '#modules/delivery/module.ts'
import { cancelContract } from '#modules/sales/index.ts'
import { useTestServer } from '#platform/testing/index.ts'
import type { StaffActor, Work } from '#platform/work/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { extendPlans } from './jobs/extend-plans.ts'
import { journeyModule } from './module.ts'
import { buildJourneys, buildOwnerActor, buildPerformer, type BuiltJourneys } from './testing/index.ts'

interface Line {
  id: string
  key: string
  occurrence: number
  state: string
  dueFrom: string
  dueOn: string
  plannedOn: string
  home: string
  customer: string
}
interface HomeView {
  steps: { step: string; state: string; enteredOn: string | null }[]
  actions: Line[]
  ahead: { key: string; aboutOn: string }[]
}
interface TodayView {
  counts: Record<string, number>
  items: { group: string; action: Line }[]
  next: string | null
}

describe('a home on its way', () => {
  const house = useTestServer([customersModule, deliveryModule, journeyModule], '2026-05-04T09:00:00+08:00')
  const system = <T>(run: (work: Work) => Promise<T>) => house.database.asSystem('test', run)
  let built: BuiltJourneys
  let relations: StaffActor
  let steward: StaffActor
  let outsider: StaffActor
  const [first, second] = [() => built.homeIds[0]!, () => built.homeIds[1]!]
  const journey = async (homeId: string) =>
    (await house.send<HomeView>(relations, 'GET', `/homes/${homeId}/journey`)).body
  const present = ({ steps }: HomeView) =>
    steps.filter(({ state }) => state === 'present').map(({ step }) => step)
  const deliver = (homeId: string, dates: object) =>
    system((work) => recordDeliveries(work, [{ row: 1, homeId, ...dates }]))

  beforeAll(async () => {
    await system(async (work) => {
      built = await buildJourneys(work)
      relations = await buildPerformer(work, built.nodeId, 'customerRelations')
      steward = await buildPerformer(work, built.nodeId, 'steward')
      outsider = await buildPerformer(work, built.foreignNodeId, 'customerRelations')
    })
    await house.settle()
  })

  it('enters step 3 with the contract, and what comes after the delivery is seen ahead [S0-42]', async () => {
    const view = await journey(first())
    expect(present(view)).toEqual(['CLOSE_CONTACT'])
    expect(view.steps.find(({ step }) => step === 'WELCOME_HOME')).toMatchObject({
      state: 'future',
      enteredOn: '2026-05-29',
    })
    expect(view.actions.find(({ key }) => key === '4.1')).toMatchObject({
      state: 'overdue',
      dueOn: '2026-04-29',
    })
    expect(
      view.actions
        .filter(({ key }) => key === '3.4')
        .map(({ occurrence, state }) => `${occurrence} ${state}`),
    ).toEqual(['1 overdue', '2 overdue', '3 overdue', '4 overdue', '5 notDue'])
    expect(view.ahead.find(({ key }) => key === '4.2')).toMatchObject({ aboutOn: '2026-06-01' })
  })

  it('shows on the Today page of the post that is responsible on the project, late ones first, page by page', async () => {
    const all = (await house.send<TodayView>(relations, 'GET', '/today?limit=200')).body
    expect(all.items.every(({ action }) => action.home.includes('砚湖湾'))).toBe(true)
    expect(all.items[0]).toMatchObject({ group: 'late', action: { customer: '沈**' } })
    const days = all.items.map(({ action }) => action.dueOn)
    expect(days).toEqual(days.toSorted())
    expect(all.items.length).toBe(Object.values(all.counts).reduce((sum, count) => sum + count, 0))
    const pages: string[] = []
    for (let next: string | null = ''; next !== null;) {
      const page: TodayView = (
        await house.send<TodayView>(relations, 'GET', `/today?limit=7${next && `&after=${next}`}`)
      ).body
      pages.push(...page.items.map(({ action }) => action.id))
      next = page.next
    }
    expect(pages).toEqual(all.items.map(({ action }) => action.id))
    const other = (await house.send<TodayView>(steward, 'GET', '/today')).body
    expect(other.items).toEqual([])
  })

  it('names the customer in full to whoever may read customers’ files, because that is whom he calls', async () => {
    const grants = new Map([...relations.grants, ['customers.read', relations.grants.get('journey.read')!]])
    const { items } = (await house.send<TodayView>({ ...relations, grants }, 'GET', '/today')).body
    expect(items[0]!.action.customer).toMatch(/^沈[^*]+$/)
  })

  it('answers 404 outside the scope, and Today of another city shows nothing of it', async () => {
    expect((await house.send(outsider, 'GET', `/homes/${first()}/journey`)).status).toBe(404)
    expect((await house.send(outsider, 'GET', `/projects/${built.projectId}/journey-board`)).status).toBe(404)
    expect((await house.send<TodayView>(outsider, 'GET', '/today')).body.items).toEqual([])
    const { body } = await house.send<TodayView>(relations, 'GET', '/today')
    expect((await house.send(outsider, 'GET', `/journey-actions/${body.items[0]!.action.id}`)).status).toBe(
      404,
    )
  })

  it('is in several steps at once after the delivery; deadlines follow the real day, the promised one is kept', async () => {
    house.clock.set('2026-06-12T15:00:00+08:00')
    await deliver(first(), { deliveredOn: '2026-06-12' })
    await house.settle()
    const view = await journey(first())
    expect(present(view)).toEqual(['WELCOME_HOME', 'ASKING_AFTER', 'RESPONSIBILITY', 'ON_THE_ROAD'])
    expect(view.actions.find(({ key }) => key === '4.8')).toMatchObject({
      state: 'due',
      dueOn: '2026-06-13',
      plannedOn: '2026-05-30',
    })
    expect(view.ahead).toEqual([])
    const board = await house.send<{
      steps: { step: string; homes: number }[]
      roles: { role: string; late: number }[]
    }>(relations, 'GET', `/projects/${built.projectId}/journey-board`)
    expect(
      board.body.steps.filter(({ homes }) => homes > 0).map(({ step, homes }) => `${step} ${homes}`),
    ).toEqual(['CLOSE_CONTACT 1', 'WELCOME_HOME 1', 'ASKING_AFTER 1', 'RESPONSIBILITY 1', 'ON_THE_ROAD 1'])
    expect(board.body.roles.find(({ role }) => role === 'customerRelations')!.late).toBeGreaterThan(0)
  })

  it('moves the residence call-back when the move-in becomes known, and keeps its identity', async () => {
    const before = (await journey(first())).actions.find(({ key }) => key === '5.1')!
    house.clock.set('2026-07-20T10:00:00+08:00')
    await deliver(first(), { movedInOn: '2026-07-15' })
    await house.settle()
    const view = await journey(first())
    expect(before).toMatchObject({ dueFrom: '2026-11-27' })
    expect(view.actions.find(({ key }) => key === '5.1')).toMatchObject({
      id: before.id,
      dueFrom: '2026-09-30',
      plannedOn: before.plannedOn,
    })
    expect(present(view)).toEqual(['ASKING_AFTER', 'RESPONSIBILITY', 'ON_THE_ROAD'])
  })

  it('gives the second owner the step of the home, a welcome, and nothing of the first owner', async () => {
    const firstOwner = await system((work) => buildOwnerActor(work, first()))
    house.clock.set('2026-09-01T10:00:00+08:00')
    await system(async (work) => {
      const holders = await holdersOf(work, first())
      await endHoldings(
        work,
        holders.map(({ holdingId }) => holdingId),
        { untilOn: '2026-09-01', reason: 'resale' },
      )
      const { personId } = await registerPerson(work, {
        projectId: built.projectId,
        source: 'sale',
        name: '顾晚晴',
        phone: '13900000001',
      })
      await takeHolding(work, {
        personId,
        homeId: first(),
        kind: 'owner',
        fromOn: '2026-09-01',
        acquisition: 'resale',
      })
    })
    await house.settle()
    const secondOwner = await system((work) => buildOwnerActor(work, first()))
    type Mine = {
      homes: { next: { key: string }[]; done: unknown[]; steps: { step: string; state: string }[] }[]
    }
    const mine = (await house.send<Mine>(secondOwner, 'GET', '/my-journey')).body.homes[0]!
    expect(mine.next.map(({ key }) => key)).toEqual(expect.arrayContaining(['7.9', '5.1', '6.1']))
    expect(mine.next.some(({ key }) => key.startsWith('3.'))).toBe(false)
    expect(mine.steps.filter(({ state }) => state === 'present').map(({ step }) => step)).toContain(
      'ON_THE_ROAD',
    )
    // Whoever sold the home has it no longer in his scope; even with a stale sign-in nothing of it is shown.
    const stale = (await house.send<Mine>(firstOwner, 'GET', '/my-journey')).body.homes
    expect(stale.flatMap(({ next }) => next.map(({ key }) => key)).some((key) => key === '5.1')).toBe(false)
  })

  it('asks for nothing more when the contract is cancelled, and keeps what was late in no list', async () => {
    await system((work) =>
      cancelContract(work, built.contracts[1]!.contractId, {
        version: 1,
        cancelledOn: '2026-09-01',
        reason: '协商退房',
      }),
    )
    await house.settle()
    const view = await journey(second())
    expect(present(view)).toEqual([])
    expect(view.actions).toEqual([])
  })

  it('brings the next occurrences into the plan at night, only where the day changes something [S0-14]', async () => {
    const extend = () => extendPlans.run(house.database, {} as never)
    const replanned = async () => {
      const { rows } = await house.owner.query<{ count: string }>(
        `SELECT (SELECT count(*) FROM journey.action) + (SELECT count(*) FROM platform.audit_log WHERE subject = 'journey.action') AS count`,
      )
      return rows[0]!.count
    }
    await extend()
    const quiet = await replanned()
    house.clock.set('2026-09-02T00:20:00+08:00')
    await extend()
    expect(await replanned()).toBe(quiet)
    const contacts = async () =>
      (await journey(first())).actions.filter(({ key }) => key === '6.4').map(({ occurrence }) => occurrence)
    expect(await contacts()).toEqual([1])
    house.clock.set('2026-11-28T00:20:00+08:00')
    await extend()
    expect(await contacts()).toEqual([1, 2])
  })
})
