import { syncPermissions } from '#modules/identity/index.ts'
import { buildDepartment, buildGroup, buildStaff } from '#modules/organization/testing/index.ts'
import { filesById, storeFile } from '#platform/files/index.ts'
import { buildPhoto } from '#platform/files/testing/build-photo.ts'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { permissions } from './access.ts'
import { answerBy, quarterDays, quarterOf, shareKept } from './conduct-check.ts'
import { isComplete } from './edition.ts'
import { workplaceModule } from './module.ts'

type Body = Record<string, any>

describe('the code of conduct', () => {
  const house = useTestServer([workplaceModule])
  const all = Object.keys(permissions)
  const writer = buildStaffActor(all, '*', { name: '季云舒' })
  const reader = buildStaffActor(all, '*', { name: '骆怀瑾' })
  let steward = writer
  let guard = writer
  let lead = writer
  let elsewhere = writer
  let city = ''
  let department = ''
  beforeAll(() =>
    house.database.asSystem('people at their posts', async (work) => {
      const { companyIds, cityIds } = await buildGroup(work)
      city = cityIds[0]
      department = await buildDepartment(work, city, 'property', '物业服务中心')
      const person = async (name: string, role: string, nodeId: string, held: string[]) => {
        const departmentId = nodeId === cityIds[1] ? null : department
        const { staffId } = await buildStaff(work, { nodeId, role, name, departmentId })
        return buildStaffActor(held, [nodeId], { id: staffId, name })
      }
      steward = await person('何暖', 'steward', companyIds[0], ['workplace.own'])
      guard = await person('马志强', 'orderKeeper', companyIds[0], ['workplace.own'])
      lead = await person('江离', 'cityManager', city, ['workplace.own', 'workplace.check'])
      elsewhere = await person('裴照', 'cityManager', cityIds[1], ['workplace.own', 'workplace.check'])
    }),
  )
  const send = (actor: typeof writer, method: 'GET' | 'POST' | 'PUT', path: string, body?: object) =>
    house.send<Body>(actor, method, path, body)
  const eventsOf = async (id: string) =>
    (
      await house.owner.query('SELECT name, payload FROM platform.event WHERE subject_id = $1 ORDER BY id', [
        id,
      ])
    ).rows

  it('[S4-13] stands in editions: written by one, published by another, read by everybody, and who did not is reminded', async () => {
    const of = (path: string) => `/workplace-libraries/conduct${path}`
    const { body: first } = await send(steward, 'GET', of(''))
    expect(first.editions).toMatchObject([{ number: 1, state: 'published' }])
    expect(new Set(first.editions[0].items.map((one: Body) => one.chapter)).size).toBe(9)
    const old = first.editions[0].id
    expect((await send(steward, 'POST', '/conduct-acknowledgements', { editionId: old })).status).toBe(201)

    expect((await send(lead, 'POST', of('/editions'))).status).toBe(403)
    await send(writer, 'POST', of('/editions'))
    expect((await send(writer, 'POST', of('/editions'))).body.code).toBe('workplace.edition_pending')
    const items = first.editions[0].items
    const added = { ...items[0], key: 'greeting9', zh: '雨天为客户撑一把伞。', en: '' }
    await send(writer, 'PUT', of('/draft'), { version: 1, items: [...items, added] })
    expect((await send(writer, 'POST', of('/review'), { version: 2 })).body.code).toBe('workplace.incomplete')
    expect((await send(writer, 'PUT', of('/draft'), { version: 1, items })).body.code).toBe('platform.stale')
    const whole = [...items, { ...added, en: 'Hold an umbrella for the customer when it rains.' }]
    await send(writer, 'PUT', of('/draft'), { version: 2, items: whole })
    await send(writer, 'POST', of('/review'), { version: 3, note: '雨季前加一条' })
    expect((await send(writer, 'PUT', of('/draft'), { version: 4, items })).body.code).toBe(
      'workplace.not_draft',
    )
    expect((await send(writer, 'POST', of('/publication'), { version: 4 })).body.code).toBe(
      'workplace.own_edition',
    )
    await send(reader, 'POST', of('/return'), { version: 4, reason: '再看看' })
    expect((await send(reader, 'POST', of('/publication'), { version: 5 })).body.code).toBe(
      'workplace.not_in_review',
    )
    await send(writer, 'POST', of('/review'), { version: 5 })
    const { body: done } = await send(reader, 'POST', of('/publication'), { version: 6 })
    expect(done.editions).toMatchObject([
      { number: 2, state: 'published' },
      { number: 1, state: 'replaced' },
    ])
    const now = done.editions[0].id
    expect(await eventsOf(now)).toMatchObject([{ name: 'workplace.edition_published.v1' }])

    // What was acknowledged was the edition before.
    expect((await send(steward, 'POST', '/conduct-acknowledgements', { editionId: old })).body.code).toBe(
      'workplace.not_in_force',
    )
    expect((await send(steward, 'GET', '/my-conduct')).body).toMatchObject({
      acknowledgedAt: null,
      roles: ['steward'],
    })
    await send(steward, 'POST', '/conduct-acknowledgements', { editionId: now })
    await send(steward, 'POST', '/conduct-acknowledgements', { editionId: now })
    const names = async (actor: typeof lead, query: string) =>
      (await send(actor, 'GET', `/conduct-acknowledgements${query}`)).body.items.map(({ name }: Body) => name)
    expect(await names(lead, '?state=read')).toEqual(['何暖'])
    expect(await names(lead, '?state=missing&sort=name')).toEqual(['江离', '马志强'])
    expect(await names(elsewhere, '')).toEqual(['裴照'])
    expect((await send(lead, 'POST', '/conduct-reminders', {})).body).toEqual({ reminded: 2 })
    const told = await eventsOf(now)
    expect(told.map(({ name }) => name)).toEqual([
      'workplace.edition_published.v1',
      'workplace.conduct_acknowledged.v1',
      'workplace.acknowledgement_asked.v1',
    ])
    expect((await send(steward, 'GET', '/conduct-acknowledgements')).status).toBe(403)
  })

  it('[S4-13] is checked: the person answers once, what was not kept is put right with a proof, and figures lead to the check', async () => {
    const lines = [
      { ruleKey: 'greeting1', result: 'kept' },
      { ruleKey: 'look1', result: 'notKept', note: '工牌反了' },
      { ruleKey: 'telephone1', result: 'notSeen' },
    ]
    const enter = (actor: typeof lead, body: object = {}) =>
      send(actor, 'POST', '/conduct-checks', { staffId: steward.id, lines, ...body })
    expect((await send(lead, 'GET', '/conduct-draws')).body).toMatchObject({ people: 2, lastCheckedOn: null })
    expect((await enter(elsewhere)).body.code).toBe('workplace.unknown_person')
    expect((await enter(lead, { staffId: lead.id })).body.code).toBe('workplace.own_check')
    expect((await enter(lead, { checkedOn: '2099-01-01' })).body.code).toBe('workplace.day_ahead')
    expect((await enter(lead, { lines: [{ ruleKey: 'nothing', result: 'kept' }] })).body.code).toBe(
      'workplace.unknown_rule',
    )
    const { body: made, status } = await enter(lead, { place: '大堂前台' })
    expect(status).toBe(201)
    expect(made).toMatchObject({
      staffName: '何暖',
      kept: 1,
      notKept: 1,
      openMeasures: 1,
      departmentName: '物业服务中心',
    })
    expect((await send(lead, 'GET', '/conduct-draws')).body).toMatchObject({ staffId: guard.id })
    const at = `/conduct-checks/${made.id}`

    // The person herself and those who lead see it; a colleague at the same place does not.
    expect((await send(guard, 'GET', at)).status).toBe(404)
    expect((await send(elsewhere, 'GET', at)).status).toBe(404)
    expect((await send(steward, 'GET', at)).body.lines.length).toBe(3)
    expect((await send(guard, 'GET', '/my-conduct')).body).toMatchObject({ checks: [], measures: [] })
    expect((await send(lead, 'POST', `${at}/answer`, { answer: '我来说' })).body.code).toBe(
      'workplace.not_yours',
    )
    expect((await send(steward, 'POST', `${at}/answer`, { answer: '刚换了绳子' })).body.answer).toBe(
      '刚换了绳子',
    )
    expect((await send(steward, 'POST', `${at}/answer`, { answer: '再说一句' })).body.code).toBe(
      'workplace.answered',
    )

    const { body: mine } = await send(steward, 'GET', '/my-conduct')
    expect(mine.measures).toMatchObject([{ what: '工牌反了', state: 'open', isLate: false }])
    expect((await send(lead, 'GET', '/my-conduct')).body.measures).toHaveLength(1)
    const measure = `/conduct-measures/${mine.measures[0].id}/completion`
    expect((await send(guard, 'POST', measure, { version: 1, note: '好了' })).status).toBe(404)
    expect((await send(steward, 'POST', measure, { version: 2, note: '好了' })).body.code).toBe(
      'platform.stale',
    )
    expect((await send(steward, 'POST', measure, { version: 1, note: '换了双面工牌' })).body).toMatchObject({
      state: 'done',
      doneBy: '何暖',
    })
    expect((await send(steward, 'POST', measure, { version: 2, note: '又' })).body.code).toBe(
      'workplace.measure_done',
    )
    expect((await send(steward, 'GET', '/my-conduct')).body.measures).toEqual([])
    expect((await eventsOf(made.id)).map(({ name }) => name)).toEqual([
      'workplace.conduct_checked.v1',
      'workplace.check_answered.v1',
      'workplace.measure_done.v1',
    ])

    for (const by of ['department', 'city', 'chapter', 'rule'])
      expect((await send(lead, 'GET', `/conduct-figures?by=${by}`)).body.whole).toMatchObject({
        kept: 1,
        notKept: 1,
        share: 50,
      })
    const byCity = await send(lead, 'GET', '/conduct-figures?by=city')
    expect(byCity.body.items).toMatchObject([{ key: city, share: 50, checks: 1, notSeen: 1 }])
    expect((await send(elsewhere, 'GET', '/conduct-figures')).body.whole).toMatchObject({
      checks: 0,
      share: null,
    })
    const rule = await send(
      lead,
      'GET',
      `/conduct-checks?ruleKey=look1&result=notKept&departmentId=${department}&sort=-notKept`,
    )
    expect(rule.body.items.map(({ id }: Body) => id)).toEqual([made.id])
    expect((await send(lead, 'GET', '/conduct-measures?state=done&sort=-dueOn')).body.items).toHaveLength(1)
    expect((await send(lead, 'GET', `${at}/history`)).body.items.length).toBeGreaterThan(1)

    // The term of the answer is over after seven days.
    const { body: old } = await enter(lead, { staffId: guard.id })
    await house.owner.query("UPDATE workplace.conduct_check SET answer_by = '2020-01-01' WHERE id = $1", [
      old.id,
    ])
    expect(
      (await send(guard, 'POST', `/conduct-checks/${old.id}/answer`, { answer: '晚了' })).body.code,
    ).toBe('workplace.answer_over')
  })

  it('counts what was seen, gives seven days, and knows the days of a quarter', () => {
    expect(shareKept({ kept: 2, notKept: 1 })).toBe(67)
    expect(shareKept({ kept: 0, notKept: 0 })).toBeNull()
    expect(answerBy('2026-12-28')).toBe('2027-01-04')
    expect(quarterDays(quarterOf('2026-11-23'))).toEqual({ from: '2026-10-01', until: '2026-12-31' })
    const item = {
      key: 'a1',
      chapter: 'greeting' as const,
      zh: '问好',
      en: 'Greet',
      observedZh: '',
      observedEn: '',
      roles: [],
    }
    expect([
      isComplete('conduct', [item]),
      isComplete('qualities', [item]),
      isComplete('conduct', [item, item]),
    ]).toEqual([true, false, false])
  })

  it('[S4-13] shows the photos of a check to those alone who may see the check', async () => {
    await house.database.asSystem('who may check', (work) => syncPermissions(work, [workplaceModule]))
    const bytes = await buildPhoto({ width: 80, height: 60 })
    const fileId = await house.database.withWork(
      { actor: lead },
      async (work) => (await storeFile(work, { bytes, name: '大堂.jpg' })).fileId,
    )
    const lines = [{ ruleKey: 'look1', result: 'notKept', note: '工牌反了', fileIds: [fileId] }]
    const { body } = await send(lead, 'POST', '/conduct-checks', { staffId: steward.id, lines })
    const seenBy = async (actor: typeof lead) =>
      (await house.database.withWork({ actor }, (work) => filesById(work, [fileId]))).size
    expect(await Promise.all([lead, steward, guard, elsewhere].map(seenBy))).toEqual([1, 1, 0, 0])
    const seen = (await send(steward, 'GET', `/conduct-checks/${body.id}`)).body.lines
    expect(seen[0].files).toHaveLength(1)
    const paper = (actor: typeof lead) => send(actor, 'GET', `/conduct-checks/${body.id}/paper`)
    expect((await paper(steward)).status).toBe(200)
    expect((await paper(guard)).status).toBe(404)
  })
})
