import { customersModule } from '#modules/customers/module.ts'
import { deliveryModule } from '#modules/delivery/module.ts'
import {
  channelCardHanded,
  contactNamed,
  measuresShown,
  newFactorReported,
  noticePosted,
  noticeReviewed,
  postingProved,
  signingAppointed,
  subscribed,
  subscriptionCancelled,
  subscriptionCorrected,
  topicsExplained,
} from '#modules/disclosure/events.ts'
import { useTestServer } from '#platform/testing/index.ts'
import type { Work } from '#platform/work/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { journeyModule } from './module.ts'
import { openSalesOffice } from './testing/index.ts'

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`

/** @serves 2.1, 2.2, S0-59, S0-60 */
describe('what is disclosed before the contract', () => {
  const house = useTestServer([customersModule, deliveryModule, journeyModule], '2026-05-12T14:00:00+08:00')
  let office: Awaited<ReturnType<typeof openSalesOffice>>
  beforeAll(async () => {
    office = await openSalesOffice(house)
  })

  const tell = async (emit: (work: Work) => void) => {
    await house.database.asSystem('test', async (work) => emit(work))
    await house.settle()
  }
  const states = async (where: string, value: string) =>
    (
      await house.owner.query<{ line: string }>(
        `SELECT a.action_key || '#' || a.occurrence || ' ' || coalesce(a.done_on::text, 'open') AS line
           FROM journey.action a JOIN journey.journey j ON j.id = a.journey_id
          WHERE ${where} = $1 AND a.is_applicable AND a.step IN ('WARM_HANDS', 'JOINED') ORDER BY a.due_on, a.action_key`,
        [value],
      )
    ).rows.map(({ line }) => line)

  it('completes what hangs at the venue: the posting for the opening, the review for the quarter, a new factor by a new version', async () => {
    const { projectId } = office
    const about = { subject: ['disclosure.notice', id(1)] as [string, string], projectId }
    const notice = { noticeId: id(1), projectId, number: 1 }
    const posted = { factors: 12, reviewBy: '2026-08-01', fileIds: [] }
    await tell((work) => work.emit(noticePosted, { ...notice, ...posted, postedOn: '2026-05-10' }, about))
    await office.record({ kind: 'venueOpened', on: '2026-05-12' }, office.manager)
    await house.settle()
    const posting = {
      postingId: id(2),
      projectId,
      titleZh: '三天无理由退订',
      titleEn: 'Three days',
      textNumber: 1,
    }
    await tell((work) =>
      work.emit(
        postingProved,
        { ...posting, kind: 'cancellation', postedOn: '2026-05-11', reviewBy: '2026-08-11', fileIds: [] },
        about,
      ),
    )
    const factor = {
      projectId,
      words: '东侧 300 米新建变电站',
      knownOn: '2026-05-12',
      reviewBy: '2026-05-15',
    }
    await tell((work) => work.emit(newFactorReported, factor, about))
    expect(await states('a.project_id', projectId)).toEqual([
      '1.2#1 2026-05-10',
      '1.4#1 2026-05-11',
      '1.5#1 open',
      '1.6#1 open',
      '1.2.1#1 open',
      '1.2#2 open',
      '1.4#2 open',
    ])
    await tell((work) =>
      work.emit(
        noticePosted,
        { ...notice, ...posted, noticeId: id(3), number: 2, postedOn: '2026-05-14' },
        about,
      ),
    )
    house.clock.set('2026-08-03T09:00:00+08:00')
    await tell((work) =>
      work.emit(noticeReviewed, { ...notice, reviewedOn: '2026-08-03', reviewBy: '2026-11-03' }, about),
    )
    const after = await states('a.project_id', projectId)
    expect(after).toContain('1.2.1#1 2026-05-14')
    expect(after).toContain('1.2#2 2026-08-03')
  })

  it('completes what an adviser does with a customer, also when it is heard before the visit', async () => {
    const { projectId, homeIds } = office
    const person = { name: '顾明远', phone: '13912340001' }
    const { body } = await office.record({ kind: 'visited', on: '2026-08-03', person })
    const personId = body.event.person!.id
    const customer = { projectId, personId, homeId: null, on: '2026-08-03' }
    const of = { subject: ['disclosure.talk', id(4)] as [string, string], projectId, personId }
    const talk = {
      talkId: id(4),
      scriptId: id(5),
      number: 3,
      adviser: '周予安',
      way: 'tap' as const,
      fileIds: [],
    }
    const contact = { ...customer, homeId: homeIds[0]!, purchaseId: id(6), staffId: id(7), staffName: '何暖' }
    await tell((work) => {
      work.emit(topicsExplained, { ...customer, ...talk }, of)
      work.emit(contactNamed, contact, of)
    })
    expect(
      (await office.record({ kind: 'subscribed', on: '2026-08-03', person, homeId: homeIds[0] })).status,
    ).toBe(201)
    await house.settle()
    const done = (await states('j.subject_id', personId)).filter((line) => !line.endsWith('open'))
    expect(done.toSorted()).toEqual(['1.1#1 2026-08-03', '2.3#1 2026-08-03'])
    const proof = await house.owner.query(
      `SELECT a.action_key AS key, a.evidence_missing AS missing, array_agg(e.kind ORDER BY e.kind) AS kinds
         FROM journey.action a JOIN journey.journey j ON j.id = a.journey_id JOIN journey.evidence e ON e.action_id = a.id
        WHERE j.subject_id = $1 GROUP BY 1, 2 ORDER BY 1`,
      [personId],
    )
    expect(proof.rows).toEqual([
      { key: '1.1', missing: false, kinds: ['customerTap', 'note'] },
      { key: '2.3', missing: false, kinds: ['note'] },
    ])
  })

  it('begins step 2 with the subscription, and ends it when the customer cancels in hour 71', async () => {
    const { projectId, homeIds } = office
    house.clock.set('2026-08-13T11:00:00+08:00')
    const person = { name: '柳知秋', phone: '13912340002' }
    const { body } = await office.record({ kind: 'visited', on: '2026-08-10', person })
    const personId = body.event.person!.id
    const purchaseId = id(20)
    const homeId = homeIds[1]!
    const of = {
      subject: ['disclosure.purchase', purchaseId] as [string, string],
      projectId,
      personId,
      homeId,
    }
    const customer = { projectId, personId, homeId, purchaseId }
    const journeys = async () =>
      (
        await house.owner.query<{ line: string }>(
          `SELECT coalesce(ended_by, 'open') || ' ' || coalesce(ended_on::text, '') AS line FROM journey.journey
            WHERE person_id = $1 AND home_id = $2`,
          [personId, homeId],
        )
      ).rows.map(({ line }) => line)
    await tell((work) => {
      work.emit(
        subscribed,
        {
          ...customer,
          subscribedAt: '2026-08-10T04:00:00Z',
          cancelUntil: '2026-08-13T04:00:00Z',
          on: '2026-08-10',
        },
        of,
      )
      work.emit(
        signingAppointed,
        { ...customer, appointmentAt: '2026-08-20T02:00:00Z', on: '2026-08-20' },
        of,
      )
      const card = { cardId: id(21), adviser: '周予安', testedAt: null, testWords: null, on: '2026-08-10' }
      const handed = { projectId, personId, homeId: null, ...card }
      work.emit(channelCardHanded, { ...handed, occasion: 'visit', contactName: null }, of)
      work.emit(channelCardHanded, { ...handed, occasion: 'signing', contactName: '何暖' }, of)
      const shown = { talkId: id(22), number: 1, adviser: '周予安', way: 'tap' as const, fileIds: [] }
      work.emit(measuresShown, { ...customer, ...shown, on: '2026-08-10' }, of)
    })
    expect(await journeys()).toEqual(['open '])
    const dueOf26 = async () =>
      (
        await house.owner.query<{ until: string; homeId: string }>(
          `SELECT a.due_on::text AS until, j.home_id AS "homeId" FROM journey.action a JOIN journey.journey j ON j.id = a.journey_id
            WHERE j.person_id = $1 AND a.action_key = '2.6' AND a.is_applicable AND j.ended_on IS NULL`,
          [personId],
        )
      ).rows
    expect(await dueOf26()).toMatchObject([{ until: '2026-08-13', homeId }])
    const put = (to: { homeId: string; at: string; on: string }) =>
      tell((work) =>
        work.emit(
          subscriptionCorrected,
          {
            ...customer,
            homeId: to.homeId,
            earlierHomeId: homeId,
            earlierAt: '2026-08-10T04:00:00Z',
            subscribedAt: to.at,
            cancelUntil: to.at,
            reason: '房号与时间录入有误',
            on: to.on,
          },
          of,
        ),
      )
    await put({ homeId: homeIds[2]!, at: '2026-08-11T06:30:00Z', on: '2026-08-11' })
    expect(await dueOf26()).toMatchObject([{ until: '2026-08-14', homeId: homeIds[2]! }])
    await put({ homeId, at: '2026-08-10T04:00:00Z', on: '2026-08-10' })
    expect(await dueOf26()).toMatchObject([{ until: '2026-08-13', homeId }])
    const done = (await states('j.subject_id', personId)).filter((line) => !line.endsWith('open'))
    expect(done.toSorted()).toEqual(['1.3#1 2026-08-10', '2.11#1 2026-08-10', '2.4#1 2026-08-10'])
    await tell((work) =>
      work.emit(
        subscriptionCancelled,
        {
          ...customer,
          cancelledAt: '2026-08-13T03:00:00Z',
          way: 'tap',
          words: null,
          refundBy: '2026-08-24',
          on: '2026-08-13',
        },
        of,
      ),
    )
    expect(await journeys()).toEqual(['cancelled 2026-08-13'])
    const { rows } = await house.owner.query(
      `SELECT a.done_on, a.is_applicable FROM journey.action a JOIN journey.journey j ON j.id = a.journey_id
        WHERE j.subject_id = $1 AND a.action_key = '2.6' AND j.home_id = $2`,
      [personId, homeId],
    )
    expect(rows).toMatchObject([{ done_on: '2026-08-13' }])
  })
})
