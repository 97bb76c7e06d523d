import { deliveryModule } from '#modules/delivery/module.ts'
import { customersModule } from '#modules/customers/module.ts'
import { staffLeft } from '#modules/organization/events.ts'
import { buildStaff } from '#modules/organization/testing/index.ts'
import { useTestDatabase } from '#platform/testing/index.ts'
import type { StaffActor, Work } from '#platform/work/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { applyFacts, assignRole, stewardOf } from './index.ts'
import { journeyModule } from './module.ts'
import { homeJourney } from './queries/home-journey.ts'
import { projectBoard } from './queries/project-board.ts'
import { countedUpTo, myToday } from './queries/today.ts'
import { buildJourneys, buildPerformer, type BuiltJourneys } from './testing/index.ts'

describe('the price of a screen and of a plan', () => {
  const house = useTestDatabase([customersModule, deliveryModule, journeyModule], '2026-05-04T09:00:00+08:00')
  const system = <T>(run: (work: Work) => Promise<T>) => house.database.asSystem('test', run)
  let built: BuiltJourneys
  let relations: StaffActor

  beforeAll(async () => {
    await system(async (work) => {
      built = await buildJourneys(work, { homes: 8 })
      relations = await buildPerformer(work, built.nodeId, 'customerRelations')
    })
    await house.settle()
  })

  const count = async (actor: StaffActor | undefined, run: (work: Work) => Promise<unknown>) => {
    let statements = 0
    const counted = (work: Work) =>
      run({ ...work, sql: (text, values) => (statements++, work.sql(text, values)) } as Work)
    if (actor) await house.database.withWork({ actor, permission: 'journey.do' }, counted)
    else await system(counted)
    return statements
  }

  it('does not grow with the number of actions on Today', async () => {
    const few = await count(relations, (work) => myToday(work, { limit: 1 }))
    const many = await count(relations, (work) => myToday(work, { limit: 200 }))
    expect([few, many]).toEqual([many, few])
    expect(many).toBeLessThanOrEqual(6)
  })

  it('is not paid for counting on Today what nobody can do in a day', async () => {
    const before = await house.database.withWork({ actor: relations, permission: 'journey.do' }, (work) =>
      myToday(work, {}),
    )
    await house.owner.query(
      `INSERT INTO journey.action (id, project_id, journey_id, home_id, action_key, occurrence, step, due_from, due_on, planned_on, performer_role)
       SELECT uuidv7(), project_id, journey_id, home_id, action_key, n, step, '2026-05-01', '2026-05-05', '2026-05-05', performer_role
         FROM (SELECT * FROM journey.action WHERE performer_role = 'customerRelations' LIMIT 1), generate_series(2001, 3500) AS n`,
    )
    const { counts, items } = await house.database.withWork(
      { actor: relations, permission: 'journey.do' },
      (work) => myToday(work, {}),
    )
    expect(counts).toEqual({ ...before.counts, thisWeek: countedUpTo })
    expect(items).toHaveLength(50)
  })

  it('stays small for a home and for a project', async () => {
    const scope = { ...relations, grants: new Map([['journey.do', [built.nodeId]]]) } as StaffActor
    expect(await count(scope, (work) => homeJourney(work, built.homeIds[0]!))).toBeLessThanOrEqual(14)
    expect(await count(scope, (work) => projectBoard(work, built.projectId))).toBeLessThanOrEqual(7)
  })

  it('does not grow with the homes that are planned together', async () => {
    await house.owner.query(
      'TRUNCATE journey.action, journey.step_stay, journey.journey, journey.evidence, journey.call_attempt, journey.overdue_notice, journey.fulfilment CASCADE',
    )
    const one = await count(undefined, (work) => applyFacts(work, built.homeIds.slice(0, 1)))
    const many = await count(undefined, (work) => applyFacts(work, built.homeIds.slice(1)))
    expect(many).toBeLessThanOrEqual(one)
    const again = await system((work) => applyFacts(work, built.homeIds))
    expect(again).toEqual({ added: 0, changed: 0 })
  })

  it('gives the actions of somebody who left back to those who hold the post', async () => {
    const { staffId } = await system((work) =>
      buildStaff(work, { nodeId: built.nodeId, role: 'steward', name: '何暖' }),
    )
    await system((work) =>
      assignRole(work, built.projectId, {
        role: 'customerRelations',
        staffId,
        homeIds: built.homeIds.slice(0, 2),
      }),
    )
    await system((work) => assignRole(work, built.projectId, { role: 'steward', staffId }))
    const assigned = async () =>
      (await house.owner.query('SELECT 1 FROM journey.action WHERE responsible_staff_id = $1', [staffId]))
        .rowCount
    expect(await assigned()).toBeGreaterThan(0)
    const gone = { staffId, name: '何暖', leftOn: '2026-05-04', held: [] }
    await system(async (work) => work.emit(staffLeft, gone, { subject: ['organization.staff', staffId] }))
    await house.settle()
    expect(await assigned()).toBe(0)
    expect((await house.owner.query('SELECT 1 FROM journey.assignment')).rowCount).toBe(0)
    expect((await system((work) => stewardOf(work, built.homeIds[0]!)))?.name).toBe('何暖')
  })
})
