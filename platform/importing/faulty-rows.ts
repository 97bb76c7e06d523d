import type { Readable } from 'node:stream'
import { faultyRowsStream, type FaultyRow, originalOf, readTable, streamRows } from '../spreadsheets/index.ts'
import type { Work } from '../work/index.ts'
import { type ImportRecord, importStore } from './store.ts'

const mostProblems = 200_000

/** The rows that were not taken, with the reason beside each, as a workbook that can be corrected and imported again. */
export async function faultyRows(
  work: Work,
  importId: string,
  language: 'zh' | 'en',
): Promise<{ name: string; stream: Readable }> {
  const record = await importStore(work).byId(importId)
  const problems = await importStore(work).problems(importId, 0, '', mostProblems)
  const byRow = Map.groupBy(problems, ({ row_number }) => row_number)
  const bytes = await work.services.storage.get(record.storage_key)
  const rows = async function* (): AsyncGenerator<FaultyRow> {
    const table = await readTable(bytes)
    const mapping = { lastHeaderRow: record.header_row, columns: record.mapping }
    for await (const batch of streamRows(table, mapping))
      for (const row of batch.rows) {
        const { rowNumber } = row
        const found = byRow.get(rowNumber)
        if (found)
          yield {
            rowNumber,
            original: originalOf(row),
            problems: found.map((problem) => ({ ...problem, column: record.mapping[problem.field] })),
          }
      }
  }
  const headings = record.columns.map(({ index, heading }) => ({
    column: index,
    text: heading,
    parts: [heading],
  }))
  const sheetName = language === 'zh' ? '需要修改的行' : 'Rows to correct'
  return {
    name: nameFor(record, language),
    stream: faultyRowsStream({ sheetName, headings, rows: rows(), language }),
  }
}

function nameFor({ file_name }: ImportRecord, language: 'zh' | 'en'): string {
  return `${file_name.replace(/\.\w+$/, '')}-${language === 'zh' ? '问题行' : 'faulty-rows'}.xlsx`
}
