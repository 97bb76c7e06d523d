import { casesAsked, type Seeded, withSeeded } from '../cases/seeded.ts'
import { executive } from '../cases/people.ts'
import { withServers } from '../cases/servers.ts'
import { figuresOf, loadAverage } from '../lib/figures.ts'
import { load, wire } from '../lib/load.ts'
import { say } from '../lib/say.ts'
import type { Scenario } from '../lib/scenario.ts'
import { type Comparison, inTurn } from '../request-path/in-turn.ts'
import { type Operation, signIn } from '../request-path/operations.ts'
import { agent } from '../request-path/seed.ts'
import { seedTexts } from './seed.ts'
import { sought } from './texts.ts'

const connections = 8
const bareServer = new URL('bare-server.ts', import.meta.url).pathname

/** The first page of what two characters find, for an executive in all texts and for an agent in those of her city. */
export const run: Scenario = async ({ quick, keep }) => {
  const texts = casesAsked(quick ? 100_000 : 1_000_000)
  const fill = (house: Parameters<typeof seedTexts>[0]) => seedTexts(house, texts)
  return withSeeded({ purpose: `case-search-${texts}`, keep, fill }, (there) =>
    measure(there, { quick, texts }),
  )
}

async function measure(there: Seeded, { quick, texts }: { quick: boolean; texts: number }) {
  const loadBefore = loadAverage()
  return withServers(there, bareServer, async ({ ours, bare, pids }) => {
    const cookies = { group: await signIn(ours, executive), city: await signIn(ours, agent) }
    const sides: Record<string, Operation> = {}
    const hits: Record<string, number> = {}
    for (const [where, cookie] of Object.entries(cookies))
      for (const [name, q] of Object.entries(sought)) {
        const query = `q=${encodeURIComponent(q)}`
        sides[`${name}In${where === 'city' ? 'City' : 'Group'}`] = {
          ours: { url: ours, next: asked(`/api/cases?open=false&${query}`, { cookie }) },
          bare: { url: bare, next: asked(`/cases?${query}&of=${where}`, {}) },
        }
        hits[`${name}In${where === 'city' ? 'City' : 'Group'}`] = await sameHits(
          [`${ours}/api/cases?open=false&${query}`, `${bare}/cases?${query}&of=${where}`],
          cookie,
        )
      }
    for (const { ours: one, bare: other } of Object.values(sides))
      for (const side of [one, other]) await load({ ...side, connections, seconds: 0.5 })
    const { rounds, seconds } = quick ? { rounds: 2, seconds: 1 } : { rounds: 5, seconds: 2 }
    const searches = await inTurn(sides, { pids, connections, rounds, seconds })
    const all = Object.values(searches)
    const slowest = all.toSorted((a, b) => b.ours.p99Ms - a.ours.p99Ms)[0] as Comparison
    return {
      scenario: 'case-search',
      ours: slowest.ours,
      bare: slowest.bare,
      ratio: slowest.ratio,
      slowestP99Ms: slowest.ours.p99Ms,
      slowestP99MsWanted: 50,
      ...Object.fromEntries(Object.entries(searches).map(([name, one]) => [`${name}P99Ms`, one.ours.p99Ms])),
      searches,
      ilike: await byLike(bare),
      firstPageOf: hits,
      texts,
      connections,
      rounds,
      secondsARun: seconds,
      loadAverageBefore: loadBefore,
      loadAverageAfter: loadAverage(),
      note: 'Whole answers over HTTP. The headline is the slowest of the searches. `ilike` is the same page by ILIKE without grams.',
    }
  })
}

/** Both sides must find the same cases, in the same order. */
async function sameHits(urls: string[], cookie: string): Promise<number> {
  const pages = await Promise.all(
    urls.map(async (url) => {
      const response = await fetch(url, { headers: { cookie } })
      const { items } = (await response.json()) as { items: { id: string }[] }
      return items.map(({ id }) => id)
    }),
  )
  if (pages[0]!.join(' ') !== pages[1]!.join(' '))
    throw new Error(`Not measured: ${urls[0]} finds other cases`)
  return pages[0]!.length
}

async function byLike(bare: string) {
  const figures = []
  for (const [name, q] of Object.entries(sought)) {
    const next = asked(`/cases-by-like?q=${encodeURIComponent(q)}`, {})
    const { p50Ms, p99Ms } = figuresOf(await load({ url: bare, next, connections, seconds: 2 }))
    say(`${name} by ILIKE: ${p50Ms} ms`)
    figures.push([name, { p50Ms, p99Ms }])
  }
  return Object.fromEntries(figures)
}

function asked(path: string, headers: Record<string, string>) {
  const request = wire('GET', path, headers)
  return () => request
}
