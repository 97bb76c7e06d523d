import { describe, expect, it } from 'vitest'
import { buildStaffActor } from '#platform/testing/index.ts'
import { useComplaints } from './testing/index.ts'

type Body = Record<string, any>

const nothing = {
  minutes: { acknowledgement: null, firstReply: null, onSite: null, plan: null, progress: null, close: null },
  measure: null,
  remindBeforeMinutes: null,
  confirmWithinMinutes: null,
  reopenWithinMinutes: null,
  shown: null,
}
const everyCase = { projectId: null, categoryId: null, channel: null, urgency: null, kind: null }

describe('terms that people keep', () => {
  const { house, desk, report, see, act } = useComplaints()
  const keeper = () =>
    buildStaffActor(['cases.readTerms', 'cases.keepTerms'], [desk.group.companyIds[0]], { name: '江离' })
  const preview = async (projectId: string, more = '') =>
    (
      await house.send<Body>(
        keeper(),
        'GET',
        `/case-terms?projectId=${projectId}&channel=portal&urgency=NORMAL&kind=complaint${more}`,
      )
    ).body
  const first = ({ targets }: Body) => targets.find(({ target }: Body) => target === 'firstReply')

  it('hold for the cases of a project from then on, and say which policy gave them [4.9]', async () => {
    expect(first(await preview(desk.projectId))).toMatchObject({ minutes: 1440, shown: true })
    const { status, body: policy } = await house.send<Body>(keeper(), 'POST', '/case-policies', {
      ...everyCase,
      projectId: desk.projectId,
      terms: { ...nothing, minutes: { ...nothing.minutes, firstReply: 480 }, measure: 'working' },
    })
    expect(status).toBe(201)
    expect(policy).toMatchObject({ projectName: '砚湖湾', changedBy: '江离', active: true, version: 1 })
    // Friday 9:00 and eight hours of work: seven and a half on Friday, the rest on Monday.
    expect(first(await preview(desk.projectId))).toMatchObject({
      minutes: 480,
      policyId: policy.id,
      dueAt: '2026-11-23T01:30:00.000Z',
    })
    expect(await preview(desk.farProjectId)).toMatchObject({ code: 'platform.not_found' })
    house.clock.advance(11_000)
    const { id } = await report()
    expect((await see(id)).firstReplyDueAt).toBe('2026-11-23T01:30:11.000Z')

    const change = (version: number, minutes: number | null, active = true) =>
      house.send<Body>(keeper(), 'PUT', `/case-policies/${policy.id}`, {
        version,
        active,
        terms: { ...nothing, minutes: { ...nothing.minutes, firstReply: minutes }, measure: 'working' },
      })
    expect((await change(1, 240)).body).toMatchObject({ version: 2, terms: { minutes: { firstReply: 240 } } })
    expect((await change(1, 120)).body).toMatchObject({ code: 'platform.stale', details: { by: '江离' } })
    // What was promised stands, whatever is decided afterwards.
    expect((await see(id)).firstReplyDueAt).toBe('2026-11-23T01:30:11.000Z')
    const { body: history } = await house.send<Body>(keeper(), 'GET', `/case-policies/${policy.id}/history`)
    expect(history.items[0]).toMatchObject({
      actorName: '江离',
      changes: { first_reply_minutes: [480, 240] },
    })
    await change(2, 240, false)
    expect(first(await preview(desk.projectId))).toMatchObject({ minutes: 1440 })
  })

  it('are refused twice for the same cases, outside the reach, for everybody by a city, and without a first answer', async () => {
    const add = (
      actor: ReturnType<typeof keeper>,
      over: object,
      terms: object = { confirmWithinMinutes: 60 },
    ) =>
      house.send<Body>(actor, 'POST', '/case-policies', {
        ...everyCase,
        ...over,
        terms: { ...nothing, ...terms },
      })
    const own = { projectId: desk.projectId, kind: 'praise' }
    expect((await add(keeper(), own)).status).toBe(201)
    expect((await add(keeper(), own)).body.code).toBe('cases.policy_exists')
    expect((await add(keeper(), { projectId: desk.farProjectId })).status).toBe(404)
    expect((await add(keeper(), { kind: 'praise' })).body.code).toBe('cases.group_policy_above')
    expect((await add(keeper(), { ...own, kind: 'enquiry' }, {})).body.code).toBe('platform.invalid_input')
    const all = await house.send<Body>(desk.executive, 'GET', '/case-policies?active=true&limit=100')
    const group = all.body.items[0]
    expect(group).toMatchObject({ ...everyCase, terms: { minutes: { firstReply: 1440 } } })
    const { version, id, terms } = group
    const save = (over: object) =>
      house.send<Body>(desk.executive, 'PUT', `/case-policies/${id}`, {
        version,
        active: true,
        terms,
        ...over,
      })
    expect((await save({ active: false })).body.code).toBe('cases.group_policy_stays')
    expect((await save({ terms: { ...terms, minutes: nothing.minutes } })).status).toBe(422)
    expect((await save({})).status).toBe(200)
  })

  it('owe in danger that somebody sees it and comes, and end when somebody did [4.9]', async () => {
    const { body } = await house.send<Body>(desk.agent, 'GET', '/case-categories')
    const lift = body.items.find(({ code }: Body) => code === 'facility.lift')
    house.clock.set('2026-11-20T09:01:00+08:00')
    const { id } = await report({ categoryId: lift.id, body: '电梯停在八楼和九楼之间，里面有老人。' })
    const standing = async () =>
      (await see(id)).promises.map(({ target, dueAt, metAt }: Body) => [target, dueAt, metAt !== null])
    expect(await standing()).toEqual(
      expect.arrayContaining([
        ['acknowledgement', '2026-11-20T01:02:00.000Z', false],
        ['onSite', '2026-11-20T01:06:00.000Z', false],
        ['firstReply', '2026-11-20T03:01:00.000Z', false],
      ]),
    )
    expect((await act(desk.engineer, `/cases/${id}/acknowledgement`)).status).toBe(200)
    expect((await act(desk.engineer, `/cases/${id}/acknowledgement`)).body.code).toBe(
      'cases.nothing_to_acknowledge',
    )
    house.clock.advance(4 * 60_000)
    expect(
      (await act(desk.engineer, `/cases/${id}/arrival`, { body: '已到 3 栋，正在解救' })).body.state,
    ).toBe('investigating')
    expect((await standing()).filter(([, , isMet]: unknown[]) => isMet)).toHaveLength(2)
    const mine = await house.send<Body>(desk.owner, 'GET', `/my-cases/${id}`)
    expect(mine.body.entries.at(-1)).toMatchObject({ kind: 'arrival', body: '已到 3 栋，正在解救' })
  })
})
