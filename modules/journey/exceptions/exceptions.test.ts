import { deliveryModule } from '#modules/delivery/module.ts'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import type { Actor, StaffActor } from '#platform/work/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { journeyModule } from '../module.ts'
import { deliverHomes, type DeliveredHomes } from '../testing/index.ts'

interface Exception {
  id: string
  kind: string
  reason: string | null
  isOwn: boolean
  action: { id: string; key: string; state: string; version: number }
}

describe('the list of exceptions [2.0, S2-03]', () => {
  const house = useTestServer([deliveryModule, journeyModule], '2026-06-12T10:00:00+08:00')
  let all: DeliveredHomes
  let leader: StaffActor
  beforeAll(async () => {
    all = await deliverHomes(house)
    leader = buildStaffActor(['journey.read', 'journey.do', 'journey.assign'], [all.nodeId])
  })
  const list = async (actor: Actor, query = '') =>
    (
      await house.send<{ items: Exception[]; next: string | null }>(
        actor,
        'GET',
        `/journey-exceptions${query}`,
      )
    ).body
  const counts = async (actor: Actor, query = '') =>
    (await house.send<Record<string, number>>(actor, 'GET', `/journey-exceptions/counts${query}`)).body

  it('holds what is overdue, what awaits approval, what was waived and what was replaced; counts agree with rows', async () => {
    const done = await all.actionOf('4.2')
    const { body } = await all.post(all.engineer, done.id, 'completion', {
      version: done.version,
      note: '已查验',
      evidence: [
        { kind: 'photo', fileId: all.photoId },
        { kind: 'document', fileId: all.documentId },
        { kind: 'signature', fileId: all.documentId },
      ],
    })
    const photo = body.evidence.find(({ kind }) => kind === 'photo')!
    await all.post(all.engineer, done.id, 'evidence', {
      evidence: [{ kind: 'photo', fileId: all.documentId, replacesId: photo.id, replaceReason: '拍糊了' }],
    })
    const waived = await all.actionOf('4.14')
    const request = { version: waived.version, reason: '业主放弃', legalReason: '书面声明' }
    await all.post(all.engineer, waived.id, 'waiver-request', request)
    expect(await list(all.engineer, '?kind=waiverAsked')).toMatchObject({
      items: [{ kind: 'waiverAsked', reason: '业主放弃', isOwn: true, action: { key: '4.14' } }],
    })
    expect(await list(leader, '?kind=evidenceReplaced')).toMatchObject({
      items: [{ reason: '拍糊了', isOwn: false }],
    })
    expect((await counts(leader)).waiverAsked).toBe(1)
    await all.post(all.manager, waived.id, 'waiver', { version: waived.version })
    expect(await counts(leader)).toMatchObject({ waiverAsked: 0, waived: 1, evidenceReplaced: 1 })

    house.clock.set('2026-09-01T10:00:00+08:00')
    const late = await list(leader, '?kind=overdue&limit=200')
    expect(late.items.length).toBe((await counts(leader)).overdue)
    expect(late.items.every(({ action }) => action.state === 'overdue')).toBe(true)
    // What is overdue is most of it: every other kind stands before it.
    const kinds = (await list(leader, '?sort=kind&limit=200')).items.map(({ kind }) => kind)
    expect([...new Set(kinds)]).toEqual(['evidenceReplaced', 'waived', 'overdue'])
  })

  it('is narrowed by step, post, length and to one’s own, and pages by key without gap or double', async () => {
    const everything = (await list(leader, '?kind=overdue&limit=200')).items
    const paged: string[] = []
    for (let after = ''; ;) {
      const { items, next } = await list(leader, `?kind=overdue&limit=3${after}`)
      paged.push(...items.map(({ id }) => id))
      if (!next || paged.length > 60) break
      after = `&after=${next}`
    }
    expect(paged.slice(0, everything.length)).toEqual(everything.map(({ id }) => id).slice(0, paged.length))
    expect(new Set(paged).size).toBe(paged.length)
    const stewards = await list(leader, '?kind=overdue&performer=steward&limit=200')
    expect(stewards.items.length).toBeLessThan(everything.length)
    expect((await list(leader, '?kind=overdue&days=3650')).items).toEqual([])
    expect((await list(leader, '?mine=true')).items).toEqual([])
    expect((await list(all.engineer, '?mine=true')).items.map(({ kind }) => kind)).toContain(
      'evidenceReplaced',
    )
  })

  it('shows nothing of another city', async () => {
    expect((await list(all.outsider)).items).toEqual([])
    expect((await counts(all.outsider)).overdue).toBe(0)
    expect((await list(all.outsider, `?projectId=${all.projectId}`)).items).toEqual([])
  })

  it('lets the customer be written to once a day and the one above be asked', async () => {
    const [{ action }] = (await list(leader, '?kind=overdue&performer=customerRelations')).items as [
      Exception,
    ]
    const send = (what: string, body?: object, actor: Actor = leader) =>
      house.send<{ code: string }>(actor, 'POST', `/journey-actions/${action.id}/${what}`, body)
    expect((await send('message')).status).toBe(202)
    expect(await send('message')).toMatchObject({ status: 409, body: { code: 'journey.written_today' } })
    expect(await all.events('journey.customer_written_to.v1')).toHaveLength(1)
    expect((await send('escalation', { note: '多次联系不上' })).status).toBe(202)
    const detail = await all.read(action.id)
    expect(detail.history[0]).toMatchObject({ what: 'escalated' })
    expect((await send('escalation', { note: '别处' }, all.outsider)).status).toBe(404)
  })
})
