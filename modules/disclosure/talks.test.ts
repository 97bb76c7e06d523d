import { useTestServer } from '#platform/testing/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { disclosureModule } from './module.ts'
import { buildVenue, type Venue } from './testing/index.ts'

type Body = Record<string, any>

/** @serves S0-60, 1.1, 2.1, 2.11 */
describe('explaining topic by topic', () => {
  const house = useTestServer([disclosureModule], '2026-11-20T10:00:00+08:00')
  let venue: Venue
  let script: Body
  let talk: Body
  beforeAll(async () => {
    venue = await buildVenue(house)
    await house.send(venue.manager, 'POST', `/projects/${venue.project.projectId}/disclosure-board`, {
      opensOn: '2026-12-01',
    })
  })
  const call = (actor: Venue['manager'], method: 'GET' | 'POST' | 'PUT', path: string, body?: Body) =>
    house.send<Body>(actor, method, path, body)
  const begin = (kind: string) =>
    call(venue.adviser, 'POST', '/talks', {
      projectId: venue.project.projectId,
      personId: venue.visitor.id,
      kind,
    })
  const bringInForce = async (kind: string) => {
    const begun = await call(venue.manager, 'POST', `/projects/${venue.project.projectId}/sales-scripts`, {
      kind,
    })
    const { id } = begun.body
    const topics = begun.body.topics.map(({ key, title }: Body) => ({
      key,
      title,
      words: '按实讲解',
      fileIds: [],
    }))
    if (kind === 'script') topics[0].fileIds = [venue.planId]
    let { version } = (
      await call(venue.manager, 'PUT', `/sales-scripts/${id}`, { version: begun.body.version, topics })
    ).body
    for (const [actor, step] of [
      [venue.manager, 'submission'],
      [venue.relations, 'approval'],
      [venue.legal, 'legal-approval'],
    ] as const)
      ({ version } = (await call(actor, 'POST', `/sales-scripts/${id}/${step}`, { version })).body)
    return (await call(venue.manager, 'GET', `/sales-scripts/${id}`)).body
  }
  const tick = (told: string[]) =>
    call(venue.adviser, 'PUT', `/talks/${talk.id}/topics`, { version: talk.version, told })
  const keys = () => talk.topics.map(({ key }: Body) => key)
  const events = async (name: string) =>
    (await house.owner.query('SELECT payload, person_id FROM platform.event WHERE name = $1', [name])).rows

  it('goes to approval only with all seven topics written, and is in force with two approvals', async () => {
    expect((await begin('script')).body.code).toBe('disclosure.nothing_in_force')
    const path = `/projects/${venue.project.projectId}/sales-scripts`
    const begun = (await call(venue.manager, 'POST', path, { kind: 'script' })).body
    expect(begun.topics).toHaveLength(7)
    const early = await call(venue.manager, 'POST', `/sales-scripts/${begun.id}/submission`, {
      version: begun.version,
    })
    expect(early.body.code).toBe('disclosure.topics_missing')
    expect((await call(venue.manager, 'POST', path, { kind: 'script' })).body.code).toBe(
      'disclosure.in_writing',
    )
    expect((await call(venue.stranger, 'GET', `/sales-scripts/${begun.id}`)).status).toBe(404)
    await house.owner.query('DELETE FROM disclosure.script')
    script = await bringInForce('script')
    expect(script).toMatchObject({ state: 'inForce', number: 1, relationsBy: '林夕', legalBy: '江离' })
    expect((await events('disclosure.script_approved.v1'))[0].payload).toMatchObject({ number: 1 })
  })

  it('is ticked by the adviser and acknowledged only when all seven were told', async () => {
    talk = (await begin('script')).body
    expect((await begin('script')).body.id).toBe(talk.id)
    talk = (await tick(['plan', 'unknown'])).body
    expect(talk.topics.filter(({ isTold }: Body) => isTold)).toHaveLength(1)
    const early = await house.send<Body>(venue.visitor, 'POST', `/my-talks/${talk.id}/acknowledgement`)
    expect(early.body.code).toBe('disclosure.not_all_told')
    talk = (await tick(keys())).body
    const own = await house.send<Body>(venue.visitor, 'GET', '/my-talks')
    expect(own.body.items[0]).toMatchObject({ projectName: '沐汀公馆', number: 1 })
    expect(own.body.items[0].topics[0].files).toHaveLength(1)
    expect((await house.send(venue.visitor, 'POST', `/my-talks/${talk.id}/acknowledgement`)).body).toEqual({
      onDay: '2026-11-20',
    })
    const [told] = await events('disclosure.topics_explained.v1')
    expect(told).toMatchObject({ person_id: venue.visitor.id, payload: { way: 'tap', adviser: '白露' } })
    talk = (await call(venue.adviser, 'GET', `/talks/${talk.id}`)).body
    expect((await tick([])).body.code).toBe('disclosure.told_already')
  })

  it('shows customer by customer what is still to be explained', async () => {
    const list = await call(venue.manager, 'GET', '/talks?isWhole=true&kind=script')
    expect(list.body.items).toMatchObject([{ name: '丁卯', told: 7, topics: 7, hasNotice: false }])
    expect((await call(venue.stranger, 'GET', '/talks')).body.items).toEqual([])
    expect((await call(venue.stranger, 'GET', `/talks/${talk.id}`)).status).toBe(404)
  })

  it('[2.1] keeps the terms from being signed before the customer had the text for 24 hours', async () => {
    await bringInForce('terms')
    talk = (await begin('terms')).body
    talk = (await tick(keys())).body
    const sign = () =>
      call(venue.adviser, 'POST', `/talks/${talk.id}/signature`, { fileId: venue.photoIds[0] })
    house.clock.set('2026-11-21T09:59:00+08:00')
    expect((await sign()).body.code).toBe('disclosure.text_too_new')
    house.clock.set('2026-11-21T10:00:00+08:00')
    expect((await sign()).body).toMatchObject({ acknowledgedOn: '2026-11-21', way: 'signature' })
    const [told] = await events('disclosure.terms_explained.v1')
    expect(told.payload).toMatchObject({ way: 'signature', textGivenAt: '2026-11-20T02:00:00.000Z' })
  })
})
