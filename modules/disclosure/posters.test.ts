import { casesModule } from '#modules/cases/module.ts'
import { buildStaff } from '#modules/organization/testing/index.ts'
import { messagesModule } from '#platform/messages/index.ts'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { disclosureModuleAt } from './module.ts'
import { renewed } from './actions/renew-posters.ts'
import { posterStore } from './stores/posters.ts'
import { buildVenue, type Venue } from './testing/index.ts'

type Body = Record<string, any>

describe('channel information on paper [S3-41]', () => {
  const house = useTestServer(
    [disclosureModuleAt('https://service.example'), casesModule, messagesModule()],
    '2026-11-20T10:00:00+08:00',
  )
  const words = { hours: '每日 8:30–18:00', reception: '会所一层', answeredBy: '客户关系部', formLink: null }
  let venue: Venue
  let keeper: Venue['manager']
  let steward: Venue['manager']
  let path: string
  beforeAll(async () => {
    venue = await buildVenue(house)
    const at = [venue.project.nodeId]
    keeper = buildStaffActor(['disclosure.posters', 'disclosure.keepPosters'], at, { name: '林夕' })
    steward = buildStaffActor(['disclosure.posters'], at, { name: '何暖' })
    path = `/projects/${venue.project.projectId}/channel-poster`
    await house.owner.query(`UPDATE estate.project SET state = 'delivered'`)
  })
  const send = (
    actor: Venue['manager'],
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    to: string,
    body?: Body,
  ) => house.send<Body>(actor, method, to, body)
  const places = async (query = '') =>
    (await send(steward, 'GET', `/poster-places${query}`)).body.items as Body[]
  const due = async () => (await send(steward, 'GET', '/poster-places/due')).body.due
  const hang = async ({ id }: Body, over: Body = {}) => {
    const { version } = (await send(steward, 'GET', `/poster-places/${id}`)).body
    const proof = { version, hungOn: '2026-11-20', fileIds: [venue.photoIds[0]], ...over }
    return send(steward, 'POST', `/poster-places/${id}/proofs`, proof)
  }
  const remind = async () => {
    await house.database.asSystem('test', async (work) => work.enqueue('disclosure.remind-of-posters', {}))
    await house.settle()
  }

  it('needs a hotline, says the terms that are promised, and is due at the gate and in every lift hall', async () => {
    await house.owner.query('UPDATE estate.project SET hotline = NULL')
    expect((await send(keeper, 'POST', path, words)).body.code).toBe('disclosure.no_hotline')
    await house.owner.query(`UPDATE estate.project SET hotline = '400-000-6020'`)
    expect((await send(steward, 'POST', path, words)).status).toBe(403)
    expect((await send(venue.stranger, 'POST', path, words)).status).toBe(403)
    const begun = await send(keeper, 'POST', path, words)
    expect(begun.body).toMatchObject({
      edition: 1,
      content: { hotline: '400-000-6020', answeredBy: '客户关系部' },
    })
    expect(begun.body.content.terms).toContainEqual({
      urgency: 'NORMAL',
      target: 'firstReply',
      minutes: 1440,
      measure: 'clock',
    })
    expect((await send(keeper, 'POST', path, words)).body.code).toBe('disclosure.poster_begun')
    const all = await places()
    expect(all.every(({ standing, dueBy }) => standing === 'missing' && dueBy === '2026-11-27')).toBe(true)
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['noticeBoard', 'liftHall']))
    expect(await due()).toBe(all.length)
    expect((await send(steward, 'GET', '/poster-places/due')).body).toMatchObject({
      missing: all.length,
      outdated: 0,
    })
    // Whoever scans it comes to the product, from wherever it was printed.
    expect((await send(keeper, 'GET', path)).body.address).toBe('https://service.example')
  })

  it('hangs with a photo of the present edition, and is looked at again in three months', async () => {
    const [board] = await places('?kind=noticeBoard')
    expect((await hang(board!, { fileIds: [] })).body.code).toBe('disclosure.no_photo')
    expect((await hang(board!, { hungOn: '2026-11-21' })).body.code).toBe('disclosure.day_ahead')
    expect((await hang(board!, { hungOn: '2026-11-19' })).body.code).toBe('disclosure.hung_before')
    const hung = await hang(board!)
    expect(hung.body).toMatchObject({
      standing: 'posted',
      hungEdition: 1,
      hungBy: '何暖',
      dueBy: '2027-02-20',
    })
    const { rows } = await house.owner.query(
      `SELECT payload FROM platform.event WHERE name = 'disclosure.poster_hung.v1'`,
    )
    expect(rows).toMatchObject([{ payload: { edition: 1, place: '小区主入口公告栏' } }])
    expect(await places('?standing=posted')).toMatchObject([{ id: board!.id }])
    const lift = (await places('?kind=liftHall'))[0]!
    const same = { kind: 'liftHall', buildingId: null, place: lift.place, everyMonths: 3 }
    expect((await send(keeper, 'POST', `${path}/places`, same)).body.code).toBe('disclosure.place_taken')
  })

  it('is outdated wherever it hangs when the text, the hotline or a promised term becomes another', async () => {
    const [board] = await places('?kind=noticeBoard')
    const { version } = (await send(keeper, 'GET', path)).body
    const rewritten = await send(keeper, 'PUT', path, { version, ...words, hours: '每日 8:00–20:00' })
    expect(rewritten.body).toMatchObject({ edition: 2, editionOn: '2026-11-20' })
    expect((await send(keeper, 'PUT', path, { version, ...words })).body.code).toBe('platform.stale')
    expect(await places('?standing=outdated')).toMatchObject([
      { id: board!.id, hungEdition: 1, dueBy: '2026-11-27' },
    ])
    await hang(board!)
    await house.owner.query(`UPDATE estate.project SET hotline = '400-000-6021'`)
    const shown = await send(keeper, 'GET', path)
    expect(shown.body).toMatchObject({ edition: 3, content: { hotline: '400-000-6021' } })
    await house.owner.query(
      `UPDATE cases.policy SET first_reply_minutes = 720 WHERE num_nonnulls(project_id, category_id, channel, urgency, kind) = 0`,
    )
    await house.database.asSystem('test', (work) =>
      buildStaff(work, { nodeId: venue.project.nodeId, role: 'projectManager' }),
    )
    await remind()
    await remind()
    expect((await send(keeper, 'GET', path)).body.edition).toBe(3)
    expect((await places('?standing=outdated')).map(({ id, edition }) => [id, edition])).toEqual([
      [board!.id, 3],
    ])
    const { rows } = await house.owner.query(
      `SELECT id FROM platform.message WHERE template_key = 'postersDue'`,
    )
    expect(rows).toHaveLength(1)
    expect((await hang(board!)).body).toMatchObject({ standing: 'posted', hungEdition: 3 })
    const kept = (await send(steward, 'GET', `/poster-places/${board!.id}`)).body
    expect(kept.proofs.map(({ edition }: Body) => edition)).toEqual([3, 2, 1])
  })

  it('is another edition once the product is reached at another address, for what is scanned would lead nowhere', async () => {
    const move = (address: string) =>
      house.database.asSystem('test', async (work) =>
        (await renewed(work, await posterStore(work).ofProjects(null), address)).map(
          ({ edition }) => edition,
        ),
      )
    // Of an edition of earlier days nobody wrote down where it leads.
    await house.owner.query(`UPDATE disclosure.poster SET content = content - 'address'`)
    expect(await move('https://service.example')).toEqual([3])
    expect(await move('https://new.example')).toEqual([4])
    expect(await move('https://new.example')).toEqual([4])
    expect(await places('?standing=outdated')).toHaveLength(1)
    expect(await move('https://service.example')).toEqual([5])
  })

  it('asks no longer for a place that is taken off; others of the company see none of it', async () => {
    const before = await due()
    const lift = (await places('?kind=liftHall'))[0]!
    const { version } = (await send(keeper, 'GET', `/poster-places/${lift.id}`)).body
    expect((await send(keeper, 'DELETE', `/poster-places/${lift.id}?version=${version}`)).status).toBe(200)
    expect(await due()).toBe(before - 1)
    expect((await send(keeper, 'GET', `/poster-places/${lift.id}`)).status).toBe(404)
    const far = buildStaffActor(['disclosure.posters'], venue.stranger.grants.get('disclosure.read')!)
    expect((await send(far, 'GET', path)).status).toBe(404)
    expect((await send(far, 'GET', '/poster-places')).body.items).toEqual([])
  })
})
