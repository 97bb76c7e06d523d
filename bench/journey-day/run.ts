import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays } from '#platform/calendar/index.ts'
import type { Pool } from '#platform/database/connect.ts'
import { homesAsked } from '../journey/copy-homes.ts'
import { liveThrough, makeDelivered, openAt } from '../journey/delivered.ts'
import { openCluster } from '../lib/cluster.ts'
import { loadAverage, round } from '../lib/figures.ts'
import { say } from '../lib/say.ts'
import type { Scenario } from '../lib/scenario.ts'
import { type Written, writeBare, writtenBy } from './bare.ts'

/** Delivered on as many days as the half-year between two contacts has, so that every day is like the other. */
const [projects, homesEach] = [7, 26]
const lastDay = '2026-11-20'
const day = addDays(lastDay, 1)
const tables = { seeded: 'seeded', ours: 'ours', bare: 'bare' }

/**
 * One day of the planner: what comes into sight is planned, what became overdue is said; beside the same rows written by
 * bare SQL on a copy of the same database. Twice: with a tenth of the homes, and with all.
 */
export const run: Scenario = async ({ quick }) => {
  const loadBefore = loadAverage()
  const most = homesAsked(quick ? 18_200 : 1_000_000)
  const small = await measure(most / 10)
  const large = await measure(most)
  return {
    scenario: 'journey-day',
    ours: {
      perSecond: large.oursRowsPerSecond,
      p50Ms: large.oursSeconds * 1000,
      p99Ms: large.oursSeconds * 1000,
    },
    bare: {
      perSecond: large.bareRowsPerSecond,
      p50Ms: large.bareSeconds * 1000,
      p99Ms: large.bareSeconds * 1000,
    },
    ratio: round(large.oursRowsPerSecond / large.bareRowsPerSecond),
    timesBare: round(large.oursSeconds / large.bareSeconds),
    timesBareWanted: 2,
    millisecondsARowGrewTimes: round(large.oursSeconds / large.rows / (small.oursSeconds / small.rows)),
    small,
    large,
    loadAverageBefore: loadBefore,
    loadAverageAfter: loadAverage(),
    note: 'A row is an action planned, a journey that knows when it is looked at next, a notice noted or an event; p50Ms and p99Ms are the whole day.',
  }
}

async function measure(homes: number) {
  const cluster = await openCluster(`journey-${homes}`, { keep: false })
  const folder = mkdtempSync(join(tmpdir(), 'tongxing-bench-files-'))
  try {
    await makeDelivered(cluster, folder, { database: tables.seeded, homes, projects, homesEach, lastDay })
    await cluster.copy(tables.seeded, tables.ours)
    await cluster.copy(tables.seeded, tables.bare)
    const house = openAt(cluster, folder, tables.ours, day)
    const due = await dueJourneys(house.owner)
    const since = (await house.owner.query<{ now: Date }>('SELECT clock_timestamp() AS now')).rows[0]!.now
    const began = performance.now()
    await liveThrough(house)
    const oursSeconds = (performance.now() - began) / 1000
    const written = await writtenBy(house.owner, { day, due, since })
    await house.close()
    const bareSeconds = await writeBare(cluster.ownerUrl(tables.bare), written)
    const rows = rowsOf(written)
    say(`${homes} homes, ${rows} rows: ours ${oursSeconds.toFixed(1)} s, bare ${bareSeconds.toFixed(1)} s`)
    return {
      homes,
      homesDue: due.length,
      rows,
      actionsPlanned: written.actions.length,
      overdueSaid: written.notices.length,
      oursSeconds: round(oursSeconds),
      bareSeconds: round(bareSeconds),
      oursRowsPerSecond: round(rows / oursSeconds),
      bareRowsPerSecond: round(rows / bareSeconds),
    }
  } finally {
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const rowsOf = ({ actions, journeys, notices, events }: Written) =>
  actions.length + journeys.length + notices.length + events.length

async function dueJourneys(owner: Pool): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>('SELECT id FROM journey.journey WHERE replan_on <= $1', [
    addDays(day, 1),
  ])
  return rows.map(({ id }) => id)
}
