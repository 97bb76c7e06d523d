import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { recordDeliveries } from '#modules/delivery/index.ts'
import { applyFacts } from '#modules/journey/index.ts'
import { addDays, localDateOf } from '#platform/calendar/index.ts'
import { copyHomes, homesAsked } from '../journey/copy-homes.ts'
import { buildTemplates, steward, type Templates } from '../journey/templates.ts'
import { type Child, startChild } from '../lib/child.ts'
import { openCluster } from '../lib/cluster.ts'
import { type Figures, loadAverage, round } from '../lib/figures.ts'
import { type House, openHouse } from '../lib/house.ts'
import type { Reading } from '../lib/probe.ts'
import { processorMs } from '../lib/processor-time.ts'
import { say } from '../lib/say.ts'
import type { Scenario } from '../lib/scenario.ts'

const [projects, homesEach, database] = [5, 20, 'enrolled']
const server = new URL('../request-path/ours-server.ts', import.meta.url).pathname
const asker = new URL('asker.ts', import.meta.url).pathname
const probe = new URL('../lib/probe.ts', import.meta.url).href
const profile = process.env.BENCH_PROFILE
const profiled = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []
const patienceSeconds = 300
const secondsAlone = 10
/** Twenty a second: a thousand stewards who look at their Today nearly once a minute. */
const pace = { connections: 4, everyMs: 200 }

/**
 * All homes delivered on one day, as an import tells of it, planned by the product's own worker while a steward's Today is
 * asked for over HTTP twenty times a second. Bare is Today while nothing is planned.
 */
export const run: Scenario = async ({ quick }) => {
  const loadBefore = loadAverage()
  const homes = homesAsked(quick ? 1000 : 10_000)
  const cluster = await openCluster('journey-enrol', { keep: false })
  const dataFolder = mkdtempSync(join(tmpdir(), 'tongxing-bench-files-'))
  let child: Child | undefined
  try {
    await (await cluster.prepare(database)).end()
    const ownerUrl = cluster.ownerUrl(database)
    const house = openHouse({ ownerUrl, dataFolder })
    const today = localDateOf(new Date(), 'Asia/Shanghai')
    const made = await buildTemplates(house, {
      projects,
      homesEach,
      signedOn: addDays(today, -500),
      plansFrom: addDays(today, -30),
    })
    await house.database.asSystem('contracts', (work) =>
      applyFacts(
        work,
        made.homes.map(({ homeId }) => homeId),
      ),
    )
    await copyHomes(house.owner, Math.round(homes / made.homes.length) - 1)
    say(`${homes} homes under contract are there`)
    child = await startChild(server, {
      env: { BENCH_DATABASE_URL: ownerUrl, BENCH_FOLDER: dataFolder, BENCH_WORKER: 'on' },
      nodeArguments: ['--import', probe, ...profiled],
    })
    const ask = await todayOf(child.url)
    const alone = await askMeanwhile(ask)
    await new Promise((resolve) => setTimeout(resolve, secondsAlone * 1000))
    const quiet = await alone.end()
    await child.ask<Reading>('reading')
    const busy = await askMeanwhile(ask)
    const seconds = await deliverAll(house, made, today)
    const during = await busy.end()
    const { longestStallMs } = await child.ask<Reading>('reading')
    await house.close()
    say(`planned in ${seconds.planning.toFixed(1)} s, Today p99 ${during.p99Ms} ms`)
    return {
      scenario: 'journey-enrol',
      ours: during,
      bare: quiet,
      ratio: round(during.perSecond / quiet.perSecond),
      homes,
      actionsPlanned: seconds.actions,
      secondsToRecordDeliveries: round(seconds.recording),
      secondsToPlan: round(seconds.planning),
      secondsToPlanWanted: 30,
      processorSecondsOfAllSides: round(seconds.processorSeconds),
      todayAskedPerSecond: during.perSecond,
      todayP50Ms: during.p50Ms,
      todayP99Ms: during.p99Ms,
      todayP99MsWanted: 100,
      todayP99MsBefore: quiet.p99Ms,
      longestStallOfTheServerMs: round(longestStallMs),
      loadAverageBefore: loadBefore,
      loadAverageAfter: loadAverage(),
      note: 'ours is Today of a steward, asked for twenty times a second over four connections from the first delivery recorded to the last home planned, bare the same with nothing else to do; a question that could not be asked in time waits from when it was to be asked. Planning is counted from the commit of the last delivery to the last home planned by the one worker.',
    }
  } finally {
    await child?.stop()
    await cluster.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

async function todayOf(url: string) {
  const response = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(steward),
  })
  if (!response.ok) throw new Error(`Not measured: nobody can sign in: ${await response.text()}`)
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';', 1)[0])
    .join('; ')
  return { url, path: '/api/today?limit=50', cookie }
}

/** Asks for Today at that pace until it is told to end; the answers of all seconds together. */
async function askMeanwhile({ url, path, cookie }: Awaited<ReturnType<typeof todayOf>>) {
  const env = { ASK_URL: url, ASK_PATH: path, ASK_COOKIE: cookie, ASK_PACE: JSON.stringify(pace) }
  const child = await startChild(asker, { env })
  return {
    end: async () => {
      const figures = await child.ask<Figures>('figures')
      await child.stop()
      return figures
    },
  }
}

/** Records the deliveries 500 at a time and waits until the worker has planned every home. */
async function deliverAll({ database: house, owner }: House, { projectIds }: Templates, today: string) {
  const { rows } = await owner.query<{ id: string }>(
    'SELECT id FROM estate.home WHERE project_id = ANY ($1)',
    [projectIds],
  )
  const [began, begun, processorBegan] = [performance.now(), new Date(), processorMs(process.pid) ?? 0]
  for (let start = 0; start < rows.length; start += 500)
    await house.asSystem('deliveries of a day', (work) =>
      recordDeliveries(
        work,
        rows
          .slice(start, start + 500)
          .map(({ id: homeId }, index) => ({ row: index + 1, homeId, deliveredOn: today })),
      ),
    )
  const recorded = performance.now()
  const count = async (what: string) =>
    (await owner.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${what}`)).rows[0]!.count
  for (let planned = 0; ; planned = await count(`journey.journey WHERE subject_kind = 'home'`)) {
    const now = performance.now()
    if (planned === rows.length) {
      const processorSeconds = ((processorMs(process.pid) ?? 0) - processorBegan) / 1000
      return {
        recording: (recorded - began) / 1000,
        planning: (now - recorded) / 1000,
        processorSeconds,
        actions: await count(`journey.action WHERE created_at >= '${begun.toISOString()}'`),
      }
    }
    if (now - recorded > patienceSeconds * 1000)
      throw new Error(`Not measured: ${planned} of ${rows.length} homes were planned.`)
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}
