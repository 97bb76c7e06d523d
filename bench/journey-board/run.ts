import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays, localDateOf } from '#platform/calendar/index.ts'
import { homesAsked } from '../journey/copy-homes.ts'
import { makeDelivered } from '../journey/delivered.ts'
import { steward } from '../journey/templates.ts'
import { type Child, startChild } from '../lib/child.ts'
import { openCluster } from '../lib/cluster.ts'
import { type Figures, figuresOf, loadAverage, round } from '../lib/figures.ts'
import { type House, openHouse } from '../lib/house.ts'
import { load, wire } from '../lib/load.ts'
import { say } from '../lib/say.ts'
import type { Scenario } from '../lib/scenario.ts'
import { countBare } from './bare.ts'

const server = new URL('../request-path/ours-server.ts', import.meta.url).pathname
const [database, homesEach, homesInProject] = ['boarded', 5, 2500]
/** In a minute of a working day, with 16,000 actions done in a region of a million homes. */
const projectsChanged = 33

/** The board of a region: just counted, and while somebody does something in some of its projects; beside a count by hand. */
export const run: Scenario = async ({ quick }) => {
  const loadBefore = loadAverage()
  const homes = homesAsked(quick ? 20_000 : 1_000_000)
  const projects = Math.max(8, Math.round(homes / homesInProject))
  const cluster = await openCluster(`board-${homes}`, { keep: false })
  const folder = mkdtempSync(join(tmpdir(), 'tongxing-bench-files-'))
  let child: Child | undefined
  try {
    const lastDay = addDays(localDateOf(new Date(), 'Asia/Shanghai'), -1)
    await makeDelivered(cluster, folder, {
      database,
      homes,
      projects,
      homesEach,
      leftUndone: 'hashtext(id::text) % 25 = 0',
      lastDay,
    })
    const ownerUrl = cluster.ownerUrl(database)
    const house = openHouse({ ownerUrl, dataFolder: folder })
    const secondsToCountAll = await renew(house)
    say(`all ${projects} projects counted in ${secondsToCountAll.toFixed(1)} s`)
    child = await startChild(server, { env: { BENCH_DATABASE_URL: ownerUrl, BENCH_FOLDER: folder } })
    const { ask, read } = await askerOf(child.url)
    const shown = await read('/journey-board')
    const bare = await countBare(ownerUrl)
    if (shown.late !== bare.late)
      throw new Error(`Not measured: the board says ${shown.late}, a count by hand ${bare.late}`)
    const quiet = await ask('/journey-board')
    const changed = Math.min(projectsChanged, projects)
    await doSomething(house, changed)
    const busy = await ask('/journey-board')
    const secondsToCountChanged = await renew(house)
    const compared = await ask('/journey-board/projects?limit=50')
    const { rows } = await house.owner.query<{ id: string }>('SELECT id FROM estate.project LIMIT 1')
    const project = await ask(`/projects/${rows[0]!.id}/journey-board`)
    await house.close()
    return {
      scenario: 'journey-board',
      ours: quiet,
      bare: bare.figures,
      ratio: round(quiet.perSecond / bare.figures.perSecond),
      homes,
      projects,
      late: shown.late,
      boardP99Ms: quiet.p99Ms,
      boardP99MsWanted: 300,
      projectsChanged: changed,
      boardWhileWorkedP50Ms: busy.p50Ms,
      boardWhileWorkedP99Ms: busy.p99Ms,
      boardWhileWorkedP99MsWanted: 300,
      comparisonP99Ms: compared.p99Ms,
      projectBoardP99Ms: project.p99Ms,
      secondsToCountAll: round(secondsToCountAll),
      secondsToCountChanged: round(secondsToCountChanged),
      loadAverageBefore: loadBefore,
      loadAverageAfter: loadAverage(),
      note: 'While worked: an action was done in each of so many projects since the clock last counted, which the board then counts itself.',
    }
  } finally {
    await child?.stop()
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function renew({ database: db, modules }: House): Promise<number> {
  const job = modules.flatMap(({ jobs = [] }) => jobs).find(({ name }) => name === 'journey.renew-figures')!
  const began = performance.now()
  await job.run(db, {} as never)
  return (performance.now() - began) / 1000
}

/** One open action is done in each of so many projects. */
async function doSomething({ owner }: House, projects: number): Promise<void> {
  await owner.query(
    `UPDATE journey.action a SET done_at = now(), done_on = a.due_on, done_by_name = '何暖'
       FROM (SELECT p.id, (SELECT o.id FROM journey.action o WHERE o.project_id = p.id AND o.is_applicable AND o.done_at IS NULL
                             AND o.waived_at IS NULL LIMIT 1) AS action_id FROM estate.project p ORDER BY p.id LIMIT $1) AS one
      WHERE a.project_id = one.id AND a.id = one.action_id`,
    [projects],
  )
}

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
