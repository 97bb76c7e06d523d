import { type Child, startChild } from '../lib/child.ts'
import { loadAverage } from '../lib/figures.ts'
import { load } from '../lib/load.ts'
import type { Scenario } from '../lib/scenario.ts'
import { inTurn } from './in-turn.ts'
import { type Asked, operations, whatToAsk } from './operations.ts'
import { projects, withWorkingCopy } from './working-copy.ts'

const script = (name: string) => new URL(name, import.meta.url).pathname

/**
 * Three operations of the product beside the same by hand. Ours and bare run in turn, several times, each in a process of
 * its own on one database, while this process sends the requests; the middle of the runs counts.
 */
export const run: Scenario = async ({ quick, keep }) => {
  const cases = quick ? 100_000 : 1_000_000
  return withWorkingCopy({ cases, keep }, async ({ ownerUrl, folder, postgres }) => {
    const children: Child[] = []
    try {
      const asked = await whatToAsk(ownerUrl)
      const env = { BENCH_DATABASE_URL: ownerUrl, BENCH_FOLDER: folder, BENCH_STAFF: asked.staffId }
      const nodeArguments = process.env.BENCH_PROFILE
        ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`]
        : []
      const ours = await startChild(script('ours-server.ts'), { env, nodeArguments })
      children.push(ours)
      const bare = await startChild(script('bare-server.ts'), { env, nodeArguments })
      children.push(bare)
      return await compare({ ours, bare, postgres, asked, cases, quick })
    } finally {
      for (const child of children) await child.stop()
    }
  })
}

interface Sides {
  ours: Child
  bare: Child
  postgres: number
  asked: Asked
  cases: number
  quick: boolean
}

async function compare({ ours, bare, postgres, asked, cases, quick }: Sides) {
  const loadBefore = loadAverage()
  const sides = await operations({ ours: ours.url, bare: bare.url, asked })
  const { rounds, seconds } = quick ? { rounds: 3, seconds: 2 } : { rounds: 5, seconds: 3 }
  for (const { ours: one, bare: other } of Object.values(sides))
    for (const side of [one, other]) await load({ ...side, connections: 32, seconds: 2 })
  const pids = { ours: ours.pid, bare: bare.pid, postgres }
  const at32 = await inTurn(sides, { pids, connections: 32, rounds, seconds })
  const at8 = await inTurn(sides, { pids, connections: 8, rounds: 2, seconds })
  const { opening, newest50OpenOfOneProject: newest, oneCaseById: one } = at32
  return {
    scenario: 'request-path',
    ours: opening.ours,
    bare: opening.bare,
    ratio: opening.ratio,
    openingRatio: opening.ratio,
    openingRatioWanted: 0.5,
    newest50Ratio: newest.ratio,
    newest50RatioWanted: 0.6,
    oneByIdRatio: one.ratio,
    oneByIdRatioWanted: 0.6,
    slowestP99OverP50: Math.max(opening.oursP99OverP50, newest.oursP99OverP50, one.oursP99OverP50),
    slowestP99OverP50Wanted: 5,
    at32Connections: at32,
    at8Connections: at8,
    cases,
    projects,
    rounds,
    secondsARun: seconds,
    loadAverageBefore: loadBefore,
    loadAverageAfter: loadAverage(),
    note: 'Both servers, PostgreSQL and the sender of requests share the cores of this machine, so every figure is bound by processor time.',
  }
}
