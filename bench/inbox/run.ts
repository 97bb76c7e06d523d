import { casesAsked, type Seeded, withSeeded } from '../cases/seeded.ts'
import { withServers } from '../cases/servers.ts'
import { loadAverage } from '../lib/figures.ts'
import { load, wire } from '../lib/load.ts'
import type { Scenario } from '../lib/scenario.ts'
import { inTurn } from '../request-path/in-turn.ts'
import { signIn } from '../request-path/operations.ts'
import { agent } from '../request-path/seed.ts'
import { seedInbox } from './seed.ts'

const connections = 32
const bareServer = new URL('bare-server.ts', import.meta.url).pathname

/** The newest 50 open cases of the asker's department and of her whole city, beside the same by hand. */
export const run: Scenario = async ({ quick, keep }) => {
  const cases = casesAsked(quick ? 200_000 : 9_000_000)
  const fill = (house: Parameters<typeof seedInbox>[0]) => seedInbox(house, cases)
  return withSeeded({ purpose: `inbox-${cases}`, keep, fill }, (there) => measure(there, { quick, cases }))
}

async function measure(there: Seeded, { quick, cases }: { quick: boolean; cases: number }) {
  const loadBefore = loadAverage()
  return withServers(there, bareServer, async ({ ours, bare, pids }) => {
    const cookie = await signIn(ours, agent)
    const both = (query: string) => ({
      ours: { url: ours, next: asked(`/api/cases${query}`, { cookie }) },
      bare: { url: bare, next: asked(`/cases${query || '?of=reach'}`, {}) },
    })
    const sides = { ofDepartment: both('?of=department'), ofCity: both('') }
    for (const { ours: one, bare: other } of Object.values(sides))
      for (const side of [one, other]) await load({ ...side, connections, seconds: 2 })
    const { rounds, seconds } = quick ? { rounds: 3, seconds: 2 } : { rounds: 5, seconds: 3 }
    const lists = await inTurn(sides, { pids, connections, rounds, seconds })
    const { ofDepartment, ofCity } = lists
    return {
      scenario: 'inbox',
      ours: ofDepartment.ours,
      bare: ofDepartment.bare,
      ratio: ofDepartment.ratio,
      ratioWanted: 0.6,
      departmentRatio: ofDepartment.ratio,
      departmentRatioWanted: 0.6,
      departmentP99Ms: ofDepartment.ours.p99Ms,
      departmentP99MsWanted: 50,
      cityRatio: ofCity.ratio,
      cityRatioWanted: 0.6,
      cityP99Ms: ofCity.ours.p99Ms,
      cityP99MsWanted: 50,
      lists,
      cases,
      projects: 800,
      connections,
      rounds,
      secondsARun: seconds,
      loadAverageBefore: loadBefore,
      loadAverageAfter: loadAverage(),
      note: 'Whole answers over HTTP; servers, PostgreSQL and the sender of requests share the cores of this machine. One case in thirty is open.',
    }
  })
}

function asked(path: string, headers: Record<string, string>) {
  const request = wire('GET', path, headers)
  return () => request
}
