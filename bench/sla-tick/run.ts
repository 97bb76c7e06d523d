import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { settableClock } from '#platform/clock/clock.ts'
import { connect, type Pool } from '#platform/database/connect.ts'
import { settle } from '../cases/people.ts'
import { casesAsked } from '../cases/seeded.ts'
import { openCluster } from '../lib/cluster.ts'
import { loadAverage, medianOf, round } from '../lib/figures.ts'
import { type House, openHouse } from '../lib/house.ts'
import { say } from '../lib/say.ts'
import type { Scenario } from '../lib/scenario.ts'
import { tickBare } from './bare.ts'
import { type Due, makeDue, mixed, nothing, sumOf } from './due.ts'

const database = 'tick'
const jobs = ['cases.watch-promises', 'cases.climb-ladder', 'cases.end-unconfirmed']

/** What the minute costs that watches terms, climbs the ladder and ends what stayed unanswered, by how much falls due. */
export const run: Scenario = async ({ quick }) => {
  const loadBefore = loadAverage()
  const most = casesAsked(quick ? 30_000 : 300_000)
  const folder = mkdtempSync(join(tmpdir(), 'tongxing-bench-files-'))
  const cluster = await openCluster(`sla-tick-${most}`, { keep: false })
  try {
    await (await cluster.prepare(database)).end()
    const ownerUrl = cluster.ownerUrl(database)
    const clock = settableClock(new Date())
    const house = openHouse({ ownerUrl, dataFolder: folder, clock })
    const owner = connect({ url: ownerUrl, max: 1 })
    await settle(house)
    await owner.query('CREATE TABLE bench_case (n int PRIMARY KEY, project_id uuid, id uuid, part text)')
    await owner.query(
      'CREATE TABLE bare_job (id bigint GENERATED ALWAYS AS IDENTITY, task text, payload jsonb)',
    )
    const turns = quick ? 3 : 5
    const seedUntil = (from: number, until: number) => openCases(owner, from, until)
    await seedUntil(1, most / 10)
    const few = await measure(house, owner, { turns, most: 100 })
    say(`${most / 10} open cases: a tick with nothing due takes ${few.nothing.oursMs} ms`)
    await seedUntil(most / 10 + 1, most)
    const many = await measure(house, owner, { turns, most: quick ? 200 : 1000 })
    await owner.end()
    await house.close()
    return {
      scenario: 'sla-tick',
      ...headline(many),
      openCases: most,
      nothingDueMs: many.nothing.oursMs,
      nothingDueMsAtATenthOfTheCases: few.nothing.oursMs,
      hundredDueMs: many.hundred.oursMs,
      hundredDueMsAtATenthOfTheCases: few.hundred.oursMs,
      [`due${many.due}Ms`]: many.most.oursMs,
      [`due${many.due}MsWanted`]: 1000,
      costOfOneDueMs: round((many.most.oursMs - many.nothing.oursMs) / many.due),
      costOfOneDueOfAHundredMs: round((many.hundred.oursMs - many.nothing.oursMs) / 100),
      each: many.each,
      turns,
      loadAverageBefore: loadBefore,
      loadAverageAfter: loadAverage(),
      note: 'Two of five due are warnings, the others in equal parts terms that pass, rungs of the ladder and results left unanswered; a term that passes climbs its rung in the same tick. p50Ms and p99Ms are the whole tick with most due. `each`: the tick when only this kind is due.',
    }
  } finally {
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function openCases(owner: Pool, from: number, until: number): Promise<void> {
  const client = await owner.connect()
  await client.query('BEGIN')
  for (const [name, value] of Object.entries({ from, until }))
    await client.query('SELECT set_config($1, $2, true)', [`bench.${name}`, String(value)])
  await client.query(readFileSync(new URL('seed.sql', import.meta.url), 'utf8'))
  await client.query('COMMIT')
  await client.query('RESET session_replication_role')
  await client.query('VACUUM ANALYZE')
  client.release()
}

interface Turn {
  oursMs: number
  bareMs: number
}

async function measure(house: House, owner: Pool, { turns, most }: { turns: number; most: number }) {
  const tick = (due: Due) => tickTimes(house, owner, due, turns)
  const kinds = Object.keys(nothing) as (keyof Due)[]
  // The first tick reads the rulebook and learns its statements.
  await tick(mixed(10))
  const idle = await tickTimes(house, owner, nothing, turns * 10)
  const hundred = await tick(mixed(100))
  const busiest = most > 100 ? await tick(mixed(most)) : hundred
  const each: Record<string, Turn> = {}
  if (most > 100) for (const kind of kinds) each[kind] = await tick({ ...nothing, [kind]: most })
  return { nothing: idle, hundred, most: busiest, due: most, each }
}

/** Both sides tick in turn, each over cases of its own; the middle of the turns counts. */
async function tickTimes(house: House, owner: Pool, due: Due, turns: number): Promise<Turn> {
  const [ours, bare]: [number[], number[]] = [[], []]
  const all = house.modules.flatMap(({ jobs: some = [] }) => some)
  const now = house.database.services.clock.now()
  const client = await owner.connect()
  client.release()
  for (let turn = 0; turn < turns; turn++) {
    if (sumOf(due)) await makeDue(owner, due, now)
    ours.push(
      await timed(async () => {
        for (const name of jobs) await all.find((job) => job.name === name)!.run(house.database, {} as never)
      }),
    )
    if (sumOf(due)) await makeDue(owner, due, now)
    bare.push(await timed(() => tickBare(client, now)))
  }
  const left = await owner.query(
    `SELECT (SELECT count(*) FROM cases.promise WHERE alarm_at <= $1) + (SELECT count(*) FROM cases.case_file WHERE climb_at <= $1 OR confirm_until <= $1) AS left`,
    [now],
  )
  if (left.rows[0].left > 0) throw new Error(`Not measured: ${left.rows[0].left} are still due`)
  return { oursMs: medianOf(ours), bareMs: medianOf(bare) }
}

async function timed(run: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await run()
  return performance.now() - began
}

function headline({ most, due }: { most: Turn; due: number }) {
  const figures = (ms: number) => ({ perSecond: round(due / (ms / 1000)), p50Ms: ms, p99Ms: ms })
  return {
    ours: figures(most.oursMs),
    bare: figures(most.bareMs),
    ratio: round(most.bareMs / most.oursMs),
  }
}
