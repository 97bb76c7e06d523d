import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localDateOf } from '#platform/calendar/index.ts'
import type { Pool } from '#platform/database/connect.ts'
import { homesAsked } from '../journey/copy-homes.ts'
import { withDelivered } from '../journey/delivered.ts'
import { steward } from '../journey/templates.ts'
import { type Child, startChild } from '../lib/child.ts'
import { type Figures, figuresOf, loadAverage, round } from '../lib/figures.ts'
import { type House, openHouse } from '../lib/house.ts'
import { load, wire } from '../lib/load.ts'
import { say } from '../lib/say.ts'
import type { Scenario } from '../lib/scenario.ts'
import { countBare } from './bare.ts'

const server = new URL('../request-path/ours-server.ts', import.meta.url).pathname
/** In a minute of a working day, with 16,000 actions done in a region of a million homes. */
const projectsChanged = 33

/** The board of a region: just counted, and while somebody does something in some of its projects; beside a count by hand. */
export const run: Scenario = async ({ quick }) => {
  const loadBefore = loadAverage()
  const folder = mkdtempSync(join(tmpdir(), 'tongxing-bench-files-'))
  try {
    const measured = await withDelivered(folder, homesAsked(quick ? 20_000 : 1_000_000), (ownerUrl) =>
      measure(ownerUrl, folder),
    )
    return {
      scenario: 'journey-board',
      ...measured,
      loadAverageBefore: loadBefore,
      loadAverageAfter: loadAverage(),
      note: 'All figures of the board are whole answers over HTTP. At midnight nothing has been counted for the new day yet. While worked: an action was done in each of so many projects since the clock last counted, which the board then counts itself.',
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(ownerUrl: string, folder: string) {
  const house = openHouse({ ownerUrl, dataFolder: folder })
  const today = localDateOf(new Date(), 'Asia/Shanghai')
  const { owner } = house
  let child: Child | undefined
  try {
    await owner.query('DELETE FROM journey.project_figure')
    await owner.query('DELETE FROM journey.figure_change')
    const secondsToCountAll = await renew(house, -1)
    const { homes, projects } = (
      await owner.query<{ homes: number; projects: number }>(
        'SELECT (SELECT count(*)::int FROM estate.home) AS homes, (SELECT count(*)::int FROM estate.project) AS projects',
      )
    ).rows[0]!
    say(`all ${projects} projects counted in ${secondsToCountAll.toFixed(1)} s`)
    child = await startChild(server, { env: { BENCH_DATABASE_URL: ownerUrl, BENCH_FOLDER: folder } })
    const { ask, read } = await askerOf(child.url)
    const midnight = await ask('/journey-board')
    const secondsToCountAtMidnight = await renew(house)
    const shown = await read('/journey-board')
    const bare = await countBare(ownerUrl, today)
    if (shown.late !== bare.late)
      throw new Error(`Not measured: the board says ${shown.late}, a count by hand ${bare.late}`)
    const quiet = await ask('/journey-board')
    const done = await doSomething(owner, Math.min(projectsChanged, projects))
    const busy = await ask('/journey-board')
    const secondsToCountChanged = await renew(house)
    const compared = await ask('/journey-board/projects?limit=50')
    const { rows } = await owner.query<{ id: string }>('SELECT id FROM estate.project LIMIT 1')
    const project = await ask(`/projects/${rows[0]!.id}/journey-board`)
    await takeBack(owner, done)
    return {
      ours: quiet,
      bare: bare.figures,
      ratio: round(quiet.perSecond / bare.figures.perSecond),
      homes,
      projects,
      late: shown.late,
      boardP99Ms: quiet.p99Ms,
      boardP99MsWanted: 300,
      projectsChanged: done.length,
      boardWhileWorkedP50Ms: busy.p50Ms,
      boardWhileWorkedP99Ms: busy.p99Ms,
      boardWhileWorkedP99MsWanted: 300,
      comparisonP99Ms: compared.p99Ms,
      projectBoardP99Ms: project.p99Ms,
      boardAtMidnightP50Ms: midnight.p50Ms,
      boardAtMidnightP99Ms: midnight.p99Ms,
      secondsToCountAll: round(secondsToCountAll),
      secondsToCountAtMidnight: round(secondsToCountAtMidnight),
      secondsToCountChanged: round(secondsToCountChanged),
    }
  } finally {
    await child?.stop()
    await house.close()
  }
}

/** What the clock does every minute, as on a day so far from today. */
async function renew({ database: db }: House, days = 0): Promise<number> {
  const began = performance.now()
  const at = new Date(Date.now() + days * 86_400_000)
  for (let counted = 20; counted === 20;)
    counted = await db.asSystem('count the figures of projects', async (work) => {
      const [row] = await work.sql<{ counted: number }>('SELECT journey.renew_figures($1, 20) AS counted', [
        at,
      ])
      return row!.counted
    })
  return (performance.now() - began) / 1000
}

/** One open action is done in each of so many projects; those actions. */
async function doSomething(owner: Pool, projects: number): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(
    `UPDATE journey.action a SET done_at = now(), done_on = a.due_on, done_by_name = '何暖'
       FROM (SELECT p.id, (SELECT o.id FROM journey.action o WHERE o.project_id = p.id AND o.is_applicable AND o.done_at IS NULL
                             AND o.waived_at IS NULL LIMIT 1) AS action_id FROM estate.project p ORDER BY p.id LIMIT $1) AS one
      WHERE a.project_id = one.id AND a.id = one.action_id RETURNING a.id`,
    [projects],
  )
  return rows.map(({ id }) => id)
}

const takeBack = (owner: Pool, actionIds: readonly string[]) =>
  owner.query(
    'UPDATE journey.action SET done_at = NULL, done_on = NULL, done_by_name = NULL WHERE id = ANY ($1)',
    [actionIds],
  )

async function askerOf(url: string) {
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
  const ask = async (path: string): Promise<Figures> => {
    const asked = wire('GET', `/api${path}`, { cookie })
    const next = () => asked
    await load({ url, next, connections: 1, seconds: 1 })
    return figuresOf(await load({ url, next, connections: 1, seconds: 5 }))
  }
  const read = async (path: string) =>
    (await (await fetch(`${url}/api${path}`, { headers: { cookie } })).json()) as { late: number }
  return { ask, read }
}
