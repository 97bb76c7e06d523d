import type { SpreadsheetLimits } from '../limits.ts'
import { spreadsheetRefusals } from '../refusals.ts'

const quote = 34
const lineFeed = 10
const carriageReturn = 13
// Longer than any cell that Excel can hold, by far: the closing quote is missing.
const longestField = 200_000

/** Splits CSV (RFC 4180) piece by piece into records; a quote has a meaning only where a field starts with it. */
export function csvRecords(delimiter: string, limits: SpreadsheetLimits) {
  const separator = delimiter.charCodeAt(0)
  let records: string[][] = []
  let record: string[] = []
  let field = ''
  let inQuotes = false
  let wasQuoted = false
  let afterReturn = false
  let count = 0

  function endField(): void {
    record.push(field)
    field = ''
    wasQuoted = false
  }

  function endRecord(): void {
    endField()
    count += 1
    records.push(record)
    record = []
  }

  function quoted(text: string, from: number): number {
    const end = text.indexOf('"', from)
    field += text.slice(from, end === -1 ? text.length : end)
    if (field.length > longestField) throw spreadsheetRefusals.unclosedQuote({ row: count + 1 })
    if (end === -1) return text.length
    inQuotes = false
    return end + 1
  }

  function plain(text: string, from: number): number {
    let at = from
    while (at < text.length) {
      const code = text.charCodeAt(at)
      if (code === separator || code === lineFeed || code === carriageReturn) break
      at += 1
    }
    field += text.slice(from, at)
    return at
  }

  /** Takes what follows a field or opens quotes; gives the place where to go on. */
  function mark(text: string, at: number): number {
    const code = text.charCodeAt(at)
    if (code === lineFeed && afterReturn) {
      afterReturn = false
      return at + 1
    }
    afterReturn = code === carriageReturn
    if (code === quote && (field === '' || wasQuoted)) {
      // A second quote right behind a closing one stands for a quote itself.
      if (wasQuoted) field += '"'
      wasQuoted = true
      inQuotes = true
      return at + 1
    }
    if (code === separator) endField()
    else if (code === lineFeed || code === carriageReturn) endRecord()
    else return plain(text, at)
    return at + 1
  }

  return {
    /** The records that end within this piece. */
    feed(text: string): string[][] {
      let at = 0
      while (at < text.length) at = inQuotes ? quoted(text, at) : mark(text, at)
      if (record.length > limits.columns * 100) throw spreadsheetRefusals.damaged()
      const ready = records
      records = []
      return ready
    },
    /** The last record, if the text does not end with a line break. */
    end(): string[][] {
      if (inQuotes) throw spreadsheetRefusals.unclosedQuote({ row: count + 1 })
      return field !== '' || record.length > 0 || wasQuoted ? [[...record, field]] : []
    },
  }
}
