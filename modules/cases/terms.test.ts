import { beforeAll, describe, expect, it } from 'vitest'
import { buildDepartment, buildStaff } from '#modules/organization/testing/index.ts'
import { buildStaffActor } from '#platform/testing/index.ts'
import { useComplaints } from './testing/index.ts'

type Body = Record<string, any>
const hour = 60
const day = 24 * hour

/** domain.md 4.9, row by row, as far as it is about cases: [row, what was told, the terms in minutes]. */
const rows: [string, { topic?: string; kind?: string; urgency?: string; channel?: string }, Body][] = [
  [
    'life danger: trapped in a lift',
    { topic: 'facility.lift', urgency: 'CRITICAL' },
    { acknowledgement: 1, onSite: 5 },
  ],
  ['life danger: gas', { topic: 'facility.gas', urgency: 'CRITICAL' }, { acknowledgement: 1, onSite: 5 }],
  ['life danger: fire', { topic: 'facility.fire', urgency: 'CRITICAL' }, { acknowledgement: 1, onSite: 5 }],
  [
    'life danger: electric shock',
    { topic: 'facility.shock', urgency: 'CRITICAL' },
    { acknowledgement: 1, onSite: 5 },
  ],
  [
    'life danger: the emergency button',
    { kind: 'emergency', urgency: 'CRITICAL' },
    { acknowledgement: 1, onSite: 5 },
  ],
  [
    'urgent: burst pipe, flooding',
    { topic: 'facility.flood', urgency: 'HIGH' },
    { onSite: 30, plan: 2 * hour },
  ],
  ['urgent: power loss', { topic: 'facility.power', urgency: 'HIGH' }, { onSite: 30, plan: 2 * hour }],
  ['complaint: first reply', {}, { firstReply: day }],
  ['complaint: staff contact', {}, { acknowledgement: 15 }],
  ['complaint: progress', {}, { progress: 3 * day }],
  ['complaint: close, ordinary', {}, { close: 7 * day }],
  ['complaint: close, quality', { topic: 'quality.leak.window', urgency: 'HIGH' }, { close: 15 * day }],
  ['enquiry: draft and full answer', { kind: 'enquiry' }, { firstReply: 4 * hour, close: 2 * day }],
  ['board post: public answer', { channel: 'board' }, { firstReply: day }],
]

describe('the terms of 4.9', () => {
  const { house, desk, act, see } = useComplaints()
  const topics = new Map<string, string>()
  let marketing = ''
  beforeAll(async () => {
    const { body } = await house.send<Body>(desk.agent, 'GET', '/case-categories')
    for (const { id, code } of body.items) topics.set(code, id)
    marketing = await house.database.asSystem('the sales side', (work) =>
      buildDepartment(work, desk.group.companyIds[0]!, 'marketing', '营销部'),
    )
  })

  it.each(rows)('hold from the first day: %s [4.9]', async (_, told, expected) => {
    const { topic, kind = 'complaint', urgency = 'NORMAL', channel = 'portal' } = told
    const keeper = buildStaffActor(['cases.readTerms'], [desk.group.companyIds[0]])
    const about = new URLSearchParams({ projectId: desk.projectId, kind, urgency, channel })
    if (topic) about.set('categoryId', topics.get(topic)!)
    const { body } = await house.send<Body>(keeper, 'GET', `/case-terms?${about}`)
    const found = Object.fromEntries(body.targets.map(({ target, minutes }: Body) => [target, minutes]))
    expect(found).toMatchObject(expected)
    expect(body.measure).toBe('clock')
  })

  it('hold from the first day: complaint: close, special by plan, as far away as she agreed to [4.9]', async () => {
    const [nodeId] = desk.group.companyIds
    const manager = await house.database.asSystem('a manager above the leads', async (work) => {
      const { staffId } = await buildStaff(work, { nodeId, role: 'cityManager', name: '顾城' })
      return buildStaffActor(['cases.read', 'cases.approve'], [nodeId], { id: staffId, name: '顾城' })
    })
    const { body: told } = await act(desk.owner, '/my-cases', { kind: 'complaint', body: '整栋外墙渗水' })
    await act(desk.agent, `/cases/${told.id}/replies`, { body: '您好，我们来办。' })
    const open = await see(told.id)
    expect(open.closeDueAt).toBe('2026-11-27T01:00:00.000Z')
    const topic = { version: open.version, categoryId: topics.get('quality.leak') }
    await house.send(desk.agent, 'PATCH', `/cases/${told.id}`, topic)
    const until = '2027-03-31'
    const step = { what: '防水层重做', person: '秦工', until }
    const asked = await act(desk.colleague, `/cases/${told.id}/special-plans`, {
      version: (await see(told.id)).version,
      reason: '整栋返修',
      body: '先止水再重做防水层。',
      until,
      milestones: [step],
    })
    expect(asked.body).toMatchObject({ items: [{ state: 'asked' }] })
    const [plan] = asked.body.items
    const decision = { version: plan.version, approved: true }
    await act(manager, `/cases/${told.id}/special-plans/${plan.id}/decision`, decision)
    await house.settle()
    await act(desk.owner, `/my-cases/${told.id}/plan-answer`, { agreed: true })
    await house.settle()
    expect((await see(told.id)).closeDueAt).toBe('2027-03-31T16:00:00.000Z')
  })

  it('answer whoever asks of project, layout or price, by hotline and in the portal, from the sales side: a draft in 4 h, in full in 48 h [S3-12]', async () => {
    const asked = [
      ['sales.enquiry.project', '松雪府什么时候交付，学校在哪里？'],
      ['sales.enquiry.layout', '128 平四房的北卧能放下一张一米八的床吗？'],
      ['sales.enquiry.price', '现在认购有哪些优惠，能贷几成？'],
    ] as const
    for (const [code, body] of asked) {
      const by = { hotline: desk.agent, portal: desk.owner }
      for (const [channel, actor] of Object.entries(by)) {
        const path = channel === 'portal' ? '/my-cases' : '/cases'
        const own =
          channel === 'portal' ? {} : { projectId: desk.projectId, channel, reporterName: '看房的人' }
        const { status, body: made } = await act(actor, path, { kind: 'enquiry', body, ...own })
        expect([channel, status]).toEqual([channel, 201])
        const file = await see(made.id)
        await house.send(desk.agent, 'PATCH', `/cases/${made.id}`, {
          version: file.version,
          categoryId: topics.get(code),
        })
        expect(await see(made.id)).toMatchObject({
          number: expect.stringMatching(/^ZX-/),
          channel,
          usualDepartmentKind: 'marketing',
          firstReplyDueAt: '2026-11-20T05:00:00.000Z',
          closeDueAt: '2026-11-22T01:00:00.000Z',
        })
        await act(desk.agent, `/cases/${made.id}/tasks`, {
          departmentId: marketing,
          reason: '请置业顾问答复',
        })
        expect(await see(made.id)).toMatchObject({
          state: 'assigned',
          tasks: [{ departmentName: '营销部' }],
        })
      }
    }
  })
})
