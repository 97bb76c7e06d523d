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

/** Gives the longest time, in milliseconds of this thread's work, between two turns of the event loop. */
async function longestTurn(work: () => Promise<void>): Promise<number> {
  let [longest, last, running] = [0, process.threadCpuUsage(), true]
  const turn = () => {
    const { user, system } = process.threadCpuUsage(last)
    longest = Math.max(longest, (user + system) / 1000)
    last = process.threadCpuUsage()
    if (running) setImmediate(turn)
  }
  setImmediate(turn)
  await work()
  running = false
  return longest
}

describe('a large table lets others work meanwhile', () => {
  test.each([
    ['workbook', () => bytesIn(tableStream({ sheetName: '房源', columns, rows: rows() }))],
    ['CSV', () => bytesIn(csvStream({ columns, rows: rows() }))],
  ])('%s', async (_, write) => {
    let read = 0
    const longest = await longestTurn(async () => {
      const table = await readTable(await write())
      for await (const batch of streamRows(table, mapping)) read += batch.rows.length
    })
    expect(read).toBe(count)
    expect(longest).toBeLessThan(50)
  })
})
