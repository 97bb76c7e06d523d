import { expect, describe, it } from 'vitest'
import { type Body, useChecks } from './testing/use-checks.ts'

const years = (count: number) => ({ unit: 'year', count })

/** @serves 6.6, 6.8-8 */
describe('the warranty calendar', () => {
  const at = useChecks()
  const home = () => at.project.homeIds[0]!
  const row = (body: Body, component: string) => body.rows.find((one: Body) => one.component === component)
  const term = (over: Body = {}) => ({
    nodeId: at.groupId,
    component: 'sanitaryWare',
    fromOn: '2025-01-01',
    builder: null,
    floor: years(1),
    promised: years(2),
    ...over,
  })

  it('shows both clocks of each component, the law where nobody set anything [6.6]', async () => {
    await at.call(at.relations, 'PUT', `/warranty/buildings/${at.buildingId}/acceptance`, {
      acceptedOn: '2026-02-01',
    })
    const { body } = await at.call(at.relations, 'GET', `/warranty/homes/${home()}`)
    expect(body).toMatchObject({ deliveredOn: '2025-12-20', acceptedOn: '2026-02-01', season: null })
    expect(row(body, 'wetRooms')).toMatchObject({ builderEndsOn: '2031-02-01', buyerEndsOn: '2031-02-01' })
    expect(row(body, 'doorsAndFittings')).toMatchObject({ builderEndsOn: null, buyerEndsOn: '2027-12-20' })
    expect(row(body, 'sanitaryWare')).toMatchObject({ buyerEndsOn: '2026-12-20', standing: 'ending' })
    expect(row(body, 'structure')).toMatchObject({ buyerEndsOn: null, standing: 'designLife' })
    expect(row(body, 'heatingCooling')).toMatchObject({ buyerEndsOn: null, standing: 'unknown' })
    const building = await at.call(at.relations, 'GET', `/warranty/buildings/${at.buildingId}`)
    expect(row(building.body, 'roofWaterproofing')).toMatchObject({
      builderEndsOn: '2031-02-01',
      standing: 'running',
    })
  })

  it('answers whether a leak is covered: month 59 yes, month 61 a quote [6.8-8]', async () => {
    const { body: building } = await at.call(at.relations, 'GET', `/warranty/buildings/${at.buildingId}`)
    await at.call(at.relations, 'PUT', `/warranty/buildings/${at.buildingId}/acceptance`, {
      version: building.version,
      acceptedOn: '2025-11-20',
    })
    const ask = async (on: string) =>
      (await at.call(at.relations, 'GET', `/warranty/homes/${home()}/cover?component=wetRooms&on=${on}`)).body
    expect(await ask('2030-11-20')).toMatchObject({ isCovered: true, builderCovers: true })
    expect(await ask('2030-12-20')).toMatchObject({ isCovered: true, builderCovers: false })
    expect(await ask('2031-01-20')).toMatchObject({ isCovered: false, buyerEndsOn: '2030-12-20' })
  })

  it('takes the terms of the nearest level that were in force on the delivery day', async () => {
    await at.call(at.group, 'POST', '/warranty/terms', term())
    await at.call(at.group, 'POST', '/warranty/terms', term({ fromOn: '2026-06-01', promised: years(9) }))
    const end = async () =>
      row((await at.call(at.relations, 'GET', `/warranty/homes/${home()}`)).body, 'sanitaryWare').buyerEndsOn
    expect(await end()).toBe('2027-12-20')
    const own = await at.call(
      at.relations,
      'POST',
      '/warranty/terms',
      term({ nodeId: at.nodeId, projectId: at.project.projectId, promised: years(3) }),
    )
    expect(own.body).toMatchObject({ level: '云岬一号院', promised: years(3) })
    expect(await end()).toBe('2028-12-20')
    const twice = await at.call(at.group, 'POST', '/warranty/terms', term())
    expect(twice.body.code).toBe('warranty.term_exists')
    const changed = { version: 1, fromOn: '2025-01-01', builder: null, floor: years(1), promised: years(4) }
    const stale = { ...changed, version: 3 }
    const path = `/warranty/terms/${own.body.id}`
    expect((await at.call(at.relations, 'PUT', path, stale)).body.code).toBe('platform.stale')
    expect((await at.call(at.relations, 'PUT', path, changed)).body.version).toBe(2)
    expect((await at.call(at.stranger, 'PUT', path, { ...changed, version: 2 })).status).toBe(404)
  })

  it('refuses a promise below the legal minimum at its field, and terms for what lies above', async () => {
    const low = await at.call(
      at.group,
      'POST',
      '/warranty/terms',
      term({ promised: { unit: 'month', count: 6 } }),
    )
    expect(low.body.fields.map(({ path }: Body) => path)).toEqual(['body.promised'])
    const wet = term({ component: 'wetRooms', builder: years(2), floor: { unit: 'month', count: 3 } })
    const lower = await at.call(at.group, 'POST', '/warranty/terms', wet)
    expect(lower.body.fields.map(({ path }: Body) => path)).toEqual(['body.builder', 'body.floor'])
    expect(
      (await at.call(at.relations, 'POST', '/warranty/terms', term({ fromOn: '2026-01-01' }))).status,
    ).toBe(404)
  })

  it('counts heating by the season of the city, once that is entered', async () => {
    const none = await at.call(at.group, 'POST', '/warranty/heating-calendars', {
      nodeId: at.groupId,
      from: '11-31',
      until: '03-15',
    })
    expect(none.body.fields.map(({ path }: Body) => path)).toEqual(['body.from'])
    const season = { from: '11-15', until: '03-15' }
    const made = await at.call(at.relations, 'POST', '/warranty/heating-calendars', {
      nodeId: at.nodeId,
      ...season,
    })
    expect(made.status).toBe(201)
    const { body } = await at.call(at.relations, 'GET', `/warranty/homes/${home()}`)
    expect(row(body, 'heatingCooling')).toMatchObject({
      buyerEndsOn: '2027-03-15',
      builderEndsOn: '2027-03-15',
    })
    const twice = { nodeId: at.nodeId, ...season }
    expect((await at.call(at.relations, 'POST', '/warranty/heating-calendars', twice)).body.code).toBe(
      'warranty.calendar_exists',
    )
  })

  it('tells who set and changed terms and seasons, and nothing of other branches', async () => {
    const told = async (actor: typeof at.group) =>
      (await at.call(actor, 'GET', '/warranty/terms/history')).body.items.map(
        ({ action, names, subjectId }: Body) => `${action} ${names[subjectId].zh}`,
      )
    expect(await told(at.relations)).toEqual([
      expect.stringMatching(/^warranty.addCalendar /),
      'warranty.changeTerm 卫生洁具',
      'warranty.addTerm 卫生洁具',
      'warranty.addTerm 卫生洁具',
      'warranty.addTerm 卫生洁具',
    ])
    expect(await told(at.stranger)).toEqual(['warranty.addTerm 卫生洁具', 'warranty.addTerm 卫生洁具'])
  })

  it('notes what ends within 60 days once for each home and day, and reminds the owner [6.6]', async () => {
    at.house.clock.set('2027-01-20T09:00:00+08:00')
    await at.runJob('warranty.note-endings')
    await at.runJob('warranty.note-endings')
    const { items } = (await at.call(at.relations, 'GET', '/warranty/endings?place=home')).body
    expect(items.map(({ endsOn, components }: Body) => [endsOn, components])).toEqual(
      [0, 1, 2].map(() => ['2027-03-15', ['heatingCooling']]),
    )
    expect(await at.events('ending')).toHaveLength(3)
    const inbox = (await at.call(at.owners[0]!, 'GET', '/notices')).body.items
    expect(inbox).toMatchObject([{ title: expect.stringContaining('保修将于'), link: '/warranty' }])
    const [first] = items
    const path = `/warranty/endings/${first.id}/check`
    const ahead = await at.call(at.relations, 'POST', path, {
      version: 1,
      checkedOn: '2027-02-01',
      words: '正常',
    })
    expect(ahead.body.fields[0].path).toBe('body.checkedOn')
    const done = await at.call(at.relations, 'POST', path, {
      version: 1,
      checkedOn: '2027-01-20',
      words: '正常',
    })
    expect(done.body).toMatchObject({ checkedOn: '2027-01-20', checkedBy: '林夕' })
    const again = await at.call(at.relations, 'POST', path, {
      version: 2,
      checkedOn: '2027-01-20',
      words: '正常',
    })
    expect(again.body.code).toBe('warranty.already_checked')
    const left = (await at.call(at.relations, 'GET', '/warranty/endings?place=home&unchecked=true')).body
    expect(left.items).toHaveLength(2)
    const shared = (await at.call(at.relations, 'GET', '/warranty/endings?place=building')).body
    expect(shared.items.map(({ components }: Body) => components)).toEqual([['heatingCooling']])
  })

  it('shows the owner the own end only, and other cities nothing', async () => {
    const { body } = await at.call(at.owners[0]!, 'GET', '/my-warranty')
    expect(body.homes).toHaveLength(1)
    expect(Object.keys(body.homes[0].rows[0]).toSorted()).toEqual(['component', 'endsOn', 'standing'])
    expect(row(body.homes[0], 'wetRooms').endsOn).toBe('2030-12-20')
    for (const path of [
      `homes/${home()}`,
      `buildings/${at.buildingId}`,
      `buildings/${at.buildingId}/history`,
    ])
      expect((await at.call(at.stranger, 'GET', `/warranty/${path}`)).status).toBe(404)
    expect((await at.call(at.stranger, 'GET', '/warranty/endings')).body.items).toEqual([])
    expect((await at.call(at.stranger, 'GET', '/warranty/buildings')).body.items).toEqual([])
  })
})
