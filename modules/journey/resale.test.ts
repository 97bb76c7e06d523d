import { residentScope } from '#modules/customers/index.ts'
import { customersModule } from '#modules/customers/module.ts'
import { recordDeliveries } from '#modules/delivery/index.ts'
import { deliveryModule } from '#modules/delivery/module.ts'
import { buildResidentActor, buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import type { ResidentActor } from '#platform/work/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { recordEvent } from './actions/record-event.ts'
import { journeyModule } from './module.ts'
import { buildJourneys, type BuiltJourneys } from './testing/index.ts'

interface MyJourney {
  homes: {
    homeId: string
    steps: { step: string; state: string }[]
    done: { key: string }[]
    next: { key: string }[]
  }[]
}

/** @serves 2.0, S2-44, 7.9 */
describe('a home that is sold on', () => {
  const house = useTestServer([customersModule, deliveryModule, journeyModule], '2026-06-12T10:00:00+08:00')
  let built: BuiltJourneys
  let homeId = ''
  let sellerId = ''
  let buyerId = ''

  /** The person as the portal lets them in now. */
  const inPortal = (id: string): Promise<ResidentActor> =>
    house.database.asSystem('test', async (work) => {
      const scope = (await residentScope(work, id))!
      return buildResidentActor(['journey.own', 'journey.confirm'], { ...scope, id: scope.personId })
    })
  const own = async (id: string) =>
    (await house.send<MyJourney>(await inPortal(id), 'GET', '/my-journey')).body.homes

  beforeAll(async () => {
    await house.database.asSystem('test', async (work) => {
      built = await buildJourneys(work, { homes: 1 })
      homeId = built.homeIds[0]!
      sellerId = built.contracts[0]!.personIds[0]!
      await recordDeliveries(work, [{ row: 1, homeId, deliveredOn: '2026-06-12' }])
      await recordDeliveries(work, [{ row: 1, homeId, movedInOn: '2026-06-12' }])
    })
    await house.settle()
  })

  it('leaves the seller without it in the portal; the buyer stands at the step in which the home is', async () => {
    expect((await own(sellerId)).map((home) => home.homeId)).toEqual([homeId])
    house.clock.set('2027-02-01T10:00:00+08:00')
    await house.database.asSystem('test', async (work) => {
      await recordEvent(work, {
        kind: 'defectFound',
        projectId: built.projectId,
        homeId,
        on: '2027-01-30',
        note: '北卧窗框渗水',
      })
    })
    await house.settle()
    const clerk = buildStaffActor(['customers.edit', 'customers.read'], [built.nodeId])
    const { status } = await house.send(clerk, 'POST', `/homes/${homeId}/transfers`, {
      on: '2027-02-01',
      buyers: [{ person: { name: '魏青', phone: '13912340077' } }],
    })
    expect(status).toBe(201)
    await house.settle()
    const { rows } = await house.owner.query<{ id: string }>(
      `SELECT id FROM customers.person WHERE name = '魏青'`,
    )
    buyerId = rows[0]!.id
    expect(await own(sellerId)).toEqual([])
    expect((await house.send(await inPortal(sellerId), 'GET', '/my-first-steps')).body).toEqual({
      ways: [],
      closed: [{ home: '砚湖湾 3栋1单元101', untilOn: '2027-02-01' }],
    })
    const [home] = await own(buyerId)
    expect(home!.steps.slice(0, 3).map(({ state }) => state)).toEqual(['past', 'past', 'past'])
    expect(home!.steps.filter(({ state }) => state === 'present').map(({ step }) => step)).toEqual([
      'ASKING_AFTER',
      'RESPONSIBILITY',
      'ON_THE_ROAD',
    ])
  })

  it('welcomes the buyer with an action of thirty days, and asks the seller’s household for nothing more', async () => {
    const { rows } = await house.owner.query(
      `SELECT a.due_from, a.due_on, a.performer_role, p.name FROM journey.action a JOIN customers.person p ON p.id = a.person_id
        WHERE a.home_id = $1 AND a.action_key = '7.9' AND a.is_applicable`,
      [homeId],
    )
    expect(rows).toEqual([
      { due_from: '2027-02-01', due_on: '2027-03-03', performer_role: 'steward', name: '魏青' },
    ])
    const left = await house.owner.query(
      `SELECT count(*)::int AS count FROM journey.action a JOIN journey.journey j ON j.id = a.journey_id
        WHERE j.person_id = $1 AND j.subject_kind = 'household' AND a.is_applicable AND a.done_at IS NULL AND a.due_on > '2027-02-01'`,
      [sellerId],
    )
    expect(left.rows).toEqual([{ count: 0 }])
  })

  it('keeps its warranty and its open defects: they go on with the buyer', async () => {
    const { rows } = await house.owner.query(
      `SELECT a.action_key, a.due_on, p.name FROM journey.action a JOIN customers.person p ON p.id = a.person_id
        WHERE a.home_id = $1 AND a.action_key IN ('4.10', '6.6.W5') AND a.is_applicable ORDER BY 1`,
      [homeId],
    )
    expect(rows.map(({ action_key, name }) => `${action_key} ${name}`)).toEqual(['4.10 魏青', '6.6.W5 魏青'])
    expect(rows[1]!.due_on).toMatch(/^2031-05/)
  })
})
