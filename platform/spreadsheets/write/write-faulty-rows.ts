import type { Readable } from 'node:stream'
import type { Words } from '../../text/parsed.ts'
import type { Heading } from '../headings.ts'
import type { WriteColumn } from './columns.ts'
import { workbookStream, type OutgoingRow } from './workbook-stream.ts'
import { writeTo, type WriteTarget } from './write-table.ts'

/** What is wrong with a row; `column` (from 0) is the cell at fault, if it is one cell. */
export interface RowProblem extends Words {
  column?: number
}

/** A row that was not taken, as it was read (`originalOf`). */
export interface FaultyRow {
  rowNumber: number
  original: readonly string[]
  problems: readonly RowProblem[]
}

/** The rows of an import that were not taken. */
export interface FaultyRowsToWrite {
  sheetName: string
  /** The headings of the file that was read. */
  headings: readonly Heading[]
  rows: AsyncIterable<FaultyRow> | Iterable<FaultyRow>
  language: 'zh' | 'en'
}

const words = {
  zh: { reason: '原因', rowNumber: '原行号', separator: '；' },
  en: { reason: 'Reason', rowNumber: 'Original row', separator: '; ' },
}

/**
 * A .xlsx file of the faulty rows as a stream: the original cells, those at fault in colour, then the reason and the
 * original row number. Corrected, it can be imported as it is: the added columns match no field.
 */
export function faultyRowsStream({ sheetName, headings, rows, language }: FaultyRowsToWrite): Readable {
  const { reason, rowNumber } = words[language]
  const columns: WriteColumn[] = [
    ...headings.map(({ text }): WriteColumn => ({ header: text, kind: 'text' })),
    { header: reason, width: 60, kind: 'text' },
    { header: rowNumber, width: 10, kind: 'number' },
  ]
  return workbookStream(sheetName, columns, outgoing(rows, headings, language))
}

/** Writes the faulty rows to a file or stream. */
export async function writeFaultyRows(target: WriteTarget, faulty: FaultyRowsToWrite): Promise<void> {
  await writeTo(target, faultyRowsStream(faulty))
}

async function* outgoing(
  rows: FaultyRowsToWrite['rows'],
  headings: readonly Heading[],
  language: 'zh' | 'en',
): AsyncGenerator<OutgoingRow> {
  for await (const { rowNumber, original, problems } of rows) {
    const faults = new Set(problems.flatMap(({ column }) => (column === undefined ? [] : [column])))
    const marked = new Set(headings.flatMap(({ column }, index) => (faults.has(column) ? [index] : [])))
    const reason = problems
      .map((problem) => reasonText(problem, headings, language))
      .join(words[language].separator)
    yield { values: [...headings.map(({ column }) => original[column] ?? ''), reason, rowNumber], marked }
  }
}

function reasonText(problem: RowProblem, headings: readonly Heading[], language: 'zh' | 'en'): string {
  const heading = headings.find(({ column }) => column === problem.column)
  if (!heading) return problem[language]
  return language === 'zh' ? `${heading.text}：${problem.zh}` : `${heading.text}: ${problem.en}`
}
