import { describe, expect, test } from 'vitest'
import { readTable } from './read-table.ts'
import { streamRows } from './stream-rows.ts'
import { bytesIn } from './testing/workbooks.ts'
import type { WriteColumn } from './write/columns.ts'
import { csvStream } from './write/write-csv.ts'
import { tableStream } from './write/write-table.ts'

const count = 10_000
/** Held up all the way, others would have none; a fast machine holds them up seldom. */
const leastTurns = 3
const columns = Array.from({ length: 10 }, (_, column): WriteColumn => ({
  header: `列${column}`,
  kind: 'text',
}))
const mapping = { lastHeaderRow: 1, columns: { first: 0, last: 9 } }

function* rows() {
  for (let row = 0; row < count; row += 1) yield columns.map((_, column) => `砚湖湾 ${row} 号 ${column}`)
}

/** How often others had a turn in the event loop meanwhile; how long each waited is measured in bench/import. */
async function turnsOfOthers(work: () => Promise<void>): Promise<number> {
  let [turns, running] = [0, true]
  const turn = () => {
    turns += 1
    if (running) setImmediate(turn)
  }
  setImmediate(turn)
  await work()
  running = false
  return turns
}

describe('a large table lets others work meanwhile', () => {
  test.each([
    ['workbook', () => bytesIn(tableStream({ sheetName: '房源', columns, rows: rows() }))],
    ['CSV', () => bytesIn(csvStream({ columns, rows: rows() }))],
  ])('%s, written and read', async (_, write) => {
    let bytes: Buffer = Buffer.alloc(0)
    const whileWritten = await turnsOfOthers(async () => {
      bytes = await write()
    })
    let read = 0
    const whileRead = await turnsOfOthers(async () => {
      for await (const batch of streamRows(await readTable(bytes), mapping)) read += batch.rows.length
    })
    expect(read).toBe(count)
    expect(Math.min(whileWritten, whileRead)).toBeGreaterThanOrEqual(leastTurns)
  })
})
