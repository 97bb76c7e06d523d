import { writeXlsx } from 'hucre/xlsx'
import { strToU8, zipSync } from 'fflate'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../errors/index.ts'
import type { SpreadsheetLimits } from './limits.ts'
import { readTable } from './read-table.ts'
import { isSpreadsheetRefusal } from './refusals.ts'
import { edited, rowsOf, sheetOf, workbook } from './testing/workbooks.ts'

async function refusalOf(source: Buffer | Promise<Buffer>): Promise<Refusal> {
  const error: unknown = await rowsOf(await source).then(
    () => new Error('was read'),
    (reason: unknown) => reason,
  )
  if (!isSpreadsheetRefusal(error)) throw error
  return error
}

const zipOf = (parts: Record<string, string>) =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))))
const compoundFile = (content: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from(content, 'utf16le')])

describe('a file that must not be read is refused with advice in both languages', () => {
  test.each<[string, Buffer | Promise<Buffer>, string]>([
    ['a workbook with macros', edited(sheetOf([['a']]), { 'xl/vbaProject.bin': () => 'x' }), 'macros'],
    [
      'a workbook that calls itself one with macros',
      edited(sheetOf([['a']]), {
        '[Content_Types].xml': (xml) => xml.replace('spreadsheetml.sheet.main', 'sheet.macroEnabled.main'),
      }),
      'macros',
    ],
    ['an .xls of 2003', compoundFile('Workbook'), 'legacy_xls'],
    ['an .xls of 1992', Buffer.from('0904060000001000', 'hex'), 'legacy_xls'],
    ['a workbook with a password', compoundFile('EncryptedPackage'), 'encrypted'],
    ['a web page named .xls', Buffer.from('<html><table><tr><td>1</td></tr></table></html>'), 'other_format'],
    ['an .xlsb', zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' }), 'other_format'],
    ['an .ods', zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), 'other_format'],
    [
      'a Word document',
      zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<x/>' }),
      'other_format',
    ],
    ['a plain zip', zipOf({ 'readme.txt': 'hello' }), 'other_format'],
    ['a PDF', Buffer.from('%PDF-1.7 ...'), 'other_format'],
    ['bytes that are no text', Buffer.from([1, 2, 0, 3, 0, 0, 9, 200]), 'unknown_encoding'],
    ['bytes of no known encoding', Buffer.from([0x61, 0x2c, 0xff, 0xff, 0x0a]), 'unknown_encoding'],
    ['half a workbook', sheetOf([['a', 'b']]).then((file) => file.subarray(0, 900)), 'damaged'],
    [
      'a sheet that breaks off',
      edited(sheetOf([['a']]), { 'xl/worksheets/sheet1.xml': (xml) => xml.slice(0, -30) }),
      'damaged',
    ],
    [
      'a sheet whose merged ranges lie over one another',
      edited(sheetOf([['a', 'b']]), {
        'xl/worksheets/sheet1.xml': (xml) =>
          xml.replace(
            '</sheetData>',
            `</sheetData><mergeCells>${'<mergeCell ref="A1:A9"/>'.repeat(300)}</mergeCells>`,
          ),
      }),
      'damaged',
    ],
    [
      'a cell of two million characters',
      edited(sheetOf([[1]]), {
        'xl/worksheets/sheet1.xml': (xml) => xml.replace('<v>1</v>', `<v>${'业 '.repeat(1_000_000)}</v>`),
      }),
      'damaged',
    ],
    ['a workbook of hidden sheets', hideAll(), 'no_visible_sheet'],
  ])('%s', async (_, file, code) => {
    const refusal = await refusalOf(file)
    expect(refusal.code).toBe(`spreadsheets.${code}`)
    expect(refusal.in('zh')).toMatch(/[一-龥]/)
    expect(refusal.in('en')).toMatch(/^[A-Z]/)
  })
})

async function hideAll(): Promise<Buffer> {
  return edited(sheetOf([['a']]), {
    'xl/workbook.xml': (xml) => xml.replace('<sheet ', '<sheet state="veryHidden" '),
  })
}

test('a workbook really encrypted by a password is refused as such', async () => {
  const file = await writeXlsx({
    sheets: [{ name: '数据', rows: [['a']] }],
    encryption: { password: 'secret', spinCount: 1000 },
  })
  expect((await refusalOf(Buffer.from(file))).code).toBe('spreadsheets.encrypted')
})

async function limited(file: Buffer, limits: Partial<SpreadsheetLimits>): Promise<number> {
  let count = 0
  for await (const { rows } of (await readTable(file, { limits })).blocks()) count += rows.length
  return count
}

describe('limits', () => {
  const file = sheetOf(Array.from({ length: 30 }, (_, row) => [`行${row}`, row]))

  test('too many rows, too many columns, too large a file', async () => {
    await expect(limited(await file, { rows: 29 })).rejects.toThrow('spreadsheets.too_many_rows')
    await expect(limited(await file, { columns: 1 })).rejects.toThrow('spreadsheets.too_many_columns')
    await expect(limited(await file, { fileBytes: 500 })).rejects.toThrow('spreadsheets.file_too_large')
    await expect(limited(await file, { unpackedBytes: 500 })).rejects.toThrow(
      'spreadsheets.content_too_large',
    )
    await expect(limited(await file, { sharedTextBytes: 100 })).rejects.toThrow(
      'spreadsheets.content_too_large',
    )
    expect(await limited(await file, { rows: 30, columns: 2 })).toBe(30)
  })
  test('a stream is cut off as soon as it is too large', async () => {
    let given = 0
    const endless = Readable.from(
      (function* () {
        for (;;) {
          given += 1000
          yield Buffer.alloc(1000)
        }
      })(),
    )
    await expect(readTable(endless, { limits: { fileBytes: 50_000 } })).rejects.toThrow(
      'spreadsheets.file_too_large',
    )
    expect(given).toBeLessThan(200_000)
  })
  test('CSV knows the same limits', async () => {
    const csv = Buffer.from('a,b,c\n1,2,3\n4,5,6\n')
    await expect(limited(csv, { rows: 2 })).rejects.toThrow('spreadsheets.too_many_rows')
    await expect(limited(csv, { columns: 2 })).rejects.toThrow('spreadsheets.too_many_columns')
  })
})

test('a sheet is chosen by name, never a hidden one', async () => {
  const file = await workbook(
    { name: '说明', rows: [['读我']] },
    { name: '房源', rows: [['房号']] },
    { name: '旧', rows: [['x']], hidden: true },
  )
  const table = await readTable(file, { sheet: '房源' })
  expect(table).toMatchObject({ sheet: '房源', otherSheets: ['说明'], hiddenSheets: ['旧'] })
  await expect(readTable(file, { sheet: '旧' })).rejects.toThrow('spreadsheets.no_such_sheet')
})
