import type { SpreadsheetLimits } from '../limits.ts'
import { spreadsheetRefusals } from '../refusals.ts'
import type { Bytes } from '../source.ts'
import { headOf, type Row, type RowBlock, type Table } from '../table.ts'
import type { CellContext } from './cell-value.ts'
import { mergeFiller, readMergedRanges, type MergedRange } from './merged-ranges.ts'
import { readNumberFormats } from './number-formats.ts'
import { scanPart } from './scan-part.ts'
import { readSharedTexts } from './shared-texts.ts'
import { sheetScanner } from './sheet-scanner.ts'
import { openWorkbook, type SheetInfo } from './workbook.ts'

/** Opens the named sheet of a workbook, or its first visible one. */
export async function sheetTable(bytes: Bytes, limits: SpreadsheetLimits, wanted?: string): Promise<Table> {
  const workbook = await openWorkbook(bytes, limits)
  const sheet = choose(workbook.sheets, wanted)
  const ranges = await readMergedRanges(bytes, sheet.part, limits)
  const context: CellContext = {
    texts: await readSharedTexts(bytes, workbook.sharedTexts, limits),
    formats: await readNumberFormats(bytes, workbook.styles),
    date1904: workbook.date1904,
  }
  const blocks = () => sheetBlocks(bytes, sheet, ranges, context, limits)
  return {
    format: 'xlsx',
    sheet: sheet.name,
    otherSheets: workbook.sheets.filter((one) => one !== sheet && !one.hidden).map(({ name }) => name),
    hiddenSheets: workbook.sheets.filter(({ hidden }) => hidden).map(({ name }) => name),
    mergedRanges: ranges.length,
    blocks,
    head: (count) => headOf(blocks(), count),
  }
}

function choose(sheets: SheetInfo[], wanted: string | undefined): SheetInfo {
  const visible = sheets.filter(({ hidden }) => !hidden)
  const sheet = wanted === undefined ? visible[0] : visible.find(({ name }) => name === wanted)
  if (sheet) return sheet
  throw wanted === undefined
    ? spreadsheetRefusals.noVisibleSheet()
    : spreadsheetRefusals.noSuchSheet({ sheet: wanted })
}

async function* sheetBlocks(
  bytes: Bytes,
  { part }: SheetInfo,
  ranges: MergedRange[],
  context: CellContext,
  limits: SpreadsheetLimits,
): AsyncGenerator<RowBlock, void, undefined> {
  const scanned: Row[] = []
  const fill = mergeFiller(ranges, limits)
  for await (const progress of scanPart(bytes, part, sheetScanner(scanned, context, limits))) {
    const rows = scanned.splice(0)
    for (const row of rows) fill(row)
    if (rows.length > 0) yield { rows, progress }
  }
}
