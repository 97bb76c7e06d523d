import * as fc from 'fast-check'
import { streamXlsxRows } from 'hucre/xlsx'
import { unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { readTable } from '../read-table.ts'
import { edited, messySalesList, rowsOf, sheetOf, textsOf, workbook } from '../testing/workbooks.ts'

describe('the messy sales list', () => {
  test('reads as a person sees it, merged cells filled', async () => {
    const texts = await textsOf(await messySalesList())
    expect(texts[2]).toEqual(
      ['房源', '房源', '买受人', '联系方式', '联系方式', '签约日期', '总价(元)', '备注'].map(fullWidth),
    )
    expect(texts[4]).toEqual([
      '3号楼',
      '0101',
      '沈佳禾、陆一鸣',
      '138 00000001',
      '',
      '2026年5月1日',
      '1,234,567.89',
      '按揭',
    ])
    expect(texts[5]).toEqual([
      '3号楼',
      '0102',
      '顾晚晴',
      '13900000002',
      'gu@example.com',
      '2026-05-02',
      '2345678.9',
    ])
    expect(texts[6]!.slice(0, 6)).toEqual(['3号楼', '0201', '程思远', '139-0000-0003', '', '46145'])
  })
  test('says which cells were filled, and from where', async () => {
    const rows = await rowsOf(await messySalesList())
    expect(rows[0]!.cells.slice(1, 3).map((cell) => cell?.filled)).toEqual(['right', 'right'])
    expect(rows[5]!.cells[0]).toMatchObject({ text: '3号楼', filled: 'down' })
    expect(rows[4]!.cells[0]!.filled).toBeUndefined()
  })
  test('empty rows are left out and the numbers of rows stay', async () => {
    expect((await rowsOf(await messySalesList())).map(({ rowNumber }) => rowNumber)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 9,
    ])
  })
  test('a path, a buffer and a stream read the same', async () => {
    const file = await messySalesList()
    const path = join(tmpdir(), `sales-list-${process.pid}.xlsx`)
    await writeFile(path, file)
    const heads = await Promise.all(
      [path, file, Readable.from([file])].map(async (one) => (await readTable(one)).head(20)),
    )
    await unlink(path)
    expect(heads[0]).toEqual(heads[1])
    expect(heads[2]).toEqual(heads[1])
  })
})

function fullWidth(text: string): string {
  return text.replace('(', '（').replace(')', '）')
}

describe('formulas', () => {
  const withFormulas = edited(sheetOf([[1, 2, 3, 4]]), {
    'xl/worksheets/sheet1.xml': (xml) =>
      xml.replace(
        /<c r="A1".*<\/c>/s,
        '<c r="A1"><f>B1*2</f><v>42</v></c><c r="B1" t="str"><f>"a"</f><v>结果</v></c>' +
          '<c r="C1"><f>NOW()</f></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      ),
  })
  test('give the value that was saved, marked', async () => {
    const [row] = await rowsOf(await withFormulas)
    expect(row!.cells[0]).toEqual({ raw: 42, text: '42', formula: true })
    expect(row!.cells[1]).toEqual({ raw: '结果', text: '结果', formula: true })
  })
  test('that were never computed have no value, errors are marked', async () => {
    const [row] = await rowsOf(await withFormulas)
    expect(row!.cells[2]).toEqual({ raw: null, text: '', formula: true })
    expect(row!.cells[3]).toEqual({ raw: '#DIV/0!', text: '#DIV/0!', formula: true, error: true })
  })
})

describe('what other programs write', () => {
  const oddities = edited(
    sheetOf([
      ['a', 1],
      ['b', 2],
    ]),
    {
      'xl/worksheets/sheet1.xml': () =>
        `<?xml version="1.0"?><x:worksheet xmlns:x="urn:x"><x:sheetData>
        <x:row><x:c t="inlineStr"><x:is><x:r><x:t>沈</x:t></x:r><x:r><x:t xml:space="preserve">佳禾 </x:t></x:r>
          <x:rPh><x:t>shen</x:t></x:rPh></x:is></x:c><x:c><x:v>1.38E10</x:v></x:c></x:row>
        <x:row r="7" hidden="1"><x:c r="C7" t="b"><x:v>1</x:v></x:c><x:c r='D7' t='d'><x:v>2026-05-01T00:00:00</x:v></x:c>
          <x:c r="E7"><x:v>0.30000000000000004</x:v></x:c></x:row>
      </x:sheetData></x:worksheet>`,
    },
  )
  test('prefixes, cells without places, rich text, phonetic hints, hidden rows', async () => {
    const rows = await rowsOf(await oddities)
    expect(rows[0]!.cells.map((cell) => cell?.text)).toEqual(['沈佳禾', '13800000000'])
    expect(rows[1]).toMatchObject({ rowNumber: 7, hidden: true })
    expect(rows[1]!.cells.slice(2).map((cell) => cell?.text)).toEqual(['TRUE', '2026-05-01', '0.3'])
  })
  test('the 1904 date system of old Macs', async () => {
    const file = edited(sheetOf([[new Date('2026-05-01T00:00:00Z')]]), {
      'xl/workbook.xml': (xml) => xml.replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
    })
    expect(await textsOf(await file)).toEqual([['2030-05-02']])
  })
  test('leading zeros that a number format shows are kept', async () => {
    const columns = [{ numFmt: '0000' }, { numFmt: 'yyyy"年"m"月"d"日"' }, { numFmt: '#,##0.00' }]
    expect(await textsOf(await sheetOf([[101, 46_143, 1234.5]], { columns }))).toEqual([
      ['0101', '2026-05-01', '1234.5'],
    ])
  })
})

test('only the first visible sheet is read, the others are named', async () => {
  const table = await readTable(
    await workbook(
      { name: '隐藏', rows: [['x']], hidden: true },
      { name: '房源', rows: [['房号']] },
      { name: '说明', rows: [['y']] },
    ),
  )
  expect(table).toMatchObject({
    sheet: '房源',
    hiddenSheets: ['隐藏'],
    otherSheets: ['说明'],
    mergedRanges: 0,
  })
})

const anyValue = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
  fc.stringMatching(/^[a-z<>&"'\u4e00-\u4eff]{1,20}$/),
)

test('every table reads as another reader finds it', async () => {
  const anyTable = fc.array(fc.array(anyValue, { minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 12,
  })
  await fc.assert(
    fc.asyncProperty(anyTable, async (table) => {
      const file = await sheetOf(table)
      const expected = new Map<number, unknown[]>()
      for await (const { index, values } of streamXlsxRows(file)) {
        if (values.some((value) => value !== null)) expected.set(index + 1, values)
      }
      const rows = await rowsOf(file)
      const found = rows.map(({ rowNumber, cells }) => [
        rowNumber,
        Array.from(cells, (cell) => cell?.raw ?? null),
      ])
      expect(found).toEqual([...expected])
    }),
    { numRuns: 60 },
  )
})
