import { describe, expect, test } from 'vitest'
import { findHeader } from './find-header.ts'
import { matchColumns } from './match-columns.ts'
import { readTable } from './read-table.ts'
import { originalOf, streamRows, type MappedRow, type TableMapping } from './stream-rows.ts'
import type { Table } from './table.ts'
import { buyerFields } from './testing/fields.ts'
import { messySalesList, sheetOf } from './testing/workbooks.ts'

async function mappingOf(table: Table): Promise<TableMapping> {
  const header = findHeader(await table.head(30), buyerFields)!
  const { matches } = matchColumns(header.headings, buyerFields)
  return {
    lastHeaderRow: header.lastRow,
    columns: Object.fromEntries(matches.map(({ key, column }) => [key, column])),
  }
}

async function allRows(table: Table, mapping: TableMapping): Promise<MappedRow[]> {
  const rows: MappedRow[] = []
  for await (const batch of streamRows(table, mapping)) rows.push(...batch.rows)
  return rows
}

const numbered = (count: number) =>
  sheetOf([['房号'], ...Array.from({ length: count }, (_, index) => [`${index + 1}`])])

describe('the messy sales list as data', () => {
  test('every row below the header comes with its fields', async () => {
    const table = await readTable(await messySalesList())
    const rows = await allRows(table, await mappingOf(table))
    expect(rows.map(({ rowNumber }) => rowNumber)).toEqual([5, 6, 7, 9])
    expect(rows.map(({ cells }) => [cells.building!.text, cells.homeCode!.text, cells.phone!.text])).toEqual([
      ['3号楼', '0101', '138 00000001'],
      ['3号楼', '0102', '13900000002'],
      ['3号楼', '0201', '139-0000-0003'],
      ['5号楼', '0101', '13900000004'],
    ])
    expect(rows[0]!.cells.email).toEqual({ raw: null, text: '' })
    expect(rows[1]!.cells.building).toMatchObject({ filled: 'down' })
  })
  test('a row can be handed back as it was', async () => {
    const table = await readTable(await messySalesList())
    const [, second] = await allRows(table, await mappingOf(table))
    expect(originalOf(second!)).toEqual([
      '3号楼',
      '0102',
      '顾晚晴',
      '13900000002',
      'gu@example.com',
      '2026-05-02',
      '2345678.9',
    ])
  })
  test('a mapping kept as JSON works again', async () => {
    const table = await readTable(await messySalesList())
    const mapping = JSON.parse(JSON.stringify(await mappingOf(table))) as TableMapping
    expect(await allRows(table, mapping)).toHaveLength(4)
  })
})

describe('batches', () => {
  test('have the size asked for and lose no row', async () => {
    const table = await readTable(await numbered(2345))
    const sizes: number[] = []
    const seen: string[] = []
    let progress = 0
    for await (const batch of streamRows(
      table,
      { lastHeaderRow: 1, columns: { home: 0 } },
      { batchRows: 1000 },
    )) {
      sizes.push(batch.rows.length)
      seen.push(...batch.rows.map(({ cells }) => cells.home.text))
      expect(batch.progress).toBeGreaterThanOrEqual(progress)
      progress = batch.progress
    }
    expect(sizes).toEqual([1000, 1000, 345])
    expect(seen).toEqual(Array.from({ length: 2345 }, (_, index) => String(index + 1)))
    expect(progress).toBe(1)
  })
  test('a reader that stops early leaves nothing open', async () => {
    const table = await readTable(await numbered(5000))
    for await (const batch of streamRows(
      table,
      { lastHeaderRow: 1, columns: { home: 0 } },
      { batchRows: 10 },
    )) {
      expect(batch.rows).toHaveLength(10)
      break
    }
    expect(await table.head(1)).toHaveLength(1)
  })
  test('cancelling stops the reading', async () => {
    const table = await readTable(await numbered(5000))
    const controller = new AbortController()
    const read = async () => {
      for await (const _ of streamRows(
        table,
        { lastHeaderRow: 1, columns: { home: 0 } },
        { batchRows: 100, signal: controller.signal },
      )) {
        controller.abort()
      }
    }
    await expect(read()).rejects.toThrow('aborted')
  })
})

test('rows with nothing in the mapped columns are left out, formulas without value are not', async () => {
  const table = await readTable(Buffer.from('房号,备注\n0101,\n,只有备注\n0102,x\n'))
  const rows = await allRows(table, { lastHeaderRow: 1, columns: { home: 0 } })
  expect(rows.map(({ rowNumber }) => rowNumber)).toEqual([2, 4])
})

test('lines of totals below and between the rows are no data; a word of theirs in a remark is', async () => {
  const lines = ['栋号,面积,备注', '1,89,合计两套', '小计,89,', '2,90,', ' 合　计：,179,', 'Total,179,']
  const table = await readTable(Buffer.from(`${lines.join('\n')}\n`))
  const rows = await allRows(table, { lastHeaderRow: 1, columns: { building: 0, area: 1 } })
  expect(rows.map(({ cells }) => cells.building!.text)).toEqual(['1', '2'])
})
