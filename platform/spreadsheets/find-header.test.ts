import { describe, expect, test } from 'vitest'
import { findHeader } from './find-header.ts'
import { readTable } from './read-table.ts'
import { buyerFields, rowOf } from './testing/fields.ts'
import { messySalesList, sheetOf } from './testing/workbooks.ts'

const headingsOf = (rows: ReturnType<typeof rowOf>[]) =>
  findHeader(rows, buyerFields)?.headings.map(({ text }) => text)

describe('the header of a table', () => {
  test('stands below titles and remarks', () => {
    const rows = [
      rowOf(1, ['砚湖湾一期业主清单']),
      rowOf(2, ['制表人：林夕', null, '2026年5月1日']),
      rowOf(4, ['房号', '买受人', '手机', '备注']),
      rowOf(5, ['0101', '沈佳禾', '13800000001', '按揭']),
      rowOf(6, ['0102', '陆一鸣', '13800000002', '全款']),
    ]
    expect(findHeader(rows, buyerFields)).toMatchObject({ firstRow: 4, lastRow: 4 })
    expect(findHeader(rows)).toMatchObject({ firstRow: 4, lastRow: 4 })
  })
  test('is found by its look alone when no field knows its words', () => {
    const rows = [
      rowOf(1, ['仓库盘点']),
      rowOf(2, ['品名', '规格', '库位', '数量']),
      rowOf(3, ['水管', 'DN20', 'A区', 20]),
      rowOf(4, ['阀门', 'DN15', 'B区', 5]),
    ]
    expect(findHeader(rows)).toMatchObject({ firstRow: 2, lastRow: 2 })
  })
  test('may be the first row, in any order, in English too', () => {
    const rows = [rowOf(1, ['Mobile', 'Home', 'Buyers']), rowOf(2, ['13800000001', '0101', '沈佳禾'])]
    expect(headingsOf(rows)).toEqual(['Mobile', 'Home', 'Buyers'])
  })
  test('over two rows with merged cells is joined', async () => {
    const table = await readTable(await messySalesList())
    const header = findHeader(await table.head(30), buyerFields)!
    expect(header).toMatchObject({ firstRow: 3, lastRow: 4 })
    expect(header.headings.map(({ text }) => text)).toEqual([
      '房源 / 楼栋',
      '房源 / 房号',
      '买受人',
      '联系方式 / 手机',
      '联系方式 / 邮箱',
      '签约日期',
      '总价（元）',
      '备注',
    ])
  })
  test('over two rows without merged cells, as CSV has it, is joined', () => {
    const rows = [
      rowOf(1, ['房号', '买受人', '联系方式', null, '备注']),
      rowOf(2, [null, null, '手机', '邮箱', null]),
      rowOf(3, ['0101', '沈佳禾', '13800000001', 'shen@example.com', null]),
    ]
    expect(headingsOf(rows)).toEqual(['房号', '买受人', '联系方式 / 手机', '联系方式 / 邮箱', '备注'])
    expect(findHeader(rows, buyerFields)).toMatchObject({ firstRow: 1, lastRow: 2 })
  })
  test('does not swallow a first row of data that is all text', () => {
    const rows = [
      rowOf(1, ['楼栋', '买受人', '备注']),
      rowOf(2, ['三号楼', '沈佳禾', '按揭']),
      rowOf(3, ['五号楼', '苏念', null]),
    ]
    expect(findHeader(rows, buyerFields)).toMatchObject({ firstRow: 1, lastRow: 1 })
  })
  test('does not swallow a first row of data with gaps', () => {
    const rows = [rowOf(1, ['房号', '买受人', null, '备注']), rowOf(2, [null, '沈佳禾', null, '按揭'])]
    expect(findHeader(rows, buyerFields)).toMatchObject({ lastRow: 1 })
  })
  test('gives the same heading twice a number', () => {
    expect(headingsOf([rowOf(1, ['房号', '电话', '电话'])])).toEqual(['房号', '电话', '电话 (2)'])
  })
  test('of one column is found', () => {
    expect(findHeader([rowOf(1, ['房号']), rowOf(2, ['0101'])], buyerFields)).toMatchObject({ firstRow: 1 })
  })
  test('is not made up where there is none', () => {
    expect(findHeader([rowOf(1, [1, 2, 3]), rowOf(2, [4, 5, 6])], buyerFields)).toBeNull()
    expect(findHeader([], buyerFields)).toBeNull()
  })
})

test('a title merged over all columns is no header', async () => {
  const rows = [
    ['业主清单', null, null],
    ['房号', '买受人', '手机'],
    ['0101', '沈佳禾', '13800000001'],
  ]
  const file = await sheetOf(rows, { merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }] })
  const header = findHeader(await (await readTable(file)).head(10), buyerFields)
  expect(header).toMatchObject({ firstRow: 2, lastRow: 2 })
})
