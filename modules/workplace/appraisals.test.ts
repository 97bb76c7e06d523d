import { syncPermissions } from '#modules/identity/index.ts'
import { buildGroup, buildStaff } from '#modules/organization/testing/index.ts'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { workplaceModule } from './module.ts'

type Body = Record<string, any>

describe('appraisals and training', () => {
  const house = useTestServer([workplaceModule])
  const held = ['workplace.own', 'workplace.appraise', 'workplace.manage']
  const top = buildStaffActor(held, '*', { name: '骆怀瑾' })
  let lead = top
  let hr = top
  let elsewhere = top
  const people: (typeof top)[] = []
  let city = ''
  beforeAll(() =>
    house.database.asSystem('people at their posts', async (work) => {
      const { companyIds, cityIds } = await buildGroup(work)
      city = cityIds[0]
      const person = async (name: string, role: string, nodeId: string, permissions: string[]) => {
        const { staffId } = await buildStaff(work, { nodeId, role, name })
        return buildStaffActor(permissions, [nodeId], { id: staffId, name })
      }
      lead = await person('江离', 'cityManager', city, held)
      elsewhere = await person('裴照', 'cityManager', cityIds[1], held)
      for (const name of ['何暖', '马志强', '林夕', '秦工', '周予安', '苏念'])
        people.push(await person(name, 'steward', companyIds[0], ['workplace.own']))
      people.push(await person('宋知微', 'steward', companyIds[1], ['workplace.own']))
      hr = buildStaffActor(['workplace.own', 'workplace.manage'], [city], { name: '人事' })
    }),
  )
  const send = (actor: typeof top, method: 'GET' | 'POST', path: string, body?: object) =>
    house.send<Body>(actor, method, path, body)
  const eventsOf = async (id: string) =>
    (
      await house.owner.query('SELECT name FROM platform.event WHERE subject_id = $1 ORDER BY id', [id])
    ).rows.map(({ name }) => name)
  let keys: string[] = []
  const ratings = (rating: number, example?: string) =>
    keys.map((key) => ({ key, rating, ...(example && { example }) }))
  const appraised = async (person: typeof top, needs: string[] = []) => {
    const { body } = await send(person, 'GET', '/my-growth')
    const at = `/appraisals/${body.appraisals[0].id}`
    await send(person, 'POST', `${at}/self-rating`, { version: 1, ratings: ratings(4) })
    await send(lead, 'POST', `${at}/rating`, { version: 2, ratings: ratings(3) })
    await send(lead, 'POST', `${at}/talk`, { version: 3, talkOn: '2026-01-10', result: '稳', needs })
    return send(person, 'POST', `${at}/agreement`, { version: 4 })
  }

  it('[S4-12] keeps the 29 qualities in four groups, 8 + 7 + 8 + 6, each with what is observed', async () => {
    const { body } = await send(people[0]!, 'GET', '/workplace-libraries/qualities')
    const items: Body[] = body.editions[0].items
    keys = items.map(({ key }) => key)
    expect([...Map.groupBy(items, ({ chapter }) => chapter).values()].map((group) => group.length)).toEqual([
      8, 7, 8, 6,
    ])
    expect(new Set(keys).size).toBe(29)
    expect(items.every(({ observedZh, observedEn }) => observedZh && observedEn)).toBe(true)
  })

  it('[S4-12] goes from the self-rating over the talk to what is agreed, seen by the two alone', async () => {
    const period = { nodeId: city, length: 'halfYear', on: '2026-03-01' }
    expect((await send(elsewhere, 'POST', '/appraisal-periods', period)).status).toBe(404)
    const { body: opened, status } = await send(lead, 'POST', '/appraisal-periods', period)
    expect(status).toBe(201)
    expect(opened).toMatchObject({ people: 7, agreed: 0, state: 'open', fromOn: '2026-01-01', sums: [] })
    expect((await send(hr, 'POST', '/appraisal-periods', period)).body.code).toBe('workplace.period_there')

    const [steward, colleague] = people as [typeof top, typeof top]
    const { body: mine } = await send(steward, 'GET', '/my-growth')
    const at = `/appraisals/${mine.appraisals[0].id}`
    expect(mine.appraisals).toMatchObject([{ supervisorName: '江离', state: 'open' }])
    for (const stranger of [colleague, elsewhere, hr, top])
      expect((await send(stranger, 'GET', at)).status).toBe(404)
    expect((await send(top, 'GET', '/appraisals')).body.items).toEqual([])

    const rate = (body: object) => send(lead, 'POST', `${at}/rating`, body)
    // Nobody rates for another, and nobody skips a step.
    expect((await send(lead, 'POST', `${at}/self-rating`, { version: 1, ratings: ratings(4) })).status).toBe(
      404,
    )
    expect(
      (await send(lead, 'POST', `${at}/talk`, { version: 1, talkOn: '2026-03-01', result: '好', needs: [] }))
        .body.code,
    ).toBe('workplace.not_next')
    const self = (body: object) => send(steward, 'POST', `${at}/self-rating`, { version: 1, ...body })
    expect((await self({ ratings: ratings(4).slice(1) })).body.code).toBe('workplace.ratings_missing')
    expect((await self({ ratings: [...ratings(4), { key: 'nothing', rating: 3 }] })).body.code).toBe(
      'workplace.unknown_quality',
    )
    expect((await self({ ratings: ratings(4) })).body.state).toBe('selfRated')
    expect((await rate({ version: 1, ratings: ratings(3) })).body.code).toBe('platform.stale')
    expect((await rate({ version: 2, ratings: ratings(5) })).body.code).toBe('workplace.example_missing')
    expect((await rate({ version: 2, ratings: ratings(5, '三次主动回电') })).body).toMatchObject({
      state: 'rated',
    })
    expect((await send(steward, 'GET', at)).body.rated).toEqual([])
    const talk = (body: object) =>
      send(lead, 'POST', `${at}/talk`, { version: 3, result: '继续带新人', needs: ['listening'], ...body })
    expect((await talk({ talkOn: '2099-01-01' })).body.code).toBe('workplace.day_ahead')
    expect((await talk({ talkOn: '2026-03-02', needs: ['nothing'] })).body.code).toBe(
      'workplace.unknown_quality',
    )
    await talk({ talkOn: '2026-03-02' })
    expect((await send(steward, 'GET', at)).body.rated).toHaveLength(29)
    expect(
      (await send(steward, 'POST', `${at}/agreement`, { version: 4, words: '同意' })).body,
    ).toMatchObject({ state: 'agreed', ownWords: '同意' })
    expect(await eventsOf(mine.appraisals[0].id)).toEqual(Array(4).fill('workplace.appraisal_moved.v1'))
    const { rows } = await house.owner.query(
      "SELECT changes FROM platform.audit_log WHERE subject = 'workplace.appraisal' AND change = 'update'",
    )
    expect(rows.every(({ changes }) => !changes.rated || changes.rated[1] === '***')).toBe(true)

    // The next period shows the last one beside.
    await send(lead, 'POST', '/appraisal-periods', { ...period, on: '2026-07-01' })
    const { body: next } = await send(steward, 'GET', '/my-growth')
    expect((await send(steward, 'GET', `/appraisals/${next.appraisals[0].id}`)).body.before).toHaveLength(29)
    await house.owner.query("DELETE FROM workplace.appraisal WHERE from_on = '2026-07-01'")
  })

  it('[S4-12] lets another colleague appraise somebody while it is open, with what was before', async () => {
    const { body: list } = await send(hr, 'GET', '/appraisal-periods?sort=fromOn&state=open')
    const at = `/appraisal-periods/${list.items[0].id}`
    const other = await house.database.asSystem('another supervisor', async (work) => {
      await syncPermissions(work, [workplaceModule])
      const { staffId } = await buildStaff(work, { nodeId: city, role: 'hr', name: '陆一鸣' })
      return buildStaffActor(held, [city], { id: staffId, name: '陆一鸣' })
    })
    const look = async () => (await send(hr, 'GET', `${at}/supervisors`)).body
    const of = async (name: string) =>
      (await look()).appraised.find(({ staffName }: Body) => staffName === name)
    const { appraisalId } = await of('马志强')
    const change = (to: typeof top, id = appraisalId, actor = hr) =>
      house.send<Body>(actor, 'PUT', `${at}/appraisals/${id}/supervisor`, {
        supervisorId: to.id,
        reason: '有利益关系',
      })
    expect((await change(people[2]!)).body.code).toBe('workplace.cannot_appraise')
    expect((await change(elsewhere)).body.code).toBe('workplace.cannot_appraise')
    expect((await change(other, appraisalId, elsewhere)).status).toBe(404)
    expect((await change(other, appraisalId, people[1])).status).toBe(403)
    expect((await change(other, (await of('何暖')).appraisalId)).body.code).toBe('workplace.concluded')
    expect((await change(other)).status).toBe(200)
    // Whoever appraised before sees it no longer.
    expect((await send(other, 'GET', `/appraisals/${appraisalId}`)).body.supervisorName).toBe('陆一鸣')
    expect((await send(lead, 'GET', `/appraisals/${appraisalId}`)).status).toBe(404)
    expect((await change(lead)).status).toBe(200)
    expect((await look()).changes).toMatchObject([
      { fromName: '陆一鸣', toName: '江离', reason: '有利益关系', byName: '人事' },
      { fromName: '江离', toName: '陆一鸣', staffName: '马志强' },
    ])
    expect(JSON.stringify(await look())).not.toContain('rated')
    expect(await eventsOf(appraisalId)).toEqual(Array(2).fill('workplace.supervisor_changed.v1'))
  })

  it('[S4-12] tells sums of a closed period without names, and none of fewer than five', async () => {
    const { body: list } = await send(hr, 'GET', '/appraisal-periods?sort=fromOn&state=open')
    const at = `/appraisal-periods/${list.items[0].id}`
    for (const person of people.slice(1))
      expect((await appraised(person, ['listening', 'calm'])).status).toBe(200)
    const { appraised: all } = (await send(hr, 'GET', `${at}/supervisors`)).body
    const paper = `/appraisals/${all.find(({ staffName }: Body) => staffName === '林夕').appraisalId}/paper`
    expect((await send(lead, 'GET', paper)).status).toBe(200)
    expect((await send(hr, 'GET', paper)).status).toBe(404)
    const { body: open } = await send(hr, 'GET', at)
    expect(open).toMatchObject({ people: 7, agreed: 7, sums: [] })
    expect((await send(elsewhere, 'GET', at)).status).toBe(404)
    const { body: closed } = await send(hr, 'POST', `${at}/closure`, { version: open.version })
    // Six at one company could be told, but the seventh, alone at another, would follow from the whole.
    expect(closed.sums).toMatchObject([{ nodeId: null, people: 7 }])
    expect(closed.keptBack).toBe(2)
    expect(closed.sums[0].means.find(({ key }: Body) => key === 'listening')).toMatchObject({
      self: 4,
      rated: 3.3,
    })
    expect(JSON.stringify(closed)).not.toMatch(/何暖|马志强/)
    expect((await send(hr, 'POST', `${at}/closure`, { version: 2 })).body.code).toBe(
      'workplace.period_closed',
    )
    expect(await eventsOf(list.items[0].id)).toEqual([
      'workplace.period_opened.v1',
      'workplace.period_closed.v1',
    ])
  })

  it('[S4-12] gathers what was agreed, and a training that was passed meets it', async () => {
    const needs = await send(hr, 'GET', '/training-needs?qualityKey=calm&state=open&sort=-name')
    expect(needs.body.items).toHaveLength(6)
    expect(needs.body.items[0]).toMatchObject({ zh: '沉稳', others: 6 })
    expect((await send(elsewhere, 'GET', '/training-needs')).body.items).toEqual([])
    const plan = {
      nodeId: city,
      topic: '沉稳：急事先定',
      heldOn: '2026-12-03',
      place: '二楼会议室',
      qualityKeys: ['calm'],
      shortCheck: '复述一遍处置顺序',
    }
    expect((await send(hr, 'POST', '/trainings', { ...plan, qualityKeys: ['warm'] })).body.code).toBe(
      'workplace.nobody_to_train',
    )
    expect((await send(hr, 'POST', '/trainings', { ...plan, qualityKeys: ['nothing'] })).body.code).toBe(
      'workplace.unknown_quality',
    )
    expect((await send(hr, 'POST', '/trainings', { ...plan, staffIds: [elsewhere.id] })).body.code).toBe(
      'workplace.unknown_person',
    )
    const { body: planned } = await send(hr, 'POST', '/trainings', plan)
    expect(planned).toMatchObject({ people: 6, state: 'planned' })
    const person = people[1]!
    expect((await send(person, 'GET', '/my-growth')).body).toMatchObject({
      trainings: [{ topic: plan.topic, attended: null }],
    })
    const participants = planned.participants.map(({ staffId }: Body) => ({
      staffId,
      attended: true,
      passed: staffId === person.id,
    }))
    const at = `/trainings/${planned.id}/attendance`
    expect((await send(hr, 'POST', at, { version: 1, participants })).body).toMatchObject({
      state: 'held',
      attended: 6,
    })
    expect((await send(hr, 'POST', at, { version: 2, participants })).body.code).toBe(
      'workplace.training_held',
    )
    expect((await send(person, 'GET', '/my-growth')).body.needs).toMatchObject([{ zh: '倾听' }])
    expect((await send(hr, 'GET', '/training-needs?qualityKey=calm&state=open')).body.items).toHaveLength(5)
    expect((await send(hr, 'GET', '/trainings?state=held&sort=topic')).body.items).toHaveLength(1)
    expect(await eventsOf(planned.id)).toEqual([
      'workplace.training_planned.v1',
      'workplace.training_held.v1',
    ])
  })
})
