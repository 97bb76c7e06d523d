import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Child, startChild } from '../lib/child.ts'
import { openCluster } from '../lib/cluster.ts'
import { loadAverage } from '../lib/figures.ts'
import { load, wire } from '../lib/load.ts'
import { say } from '../lib/say.ts'
import type { Scenario } from '../lib/scenario.ts'
import { inTurn } from '../request-path/in-turn.ts'
import { seed } from './seed.ts'

const [database, connections] = ['board', 32]
/** Nine readers of ten read one of so many posts of the last days; the tenth comes by a link to any. */
const readByMost = 50
const oursServer = new URL('../request-path/ours-server.ts', import.meta.url).pathname
const bareServer = new URL('bare-server.ts', import.meta.url).pathname

/** Pages of the complaint board for somebody who is not signed in, beside the same pages by hand. */
export const run: Scenario = async ({ quick }) => {
  const loadBefore = loadAverage()
  const posts = quick ? 10_000 : 50_000
  const cluster = await openCluster(`board-page-${posts}`, { keep: false })
  const folder = mkdtempSync(join(tmpdir(), 'tongxing-bench-files-'))
  const children: Child[] = []
  try {
    const owner = await cluster.prepare(database)
    await seed(owner, posts)
    await owner.end()
    say(`${posts} posts are there`)
    const env = { BENCH_DATABASE_URL: cluster.ownerUrl(database), BENCH_FOLDER: folder }
    const ours = await startChild(oursServer, { env })
    children.push(ours)
    const bare = await startChild(bareServer, { env })
    children.push(bare)
    let [any, asked] = [0, 0]
    const headers = { 'accept-language': 'zh-CN' }
    const post = (number: number) => wire('GET', `/board/${number}`, headers)
    // The newest posts have the lowest numbers here.
    const anyPost = () => post(1 + ((any += 7919) % posts))
    const onePost = () => (++asked % 10 === 0 ? anyPost() : post(1 + (asked % readByMost)))
    const newestPage = () => wire('GET', '/board', headers)
    const both = (next: () => Buffer) => ({
      ours: { url: ours.url, next, connections, seconds: 1 },
      bare: { url: bare.url, next, connections, seconds: 1 },
    })
    const sides = { onePost: both(onePost), newestPage: both(newestPage), anyPost: both(anyPost) }
    for (const { ours: one, bare: other } of Object.values(sides))
      for (const side of [one, other]) await load({ ...side, seconds: 2 })
    const { rounds, seconds } = quick ? { rounds: 3, seconds: 2 } : { rounds: 5, seconds: 3 }
    const pids = { ours: ours.pid, bare: bare.pid, postgres: cluster.pid }
    const pages = await inTurn(sides, { pids, connections, rounds, seconds })
    const lengths = await Promise.all(
      [ours, bare].map(async ({ url }) => (await (await fetch(`${url}/board/11`)).text()).length),
    )
    return {
      scenario: 'board-page',
      ours: pages.onePost.ours,
      bare: pages.onePost.bare,
      ratio: pages.onePost.ratio,
      ratioWanted: 0.6,
      newestPageRatio: pages.newestPage.ratio,
      newestPageRatioWanted: 0.6,
      anyPostRatio: pages.anyPost.ratio,
      pages,
      lengthOfOurs: lengths[0],
      lengthOfBare: lengths[1],
      posts,
      loadAverageBefore: loadBefore,
      loadAverageAfter: loadAverage(),
      note: 'Ours gives a drawn page to others for a second; anyPost is what a reader costs whom no other precedes.',
    }
  } finally {
    for (const child of children) await child.stop()
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
