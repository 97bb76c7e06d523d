import { beforeAll, describe, expect, it } from 'vitest'
import { holdersOf } from '#modules/customers/index.ts'
import { type BuiltProject, buildProject } from '#modules/estate/testing/index.ts'
import { buildGroup } from '#modules/organization/testing/index.ts'
import type { ImportRow } from '#platform/importing/kind.ts'
import type { Cell } from '#platform/spreadsheets/index.ts'
import { useTestDatabase } from '#platform/testing/index.ts'
import type { Work } from '#platform/work/index.ts'
import { contractsImport } from './contracts.ts'

describe('the sales office’s list of buyers', () => {
  const house = useTestDatabase()
  let project: BuiltProject
  const system = <T>(run: (work: Work) => Promise<T>) => house.database.asSystem('a test', run)
  const cell = (raw: string | number, filled?: 'down'): Cell => ({
    raw,
    text: String(raw).trim(),
    ...(filled && { filled }),
  })
  const apply = (rows: ImportRow[], headings = {}) =>
    system((work) =>
      contractsImport.apply(work, { projectId: project.projectId, headings, seen: new Map() }, rows),
    )
  const names = (index: number) =>
    system(async (work) =>
      (await holdersOf(work, project.homeIds[index]!)).map(({ name, kind }) => [name, kind]),
    )

  beforeAll(() =>
    system(async (work) => {
      const group = await buildGroup(work)
      project = await buildProject(work, { nodeId: group.companyIds[0], homes: 6 })
    }),
  )

  it('finds the home by building, unit and number, dates by serial number, several buyers in a cell', async () => {
    const row = {
      rowNumber: 4,
      cells: {
        building: cell('3号楼'),
        unit: cell('1单元'),
        home: cell(101),
        number: cell(' HT-1 '),
        signedOn: cell(45724),
        price: cell(2685000.5),
        buyers: cell('沈佳禾、陆一鸣'),
        phones: cell('13800000001/13800000002'),
      },
    }
    expect(await apply([row])).toEqual([{ rowNumber: 4, outcome: 'created', problems: [] }])
    expect(await apply([row])).toEqual([{ rowNumber: 4, outcome: 'unchanged', problems: [] }])
    const { rows } = await house.owner.query('SELECT number, signed_on::text, price FROM sales.contract')
    expect(rows).toEqual([{ number: 'HT-1', signed_on: '2025-03-08', price: '2685000.50' }])
    expect(await names(0)).toEqual([
      ['沈佳禾', 'owner'],
      ['陆一鸣', 'coOwner'],
    ])
  })

  it('takes a bare figure under 总价（万元） for ten thousands, and one with its own unit as it stands', async () => {
    const price = async (raw: string | number, heading = '合同总价（万元）') => {
      const cells = {
        home: cell('3栋101'),
        number: cell('HT-1'),
        buyers: cell('沈佳禾、陆一鸣'),
        price: cell(raw),
      }
      await apply([{ rowNumber: 4, cells }], { price: heading })
      const { rows } = await house.owner.query(`SELECT price FROM sales.contract WHERE number = 'HT-1'`)
      return rows[0].price as string
    }
    expect(await price(312.5)).toBe('3125000.00')
    expect(await price('３１３．５')).toBe('3135000.00')
    expect(await price('285万')).toBe('2850000.00')
    expect(await price(2685000.5, '合同总价（元）')).toBe('2685000.50')
  })

  it('reads the rows under a merged home as further buyers of one contract', async () => {
    const shared = (filled?: 'down') => ({
      home: cell('3栋102', filled),
      number: cell('HT-2', filled),
      signedOn: cell('2025年3月9日', filled),
      price: cell('268万', filled),
    })
    const rows = [
      { rowNumber: 5, cells: { ...shared(), buyers: cell('苏念'), phones: cell(13800000011) } },
      { rowNumber: 6, cells: { ...shared('down'), buyers: cell('方启明'), phones: cell(13800000012) } },
    ]
    expect((await apply(rows)).map(({ outcome }) => outcome)).toEqual(['created', 'created'])
    expect(await names(1)).toEqual([
      ['苏念', 'owner'],
      ['方启明', 'coOwner'],
    ])
  })

  it('names the cell that is wrong', async () => {
    const rows = [
      {
        rowNumber: 9,
        cells: {
          home: cell('9栋909'),
          signedOn: cell('2025-13-01'),
          price: cell('面议'),
          buyers: cell('许若水'),
        },
      },
    ]
    const [result] = await apply(rows)
    expect(result).toMatchObject({ outcome: 'faulty' })
    expect(result!.problems.map(({ field }) => field)).toEqual(['signedOn', 'price'])
    const unknown = await apply([
      {
        rowNumber: 9,
        cells: {
          home: cell('9栋909'),
          signedOn: cell('2025-01-01'),
          price: cell(1e6),
          buyers: cell('许若水'),
        },
      },
    ])
    expect(unknown[0]!.problems.map(({ field, zh }) => [field, zh])).toEqual([
      ['home', '本项目没有房号“9栋909”，请先导入房源或更正房号。'],
    ])
  })
})
