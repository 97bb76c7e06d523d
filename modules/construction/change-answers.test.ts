import { buildPerson } from '#modules/customers/testing/index.ts'
import { markHomes } from '#modules/estate/index.ts'
import { cancelContract, signContract } from '#modules/sales/index.ts'
import { describe, expect, it } from 'vitest'
import { statements } from './change-notice.ts'
import { useChangeDesk } from './testing/change-desk.ts'

/** @serves 3.2, 6.8-2 */
describe('answers to changes', () => {
  const desk = useChangeDesk()
  const { at, call, establish, sent, noticesOf, myNotice, watch, events } = desk

  it('are accepted or refused by the buyer in clear words that stay as evidence, once', async () => {
    const change = await sent()
    const [first, second] = [await myNotice(0, change.id), await myNotice(1, change.id)]
    const yes = await call(desk.site.buyers[0]!, 'POST', `/my-building-notices/${first}/answer`, {
      answer: 'accepted',
    })
    expect(yes.body).toMatchObject({ answer: 'accepted', standing: 'accepted', choices: [] })
    expect(yes.body.entries.at(-1)).toMatchObject({
      kind: 'answer',
      byMe: true,
      words: statements.accepted.zh,
    })
    const again = await call(desk.site.buyers[0]!, 'POST', `/my-building-notices/${first}/answer`, {
      answer: 'cancelWanted',
    })
    expect(again.body.code).toBe('construction.already_answered')
    await call(desk.site.buyers[1]!, 'POST', `/my-building-notices/${second}/answer`, {
      answer: 'cancelWanted',
      words: '大堂太窄',
    })
    expect(await events('change_answered', change.id)).toMatchObject([
      { answer: 'accepted', answeredOn: '2026-11-02' },
      { answer: 'cancelWanted', contractId: desk.site.contractIds[1] },
    ])
    expect(await noticesOf(change.id, '?standing=cancelWanted')).toHaveLength(1)
  })

  it('are answered on paper as well, with the picture of the paper', async () => {
    const change = await sent()
    const id = await myNotice(2, change.id)
    at('2026-11-10')
    const answer = { answer: 'accepted', answeredOn: '2026-11-09', fileIds: [desk.site.photoIds[0]] }
    const path = `/building-notices/${id}/answer`
    expect((await call(desk.site.relations, 'POST', path, answer)).body.code).toBe(
      'construction.notice_not_served',
    )
    const receipt = { way: 'receipt', receivedOn: '2026-11-05', fileIds: [desk.site.photoIds[0]] }
    await call(desk.site.relations, 'POST', `/building-notices/${id}/services`, receipt)
    const early = await call(desk.site.relations, 'POST', path, { ...answer, answeredOn: '2026-11-04' })
    expect(early.body.fields[0].path).toBe('body.answeredOn')
    expect((await call(desk.site.relations, 'POST', path, answer)).body).toMatchObject({
      answer: 'accepted',
      answeredOn: '2026-11-09',
      answeredBy: '林夕',
    })
  })

  it('count as accepted when nobody answered until day 16, and not on day 15', async () => {
    const change = await sent()
    const id = await myNotice(0, change.id)
    await call(desk.site.buyers[0]!, 'POST', `/my-building-notices/${id}/reading`)
    at('2026-11-17', '23:59')
    await watch()
    expect((await call(desk.site.relations, 'GET', `/building-notices/${id}`)).body.answer).toBeNull()
    at('2026-11-18', '00:07')
    await watch()
    await watch()
    expect((await call(desk.site.relations, 'GET', `/building-notices/${id}`)).body).toMatchObject({
      answer: 'silent',
      answeredOn: '2026-11-18',
      cancelRight: 'none',
    })
    expect(await events('change_answered', change.id)).toMatchObject([
      { answer: 'silent', answeredOn: '2026-11-18', answerEn: 'no answer in time, counts as accepted' },
    ])
    const late = await call(desk.site.buyers[0]!, 'POST', `/my-building-notices/${id}/answer`, {
      answer: 'cancelWanted',
    })
    expect(late.body.code).toBe('construction.already_answered')
  })

  it('sent late leave the right to cancel, which is named once and outlasts silence', async () => {
    const change = await establish({ establishedOn: '2026-10-20' })
    at('2026-11-02')
    await watch()
    await watch()
    expect(await events('change_notice_late', change.id)).toMatchObject([
      { sendBy: '2026-10-30', homes: { length: 4 } },
    ])
    expect((await call(desk.site.relations, 'GET', `/changes/${change.id}`)).body.standing).toBe('late')
    const gone = await call(desk.site.relations, 'POST', `/changes/${change.id}/sending`, {
      version: change.version,
    })
    expect(gone.body.counts).toMatchObject({ sent: 4, late: 4 })
    expect(await events('change_notice_late', change.id)).toHaveLength(1)
    const id = await myNotice(3, change.id)
    await call(desk.site.buyers[3]!, 'POST', `/my-building-notices/${id}/reading`)
    at('2026-11-25')
    await watch()
    const mine = await call(desk.site.buyers[3]!, 'GET', `/my-building-notices/${id}`)
    expect(mine.body).toMatchObject({
      answer: 'silent',
      cancelRight: 'late',
      choices: [{ answer: 'cancelWanted' }],
    })
    const cancelled = await call(desk.site.buyers[3]!, 'POST', `/my-building-notices/${id}/answer`, {
      answer: 'cancelWanted',
    })
    expect(cancelled.body.answer).toBe('cancelWanted')
  })

  it('take questions without stopping the clock, and the reply reaches the buyer', async () => {
    const change = await sent()
    const id = await myNotice(1, change.id)
    await call(desk.site.buyers[1]!, 'POST', `/my-building-notices/${id}/questions`, {
      words: '柱子会动吗？',
    })
    expect(await noticesOf(change.id, '?asked=true')).toMatchObject([{ id, isAsked: true }])
    const reply = await call(desk.site.relations, 'POST', `/building-notices/${id}/reply`, {
      words: '不会。',
    })
    expect(reply.body).toMatchObject({ isAsked: false, entries: [{ kind: 'question' }, { kind: 'reply' }] })
    const inbox = await call(desk.site.buyers[1]!, 'GET', '/notices')
    expect(inbox.body.items[0].body).toBe('不会。')
    const twice = await call(desk.site.relations, 'POST', `/building-notices/${id}/reply`, {
      words: '不会。',
    })
    expect(twice.body.code).toBe('construction.not_asked')
  })

  it('end with the contract: silence of a former buyer says nothing', async () => {
    const { projectId, homeIds } = desk.site.project
    const homeId = homeIds[4]!
    const contract = await desk.house.database.asSystem('test', async (work) => {
      const personId = await buildPerson(work, { projectId })
      await markHomes(work, [homeId], 'signed')
      return signContract(work, {
        homeId,
        number: 'HT-TUI-1',
        signedOn: '2026-10-01',
        price: 100_000_000,
        plannedDeliveryOn: '2027-05-31',
        buyers: [{ personId }],
      })
    })
    const change = await sent({ homes: { homeIds: [homeId] } })
    const [notice] = await noticesOf(change.id)
    const receipt = { way: 'receipt', receivedOn: '2026-11-02', fileIds: [desk.site.photoIds[0]] }
    await call(desk.site.relations, 'POST', `/building-notices/${notice!.id}/services`, receipt)
    await desk.house.database.asSystem('test', (work) =>
      cancelContract(work, contract.contractId, {
        version: 1,
        cancelledOn: '2026-11-02',
        reason: '协商解除',
      }),
    )
    await desk.house.settle()
    at('2026-12-20')
    await watch()
    expect(await noticesOf(change.id)).toMatchObject([{ standing: 'ended', answer: null }])
  })
})
