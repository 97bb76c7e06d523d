import { takeHolding } from '#modules/customers/index.ts'
import { buildPerson } from '#modules/customers/testing/index.ts'
import { filesApi } from '#platform/files/http.ts'
import { messagesModule } from '#platform/messages/index.ts'
import { useTestServer } from '#platform/testing/index.ts'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { constructionModule } from './module.ts'
import { buildSite, type Site } from './testing/index.ts'

type Body = Record<string, any>

/** @serves S0-20, S0-53, S1-18, 3.1, 3.5 */
describe('progress bulletins', () => {
  const files = { name: 'files', api: [filesApi] }
  const house = useTestServer([constructionModule, messagesModule(), files], '2026-11-20T09:00:00+08:00')
  let site: Site
  beforeAll(async () => {
    site = await buildSite(house)
  })
  beforeEach(() => house.clock.set('2026-11-20T09:00:00+08:00'))

  const draft = async (over: Body = {}) => {
    const reply = await house.send<Body>(site.relations, 'POST', '/bulletins', {
      projectId: site.project.projectId,
      title: '十一月：外墙开始施工',
      body: '3 栋外墙保温已完成一半，园林开始放线。',
      channels: '不满意请点“报事”，或找客户关系专员林夕。',
      photos: site.photoIds.map((fileId, at) => ({ fileId, caption: `现场 ${at + 1}` })),
      ...over,
    })
    expect([reply.status, reply.body.code]).toEqual([201, undefined])
    return reply.body
  }
  const sendIt = async ({ id, version }: Body) => {
    const reply = await house.send<Body>(site.relations, 'POST', `/bulletins/${id}/sending`, { version })
    await house.settle()
    return reply
  }
  const events = async (name: string) =>
    (await house.owner.query(`SELECT payload FROM platform.event WHERE name = $1 ORDER BY id`, [name])).rows

  it('is seen by nobody outside while it is a draft, and can be changed and thrown away', async () => {
    const { id, version } = await draft()
    expect((await house.send(site.buyers[0], 'GET', `/my-bulletins/${id}`)).status).toBe(404)
    const [first, second] = site.photoIds
    const edited = await house.send<Body>(site.relations, 'PUT', `/bulletins/${id}`, {
      version,
      title: '十一月：外墙与园林',
      body: '改过的正文',
      channels: '报事',
      photos: [{ fileId: second, caption: '先看这张' }, { fileId: first }],
    })
    expect(edited.body).toMatchObject({ title: '十一月：外墙与园林', version: 2 })
    expect(edited.body.photos.map(({ caption, file }: Body) => [caption, file.id])).toEqual([
      ['先看这张', second],
      ['', first],
    ])
    const stale = await house.send<Body>(site.relations, 'DELETE', `/bulletins/${id}?version=1`)
    expect(stale.body.code).toBe('platform.stale')
    expect((await house.send(site.relations, 'DELETE', `/bulletins/${id}?version=2`)).status).toBe(200)
    expect((await house.send(site.relations, 'GET', `/bulletins/${id}`)).status).toBe(404)
  })

  it('goes to everybody with a contract who waits for delivery, and to their families, by name; reading it counts once', async () => {
    const [buyer] = site.buyers
    const father = await house.database.asSystem('test', async (work) => {
      const personId = await buildPerson(work, {
        projectId: site.project.projectId,
        email: 'father@example.com',
      })
      await work.sql(
        `INSERT INTO customers.preference (id, person_id, contact_channel) VALUES (uuidv7(), $1, 'email')`,
        [personId],
      )
      const held = { homeId: buyer!.homes[0]!, householdId: buyer!.households[0]!, fromOn: '2025-03-08' }
      await takeHolding(work, { ...held, personId, kind: 'family', relation: '父亲' })
      return personId
    })
    const written = await draft()
    const audience = await house.send<Body>(site.relations, 'GET', `/bulletins/${written.id}/audience`)
    expect(audience.body).toEqual({ homes: 4, persons: 5 })
    const sent = await sendIt(written)
    expect(sent.body).toMatchObject({ state: 'sent', sentOn: '2026-11-20', sentBy: '林夕', total: 5 })
    const [event] = await events('construction.bulletin_sent.v1')
    expect(event.payload).toMatchObject({ bulletinId: written.id, edition: 1, sentOn: '2026-11-20' })
    expect(event.payload.homes.map(({ contractId }: Body) => contractId).toSorted()).toEqual(
      site.contractIds.toSorted(),
    )
    const inbox = await house.send<Body>(site.buyers[0], 'GET', '/notices')
    expect(inbox.body.items[0]).toMatchObject({
      title: '松雪府 工程进展：十一月：外墙开始施工',
      link: `/progress/${written.id}`,
    })
    const list = await house.send<Body>(site.buyers[0], 'GET', '/my-bulletins')
    expect(list.body.items[0]).toMatchObject({ id: written.id, isRead: false, photoFileId: site.photoIds[0] })
    house.clock.set('2026-11-20T20:15:00+08:00')
    const read = await house.send<Body>(site.buyers[0], 'POST', `/my-bulletins/${written.id}/reading`)
    expect(read.body).toMatchObject({ isRead: true, channels: expect.stringContaining('报事') })
    house.clock.set('2026-11-21T08:00:00+08:00')
    await house.send(site.buyers[0], 'POST', `/my-bulletins/${written.id}/reading`)
    const readers = await house.send<Body>(
      site.relations,
      'GET',
      `/bulletins/${written.id}/recipients?state=read`,
    )
    expect(readers.body.items).toMatchObject([
      { personId: site.buyers[0]!.id, ways: ['inApp'], readAt: '2026-11-20T12:15:00.000Z' },
    ])
    const waiting = await house.send<Body>(
      site.relations,
      'GET',
      `/bulletins/${written.id}/recipients?state=told&sort=-toldAt`,
    )
    expect(waiting.body.items).toHaveLength(4)
    // Who likes e-mail gets the letter there too.
    expect(waiting.body.items.find(({ personId }: Body) => personId === father).ways).toEqual([
      'inApp',
      'email',
    ])
    const mails = await house.owner.query(
      `SELECT person_id, subject FROM platform.message WHERE channel = 'email' AND template_key = 'progressBulletin'`,
    )
    expect(mails.rows).toEqual([{ person_id: father, subject: '松雪府 工程进展：十一月：外墙开始施工' }])
  })

  it('shows its photos to residents of the project, and the photos of drafts to nobody outside', async () => {
    const [photo] = site.photoIds
    expect((await house.send(site.buyers[1], 'GET', `/files/${photo}/thumbnail`)).status).toBe(200)
    await house.owner.query(`DELETE FROM construction.attachment`)
    expect((await house.send(site.buyers[1], 'GET', `/files/${photo}/thumbnail`)).status).toBe(404)
  })

  it('is corrected by a new edition that takes its place, while the old one stays as it was read', async () => {
    const first = (await sendIt(await draft({ title: '封顶' }))).body
    const frozen = await house.send<Body>(site.relations, 'PUT', `/bulletins/${first.id}`, {
      version: first.version,
      title: '改',
      body: '改',
      channels: '改',
    })
    expect(frozen.body.code).toBe('construction.already_sent')
    const again = await house.send<Body>(site.relations, 'POST', `/bulletins/${first.id}/correction`)
    expect(again.body).toMatchObject({ edition: 2, corrects: first.id, state: 'draft', title: '封顶' })
    expect(again.body.photos).toHaveLength(2)
    await sendIt(again.body)
    const twice = await house.send<Body>(site.relations, 'POST', `/bulletins/${first.id}/correction`)
    expect(twice.body.code).toBe('construction.corrected_already')
    const mine = await house.send<Body>(site.buyers[2], 'GET', '/my-bulletins')
    expect(mine.body.items.map(({ id }: Body) => id)).not.toContain(first.id)
    const old = await house.send<Body>(site.buyers[2], 'GET', `/my-bulletins/${first.id}`)
    expect(old.body).toMatchObject({ title: '封顶', correctedBy: again.body.id })
    const inbox = await house.send<Body>(site.buyers[2], 'GET', '/notices')
    expect(inbox.body.items[0].title).toContain('更正')
  })

  it('is not sent without photos, not twice, and not where nobody waits', async () => {
    const bare = await draft({ photos: [] })
    expect((await sendIt(bare)).body.code).toBe('construction.no_photos')
    const done = await draft()
    await sendIt(done)
    expect((await sendIt(done)).body.code).toBe('construction.already_sent')
    await house.owner.query(`UPDATE estate.home SET state = 'delivered'`)
    expect((await sendIt(await draft())).body.code).toBe('construction.nobody')
    await house.owner.query(`UPDATE estate.home SET state = 'signed'`)
  })

  it('carries the milestones of the phase as they stood when it was sent', async () => {
    const { projectId, phaseId } = site.project
    const path = `/projects/${projectId}/building-plan`
    const milestone = (name: string, plannedOn: string, reachedOn: string | null) => ({
      name,
      nameEn: null,
      plannedOn,
      reachedOn,
    })
    const early = await house.send<Body>(site.relations, 'PUT', `${path}/phases/${phaseId}`, {
      milestones: [milestone('主体封顶', '2026-09-01', '2026-12-01')],
    })
    expect([early.status, early.body.fields[0].path]).toEqual([422, 'body.milestones.0.reachedOn'])
    const set = await house.send<Body>(site.relations, 'PUT', `${path}/phases/${phaseId}`, {
      milestones: [milestone('主体封顶', '2026-09-01', '2026-09-12'), milestone('交付', '2027-05-31', null)],
    })
    expect(set.body.bars[0].milestones).toHaveLength(2)
    const { body: sent } = await sendIt(await draft({ phaseId }))
    await house.send(site.relations, 'PUT', `${path}/phases/${phaseId}`, { milestones: [] })
    const mine = await house.send<Body>(site.buyers[0], 'GET', `/my-bulletins/${sent.id}`)
    expect(mine.body.bars[0]).toMatchObject({
      phaseId,
      expectedOn: '2026-05-01',
      milestones: [{ name: '主体封顶', reachedOn: '2026-09-12' }, { name: '交付' }],
    })
    const foreign = await house.send<Body>(site.relations, 'POST', '/bulletins', {
      projectId,
      phaseId: projectId,
      title: '错',
      body: '错',
      channels: '错',
    })
    expect(foreign.body.code).toBe('construction.wrong_phase')
  })

  it('says when the next one is due, monthly unless the project says otherwise', async () => {
    const path = `/projects/${site.project.projectId}/building-plan`
    const plan = await house.send<Body>(site.relations, 'GET', path)
    expect(plan.body).toMatchObject({
      lastOn: '2026-11-20',
      next: { dueOn: '2026-12-20', latestOn: '2027-02-20', standing: 'onTime' },
    })
    const body = { everyMonths: 3, channels: '拨打项目热线', version: plan.body.rhythm.version }
    const slower = await house.send<Body>(site.relations, 'PUT', `${path}/rhythm`, body)
    expect(slower.body.next.dueOn).toBe('2027-02-20')
    const stale = await house.send<Body>(site.relations, 'PUT', `${path}/rhythm`, body)
    expect(stale.body.code).toBe('platform.stale')
  })

  it('is out of sight for staff of other cities and owners elsewhere', async () => {
    const { id, version } = await draft()
    const { stranger } = site
    for (const part of ['', '/history', '/audience', '/recipients'])
      expect((await house.send(stranger, 'GET', `/bulletins/${id}${part}`)).status).toBe(404)
    expect((await house.send(stranger, 'POST', `/bulletins/${id}/sending`, { version })).status).toBe(404)
    expect((await house.send<Body>(stranger, 'GET', '/bulletins')).body.items).toEqual([])
    const path = `/projects/${site.project.projectId}/building-plan`
    expect((await house.send(stranger, 'GET', path)).status).toBe(404)
    const elsewhere = { ...site.buyers[0]!, id: id as string, homes: [], households: [] }
    expect((await house.send<Body>(elsewhere, 'GET', '/my-bulletins')).body.items).toEqual([])
  })
})
