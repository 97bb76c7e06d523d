import { filesApi } from '#platform/files/http.ts'
import { useTestServer } from '#platform/testing/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { disclosureModule } from './module.ts'
import { buildFactor, buildVenue, type Venue } from './testing/index.ts'

type Body = Record<string, any>

/** @serves S0-59, 2.1, 1.2, 1.6 */
describe('adverse-factor notices', () => {
  const files = { name: 'files', api: [filesApi] }
  const house = useTestServer([disclosureModule, files], '2026-11-20T10:00:00+08:00')
  let venue: Venue
  let notice: Body
  beforeAll(async () => {
    venue = await buildVenue(house)
    const path = `/projects/${venue.project.projectId}/disclosure-board`
    await house.send(venue.manager, 'POST', path, { opensOn: '2026-12-01' })
  })
  const ask = async (actor: Venue['manager'] | undefined, path: string, body?: Body) => {
    const reply = await house.send<Body>(actor, body ? 'POST' : 'GET', path, body)
    return reply
  }
  const step = async (actor: Venue['manager'], what: string, body: Body = {}) => {
    const reply = await ask(actor, `/adverse-notices/${notice.id}/${what}`, {
      version: notice.version,
      ...body,
    })
    if (reply.status < 300) notice = reply.body
    return reply
  }
  const write = async (over: Body = {}) => {
    const { version, heading, body, closing } = notice
    const reply = await house.send<Body>(venue.manager, 'PUT', `/adverse-notices/${notice.id}`, {
      version,
      heading,
      body,
      closing,
      planFileId: venue.planId,
      signedBy: '沐汀置业',
      signedOn: '2026-11-20',
      factors: [buildFactor(), buildFactor({ kind: 'substation', place: '110 千伏变电站', effect: null })],
      ...over,
    })
    expect(reply.status).toBe(200)
    notice = reply.body
    return reply.body
  }
  const board = async (actor?: Venue['manager']) =>
    (await ask(actor, `/public-boards/${venue.project.projectId}`)).body
  const events = async (name: string) =>
    (await house.owner.query('SELECT payload, person_id FROM platform.event WHERE name = $1', [name])).rows

  it('begins with the usual words, and one version at a time is in writing', async () => {
    const path = `/projects/${venue.project.projectId}/adverse-notices`
    const begun = await ask(venue.manager, path, {})
    expect(begun.status).toBe(201)
    notice = begun.body
    expect(notice).toMatchObject({ number: 1, state: 'draft', heading: '沐汀公馆红线内外不利因素公示' })
    expect(notice.missing).toEqual(['body', 'drawing', 'signature'])
    expect((await ask(venue.manager, path, {})).body.code).toBe('disclosure.in_writing')
    expect((await ask(venue.stranger, `/adverse-notices/${notice.id}`)).status).toBe(404)
  })

  it('names what is missing, advises on the words, and goes to approval only when it is whole', async () => {
    const written = await write({
      factors: [
        buildFactor({ effect: '未来道路将更宽，出行便利' }),
        buildFactor({ kind: 'hazardousStore', place: '危险品仓库' }),
      ],
    })
    expect(written.factors[0]).toMatchObject({
      position: 1,
      faults: [],
      advice: [{ rule: 'promise' }, { rule: 'praise' }],
    })
    expect(written.factors[1]).toMatchObject({ inAnnex: true, faults: [{ rule: 'statement' }] })
    const early = await step(venue.manager, 'submission')
    expect(early.body).toMatchObject({ code: 'disclosure.incomplete' })
    expect(early.body.message).toContain('第 2 项')
    await write()
    expect((await step(venue.manager, 'submission')).body).toMatchObject({ state: 'inApproval' })
    const late = await house.send<Body>(venue.manager, 'DELETE', `/adverse-notices/${notice.id}?version=4`)
    expect(late.body.code).toBe('disclosure.not_draft')
  })

  it('is approved by customer relations and by legal, two people who did not write it', async () => {
    expect((await step(venue.manager, 'approval')).status).toBe(403)
    const own = await ask(venue.manager, `/adverse-notices/${notice.id}/return`, { words: '请改' })
    expect(own.status).toBe(403)
    const back = await house.send<Body>(venue.legal, 'POST', `/adverse-notices/${notice.id}/return`, {
      words: '请写明变电站距离的依据。',
    })
    expect(back.body).toMatchObject({ state: 'draft', reason: '请写明变电站距离的依据。' })
    notice = back.body
    await write()
    await step(venue.manager, 'submission')
    expect((await step(venue.relations, 'approval')).body).toMatchObject({
      state: 'inApproval',
      relationsBy: '林夕',
    })
    expect((await step(venue.relations, 'approval')).body.code).toBe('disclosure.approved_already')
    expect((await step(venue.manager, 'posting', { postedOn: '2026-11-20', fileIds: [] })).body.code).toBe(
      'disclosure.not_approved',
    )
    expect((await step(venue.legal, 'legal-approval')).body).toMatchObject({ state: 'approved' })
    expect((await events('disclosure.notice_approved.v1'))[0].payload).toMatchObject({
      number: 1,
      factors: 2,
    })
  })

  it('is read by everybody once it hangs, with a photo, and not before', async () => {
    expect((await board()).notice).toBeNull()
    expect((await house.send(undefined, 'GET', `/files/${venue.planId}/screen`)).status).toBe(404)
    const bare = await step(venue.manager, 'posting', { postedOn: '2026-11-20', fileIds: [] })
    expect(bare.body.code).toBe('disclosure.no_photo')
    await house.owner.query(`UPDATE disclosure.factor SET side = 'inside' WHERE position = 1`)
    const model = await step(venue.manager, 'posting', { postedOn: '2026-11-20', fileIds: venue.photoIds })
    expect(model.body.code).toBe('disclosure.no_model_photo')
    await house.owner.query(`UPDATE disclosure.factor SET side = 'outside'`)
    const ahead = await step(venue.manager, 'posting', { postedOn: '2026-11-21', fileIds: venue.photoIds })
    expect(ahead.body.code).toBe('disclosure.day_ahead')
    const hung = await step(venue.manager, 'posting', { postedOn: '2026-11-20', fileIds: venue.photoIds })
    expect(hung.body).toMatchObject({ state: 'posted', reviewBy: '2027-02-20', standing: 'posted' })
    const shown = await board()
    expect(shown).toMatchObject({ name: '沐汀公馆', me: null })
    expect(shown.notice.factors).toMatchObject([
      { position: 1, place: '城市主干道', direction: 'east', distanceMetres: 40, x: 0.92 },
      { position: 2, place: '110 千伏变电站', effect: null },
    ])
    expect(shown.postings).toMatchObject([{ kind: 'adverseFactors', photoFileIds: venue.photoIds }])
    expect((await house.send(undefined, 'GET', `/files/${venue.planId}`)).status).toBe(200)
    expect((await events('disclosure.notice_posted.v1'))[0].payload).toMatchObject({ factors: 2 })
  })

  it('is acknowledged by the customer with a tap in her own name, once', async () => {
    const path = `/adverse-notices/${notice.id}/acknowledgement`
    expect((await ask(undefined, path, {})).status).toBe(401)
    expect((await ask(venue.manager, path, {})).status).toBe(404)
    expect((await board(venue.visitor as never)).notice.acknowledgedOn).toBeNull()
    expect((await house.send(venue.visitor, 'POST', path)).body).toEqual({ onDay: '2026-11-20' })
    house.clock.set('2026-11-21T09:00:00+08:00')
    expect((await house.send(venue.visitor, 'POST', path)).body).toEqual({ onDay: '2026-11-20' })
    expect((await board(venue.visitor as never)).notice.acknowledgedOn).toBe('2026-11-20')
    const said = await events('disclosure.notice_acknowledged.v1')
    expect(said).toHaveLength(1)
    expect(said[0]).toMatchObject({ person_id: venue.visitor.id, payload: { way: 'tap', number: 1 } })
  })

  it('is reviewed within three working days of a new factor, and the next version takes its place', async () => {
    const path = `/projects/${venue.project.projectId}`
    const told = await ask(venue.relations, `${path}/new-factors`, {
      words: '西侧新开农贸市场',
      knownOn: '2026-11-20',
    })
    expect(told.body).toEqual({ reviewBy: '2026-11-25' })
    const due = (await ask(venue.manager, `/adverse-notices/${notice.id}`)).body
    expect(due).toMatchObject({ standing: 'dueForReview', reviewBy: '2026-11-25' })
    expect(due.newFactors).toMatchObject([{ words: '西侧新开农贸市场', reportedBy: '林夕' }])
    const first = notice.id
    notice = (await ask(venue.manager, `${path}/adverse-notices`, {})).body
    expect(notice).toMatchObject({ number: 2, signedOn: null })
    expect(notice.factors).toHaveLength(2)
    await write({
      factors: [buildFactor(), buildFactor({ kind: 'market', place: '农贸市场', direction: 'west' })],
    })
    await step(venue.manager, 'submission')
    await step(venue.relations, 'approval')
    await step(venue.legal, 'legal-approval')
    await step(venue.manager, 'posting', { postedOn: '2026-11-21', fileIds: [venue.photoIds[0]] })
    expect(notice).toMatchObject({ state: 'posted', newFactors: [], acknowledged: 0 })
    expect((await ask(venue.manager, `/adverse-notices/${first}`)).body.state).toBe('replaced')
    const list = await ask(venue.manager, '/adverse-notices?standing=replaced&standing=posted&sort=-number')
    expect(list.body.items.map(({ number }: Body) => number)).toEqual([2, 1])
    expect((await ask(venue.stranger, '/adverse-notices')).body.items).toEqual([])
    const factors = await ask(venue.manager, '/adverse-factors?kind=market')
    expect(factors.body.items).toMatchObject([{ place: '农贸市场', projectName: '沐汀公馆' }])
  })

  it('is acknowledged on the adviser’s screen with a signature that is kept', async () => {
    const said = await ask(venue.adviser, `/adverse-notices/${notice.id}/signatures`, {
      personId: venue.visitor.id,
      fileId: venue.photoIds[1],
    })
    expect(said.status).toBe(201)
    const list = await ask(venue.manager, `/acknowledgements?aboutId=${notice.id}`)
    expect(list.body.items).toMatchObject([{ way: 'signature', number: 2, adviser: '白露' }])
    expect(list.body.items[0].files).toHaveLength(1)
    expect((await ask(venue.stranger, '/acknowledgements')).body.items).toEqual([])
  })

  it('is reviewed every quarter with a new photo, and leaves the public page when it is taken down', async () => {
    house.clock.set('2027-02-10T09:00:00+08:00')
    const reviewed = await step(venue.manager, 'review', { fileIds: [venue.photoIds[1]] })
    expect(reviewed.body).toMatchObject({ reviewedOn: '2027-02-10', reviewBy: '2027-05-10' })
    expect(await events('disclosure.notice_reviewed.v1')).toHaveLength(1)
    const down = await ask(venue.manager, `/adverse-notices/${notice.id}/withdrawal`, { words: '停售整改' })
    expect(down.body).toMatchObject({ state: 'withdrawn', reason: '停售整改' })
    expect((await board()).notice).toBeNull()
    expect((await house.send(undefined, 'GET', `/files/${venue.planId}`)).status).toBe(404)
    const list = await ask(venue.manager, '/postings?standing=missing&kind=adverseFactors')
    expect(list.body.items).toHaveLength(1)
  })
})
