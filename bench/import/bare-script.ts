// The baseline: a plain script that reads the same file and inserts its rows, 500 at a time by one prepared statement.
import { readFileSync } from 'node:fs'
import { readXlsx } from 'hucre/xlsx'
import pg from 'pg'
import { uuidv7 } from 'uuidv7'

const { BENCH_DATABASE_URL: connectionString, BENCH_FILE: file = '', BENCH_PROJECT: projectId } = process.env
const rowsAtOnce = 500

process.send?.({ url: '' })
process.on('SIGTERM', () => process.exit(0))
process.on('message', () => void takeOver().then((taken) => process.send?.(taken)))

async function takeOver() {
  let peak = 0
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20)
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query('CREATE TABLE IF NOT EXISTS bare_home (LIKE estate.home INCLUDING ALL)')
  await client.query('TRUNCATE bare_home')
  const began = performance.now()
  const [sheet] = (await readXlsx(readFileSync(file))).sheets
  const homes = sheet!.rows.slice(1)
  const readSeconds = (performance.now() - began) / 1000
  const waitedMs: number[] = []
  const place = uuidv7()
  for (let start = 0; start < homes.length; start += rowsAtOnce) {
    const from = performance.now()
    const rows = homes.slice(start, start + rowsAtOnce).map((cells) => cells.map(String))
    const code = ([phase, building, unit, , number]: string[]) =>
      `LL-YHW-${Number.parseInt(phase!, 10)}-${Number.parseInt(building!, 10)}-${unit}-${number}`
    const column = (index: number) => rows.map((cells) => cells[index])
    await client.query({
      name: 'homes',
      text: `INSERT INTO bare_home (id, project_id, phase_id, building_id, unit_number, floor, number, home_code, gross_area, net_area)
        SELECT r.id, $1, $2, $2, r.unit, r.floor, r.number, r.code, r.gross, r.net
          FROM unnest($3::uuid[], $4::text[], $5::int[], $6::text[], $7::text[], $8::numeric[], $9::numeric[])
            AS r(id, unit, floor, number, code, gross, net)`,
      values: [
        projectId,
        place,
        rows.map(() => uuidv7()),
        column(2),
        column(3),
        column(4),
        rows.map(code),
        column(6),
        column(7),
      ],
    })
    waitedMs.push(performance.now() - from)
  }
  const seconds = (performance.now() - began) / 1000
  await client.end()
  clearInterval(watch)
  return { seconds, readSeconds, waitedMs, homes: homes.length, peakMemoryMb: peak / 1e6 }
}
