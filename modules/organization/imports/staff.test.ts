import type { ImportRow } from '#platform/importing/kind.ts'
import { buildStaffActor, useTestDatabase } from '#platform/testing/index.ts'
import { describe, expect, it } from 'vitest'
import { createDepartment } from '../index.ts'
import { buildGroup } from '../testing/index.ts'
import { staffImport } from './staff.ts'

describe('importing staff with their posts', () => {
  const house = useTestDatabase()
  const rowsOf = (lines: Record<string, string>[]): ImportRow[] =>
    lines.map((line, index) => ({
      rowNumber: index + 2,
      cells: Object.fromEntries(Object.entries(line).map(([key, text]) => [key, { raw: text, text }])),
    }))
  const bring = (lines: Record<string, string>[]) =>
    house.database.withWork(
      { actor: buildStaffActor(['staff.edit', 'organization.edit']), permission: 'staff.edit' },
      (work) => staffImport.apply(work, { seen: new Map() }, rowsOf(lines)),
    )

  it('[S1-08, S3-01] enters people with several posts on several nodes, and the same list again changes nothing', async () => {
    const group = await house.database.asSystem('test', async (work) => {
      const built = await buildGroup(work)
      await createDepartment(work, {
        nodeId: built.cityIds[0],
        kind: 'customerRelations',
        name: '客户关系部',
      })
      return built
    })
    const [city] = (
      await house.owner.query<{ name: string }>('SELECT name FROM organization.node WHERE id = $1', [
        group.cityIds[0],
      ])
    ).rows
    const [company] = (
      await house.owner.query<{ name: string }>('SELECT name FROM organization.node WHERE id = $1', [
        group.companyIds[0],
      ])
    ).rows
    const lines = [
      {
        staffNumber: 'A01',
        name: '周予安',
        phone: '138 0000 9001',
        node: city!.name,
        department: '客户关系部',
        title: '客户大使',
        role: '',
      },
      {
        staffNumber: 'A01',
        name: '周予安',
        phone: '13800009001',
        node: company!.name,
        department: '',
        title: '管家',
        role: '',
      },
      {
        staffNumber: 'A02',
        name: '何暖',
        phone: '',
        node: company!.name,
        department: '',
        title: '楼栋服务员',
        role: '管家',
      },
    ]
    expect((await bring(lines)).map(({ outcome }) => outcome)).toEqual(['created', 'updated', 'created'])
    expect((await bring(lines)).map(({ outcome }) => outcome)).toEqual([
      'unchanged',
      'unchanged',
      'unchanged',
    ])
    const { rows } = await house.owner.query(
      `SELECT s.name, p.role FROM organization.appointment a JOIN organization.post p ON p.id = a.post_id JOIN organization.staff s ON s.id = a.staff_id
        WHERE s.staff_number IN ('A01', 'A02') ORDER BY s.staff_number, p.role`,
    )
    expect(rows).toEqual([
      { name: '周予安', role: 'customerAmbassador' },
      { name: '周予安', role: 'steward' },
      { name: '何暖', role: 'steward' },
    ])
  })

  it('names the cell that is wrong: an unknown node, a department that is not there, a post without a role, a phone', async () => {
    const results = await bring([
      { staffNumber: 'B01', name: '甲', node: '没有的公司', title: '管家' },
      { staffNumber: 'B02', name: '乙', node: 'QC', department: '没有的部门', title: '管家' },
      { staffNumber: 'B03', name: '丙', node: 'QC', title: '打杂' },
      { staffNumber: 'B04', name: '丁', node: 'QC', title: '管家', phone: '123' },
    ])
    expect(results.map(({ problems }) => problems[0]?.field)).toEqual([
      'node',
      'department',
      'title',
      'phone',
    ])
  })
})
