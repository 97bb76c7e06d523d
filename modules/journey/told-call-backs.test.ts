import { customersModule } from '#modules/customers/module.ts'
import { recordDeliveries } from '#modules/delivery/index.ts'
import { deliveryModule } from '#modules/delivery/module.ts'
import { askedElsewhere, callbackDone, callMissed } from '#modules/surveys/events.ts'
import { useTestDatabase } from '#platform/testing/index.ts'
import type { Work } from '#platform/work/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { journeyModule } from './module.ts'
import { type BuiltJourneys, buildJourneys } from './testing/index.ts'

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`
const agent = id(77)

/** @serves 2.4, 2.5, 4.11, 5.1, 5.2, 5.4, 5.7, S0-55 */
describe('what call-backs tell', () => {
  const house = useTestDatabase([customersModule, deliveryModule, journeyModule], '2026-06-10T09:00:00+08:00')
  const system = <T>(run: (work: Work) => Promise<T>) => house.database.asSystem('test', run)
  let built: BuiltJourneys
  beforeAll(async () => {
    built = await system((work) =>
      buildJourneys(work, { homes: 2, plannedDeliveryOn: '2026-06-01', plansFrom: '2026-04-01' }),
    )
    await system((work) =>
      recordDeliveries(work, [
        { row: 1, homeId: built.homeIds[0]!, deliveredOn: '2026-06-01', movedInOn: '2026-06-05' },
        { row: 2, homeId: built.homeIds[1]!, deliveredOn: '2026-06-01', movedInOn: '2026-06-05' },
      ]),
    )
    await house.settle()
  })
  const about = (number: number, kind: 'deliveryCallback' | 'residenceCallback') => ({
    callbackId: id(number),
    projectId: built.projectId,
    homeId: built.homeIds[0]!,
    personId: id(5),
    kind,
    kindZh: kind === 'deliveryCallback' ? '交付回访' : '居住回访',
    kindEn: kind,
    byId: agent,
    byName: '林夕',
  })
  const subject = (number: number) => ({
    subject: ['surveys.callback', id(number)] as [string, string],
    projectId: built.projectId,
  })
  const done = async (number: number, kind: 'deliveryCallback' | 'residenceCallback', doneOn: string) => {
    const facts = { way: 'call' as const, doneOn, problems: 1, opinions: 0, summary: '流程 3/4 项做到' }
    await system(async (work) =>
      work.emit(callbackDone, { ...about(number, kind), ...facts }, subject(number)),
    )
    await house.settle()
  }
  const actions = async (key: string, home = 0) =>
    (
      await house.owner.query<{ line: string }>(
        `SELECT coalesce(a.done_on || ' ' || a.done_by_name, 'open') || coalesce(' ' || e.kind || ' ' || e.text, '') AS line
           FROM journey.action a LEFT JOIN journey.evidence e ON e.action_id = a.id
          WHERE a.home_id = $1 AND a.action_key = $2 AND a.is_applicable ORDER BY a.due_on`,
        [built.homeIds[home], key],
      )
    ).rows.map(({ line }) => line)

  it('plans another try when nobody answered, and ends it with the third, when the owner is asked in writing', async () => {
    const miss = async (attempts: number, on: string, notReached: boolean) => {
      const calls = ['6/10 09:00 无人接听', '6/11 15:00 占线', '6/12 19:00 无人接听']
      const facts = { attempts, on, notReached, tried: '6/10 09:00、6/11 15:00、6/12 19:00', calls }
      await system(async (work) =>
        work.emit(callMissed, { ...about(1, 'deliveryCallback'), ...facts }, subject(1)),
      )
      await house.settle()
    }
    await miss(1, '2026-06-10', false)
    expect(await actions('5.7')).toEqual(['open'])
    await miss(2, '2026-06-11', false)
    await miss(3, '2026-06-12', true)
    expect((await actions('5.7')).toSorted()).toEqual([
      '2026-06-12 林夕 callRecord 交付回访 6/10 09:00 无人接听',
      '2026-06-12 林夕 callRecord 交付回访 6/11 15:00 占线',
      '2026-06-12 林夕 callRecord 交付回访 6/12 19:00 无人接听，已发送带链接的消息',
    ])
  })

  it('completes the delivery call-back, told twice once', async () => {
    for (const _ of [1, 2]) await done(1, 'deliveryCallback', '2026-06-14')
    expect(await actions('4.11')).toEqual(['2026-06-14 林夕 callRecord 交付回访电话完成：流程 3/4 项做到'])
    expect(await actions('5.1')).toEqual(['open'])
  })

  it('completes the residence call-back with the problems and opinions that were asked for', async () => {
    house.clock.set('2026-09-05T09:00:00+08:00')
    await done(2, 'residenceCallback', '2026-09-05')
    expect(await actions('5.1')).toEqual(['2026-09-05 林夕 callRecord 居住回访电话完成：流程 3/4 项做到'])
    expect(await actions('5.2')).toEqual(['2026-09-05 林夕 note 居住回访：1 个问题已立案'])
    expect(await actions('5.4')).toEqual(['2026-09-05 林夕 note 居住回访：没有意见'])
  })

  it('completes the next delivery call-back with a note of how it was asked, when it was asked elsewhere', async () => {
    await system(async (work) =>
      work.emit(
        askedElsewhere,
        {
          ...about(3, 'deliveryCallback'),
          homeId: built.homeIds[1]!,
          on: '2026-09-06',
          reason: '管家上门时当面问过',
        },
        subject(3),
      ),
    )
    await house.settle()
    expect(await actions('4.11', 1)).toEqual([
      '2026-09-06 林夕 note 交付回访以其他方式问到：管家上门时当面问过',
    ])
  })
})
