import { beforeAll, describe, expect, it } from 'vitest'
import { type BuiltGroup, buildGroup } from '#modules/organization/testing/index.ts'
import { presentLines } from '#platform/history/index.ts'
import { buildResidentActor, buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import { estateModule } from './module.ts'
import { type BuiltProject, buildProject } from './testing/index.ts'

interface Page {
  items: { actorName: string; actionWords: { zh: string }; subject: string; changes: object; names: object }[]
  next: string | null
}

describe('the history of a record', () => {
  const house = useTestServer([estateModule])
  let group: BuiltGroup
  let project: BuiltProject
  const rights = ['estate.read', 'estate.edit']
  const manager = () => buildStaffActor(rights, [group.companyIds[0]], { name: '苏念' })
  const change = (homeId: string, version: number, body: object) =>
    house.send(manager(), 'PATCH', `/homes/${homeId}`, { version, ...body })
  const read = (path: string, actor = manager()) => house.send<Page>(actor, 'GET', path)

  beforeAll(async () => {
    group = await house.database.asSystem('a test', buildGroup)
    project = await house.database.asSystem('a test', (work) =>
      buildProject(work, { nodeId: group.companyIds[0], code: 'YHW', name: '砚湖湾', homes: 3 }),
    )
  })

  it('says who changed what on a home, the newest first, page by page [S3-11]', async () => {
    const [homeId] = project.homeIds as [string]
    await change(homeId, 1, { state: 'onSale' })
    await change(homeId, 2, { state: 'signed' })
    const first = await read(`/homes/${homeId}/history?limit=1`)
    expect(first).toMatchObject({
      status: 200,
      body: {
        items: [
          { actorName: '苏念', actionWords: { zh: '修改房屋' }, changes: { state: ['onSale', 'signed'] } },
        ],
      },
    })
    const rest = await read(`/homes/${homeId}/history?limit=20&after=${first.body.next}`)
    expect(rest.body.items.at(0)).toMatchObject({ changes: { state: ['planned', 'onSale'] } })
    expect(rest.body.next).toBeNull()
  })

  it('finds a name where a reference leads, by the name of a column, and otherwise wherever it stands', async () => {
    const [home, other, third] = project.homeIds as [string, string, string]
    const line = (changes: Record<string, unknown>, subjectId: string | null = null) => ({
      subject: 'estate.home',
      subjectId,
      action: null,
      changes,
    })
    const nameOf = (lines: ReturnType<typeof line>[]) =>
      house.database.asSystem('a test', (work) => presentLines(work, lines))
    const named = { zh: expect.stringContaining('砚湖湾') as string }
    expect(
      await nameOf([
        line({ project_id: [null, project.projectId] }, home),
        line({ homeIds: [other] }),
        line({ whatever: { deep: third }, nobody: crypto.randomUUID() }),
      ]),
    ).toMatchObject([
      { names: { [home]: {}, [project.projectId]: named } },
      { names: { [other]: {} } },
      { names: { [third]: {} } },
    ])
  })

  it('calls the rows that values speak of by name', async () => {
    const [, homeId] = project.homeIds as [string, string]
    const layout = await house.send<{ id: string }>(
      manager(),
      'POST',
      `/projects/${project.projectId}/layouts`,
      { name: '三室两厅', bedrooms: 3 },
    )
    await change(homeId, 1, { layoutId: layout.body.id })
    expect((await read(`/homes/${homeId}/history`)).body.items[0]).toMatchObject({
      names: { [layout.body.id]: { zh: '三室两厅', en: '三室两厅' } },
    })
    const subjects = (await read(`/projects/${project.projectId}/history`)).body.items.map(
      ({ subject }) => subject,
    )
    expect(subjects).toContain('estate.layout')
    expect(subjects).not.toContain('estate.home')
    expect(
      (await read(`/projects/${project.projectId}/buildings/${project.buildingId}/history`)).status,
    ).toBe(200)
  })

  it('is not there for those who do not see the record, and not for residents', async () => {
    const path = `/homes/${project.homeIds[0]}/history`
    expect((await read(path, buildStaffActor(rights, [group.companyIds[2]]))).status).toBe(404)
    expect((await read(path, buildStaffActor(['cases.read']))).status).toBe(403)
    const resident = buildResidentActor(['estate.read'], { homes: [project.homeIds[0]!] })
    expect((await house.send(resident, 'GET', path)).status).toBe(403)
  })

  it('is guarded by the database too: lines of a row that the caller does not see stay away', async () => {
    const lines = (nodeId: string) =>
      house.database.withWork({ actor: buildStaffActor(rights, [nodeId]) }, (work) =>
        work.sql('SELECT id FROM platform.record_history($1, NULL, NULL, NULL, 10)', [[project.homeIds[0]]]),
      )
    expect((await lines(group.companyIds[0])).length).toBeGreaterThan(0)
    expect(await lines(group.companyIds[2])).toEqual([])
  })
})
