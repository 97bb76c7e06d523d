import * as fc from 'fast-check'
import { parseCsv } from 'hucre/csv'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { defaultLimits } from '../limits.ts'
import { readTable } from '../read-table.ts'
import { inGbk } from '../testing/gbk.ts'
import { rowsOf, textsOf } from '../testing/workbooks.ts'
import { csvRecords } from './records.ts'

const list = '房号,买受人,手机\r\n0101,沈佳禾,138 0000 0001\r\n0102,"陆一鸣,顾晚晴",13900000002\r\n'
const listTexts = [
  ['房号', '买受人', '手机'],
  ['0101', '沈佳禾', '138 0000 0001'],
  ['0102', '陆一鸣,顾晚晴', '13900000002'],
]

describe('a CSV file is read whatever wrote it', () => {
  test.each([
    ['UTF-8', Buffer.from(list)],
    ['UTF-8 with byte order mark', Buffer.from(`\uFEFF${list}`)],
    ['GBK of older systems', inGbk(list)],
    [
      'UTF-16 of "Unicode text"',
      Buffer.from(`\uFEFF${list.replaceAll(',', '\t').replace('\t顾', ',顾')}`, 'utf16le'),
    ],
    ['old Mac line breaks', Buffer.from(list.replaceAll('\r\n', '\r'))],
    ['semicolons', Buffer.from(list.replaceAll(/,(?!顾)/g, ';'))],
    ['no line break at the end', Buffer.from(list.trimEnd())],
  ])('%s', async (_, file) => {
    expect(await textsOf(file)).toEqual(listTexts)
  })
  test('GBK is recognised by a character that comes late', async () => {
    const late = `${'a,b\r\n'.repeat(20_000)}沈佳禾,c\r\n`
    expect((await textsOf(inGbk(late))).at(-1)).toEqual(['沈佳禾', 'c'])
  })
  test('a stream is read like a file', async () => {
    const table = await readTable(Readable.from([Buffer.from(list.slice(0, 9)), Buffer.from(list.slice(9))]))
    expect(await table.head(2)).toHaveLength(2)
  })
})

describe('rows', () => {
  test('are numbered as Excel shows them; empty ones are left out', async () => {
    const rows = await rowsOf(Buffer.from('a,b\n\n ,\nc,d\n'))
    expect(rows.map(({ rowNumber }) => rowNumber)).toEqual([1, 4])
  })
  test('line breaks and quotes within a cell stay', async () => {
    expect(await textsOf(Buffer.from('a,"两行\n""引号"""\nb,c'))).toEqual([
      ['a', '两行\n"引号"'],
      ['b', 'c'],
    ])
  })
  test('a quote in the middle of a field is a quote', async () => {
    expect(await textsOf(Buffer.from('5" 管,x\n'))).toEqual([['5" 管', 'x']])
  })
  test('the guards of exports are taken away', async () => {
    expect(await textsOf(Buffer.from(`="0101",'=1+1,'普通\n`))).toEqual([['0101', '=1+1', "'普通"]])
  })
  test('a quote that is never closed is refused with its row', async () => {
    await expect(rowsOf(Buffer.from('a,b\n"c,d\n'))).rejects.toThrow('row 2')
    await expect(rowsOf(Buffer.from(`a,b\n"${'x'.repeat(300_000)}\n`))).rejects.toThrow('row 2')
  })
})

const character = fc.constantFrom('a', '业', ',', '"', '\n', '\r', ' ', '1')
const anyCsv = fc
  .array(
    fc.array(
      fc.array(character, { maxLength: 6 }).map((parts) => parts.join('')),
      { minLength: 1, maxLength: 4 },
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((rows) =>
    rows.map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(',')).join('\r\n'),
  )

test('wherever the text is cut, the records are those that another reader finds', () => {
  fc.assert(
    fc.property(anyCsv, fc.array(fc.nat(200), { maxLength: 10 }), (text, cuts) => {
      const places = [
        0,
        ...cuts.filter((cut) => cut < text.length).toSorted((one, two) => one - two),
        text.length,
      ]
      const splitter = csvRecords(',', defaultLimits)
      const pieces = places.slice(1).map((end, index) => text.slice(places[index], end))
      const records = [...pieces.flatMap((piece) => splitter.feed(piece)), ...splitter.end()]
      expect(records).toEqual(parseCsv(text, { delimiter: ',' }))
    }),
  )
})
