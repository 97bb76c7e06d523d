import { beforeAll, describe, expect, it } from 'vitest'
import { buildGroup } from '#modules/organization/testing/index.ts'
import { buildResidentActor, buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import { commonsImport } from './imports/commons.ts'
import { estateModule } from './module.ts'
import { type BuiltProject, buildProject } from './testing/index.ts'

type Body = Record<string, any>

describe('what owners share', () => {
  const house = useTestServer([estateModule], '2026-11-20T09:00:00+08:00')
  let project: BuiltProject
  let chief: ReturnType<typeof buildStaffActor>
  let stranger: ReturnType<typeof buildStaffActor>
  beforeAll(async () => {
    const group = await house.database.asSystem('a group', (work) => buildGroup(work))
    project = await house.database.asSystem('a project', (work) =>
      buildProject(work, { nodeId: group.companyIds[0] }),
    )
    const rights = ['estate.read', 'estate.edit']
    chief = buildStaffActor(rights, [group.companyIds[0]], { name: '秦工' })
    stranger = buildStaffActor(rights, [group.companyIds[2]])
  })

  const cell = (text: string) => ({ raw: text, text })
  const row = (rowNumber: number, cells: Record<string, string>) => ({
    rowNumber,
    cells: Object.fromEntries(Object.entries(cells).map(([key, text]) => [key, cell(text)])),
  })
  const take = (rows: Parameters<typeof commonsImport.apply>[2]) =>
    house.database.withWork({ actor: chief, permission: 'estate.edit' }, (work) =>
      commonsImport.apply(work, { projectId: project.projectId, seen: new Map() }, rows),
    )
  const find = async (query = '', who = chief) =>
    (await house.send<Body>(who, 'GET', `/commons?${query}`)).body.items

  it('[S2-41] comes from a list, once however often it is imported, and every fault is named by its cell', async () => {
    const rows = [
      row(2, { name: '1号电梯', of: '设施', kind: '电梯', building: '3栋', installedOn: '2022年12月1日' }),
      row(3, { name: '大堂', kind: '公区', building: '三栋', location: '一层' }),
      row(4, { name: '中心花园' }),
    ]
    expect((await take(rows)).map(({ outcome }) => outcome)).toEqual(['created', 'created', 'created'])
    expect((await take(rows)).map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'unchanged'])
    const moved = row(3, { name: '大堂', kind: '公区', building: '3', location: '首层' })
    expect((await take([moved]))[0]!.outcome).toBe('updated')
    const faulty = await take([
      row(5, { name: '水泵', building: '99栋' }),
      row(6, { name: '配电柜', installedOn: '哪天' }),
      row(7, { name: '中心花园' }),
      row(8, { name: '中心花园' }),
      row(9, { name: '' }),
    ])
    expect(faulty.map(({ problems }) => problems.map(({ field }) => field))).toEqual([
      ['building'],
      ['installedOn'],
      [],
      ['name'],
      ['name'],
    ])
    expect(await find(`projectId=${project.projectId}`)).toMatchObject(
      [
        { of: 'facility', name: '1号电梯', installedOn: '2022-12-01', label: '3栋 1号电梯' },
        { of: 'part', name: '中心花园', buildingId: null, label: '中心花园' },
        { name: '大堂', location: '首层', label: '3栋 大堂（首层）' },
      ].toSorted((one, two) => (one.name < two.name ? -1 : 1)),
    )
    expect((await find('of=facility')).map(({ name }: Body) => name)).toEqual(['1号电梯'])
    expect((await find(`q=${encodeURIComponent('花园')}&limit=1`)).map(({ name }: Body) => name)).toEqual([
      '中心花园',
    ])
    expect(await find('', stranger)).toEqual([])
  })

  it('is corrected with a history and ends without being lost; residents read it and change nothing', async () => {
    const [garden] = await find(`q=${encodeURIComponent('花园')}`)
    const path = `/commons/${garden.id}`
    const change = (body: object, who: Parameters<typeof house.send>[0] = chief) =>
      house.send<Body>(who, 'PATCH', path, body)
    expect((await change({ version: 1, name: '东花园' })).body).toEqual({ version: 2 })
    expect((await change({ version: 1, name: '西花园' })).status).toBe(409)
    expect((await change({ version: 2, endedOn: '2026-11-21' })).body.code).toBe('estate.ends_in_future')
    expect((await change({ version: 2, name: '西花园' }, stranger)).status).toBe(404)
    const neighbour = buildResidentActor(['estate.read'], { homes: [project.homeIds[1]!] })
    expect((await house.send<Body>(neighbour, 'GET', path)).body.name).toBe('东花园')
    expect((await change({ version: 2, name: '我的' }, neighbour)).status).toBe(403)
    expect((await change({ version: 2, endedOn: '2026-11-19' })).status).toBe(200)
    expect((await find()).map(({ name }: Body) => name)).not.toContain('东花园')
    expect((await find('ended=true')).map(({ name }: Body) => name)).toContain('东花园')
    const history = (await house.send<Body>(chief, 'GET', `${path}/history`)).body
    expect(JSON.stringify(history)).toContain('秦工')
    expect((await house.send(stranger, 'GET', `${path}/history`)).status).toBe(404)
  })
})
