import type { ImportContext, ImportRow } from '#platform/importing/kind.ts'
import { buildStaffActor, useTestDatabase } from '#platform/testing/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildGroup } from '../testing/index.ts'
import { placesImport } from './places.ts'

describe('importing companies and departments', () => {
  const house = useTestDatabase()
  beforeAll(() => house.database.asSystem('test', (work) => buildGroup(work)))

  const rowsOf = (lines: Record<string, string>[]): ImportRow[] =>
    lines.map((line, index) => ({
      rowNumber: index + 2,
      cells: Object.fromEntries(Object.entries(line).map(([key, text]) => [key, { raw: text, text }])),
    }))
  const bring = (lines: Record<string, string>[], context: ImportContext = { seen: new Map() }) =>
    house.database.withWork(
      { actor: buildStaffActor(['organization.edit']), permission: 'organization.edit' },
      (work) => placesImport.apply(work, context, rowsOf(lines)),
    )
  const chart: Record<string, string>[] = [
    { kind: '区域', name: '西陵区域', parent: '栖川集团', code: 'XL' },
    { kind: '城市公司', name: '沐州城市公司', parent: 'XL', code: 'MZ' },
    { kind: '项目', name: '听松苑项目公司', parent: '沐州城市公司', code: 'MZ-TS' },
    { kind: '部门', name: '客户关系部', parent: 'MZ' },
    { kind: '部门', name: '综合部', parent: 'MZ', departmentKind: '人力资源' },
  ]

  it('[S3-01] founds the tree with its departments, and the same list again changes nothing', async () => {
    expect((await bring(chart)).map(({ outcome }) => outcome)).toEqual(Array(5).fill('created'))
    expect((await bring(chart)).map(({ outcome }) => outcome)).toEqual(Array(5).fill('unchanged'))
    const { rows } = await house.owner.query(
      `SELECT d.name, d.kind, n.code FROM organization.department d JOIN organization.node n ON n.id = d.node_id ORDER BY d.name`,
    )
    expect(rows).toEqual([
      { name: '客户关系部', kind: 'customerRelations', code: 'MZ' },
      { name: '综合部', kind: 'hr', code: 'MZ' },
    ])
  })

  it('corrects a name and the kind of a department by the code and the name', async () => {
    const corrected: Record<string, string>[] = [
      { kind: '城市公司', name: '沐州公司', parent: 'XL', code: 'MZ' },
      { kind: '部门', name: '综合部', parent: 'MZ', departmentKind: '财务' },
    ]
    expect((await bring(corrected)).map(({ outcome }) => outcome)).toEqual(['updated', 'updated'])
  })

  it('names the cell that is wrong, and takes the good lines', async () => {
    const results = await bring([
      { kind: '区域', name: '北岭区域', parent: '没有的集团', code: 'BL' },
      { kind: '项目公司', name: '早建项目公司', parent: '栖川集团', code: 'ZJ' },
      { kind: '车间', name: '一车间', parent: 'XL', code: 'CJ' },
      { kind: '城市公司', name: '无码公司', parent: 'XL', code: '' },
      { kind: '城市公司', name: '沐州公司', parent: 'DL', code: 'MZ' },
      { kind: '部门', name: '神秘部', parent: 'MZ' },
      { kind: '部门', name: '工程部', parent: '' },
      { kind: '城市公司', name: '好公司', parent: 'XL', code: 'HG' },
    ])
    expect(results.map(({ problems }) => problems[0]?.field)).toEqual([
      'parent',
      'parent',
      'kind',
      'code',
      'parent',
      'name',
      'parent',
      undefined,
    ])
    expect(results.at(-1)?.outcome).toBe('created')
  })

  it('stands under the group where a chart does not say so, and takes a department by the name of its kind', async () => {
    const results = await bring([
      { kind: '区域', name: '无上级区域', parent: '', code: 'WS' },
      { kind: '客户关系部', name: '客户关系部', parent: 'WS' },
      { kind: '项目公司', name: '悬空项目公司', parent: '', code: 'XK' },
    ])
    expect(results.map(({ outcome }) => outcome)).toEqual(['created', 'created', 'faulty'])
    const { rows } = await house.owner.query(
      `SELECT p.kind FROM organization.node n JOIN organization.node p ON p.id = n.parent_id WHERE n.code = 'WS'`,
    )
    expect(rows).toEqual([{ kind: 'group' }])
  })

  it('rehearses a child whose parent an earlier batch would have founded', async () => {
    const seen = new Map([['未来区域', 2]])
    const results = await bring([{ kind: '城市公司', name: '未来公司', parent: '未来区域', code: 'WL' }], {
      seen,
    })
    expect(results.map(({ outcome }) => outcome)).toEqual(['created'])
  })

  it('founds nothing outside the reach of whoever imports', async () => {
    const { rows } = await house.owner.query<{ id: string }>(
      `SELECT id FROM organization.node WHERE code = 'DL'`,
    )
    const actor = buildStaffActor(['organization.edit'], [rows[0]!.id])
    const results = await house.database.withWork({ actor, permission: 'organization.edit' }, (work) =>
      placesImport.apply(
        work,
        { seen: new Map() },
        rowsOf([{ kind: '城市公司', name: '越界公司', parent: 'XL', code: 'YJ' }]),
      ),
    )
    expect(results[0]?.outcome).toBe('faulty')
  })
})
