import { expect, test } from 'vitest'
import { formatOfCode } from './number-formats.ts'

test.each([
  ['yyyy-mm-dd', 'date'],
  ['yyyy"年"m"月"d"日";@', 'date'],
  ['[$-804]yyyy"年"m"月"', 'date'],
  ['m/d', 'date'],
  ['mmm', 'date'],
  ['yyyy/m/d h:mm', 'date time'],
  ['h:mm', 'time'],
  ['[h]:mm:ss', 'time'],
  ['mm:ss.0', 'time'],
  ['上午/下午h"时"mm"分"', 'time'],
  ['h:mm AM/PM', 'time'],
  ['General', ''],
  ['G/通用格式', ''],
  ['General"元"', ''],
  ['#,##0.00', ''],
  ['0.00E+00', ''],
  ['[Red]-#,##0', ''],
  ['"day" 0', ''],
  ['_ * #,##0.00_ ;_ * -#,##0.00_ ', ''],
  ['@', ''],
  ['0000', 'zeros'],
  ['0', ''],
])('%s shows %s', (code, meaning) => {
  const { date, time, zeros } = formatOfCode(code)
  expect([date && 'date', time && 'time', zeros > 0 && 'zeros'].filter(Boolean).join(' ')).toBe(meaning)
})
