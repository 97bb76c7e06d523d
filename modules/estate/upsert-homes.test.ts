import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type BuiltGroup, buildGroup } from '#modules/organization/testing/index.ts'
import { buildStaffActor, useTestDatabase } from '#platform/testing/index.ts'
import { createProject, type HomeToImport, upsertHomes, type UpsertOptions } from './index.ts'

describe('taking over a list of homes', () => {
  const house = useTestDatabase()
  let group: BuiltGroup
  let projectId: string
  let count = 0

  beforeAll(async () => {
    group = await house.database.asSystem('a test', buildGroup)
  })
  beforeEach(async () => {
    const project = {
      nodeId: group.companyIds[1],
      cityCode: 'LL',
      code: `P${++count}`,
      name: `榆畔花园${count}`,
      city: '临澜',
    }
    projectId = (await house.database.asSystem('a test', (work) => createProject(work, project))).id
  })
  const editor = () => ({
    actor: buildStaffActor(['estate.edit'], [group.companyIds[1]]),
    permission: 'estate.edit',
  })
  const take = (rows: HomeToImport[], options?: UpsertOptions) =>
    house.database.withWork(editor(), (work) => upsertHomes(work, projectId, rows, options))
  const results = async (rows: HomeToImport[], options?: UpsertOptions) =>
    (await take(rows, options)).map(({ result }) => result)
  const stored = async () =>
    (
      await house.owner.query(
        `SELECT home_code, floor, gross_area, version FROM estate.home WHERE project_id = $1 ORDER BY home_code`,
        [projectId],
      )
    ).rows

  const line = (row: number, more: Partial<HomeToImport> = {}): HomeToImport => ({
    row,
    phase: '一期',
    building: '03栋',
    unit: '2单元',
    number: `160${row}室`,
    grossArea: '128.50㎡',
    netArea: 102.8,
    layout: '三室两厅两卫',
    ...more,
  })

  it('creates homes with their phase, building, units and layout, however people wrote them', async () => {
    expect(await results([line(1), line(2, { phase: 1, building: '３＃', unit: 2, number: 1602 })])).toEqual([
      'created',
      'created',
    ])
    expect(await stored()).toEqual([
      { home_code: `LL-P${count}-1-03-2-1601`, floor: 16, gross_area: '128.50', version: 1 },
      { home_code: `LL-P${count}-1-03-2-1602`, floor: 16, gross_area: '128.50', version: 1 },
    ])
    const { rows } = await house.owner.query(
      `SELECT p.name AS phase, b.name AS building, b.floors, b.unit_count, l.bedrooms, l.living_rooms, l.bathrooms FROM estate.building b
         JOIN estate.phase p ON p.id = b.phase_id JOIN estate.layout l ON l.project_id = b.project_id WHERE b.project_id = $1`,
      [projectId],
    )
    expect(rows).toEqual([
      {
        phase: '1期',
        building: '3栋',
        floors: 16,
        unit_count: 1,
        bedrooms: 3,
        living_rooms: 2,
        bathrooms: 2,
      },
    ])
  })

  it('changes nothing when the same list comes again', async () => {
    await take([line(1), line(2)])
    const before = await house.owner.query('SELECT count(*)::int AS lines FROM platform.audit_log')
    expect(await results([line(1), line(2)])).toEqual(['unchanged', 'unchanged'])
    const after = await house.owner.query('SELECT count(*)::int AS lines FROM platform.audit_log')
    expect(after.rows).toEqual(before.rows)
  })

  it('updates what differs, keeps what an empty cell leaves open, and leaves an audit line', async () => {
    const [created] = await take([line(1)])
    const [updated] = await take([line(1, { grossArea: '130', netArea: '', layout: null })])
    expect(updated).toMatchObject({ result: 'updated', homeId: (created as { homeId: string }).homeId })
    const { rows } = await house.owner.query(
      `SELECT h.gross_area, h.net_area, h.layout_id IS NOT NULL AS layout, a.changes ->> 'gross_area' AS change FROM estate.home h
         JOIN platform.audit_log a ON a.subject_id = h.id AND a.change = 'update' WHERE h.project_id = $1`,
      [projectId],
    )
    expect(rows).toEqual([
      { gross_area: '130.00', net_area: '102.80', layout: true, change: '[128.50, 130.00]' },
    ])
  })

  it('reads the whole place from one cell, or from the home code', async () => {
    const lines = [
      { row: 1, number: '3栋2单元1602' },
      { row: 2, number: '5-1-302' },
      { row: 3, homeCode: `ll-p${count}-2-7-1-0801` },
    ]
    expect(await results(lines)).toEqual(['created', 'created', 'created'])
    expect((await stored()).map(({ home_code }) => home_code)).toEqual([
      `LL-P${count}-1-03-2-1602`,
      `LL-P${count}-1-05-1-302`,
      `LL-P${count}-2-07-1-801`,
    ])
  })

  it('names what is wrong by line and field, in two languages, and takes the good lines', async () => {
    const outcomes = await take([
      line(1),
      line(2, { grossArea: 80 }),
      line(3, { grossArea: '十几平' }),
      line(4, { building: '大堂旁边' }),
      { row: 5, homeCode: 'SH-OTHER-1-03-2-1602' },
      { row: 6, homeCode: `LL-P${count}-1-03-2-1606`, building: '4栋' },
      line(7, { number: '' }),
      line(8, { grossArea: 99999 }),
      line(9, { number: '99901' }),
    ])
    const problems = outcomes.flatMap((outcome) =>
      outcome.result === 'problem' ? outcome.problems.map(({ field }) => [outcome.row, field]) : [],
    )
    expect(problems).toEqual([
      [2, 'netArea'],
      [3, 'grossArea'],
      [4, 'building'],
      [5, 'homeCode'],
      [6, 'homeCode'],
      [7, 'number'],
      [8, 'grossArea'],
      [9, 'floor'],
    ])
    const [, second] = outcomes
    expect(second).toMatchObject({
      problems: [{ zh: expect.stringContaining('套内面积'), en: expect.stringContaining('net area') }],
    })
    expect(await stored()).toHaveLength(1)
  })

  it('names a home that stands in the file twice, also in an earlier part of the file', async () => {
    const seen = new Map<string, number>()
    await take([line(1)], { seen })
    const [again] = await take([line(1, { row: 1001, building: '3号楼', grossArea: 90, netArea: 80 })], {
      seen,
    })
    expect(again).toMatchObject({
      row: 1001,
      result: 'problem',
      problems: [{ field: 'number', zh: expect.stringContaining('第 1 行') }],
    })
  })

  it('asks for the unit where a building has several, and for the phase where the project has', async () => {
    await take([line(1), line(2, { unit: '1' }), line(3, { phase: 2, building: '9' })])
    const outcomes = await take([
      line(4, { unit: null }),
      line(5, { phase: null, building: 11 }),
      line(6, { phase: '', building: '9' }),
    ])
    expect(
      outcomes.map((outcome) =>
        outcome.result === 'problem' ? outcome.problems[0]!.field : outcome.homeCode,
      ),
    ).toEqual(['unit', 'phase', `LL-P${count}-2-09-2-1606`])
  })

  it('makes no building when it may not, and says which is unknown', async () => {
    await take([line(1)])
    const outcomes = await take(
      [line(2), line(3, { building: '4' }), line(4, { phase: 3 }), line(5, { layout: '跃层' })],
      { createMissing: false },
    )
    expect(
      outcomes.map((outcome) => (outcome.result === 'problem' ? outcome.problems[0]!.field : outcome.result)),
    ).toEqual(['created', 'building', 'phase', 'layout'])
  })

  it('tells beforehand what would happen, and writes nothing', async () => {
    await take([line(1)])
    const preview = await take([line(1), line(1, { row: 2, number: '1602', building: '8' }), line(3)], {
      write: false,
      seen: new Map(),
    })
    expect(preview.map(({ result }) => result)).toEqual(['unchanged', 'created', 'created'])
    expect(await stored()).toHaveLength(1)
    const { rows } = await house.owner.query('SELECT number FROM estate.building WHERE project_id = $1', [
      projectId,
    ])
    expect(rows).toEqual([{ number: '3' }])
  })

  it('does not exist for the staff of another company', async () => {
    const stranger = {
      actor: buildStaffActor(['estate.edit'], [group.companyIds[2]]),
      permission: 'estate.edit',
    }
    const taking = house.database.withWork(stranger, (work) => upsertHomes(work, projectId, [line(1)]))
    await expect(taking).rejects.toMatchObject({ code: 'platform.not_found' })
  })

  it('lets two imports into one project run side by side', async () => {
    const lists = [1, 2, 3].map(() =>
      Array.from({ length: 20 }, (_, row) => line(row, { number: `${row + 1}01` })),
    )
    const outcomes = await Promise.all(lists.map((list) => results(list)))
    expect(outcomes.flat().filter((result) => result === 'created')).toHaveLength(20)
    expect(await stored()).toHaveLength(20)
  })
})
