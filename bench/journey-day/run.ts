import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays } from '#platform/calendar/index.ts'
import { homesAsked } from '../journey/copy-homes.ts'
import { lastDay, liveThrough, openAt, withDelivered } from '../journey/delivered.ts'
import { loadAverage, medianOf, round } from '../lib/figures.ts'
import { processorMs } from '../lib/processor-time.ts'
import { say } from '../lib/say.ts'
import type { Scenario } from '../lib/scenario.ts'
import { writeBare } from './bare.ts'
import { auditLines, lookBefore, takeBack, type Written, writtenBy } from './day.ts'

const day = addDays(lastDay, 1)
/** Each time both sides write the day on the same database, in turn. */
const turns = 3

/**
 * One day of the planner: what comes into sight is planned, what became overdue is said; beside the same rows written by
 * bare SQL on the same database. Twice: with a tenth of the homes, and with all.
 */
export const run: Scenario = async ({ quick }) => {
  const loadBefore = loadAverage()
  const most = homesAsked(quick ? 18_200 : 1_000_000)
  const small = await measure(most / 10)
  const large = await measure(most)
  const figuresOf = (seconds: number) => ({
    perSecond: round(large.rows / seconds),
    p50Ms: seconds * 1000,
    p99Ms: seconds * 1000,
  })
  const [ours, bare] = [figuresOf(large.oursSeconds), figuresOf(large.bareSeconds)]
  return {
    scenario: 'journey-day',
    ours,
    bare,
    ratio: round(ours.perSecond / bare.perSecond),
    homes: large.homes,
    timesBare: large.timesBare,
    timesBareWanted: 2,
    timesBareWithATenthOfTheHomes: small.timesBare,
    oursMillisecondsARowGrewTimes: round(large.oursSeconds / large.rows / (small.oursSeconds / small.rows)),
    bareMillisecondsARowGrewTimes: round(large.bareSeconds / large.rows / (small.bareSeconds / small.rows)),
    small,
    large,
    loadAverageBefore: loadBefore,
    loadAverageAfter: loadAverage(),
    note: 'A row is an action planned, a journey that knows when it is looked at next, a notice noted, an event or a project that knows its day; both sides leave the same audit lines beside them. p50Ms and p99Ms are the whole day; every figure is the middle of some turns of both sides on one database.',
  }
}

interface Turn {
  seconds: number
  processorSeconds: number
}

async function measure(homes: number) {
  const folder = mkdtempSync(join(tmpdir(), 'tongxing-bench-files-'))
  try {
    return await withDelivered(folder, homes, async (ownerUrl) => {
      const house = openAt(ownerUrl, folder, day)
      const { owner } = house
      const before = await lookBefore(owner, day)
      const [ours, bare]: [Turn[], Turn[]] = [[], []]
      let [written, lines]: [Written | undefined, number] = [undefined, 0]
      for (let turn = 0; turn < turns; turn++) {
        ours.push(await timed(() => liveThrough(house), owner))
        written = await writtenBy(owner, before, day)
        lines = await auditLines(owner, before)
        await takeBack(owner, before, written)
        const again = written
        bare.push(await timed(() => writeBare(ownerUrl, again), owner))
        const bareLines = await auditLines(owner, before)
        if (bareLines !== lines)
          throw new Error(`Not measured: ${lines} audit lines here, ${bareLines} there`)
        await takeBack(owner, before, written)
      }
      await house.close()
      const middle = (turns: Turn[], pick: keyof Turn) => medianOf(turns.map((turn) => turn[pick]))
      const [oursSeconds, bareSeconds] = [middle(ours, 'seconds'), middle(bare, 'seconds')]
      const rows = rowsOf(written!)
      say(`${homes} homes, ${rows} rows: ours ${oursSeconds} s, bare ${bareSeconds} s`)
      return {
        homes,
        rows,
        journeysLookedAt: before.journeys.length,
        actionsPlanned: written!.actions.length,
        overdueSaid: written!.notices.length,
        projects: before.settings.length,
        auditLines: lines,
        oursSeconds,
        bareSeconds,
        timesBare: medianOf(ours.map(({ seconds }, turn) => seconds / bare[turn]!.seconds)),
        oursSecondsEachTurn: ours.map(({ seconds }) => round(seconds)),
        bareSecondsEachTurn: bare.map(({ seconds }) => round(seconds)),
        oursProcessorSeconds: middle(ours, 'processorSeconds'),
        bareProcessorSeconds: middle(bare, 'processorSeconds'),
      }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function timed(
  run: () => Promise<void>,
  owner: { query: (text: string) => Promise<unknown> },
): Promise<Turn> {
  await owner.query('CHECKPOINT')
  const [began, processorBegan] = [performance.now(), processorMs(process.pid) ?? 0]
  await run()
  return {
    seconds: (performance.now() - began) / 1000,
    processorSeconds: ((processorMs(process.pid) ?? 0) - processorBegan) / 1000,
  }
}

const rowsOf = ({ actions, journeys, notices, events, settings }: Written) =>
  actions.length + journeys.length + notices.length + events.length + settings.length
