import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildStaff } from '#modules/organization/testing/index.ts'
import { buildStaffActor } from '#platform/testing/index.ts'
import { remindMilestones } from './jobs/remind-milestones.ts'
import { approverFor, approverRoles, mayDecide, movesUnasked, planStates, stepsFit } from './special.ts'
import { type Desk, useComplaints } from './testing/index.ts'

type Body = Record<string, any>
const person = fc.constantFrom('a', 'b', 'c', 'd')

describe('approval of a special plan', () => {
  it('is asked of a level above the asker and never of herself, whoever holds what', () => {
    fc.assert(
      fc.property(
        person,
        fc.subarray([...approverRoles, 'customerRelations']),
        fc.dictionary(fc.constantFrom(...approverRoles), person),
        (id, roles, holders) => {
          const found = approverFor(
            new Map(Object.entries(holders).map(([role, one]) => [role, { id: one }])),
            {
              id,
              roles,
            },
          )
          if (!found) return
          expect(found.card.id).not.toBe(id)
          for (const role of roles) expect(approverRoles.indexOf(role as never)).toBeLessThan(found.level - 2)
        },
      ),
    )
  })

  it('is given once, by the named one alone, never by the asker', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...planStates),
        person,
        person,
        person,
        (state, askedById, approverId, by) => {
          if (!mayDecide({ state, askedById, approverId }, by)) return
          expect([state, by]).toEqual(['asked', approverId])
          expect(by).not.toBe(askedById)
        },
      ),
    )
  })

  it('moves an end that was shown only towards the customer (Civil Code art. 938), and keeps steps before the end', () => {
    const day = (date: number) => new Date(Date.UTC(2026, 10, date))
    expect(movesUnasked({ shown: true, dueAt: day(20) }, day(28))).toBe(false)
    expect(movesUnasked({ shown: true, dueAt: day(20) }, day(18))).toBe(true)
    expect(movesUnasked({ shown: false, dueAt: day(20) }, day(28))).toBe(true)
    const step = (until: string) => [{ what: '试验', person: '秦工', until }]
    expect(stepsFit(step('2026-11-25'), '2026-11-28', '2026-11-20')).toBe(true)
    expect(stepsFit(step('2026-11-29'), '2026-11-28', '2026-11-20')).toBe(false)
    expect(stepsFit(step('2026-11-19'), '2026-11-28', '2026-11-20')).toBe(false)
  })
})

describe('a special case', () => {
  const { house, desk, see, act, answered, events, versionOf } = useComplaints()
  let manager: Desk['agent']
  beforeAll(() =>
    house.database.asSystem('a manager above the leads', async (work) => {
      const [nodeId] = desk.group.companyIds
      const { staffId } = await buildStaff(work, { nodeId, role: 'cityManager', name: '顾城' })
      manager = buildStaffActor(['cases.read', 'cases.approve'], [nodeId], { id: staffId, name: '顾城' })
    }),
  )
  const plan = {
    reason: '整栋外墙渗水，牵涉两家单位，常规期限内做不完',
    body: '外墙整体返修，先止水再重做防水层，每一步做完都告诉您。',
    until: '2027-01-15',
    milestones: [
      { what: '外墙淋水试验', person: '秦工', until: '2026-11-25' },
      { what: '外墙防水层重做', person: '秦工', until: '2027-01-10' },
    ],
  }
  const ask = async (id: string, over: object = {}) =>
    act(desk.colleague, `/cases/${id}/special-plans`, { version: await versionOf(id), ...plan, ...over })
  const decide = (id: string, { id: planId, version }: Body, body: object, by = manager) =>
    act(by, `/cases/${id}/special-plans/${planId}/decision`, { version, approved: true, ...body })
  const classified = async () => {
    const id = await answered()
    const topics = await house.send<Body>(desk.agent, 'GET', '/case-categories')
    const categoryId = topics.body.items.find(({ code }: Body) => code === 'quality.leak')?.id
    await house.send(desk.agent, 'PATCH', `/cases/${id}`, { version: await versionOf(id), categoryId })
    return id
  }
  const mine = async (id: string, who = desk.owner) =>
    (await house.send<Body>(who, 'GET', `/my-cases/${id}`)).body
  const agreedDay = async (id: string) =>
    (await see(id)).promises.findLast(({ target }: Body) => target === 'agreedDate')
  /** A usual plan, with a day that she was shown. */
  const agreedOn = async (id: string) =>
    act(desk.agent, `/cases/${id}/plan`, {
      version: await versionOf(id),
      measures: '一周内修好',
      person: '秦工',
      until: '2026-12-01',
    })

  it('[S1-49] has its own plan, asked by a lead, approved above, agreed to by the customer; then its end is that of the plan', async () => {
    const id = await classified()
    await agreedOn(id)
    const before = await agreedDay(id)
    expect((await ask(id, { until: '2026-11-24' })).body.fields).toMatchObject([{ path: 'body.until' }])
    const asked = await ask(id)
    expect(asked).toMatchObject({
      status: 201,
      body: {
        items: [{ state: 'asked', askedByName: '江离', approverName: '顾城', milestones: { length: 2 } }],
      },
    })
    expect((await events(id)).at(-1)).toMatchObject({ name: 'cases.special_asked.v1' })
    expect((await ask(id)).body.code).toBe('cases.special_already')
    expect((await see(id)).specialSince).toBeNull()
    expect((await mine(id)).milestones).toEqual([])

    const [proposed] = asked.body.items
    expect((await decide(id, proposed, {}, desk.colleague)).body.code).toBe('cases.not_approver')
    expect((await decide(id, proposed, { approved: false })).body.fields).toMatchObject([
      { path: 'body.reason' },
    ])
    const approved = await decide(id, proposed, {})
    expect(approved).toMatchObject({ status: 200, body: { items: [{ state: 'approved' }] } })
    await house.settle()
    expect((await decide(id, approved.body.items[0], {})).body.code).toBe('cases.plan_decided')
    const special = await see(id)
    expect(special).toMatchObject({ state: 'planned', planAgreed: null })
    expect(special.specialSince).not.toBeNull()
    // What she was shown stands until she agrees; progress keeps its own clock.
    expect((await agreedDay(id)).dueAt).toBe(before.dueAt)
    expect(special.promises.map(({ target }: Body) => target)).toContain('progress')

    const told = await mine(id)
    expect(told).toMatchObject({ canAnswerPlan: true, milestones: [{ what: '外墙淋水试验' }, {}] })
    expect(JSON.stringify(told)).not.toContain(plan.reason)
    expect((await house.send<Body>(desk.tenant, 'GET', `/my-cases/${id}`)).status).toBe(404)
    expect((await act(desk.owner, `/my-cases/${id}/plan-answer`, { agreed: true })).status).toBeLessThan(300)
    await house.settle()
    expect((await mine(id)).progressZh).toContain('下一步：外墙淋水试验')
    expect((await agreedDay(id)).dueAt).toBe('2027-01-15T16:00:00.000Z')
    expect((await events(id)).map(({ name }) => name)).toContain('cases.plan_answered.v1')

    const inbox = await house.send<Body>(desk.agent, 'GET', '/cases?bond=special')
    expect(inbox.body.items.map((one: Body) => one.id)).toContain(id)

    // The first step is due within a day: its owner hears of it once; past its day it stands with what is late.
    house.clock.set('2026-11-25T09:00:00+08:00')
    await remindMilestones.run(house.database, {})
    await remindMilestones.run(house.database, {})
    const notices = await house.owner.query(
      "SELECT FROM platform.message WHERE template_key = 'caseMilestoneDue'",
    )
    expect(notices.rowCount).toBe(1)
    house.clock.set('2026-11-26T09:00:00+08:00')
    const late = await house.send<Body>(desk.agent, 'GET', '/case-milestones?overdue=true')
    expect(late.body.items).toMatchObject([{ caseId: id, what: '外墙淋水试验', person: '秦工' }])
    expect((await house.send<Body>(desk.stranger, 'GET', '/case-milestones')).body.items).toEqual([])
    // On Today it stands with the owner of the case and whoever it names; steps of later days do not.
    const today = async (who: Desk['agent']) =>
      (await house.send<Body>(who, 'GET', '/case-milestones?mine=true&due=true')).body.items
    expect([await today(desk.agent), await today(desk.colleague)]).toMatchObject([[{ caseId: id }], []])
    expect(await today({ ...desk.colleague, id: desk.executive.id, name: '秦工' })).toHaveLength(1)
    const path = `/cases/${id}/milestones/${late.body.items[0].id}/completion`
    expect((await act(desk.engineer, path, { outcome: '三处渗点已标出' })).status).toBe(200)
    expect((await act(desk.engineer, path, { outcome: '再来' })).body.code).toBe('cases.milestone_done')
    expect((await mine(id)).milestones[0].doneAt).not.toBeNull()

    const [{ id: planId, version }] = (
      await house.send<Body>(desk.agent, 'GET', `/cases/${id}/special-plans`)
    ).body.items
    const back = await act(desk.colleague, `/cases/${id}/special-plans/${planId}/withdrawal`, {
      version,
      reason: '渗点只在一户，按常规办理',
    })
    expect(back).toMatchObject({
      status: 200,
      body: { items: [{ state: 'takenBack', endedByName: '江离' }] },
    })
    expect(await see(id)).toMatchObject({ specialSince: null })
    expect((await mine(id)).milestones).toEqual([])
  })

  it('[S1-47] takes a prepared plan: the dates run from today, the posts are those who hold them here', async () => {
    const id = await classified()
    const topicId = (await see(id)).categoryId
    await house.database.asSystem('a prepared plan', (work) =>
      work.sql(
        `INSERT INTO knowledge.piece (id, sort, topic_ids, title_zh, title_en, body_zh, body_en, number, published_on, searched, grams, created_at, steps)
         VALUES ($1, 'plan', $2, '整栋渗漏', 'Leaks', '先止水', 'First', 1, '2026-11-01', '', '{}', $3, $4)`,
        [
          work.newId(),
          [topicId],
          work.now,
          JSON.stringify([
            { whatZh: '淋水试验', whatEn: 'Water test', performer: 'cityManager', days: 5 },
            { whatZh: '返修', whatEn: 'Repair', performer: 'design', days: 30 },
          ]),
        ],
      ),
    )
    const { body } = await house.send<Body>(desk.agent, 'GET', `/cases/${id}/prepared-plans`)
    expect(body.items).toMatchObject([
      {
        fitsTopic: true,
        steps: [
          { whatZh: '淋水试验', person: '顾城', until: '2026-11-25' },
          { person: null, until: '2026-12-20' },
        ],
      },
    ])
    expect((await house.send(desk.stranger, 'GET', `/cases/${id}/prepared-plans`)).status).toBe(404)
  })

  it('is refused with a reason; a refusal of the customer, told on the phone, leaves the old end', async () => {
    const id = await classified()
    await agreedOn(id)
    const before = await agreedDay(id)
    const [first] = (await ask(id)).body.items
    const refused = await decide(id, first, { approved: false, reason: '先查清渗点再定' })
    expect(refused.body.items).toMatchObject([{ state: 'refused', decision: '先查清渗点再定' }])
    expect((await events(id)).at(-1)).toMatchObject({
      name: 'cases.special_decided.v1',
      payload: { approved: false },
    })
    const [second] = (await ask(id)).body.items
    await decide(id, second, {})
    const said = { agreed: false, body: '电话里说一月太晚，春节前要装修' }
    expect((await act(desk.engineer, `/cases/${id}/plan-answer`, said)).status).toBe(403)
    expect((await act(desk.agent, `/cases/${id}/plan-answer`, said)).status).toBe(201)
    await house.settle()
    expect((await act(desk.agent, `/cases/${id}/plan-answer`, said)).body.code).toBe(
      'cases.no_plan_to_answer',
    )
    const { items } = (await house.send<Body>(desk.agent, 'GET', `/cases/${id}/special-plans`)).body
    expect(items.map(({ state }: Body) => state)).toEqual(['declined', 'refused'])
    expect((await agreedDay(id)).dueAt).toBe(before.dueAt)
    expect((await mine(id)).entries.at(-1)).toMatchObject({ kind: 'planAnswer', body: said.body })
  })
})
