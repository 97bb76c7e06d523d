import { caseClosed, caseOpened, caseReplied } from '#modules/cases/events.ts'
import {
  bulletinSent,
  changeEstablished,
  changeAnswered,
  changeNoticeProven,
  changeNoticeSent,
  changeNoticeServed,
  delayNotified,
  openDayHeld,
} from '#modules/construction/events.ts'
import { customersModule } from '#modules/customers/module.ts'
import { recordDeliveries } from '#modules/delivery/index.ts'
import { deliveryModule } from '#modules/delivery/module.ts'
import { useTestDatabase } from '#platform/testing/index.ts'
import type { Work } from '#platform/work/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { journeyModule } from './module.ts'
import { type BuiltJourneys, buildJourneys } from './testing/index.ts'

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`

/** @serves 2.3, 2.7, S0-53, S0-57, S1-50 */
describe('what other modules tell', () => {
  const house = useTestDatabase([customersModule, deliveryModule, journeyModule], '2026-04-20T09:00:00+08:00')
  const system = <T>(run: (work: Work) => Promise<T>) => house.database.asSystem('test', run)
  let built: BuiltJourneys
  let homes: { homeId: string; contractId: string }[]

  beforeAll(async () => {
    built = await system((work) =>
      buildJourneys(work, { homes: 2, plannedDeliveryOn: '2026-12-29', plansFrom: '2026-04-01' }),
    )
    homes = built.homeIds.map((homeId, index) => ({ homeId, contractId: built.contracts[index]!.contractId }))
  })

  type Emit = (work: Work) => void
  const tell = async (emit: Emit) => system(async (work) => emit(work))
  const bulletin =
    (number: number, sentOn: string, edition = 1): Emit =>
    (work) =>
      work.emit(
        bulletinSent,
        { bulletinId: id(number), projectId: built.projectId, title: '四月通报', edition, sentOn, homes },
        { subject: ['construction.bulletin', id(number)], projectId: built.projectId },
      )
  const states = async (key: string, home = 0) =>
    (
      await house.owner.query<{ line: string }>(
        `SELECT a.due_on || ' ' || coalesce(a.done_on::text || ' ' || a.done_by_name, 'open') AS line
           FROM journey.action a WHERE home_id = $1 AND action_key = $2 AND is_applicable ORDER BY due_on`,
        [built.homeIds[home], key],
      )
    ).rows.map(({ line }) => line)

  const piecesOf = async (dueOn: string) =>
    (
      await house.owner.query<{ line: string }>(
        `SELECT e.kind || ' ' || e.text AS line FROM journey.evidence e JOIN journey.action a ON a.id = e.action_id
          WHERE a.home_id = $1 AND a.action_key = '3.2' AND a.due_on = $2 ORDER BY e.id`,
        [built.homeIds[0], dueOn],
      )
    ).rows.map(({ line }) => line)

  it('completes bulletins and the channels told with them, also when the bulletin came before the plan, and once for each', async () => {
    await tell(bulletin(1, '2026-04-15'))
    await tell(bulletin(1, '2026-04-15'))
    await house.settle()
    await tell(bulletin(1, '2026-04-18', 2))
    await house.settle()
    expect((await states('3.1')).slice(0, 2)).toEqual(['2026-04-20 2026-04-15 系统', '2026-05-20 open'])
    expect((await states('3.5', 1))[0]).toBe('2026-04-20 2026-04-15 系统')
    await tell(bulletin(2, '2026-04-19'))
    await house.settle()
    expect((await states('3.1'))[1]).toBe('2026-05-20 open')
    const evidence = await house.owner.query(
      `SELECT e.kind, e.text, length(e.sha256) AS seal FROM journey.evidence e JOIN journey.action a ON a.id = e.action_id
        WHERE a.home_id = $1 AND a.action_key = '3.1'`,
      [built.homeIds[0]],
    )
    expect(evidence.rows).toEqual([{ kind: 'document', text: '工程进展通报“四月通报”已发送', seal: 64 }])
    const done = await house.owner.query(
      `SELECT count(*)::int AS count FROM platform.event WHERE name = 'journey.action_done.v1' AND home_id = $1`,
      [built.homeIds[0]],
    )
    expect(done.rows).toEqual([{ count: 2 }])
  })

  it('asks for a notice of each change within ten days, and each notice completes the one of its own change', async () => {
    const change = (number: number) => ({
      changeId: id(10 + number),
      projectId: built.projectId,
      number: `BG-${number}`,
      title: '调整外立面',
      kind: 'design' as const,
    })
    const about = { subject: ['construction.change', id(11)] as [string, string], projectId: built.projectId }
    // The notice of the second change is heard of before the change itself.
    await tell((work) =>
      work.emit(changeNoticeSent, { ...change(2), sentOn: '2026-04-19', isLate: false, homes }, about),
    )
    await house.settle()
    await tell((work) => {
      for (const number of [1, 2])
        work.emit(
          changeEstablished,
          {
            ...change(number),
            establishedOn: `2026-04-1${number}`,
            sendBy: '2026-04-21',
            homes: homes.slice(0, 1),
          },
          about,
        )
    })
    await house.settle()
    expect(await states('3.2')).toEqual(['2026-04-21 open', '2026-04-22 2026-04-19 系统'])
    expect(await states('3.2', 1)).toEqual([])
    expect(await piecesOf('2026-04-22')).toEqual(['document 变更通报 BG-2“调整外立面”已书面发出'])
    const buyer = { ...homes[0]!, personIds: [], home: '1栋' }
    const proof = { number: null, words: null, fileIds: [], staffId: null, staffName: null }
    const tap = { ...proof, entryId: id(70), way: 'app' as const, receivedOn: '2026-04-20' }
    const post = { ...proof, entryId: id(71), way: 'post' as const, receivedOn: '2026-04-21', number: 'XA1' }
    const served = { servedOn: '2026-04-20', way: 'app' as const, answerBy: '2026-05-05' }
    const answer = {
      answer: 'silent' as const,
      answeredOn: '2026-05-06',
      answerZh: '逾期未答复',
      answerEn: '',
    }
    // The proof of a notice that is not sent yet waits with its own change.
    for (const number of [2, 2, 1])
      await tell((work) => {
        const of = { ...change(number), ...buyer }
        work.emit(
          changeNoticeServed,
          { ...of, ...served, proof: { ...tap, entryId: id(70 + 9 * number) } },
          about,
        )
        if (number === 2) work.emit(changeNoticeProven, { ...of, proof: post }, about)
        if (number === 2) work.emit(changeAnswered, { ...of, ...answer }, about)
      })
    await house.settle()
    expect((await piecesOf('2026-04-22')).slice(1).toSorted().slice(0, 2)).toEqual([
      'customerTap 客户 2026-04-20 在业主端打开变更通报，视为收到',
      'document 送达证明：挂号邮寄，2026-04-21 收到；单号 XA1',
    ])
    expect(await piecesOf('2026-04-21')).toHaveLength(1)
    expect(await states('3.2')).toEqual(['2026-04-21 open', '2026-04-22 2026-04-19 系统'])
  })

  it('knows who came to the open day and what was told of a delay', async () => {
    const about = {
      subject: ['construction.open_day', id(20)] as [string, string],
      projectId: built.projectId,
    }
    const day = { openDayId: id(20), projectId: built.projectId, title: '春季开放日', heldOn: '2026-04-18' }
    await tell((work) => work.emit(openDayHeld, { ...day, homes: homes.slice(0, 1) }, about))
    const delay = {
      delayId: id(30),
      projectId: built.projectId,
      reason: '雨季停工',
      oldOn: '2026-12-29',
      newOn: '2027-02-28',
      knownOn: '2026-04-16',
      notifiedOn: '2026-04-17',
      homes,
    }
    await tell((work) => work.emit(delayNotified, delay, about))
    await house.settle()
    expect((await states('3.3'))[0]).toContain('2026-04-18 系统')
    expect((await states('3.3', 1))[0]).toContain('open')
    expect(await states('3.6')).toEqual(['2026-04-27 open'])
    expect(await states('3.9', 1)).toEqual(['2026-04-19 2026-04-17 系统'])
  })

  it('keeps of an owner’s case that it was taken in, answered and solved; a tenant’s stays with the cases', async () => {
    await system((work) =>
      recordDeliveries(work, [{ row: 1, homeId: built.homeIds[0]!, deliveredOn: '2026-04-19' }]),
    )
    const [owner] = built.contracts[0]!.personIds
    const about = {
      caseId: id(40),
      number: 'TS-2026-000042',
      kind: 'complaint',
      kindZh: '投诉',
      kindEn: 'Complaint',
    } as const
    const of = {
      subject: ['cases.case_file', id(40)] as [string, string],
      projectId: built.projectId,
      homeId: built.homeIds[0],
      personId: owner,
    }
    const opened = {
      channel: 'portal',
      urgency: 'NORMAL',
      safety: false,
      categoryId: null,
      ownerStaffId: id(50),
      ownerName: '何暖',
    } as const
    const reply = { staffId: id(50), staffName: '何暖', first: true, withinTerm: true }
    await tell((work) => work.emit(caseReplied, { ...about, ...reply }, of))
    await tell((work) => work.emit(caseOpened, { ...about, ...opened }, of))
    await tell((work) =>
      work.emit(caseOpened, { ...about, ...opened, caseId: id(41) }, { ...of, personId: id(60) }),
    )
    await house.settle()
    expect(await states('7.1')).toEqual(['2026-04-21 2026-04-20 系统'])
    expect(await states('7.2')).toEqual(['2026-04-21 2026-04-20 何暖'])
    expect(await states('7.3')).toEqual(['2026-04-27 open'])
    house.clock.set('2026-04-28T09:00:00+08:00')
    const closed = {
      closure: 'confirmed',
      closedOn: '2026-04-28',
      reopenedCount: 0,
      withinTerm: false,
    } as const
    await tell((work) => work.emit(caseClosed, { ...about, ...closed }, of))
    await house.settle()
    const late = await house.owner.query(
      `SELECT done_late FROM journey.action WHERE action_key = '7.3' AND home_id = $1`,
      [built.homeIds[0]],
    )
    expect(late.rows).toEqual([{ done_late: true }])
  })
})
