import { monitorEventLoopDelay } from 'node:perf_hooks'
import { describe, expect, test } from 'vitest'
import { readTable } from './read-table.ts'
import { streamRows } from './stream-rows.ts'
import { bytesIn } from './testing/workbooks.ts'
import type { WriteColumn } from './write/columns.ts'
import { csvStream } from './write/write-csv.ts'
import { tableStream } from './write/write-table.ts'

const count = 10_000
const columns = Array.from({ length: 10 }, (_, column): WriteColumn => ({
  header: `列${column}`,
  kind: 'text',
}))
const mapping = { lastHeaderRow: 1, columns: { first: 0, last: 9 } }

function* rows() {
  for (let row = 0; row < count; row += 1) yield columns.map((_, column) => `砚湖湾 ${row} 号 ${column}`)
}

describe('a large table lets others work meanwhile', () => {
  test.each([
    ['workbook', () => bytesIn(tableStream({ sheetName: '房源', columns, rows: rows() }))],
    ['CSV', () => bytesIn(csvStream({ columns, rows: rows() }))],
  ])('%s', async (_, write) => {
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    const file = await write()
    let read = 0
    for await (const batch of streamRows(await readTable(file), mapping)) read += batch.rows.length
    delay.disable()
    expect(read).toBe(count)
    // Nanoseconds; a turn is some 10 ms, the rest is for a busy machine.
    expect(delay.percentile(99) / 1e6).toBeLessThan(50)
    expect(delay.max / 1e6).toBeLessThan(200)
  })
})
