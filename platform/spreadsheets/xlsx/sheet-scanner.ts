import type { SpreadsheetLimits } from '../limits.ts'
import { spreadsheetRefusals } from '../refusals.ts'
import type { Row } from '../table.ts'
import { cellOf, type CellContext } from './cell-value.ts'
import { attributeOf, longestText, type XmlHandlers } from './xml-scanner.ts'

/** Handlers for the XML of a sheet that put each row with content into `rows`. */
export function sheetScanner(rows: Row[], context: CellContext, limits: SpreadsheetLimits): XmlHandlers {
  let row: Row = { rowNumber: 0, cells: [] }
  let column = -1
  let type = ''
  let style = 0
  let formula = false
  let phonetic = false
  let value = ''
  let count = 0

  function openRow(tag: string): void {
    row = { rowNumber: Number(attributeOf(tag, 'r')) || row.rowNumber + 1, cells: [] }
    if (attributeOf(tag, 'hidden') === '1') row.hidden = true
    column = -1
  }

  function openCell(tag: string): void {
    const placed = columnOf(attributeOf(tag, 'r') ?? '')
    column = placed === -1 ? column + 1 : placed
    type = attributeOf(tag, 't') ?? 'n'
    style = Number(attributeOf(tag, 's') ?? 0)
    formula = false
    value = ''
  }

  function closeCell(): void {
    const cell = cellOf(type, style, value, context) ?? (formula ? { raw: null, text: '' } : undefined)
    if (!cell) return
    if (column >= limits.columns)
      throw spreadsheetRefusals.tooManyColumns({ row: row.rowNumber, limit: limits.columns })
    if (formula) cell.formula = true
    row.cells[column] = cell
  }

  function closeRow(): void {
    if (row.cells.length === 0) return
    count += 1
    if (count > limits.rows) throw spreadsheetRefusals.tooManyRows({ limit: limits.rows })
    rows.push(row)
  }

  return {
    wantsText: false,
    open(name, tag) {
      if (name === 'v') this.wantsText = true
      else if (name === 'c') openCell(tag)
      else if (name === 't') this.wantsText = type === 'inlineStr' && !phonetic
      else if (name === 'row') openRow(tag)
      else if (name === 'f') formula = true
      else if (name === 'rPh') phonetic = true
    },
    close(name) {
      if (name === 'v' || name === 't') this.wantsText = false
      else if (name === 'c') closeCell()
      else if (name === 'row') closeRow()
      else if (name === 'rPh') phonetic = false
    },
    text(piece) {
      value += piece
      if (value.length > longestText) throw spreadsheetRefusals.damaged()
    },
  }
}

/** The column of a place such as B7, from 0; -1 when no letter stands in front. */
export function columnOf(place: string): number {
  let column = 0
  for (let index = 0; index < place.length; index += 1) {
    const letter = place.charCodeAt(index) & ~32
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  return column - 1
}
