import * as fc from 'fast-check'
import { randomBytes } from 'node:crypto'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { bytesIn, collector, textsOf } from '../testing/workbooks.ts'
import type { WriteColumn } from './columns.ts'
import { csvStream, writeCsv } from './write-csv.ts'
import { faultyRowsStream } from './write-faulty-rows.ts'
import { tableStream, writeTable } from './write-table.ts'

const columns: WriteColumn[] = [
  { header: '房号', kind: 'text' },
  { header: '签约日期', kind: 'date' },
  { header: '总价', kind: 'money', width: 20 },
  { header: '套数', kind: 'number' },
]
const rows = [
  ['0101', '2026-05-01', 123_456_789, 3],
  ['=1+1', null, 5n, -2],
  ['310101199001011234', '1900-01-01', -100, 0.5],
]

const pause = () => new Promise((resolve) => setTimeout(resolve, 200))

describe('a workbook written', () => {
  test('reads back as what was given', async () => {
    expect(await textsOf(await bytesIn(tableStream({ sheetName: '清单', columns, rows })))).toEqual([
      ['房号', '签约日期', '总价', '套数'],
      ['0101', '2026-05-01', '1234567.89', '3'],
      ['=1+1', '', '0.05', '-2'],
      ['310101199001011234', '1900-01-01', '-1', '0.5'],
    ])
  })
  test('holds no formula, keeps texts text, dates and money formatted, the header frozen and bold', async () => {
    const { target, bytes } = collector()
    await writeTable(target, { sheetName: '清单', columns, rows })
    const sheet = (await readXlsx(bytes(), { readStyles: true })).sheets[0]!
    const cell = (row: number, column: number) => sheet.cells?.get(`${row},${column}`)
    expect(sheet.name).toBe('清单')
    expect(sheet.freezePane).toMatchObject({ rows: 1 })
    expect([...(sheet.cells?.values() ?? [])].filter(({ formula }) => formula)).toEqual([])
    expect(cell(0, 0)?.style?.font?.bold).toBe(true)
    expect([0, 1, 2].map((column) => cell(1, column)?.style?.numFmt)).toEqual(['@', 'yyyy-mm-dd', '#,##0.00'])
    expect(cell(2, 0)).toMatchObject({ value: '=1+1', type: 'string' })
    expect(sheet.columns?.[2]?.width).toBe(20)
  })
  test('has a name that Excel accepts', async () => {
    const file = await bytesIn(tableStream({ sheetName: "'砚湖湾/一期[1]*'", columns, rows: [] }))
    expect((await readXlsx(file)).sheets[0]!.name).toBe('砚湖湾 一期 1')
  })
  test('stops with the error of the rows', async () => {
    async function* failing() {
      yield rows[0]!
      throw new Error('query cancelled')
    }
    await expect(
      writeTable(collector().target, { sheetName: 'x', columns, rows: failing() }),
    ).rejects.toThrow('query cancelled')
  })
  test('pulls rows no faster than they are taken, and closes their source when the reader goes away', async () => {
    let pulled = 0
    let closed = false
    async function* endless() {
      try {
        for (;;) {
          pulled += 1
          yield [randomBytes(100).toString('hex'), null, null, null]
        }
      } finally {
        closed = true
      }
    }
    const stream = tableStream({ sheetName: 'x', columns, rows: endless() })
    stream.once('readable', () => {})
    let before = -1
    for (let tries = 0; tries < 20 && pulled !== before; tries += 1) {
      before = pulled
      await pause()
    }
    expect(pulled).toBe(before)
    stream.destroy()
    await expect.poll(() => closed, { timeout: 5000 }).toBe(true)
  })
})

test('faulty rows come back with the reason beside them and the cells at fault in colour', async () => {
  const headings = [
    { column: 0, text: '房号', parts: ['房号'] },
    { column: 2, text: '手机', parts: ['手机'] },
  ]
  const faulty = [
    {
      rowNumber: 7,
      original: ['0101', '略', '1380000'],
      problems: [{ column: 2, zh: '位数不对', en: 'wrong length' }],
    },
    {
      rowNumber: 9,
      original: ['=x'],
      problems: [
        { zh: '房号重复', en: 'home twice' },
        { column: 0, zh: '没有这套房', en: 'unknown home' },
      ],
    },
  ]
  const file = await bytesIn(faultyRowsStream({ sheetName: '有误', headings, rows: faulty, language: 'zh' }))
  expect(await textsOf(file)).toEqual([
    ['房号', '手机', '原因', '原行号'],
    ['0101', '1380000', '手机：位数不对', '7'],
    ['=x', '', '房号重复；房号：没有这套房', '9'],
  ])
  const { cells } = (await readXlsx(file, { readStyles: true })).sheets[0]!
  const coloured = [...cells!]
    .filter(([, { style }]) => JSON.stringify(style?.fill ?? '').includes('FFE2D9'))
    .map(([place]) => place)
  expect(coloured).toEqual(['1,1', '2,0'])
})

describe('a CSV file written', () => {
  test('has a byte order mark and no text that Excel takes for a formula', async () => {
    const text = (await bytesIn(csvStream({ columns, rows }))).toString('utf8')
    expect(text.startsWith('\uFEFF房号,签约日期,总价,套数\r\n')).toBe(true)
    expect(text).toContain("\r\n'=1+1,,0.05,-2\r\n")
  })
  test('reads back every text', async () => {
    const text = fc.stringMatching(/^[=+\-@"',a\u4e00-\u4e10]{1,12}$/)
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 8 }), async (texts) => {
        const { target, bytes } = collector()
        await writeCsv(target, {
          columns: [
            { header: '文', kind: 'text' },
            { header: 'n', kind: 'number' },
          ],
          rows: texts.map((one) => [one, 1]),
        })
        expect((await textsOf(bytes())).slice(1).map(([first]) => first)).toEqual(
          texts.map((one) => one.replace(/^'(?=[=+\-@])/, '')),
        )
      }),
    )
  })
})
