import type { Field, MappedRow } from '../spreadsheets/index.ts'
import type { RowProblem } from './kind.ts'

/** What can be said of a row without knowing the business: missing cells, formulas without a value, errors; a row that goes on with another may leave out what that one says. */
export function problemsOf({ cells }: MappedRow, fields: readonly Field[], goesOn = false): RowProblem[] {
  return fields.flatMap(({ key, required }): RowProblem[] => {
    const cell = cells[key]
    if (!cell) return []
    if (cell.error)
      return [{ field: key, zh: `单元格显示错误 ${cell.text}`, en: `The cell shows the error ${cell.text}` }]
    if (cell.formula && cell.raw === null)
      return [
        {
          field: key,
          zh: '公式没有保存结果，请用 Excel 打开后保存一次',
          en: 'The formula has no saved value; open the file in Excel and save it once',
        },
      ]
    if (required && !goesOn && cell.text === '')
      return [{ field: key, zh: '此项必填', en: 'This cell is required' }]
    return []
  })
}
