import { describe, expect, it } from 'vitest'
import { useChangeDesk } from './testing/change-desk.ts'

type Body = Record<string, any>

/** @serves S0-53, 3.2 */
describe('notices of changes', () => {
  const desk = useChangeDesk()
  const { at, call, establish, sent, noticesOf, myNotice, events } = desk

  it('begin on the day of approval with a notice for every contract that the change touches', async () => {
    const change = await establish({ homes: { homeIds: desk.site.project.homeIds.slice(0, 2) } })
    expect(change).toMatchObject({ sendBy: '2026-11-11', standing: 'toSend', counts: { total: 2, sent: 0 } })
    expect(change.number).toMatch(/^BG-2026-\d{3}$/)
    expect(await events('change_established', change.id)).toMatchObject([
      { establishedOn: '2026-11-01', sendBy: '2026-11-11', homes: [{}, {}] },
    ])
    expect((await call(desk.site.buyers[0]!, 'GET', '/my-building-notices')).body.items).toEqual([])
  })

  it('refuse a day that has not come and a choice in which nobody has a contract', async () => {
    expect((await establish({ establishedOn: '2026-11-03' })).fields[0].path).toBe('body.establishedOn')
    expect((await establish({ homes: { homeIds: [desk.site.project.homeIds[5]] } })).code).toBe(
      'construction.nobody',
    )
  })

  it('may be corrected and extended until they leave, and not afterwards', async () => {
    const change = await establish({ homes: { homeIds: [desk.site.project.homeIds[0]] } })
    const text = { kind: 'planning', title: '容积率不变', body: '改', establishedOn: '2026-10-30' }
    const edited = await call(desk.site.relations, 'PUT', `/changes/${change.id}`, { version: 1, ...text })
    expect(edited.body).toMatchObject({ kind: 'planning', sendBy: '2026-11-09', version: 2 })
    const stale = await call(desk.site.relations, 'PUT', `/changes/${change.id}`, { version: 1, ...text })
    expect(stale.body.code).toBe('platform.stale')
    const homes = { homes: { homeIds: desk.site.project.homeIds.slice(0, 3) } }
    const more = await call(desk.site.relations, 'POST', `/changes/${change.id}/homes`, homes)
    expect(more.body.counts.total).toBe(3)
    expect((await call(desk.site.relations, 'POST', `/changes/${change.id}/homes`, homes)).body.code).toBe(
      'construction.nobody',
    )
    const gone = await call(desk.site.relations, 'POST', `/changes/${change.id}/sending`, {
      version: more.body.version,
    })
    expect(gone.body.counts).toMatchObject({ sent: 3, late: 0 })
    const again = await call(desk.site.relations, 'POST', `/changes/${change.id}/sending`, {
      version: gone.body.version,
    })
    expect(again.body.code).toBe('construction.nothing_to_send')
    const frozen = await call(desk.site.relations, 'PUT', `/changes/${change.id}`, {
      version: gone.body.version,
      ...text,
    })
    expect(frozen.body.code).toBe('construction.already_sent')
  })

  it('reach the buyer in the portal and by short message; opening counts as receipt and begins the 15 days', async () => {
    const change = await sent()
    expect(await events('change_notice_sent', change.id)).toMatchObject([
      { isLate: false, sentOn: '2026-11-02' },
    ])
    const id = await myNotice(0, change.id)
    const inbox = await call(desk.site.buyers[0]!, 'GET', '/notices')
    expect(inbox.body.items[0]).toMatchObject({ link: `/progress/notices/${id}` })
    const { rows } = await desk.house.owner.query(
      `SELECT count(*)::int AS n FROM platform.message WHERE template_key = 'changeNotice' AND channel = 'sms'`,
    )
    expect(rows[0].n).toBeGreaterThanOrEqual(4)
    at('2026-11-05')
    const read = await call(desk.site.buyers[0]!, 'POST', `/my-building-notices/${id}/reading`)
    expect(read.body).toMatchObject({
      servedOn: '2026-11-05',
      answerBy: '2026-11-20',
      cancelRight: 'inTerm',
      choices: [{ answer: 'accepted' }, { answer: 'cancelWanted' }],
      drawings: [{ caption: '调整后的平面图' }],
    })
    at('2026-11-07')
    await call(desk.site.buyers[0]!, 'POST', `/my-building-notices/${id}/reading`)
    const view = await call(desk.site.relations, 'GET', `/building-notices/${id}`)
    expect(view.body.entries).toMatchObject([
      { kind: 'service', way: 'app', onDay: '2026-11-05', byBuyer: true },
    ])
    expect(await events('change_notice_served', change.id)).toMatchObject([
      { servedOn: '2026-11-05', way: 'app', answerBy: '2026-11-20', proof: { way: 'app', staffId: null } },
    ])
  })

  it('take proof of service by registered post, receipt or mail, and the earliest receipt counts', async () => {
    const change = await sent()
    const id = await myNotice(1, change.id)
    at('2026-11-10')
    const path = `/building-notices/${id}/services`
    const bare = await call(desk.site.relations, 'POST', path, { way: 'post', receivedOn: '2026-11-01' })
    expect(bare.body.fields.map((field: Body) => field.path)).toEqual([
      'body.receivedOn',
      'body.number',
      'body.fileIds',
    ])
    const fileIds = [desk.site.photoIds[1]]
    const post = { way: 'post', receivedOn: '2026-11-06', number: 'XA 1234 5678', fileIds }
    expect((await call(desk.site.relations, 'POST', path, post)).body).toMatchObject({
      servedOn: '2026-11-06',
      servedWay: 'post',
      answerBy: '2026-11-21',
    })
    const mail = { way: 'email', receivedOn: '2026-11-04', words: '回执来自 s***@example.com' }
    const earlier = await call(desk.site.relations, 'POST', path, mail)
    expect(earlier.body).toMatchObject({ servedOn: '2026-11-04', answerBy: '2026-11-19', standing: 'served' })
    expect(earlier.body.entries).toHaveLength(2)
    await call(desk.site.relations, 'POST', path, { ...mail, receivedOn: '2026-11-09' })
    const { relations } = desk.site
    expect(await events('change_notice_proven', change.id)).toMatchObject([
      { proof: { way: 'email', words: mail.words, receivedOn: '2026-11-09', staffId: relations.id } },
    ])
    expect((await events('change_notice_served', change.id))[0]!.proof).toMatchObject({
      number: 'XA 1234 5678',
      fileIds,
    })
    const unsent = await establish()
    const [waiting] = await noticesOf(unsent.id)
    const early = await call(desk.site.relations, 'POST', `/building-notices/${waiting!.id}/services`, post)
    expect(early.body.code).toBe('construction.notice_not_sent')
  })

  it('are out of sight for other cities, and a buyer sees only those of the own home', async () => {
    const change = await sent()
    const id = await myNotice(0, change.id)
    const { stranger } = desk.site
    for (const path of [
      `/changes/${change.id}`,
      `/changes/${change.id}/notices`,
      `/changes/${change.id}/history`,
      `/building-notices/${id}`,
    ])
      expect([path, (await call(stranger, 'GET', path)).status]).toEqual([path, 404])
    expect((await call(stranger, 'GET', '/changes')).body.items).toEqual([])
    const sending = await call(stranger, 'POST', `/changes/${change.id}/sending`, { version: change.version })
    expect(sending.status).toBe(404)
    for (const [method, part, body] of [
      ['GET', '', undefined],
      ['POST', '/reading', undefined],
      ['POST', '/answer', { answer: 'accepted' }],
      ['POST', '/questions', { words: '？' }],
    ] as const)
      expect(
        (await call(desk.site.buyers[1]!, method, `/my-building-notices/${id}${part}`, body)).status,
      ).toBe(404)
  })
})
