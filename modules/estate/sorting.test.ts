import { beforeAll, describe, expect, it } from 'vitest'
import { type BuiltGroup, buildGroup } from '#modules/organization/testing/index.ts'
import { buildStaffActor, readList, useTestServer } from '#platform/testing/index.ts'
import { upsertHomes } from './index.ts'
import { estateModule } from './module.ts'
import { type BuiltProject, buildProject } from './testing/index.ts'

describe('the lists of homes and projects in an order of one’s own', () => {
  const house = useTestServer([estateModule])
  const chief = buildStaffActor(['estate.read'])
  let group: BuiltGroup
  let lake: BuiltProject
  beforeAll(() =>
    house.database.asSystem('a test', async (work) => {
      group = await buildGroup(work)
      const project = (code: string, name: string, city: string, homes: number) =>
        buildProject(work, { nodeId: group.companyIds[0], code, name, city, homes })
      lake = await project('YHW', '砚湖湾', '临澜', 0)
      await project('AZ', '安舟', '望渚', 1)
      await project('CY', '曾园', '望渚', 1)
      const areas = { 1001: 120.5, 201: 89, B102: null, 202: 89, 1002: null }
      await upsertHomes(
        work,
        lake.projectId,
        Object.entries(areas).map(([number, grossArea], row) => ({
          row,
          building: 12,
          unit: 1,
          number,
          grossArea,
        })),
      )
      await upsertHomes(work, lake.projectId, [{ row: 9, building: 3, unit: 1, number: '301' }])
    }),
  )
  const homes = async (query: string, actor = chief) =>
    (await readList<{ homeCode: string }>((path) => house.send(actor, 'GET', path), `/homes?${query}`)).map(
      ({ homeCode }) => homeCode.split('-').slice(3).join('-'),
    )
  const inLake = (query: string) => homes(`projectId=${lake.projectId}${query}`)
  const walked = ['03-1-301', '12-1-B102', '12-1-201', '12-1-202', '12-1-1001', '12-1-1002']

  it('shows homes as one walks past them: floors and numbers as numbers', async () => {
    expect(await inLake('')).toEqual(walked)
    expect(await inLake('&sort=-place')).toEqual(walked.toReversed())
    const near = buildStaffActor(['estate.read'], [group.companyIds[0]])
    expect(await homes('', near)).toEqual(await homes(''))
    expect(await homes('sort=-place', near)).toHaveLength(8)
  })

  it('shows the largest homes first, and last those of which nobody knows the size', async () => {
    expect((await inLake('&sort=-grossArea')).slice(0, 3)).toEqual(['12-1-1001', '12-1-202', '12-1-201'])
    expect((await inLake('&sort=grossArea')).slice(0, 3)).toEqual(['12-1-201', '12-1-202', '12-1-1001'])
    expect(await inLake('&sort=state')).toEqual(walked)
  })

  it('asks for a project before it sorts all homes of the group by something that no index holds', async () => {
    const refused = await house.send(chief, 'GET', '/homes?sort=-grossArea')
    expect(refused).toMatchObject({ status: 422, body: { code: 'platform.too_many_to_sort' } })
    const unknown = await house.send(chief, 'GET', '/homes?sort=price')
    expect(unknown).toMatchObject({ status: 422, body: { fields: [{ path: 'query.sort' }] } })
  })

  it('finds the newest homes of a branch and of the group along an index', async () => {
    await house.owner.query('ANALYZE estate.home')
    const { rows } = await house.owner
      .query<{ 'QUERY PLAN': string }>(
        `SET enable_seqscan = off; EXPLAIN SELECT * FROM estate.home h WHERE h.place >= 'A' AND h.place < 'Z' ORDER BY h.place, h.home_code LIMIT 51`,
      )
      .then((replies) => (replies as unknown as { rows: { 'QUERY PLAN': string }[] }[])[1]!)
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('home_place_idx')
  })

  it('sorts projects by name as it is read aloud, by city and by their first delivery', async () => {
    const projects = async (query = '') =>
      (await readList<{ name: string }>((path) => house.send(chief, 'GET', path), `/projects${query}`)).map(
        ({ name }) => name,
      )
    expect(await projects()).toEqual(['安舟', '曾园', '砚湖湾'])
    expect(await projects('?sort=-name')).toEqual(['砚湖湾', '曾园', '安舟'])
    expect(await projects('?sort=city')).toEqual(['砚湖湾', '安舟', '曾园'])
    expect(await projects('?sort=-firstDelivery')).toHaveLength(3)
    expect(await projects('?sort=state')).toHaveLength(3)
  })
})
