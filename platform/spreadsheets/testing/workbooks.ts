import { buffer } from 'node:stream/consumers'
import { Writable, type Readable } from 'node:stream'
import { writeXlsx, type WriteSheet } from 'hucre/xlsx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { readTable } from '../read-table.ts'
import type { Row } from '../table.ts'

/** A workbook with these sheets. */
export async function workbook(...sheets: WriteSheet[]): Promise<Buffer> {
  return Buffer.from(await writeXlsx({ sheets }))
}

/** A workbook of one sheet with these rows. */
export function sheetOf(rows: WriteSheet['rows'], rest: Partial<WriteSheet> = {}): Promise<Buffer> {
  return workbook({ name: '数据', rows, ...rest })
}

/** A workbook whose parts were changed by hand, as other programs write them. */
export async function edited(
  file: Promise<Buffer>,
  changes: Record<string, (xml: string) => string>,
): Promise<Buffer> {
  const parts = unzipSync(await file)
  for (const [name, change] of Object.entries(changes))
    parts[name] = strToU8(change(strFromU8(parts[name] ?? new Uint8Array())))
  return Buffer.from(zipSync(parts))
}

/** All rows of a file. */
export async function rowsOf(file: Buffer): Promise<Row[]> {
  const rows: Row[] = []
  for await (const block of (await readTable(file)).blocks()) rows.push(...block.rows)
  return rows
}

/** The texts of all rows of a file, empty cells as ''. */
export async function textsOf(file: Buffer): Promise<string[][]> {
  return (await rowsOf(file)).map((row) => Array.from(row.cells, (cell) => cell?.text ?? ''))
}

/** All bytes of a stream. */
export function bytesIn(stream: Readable): Promise<Buffer> {
  return buffer(stream)
}

/** A target that collects what is written to it. */
export function collector(): { target: Writable; bytes: () => Buffer } {
  const chunks: Buffer[] = []
  const target = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk)
      done()
    },
  })
  return { target, bytes: () => Buffer.concat(chunks) }
}

/** The sales list of a project as people really keep it. */
export function messySalesList(): Promise<Buffer> {
  return sheetOf(
    [
      ['砚湖湾一期买受人清单', null, null, null, null, null, null, null],
      ['制表：林夕', null, null, null, '日期：2026.5.1', null, null, null],
      ['房源', null, '买受人', '联系方式', null, '签约日期', '总价（元）', '备注'],
      ['楼栋', '房号', null, '手机', '邮箱', null, null, null],
      [
        '３号楼',
        '０１０１',
        ' 沈佳禾、陆一鸣　',
        '１３８ ０００００００１',
        null,
        '2026年5月1日',
        '1,234,567.89',
        '按揭 ',
      ],
      [
        null,
        '0102',
        '顾晚晴',
        13_900_000_002,
        'gu@example.com',
        new Date('2026-05-02T00:00:00Z'),
        2_345_678.9,
        null,
      ],
      [null, '0201', '程思远', '139-0000-0003', null, 46_145, '234.5万', '=HYPERLINK("x")'],
      [null, null, null, null, null, null, null, null],
      ['5号楼', '0101', '韩雨桐', '13900000004', null, '2026-02-30', '面议', null],
    ],
    {
      merges: [
        { startRow: 0, startCol: 0, endRow: 0, endCol: 7 },
        { startRow: 2, startCol: 0, endRow: 2, endCol: 1 },
        { startRow: 2, startCol: 2, endRow: 3, endCol: 2 },
        { startRow: 2, startCol: 3, endRow: 2, endCol: 4 },
        { startRow: 2, startCol: 5, endRow: 3, endCol: 5 },
        { startRow: 2, startCol: 6, endRow: 3, endCol: 6 },
        { startRow: 2, startCol: 7, endRow: 3, endCol: 7 },
        { startRow: 4, startCol: 0, endRow: 6, endCol: 0 },
      ],
    },
  )
}
