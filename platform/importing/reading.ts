import { findHeader, matchColumns, readTable, type Row, type Table } from '../spreadsheets/index.ts'
import { refusals } from './errors.ts'
import type { ImportKind } from './kind.ts'
import type { Column, Mapping } from './store.ts'

/** What was understood of a file before anybody said what its columns mean. */
export interface FirstLook {
  headerRow: number
  columns: Column[]
  mapping: Mapping
  remarks: { zh: string; en: string }[]
}

const rowsLookedAt = 60
const samplesShown = 5

/** Opens a file, finds its header below titles, and suggests which column holds which field. */
export async function lookAt(
  { bytes, fileName }: { bytes: Buffer; fileName: string },
  kind: ImportKind,
  remembered: Record<string, string | null>,
): Promise<FirstLook> {
  const table = await readTable(bytes)
  const head = await table.head(rowsLookedAt)
  const header = findHeader(head, kind.fields)
  if (!header) throw refusals.noHeader()
  const below = head.filter(({ rowNumber }) => rowNumber > header.lastRow)
  const { matches } = matchColumns(header.headings, kind.fields, remembered)
  return {
    headerRow: header.lastRow,
    columns: header.headings.map(({ column, text }) => ({
      index: column,
      heading: text,
      samples: samplesOf(below, column),
    })),
    mapping: Object.fromEntries(matches.map(({ key, column }) => [key, column])),
    remarks: remarksOn(table, fileName),
  }
}

function samplesOf(rows: readonly Row[], column: number): string[] {
  const texts = rows.map(({ cells }) => cells[column]?.text ?? '').filter((text) => text !== '')
  return [...new Set(texts)].slice(0, samplesShown)
}

function remarksOn(
  { format, hiddenSheets, otherSheets, mergedRanges, sheet }: Table,
  fileName: string,
): { zh: string; en: string }[] {
  const remarks = []
  if (format === 'csv' && /\.xls[xmb]?$/i.test(fileName))
    remarks.push({
      zh: '文件名像 Excel 表格，里面其实是纯文本，已按 CSV 读取；请核对下面的列，对不上就用 Excel 或 WPS 另存为 .xlsx 再传',
      en: 'The file is named like an Excel workbook but holds plain text and was read as CSV: please check the columns below, and if they are wrong, save it as .xlsx and upload it again',
    })
  if (otherSheets.length)
    remarks.push({
      zh: `只读取工作表“${sheet}”，未读取：${otherSheets.join('、')}`,
      en: `Only the sheet "${sheet}" is read, not: ${otherSheets.join(', ')}`,
    })
  if (hiddenSheets.length)
    remarks.push({
      zh: `隐藏的工作表不会导入：${hiddenSheets.join('、')}`,
      en: `Hidden sheets are not imported: ${hiddenSheets.join(', ')}`,
    })
  if (mergedRanges)
    remarks.push({
      zh: `有 ${mergedRanges} 处合并单元格，合并区域的每一行都按同一内容读取`,
      en: `${mergedRanges} merged ranges: every row of a range gets its content`,
    })
  return remarks
}
