import { type Child, startChild } from '../lib/child.ts'
import { connect } from '#platform/database/connect.ts'
import type { Seeded } from './seeded.ts'

const oursServer = new URL('../request-path/ours-server.ts', import.meta.url).pathname

export interface Servers {
  ours: string
  bare: string
  /** Processes whose processor time is counted. */
  pids: { ours: number; bare: number; postgres: number }
}

/** The product's server and a bare one in processes of their own, on the same database. */
export async function withServers<T>(
  { ownerUrl, folder, postgres }: Seeded,
  bareServer: string,
  measure: (servers: Servers) => Promise<T>,
): Promise<T> {
  const children: Child[] = []
  const profile = process.env.BENCH_PROFILE
  const nodeArguments = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []
  const env = {
    BENCH_DATABASE_URL: ownerUrl,
    BENCH_FOLDER: folder,
    BENCH_STAFF: await agentOf(ownerUrl),
    BENCH_CODES: 'on',
  }
  try {
    for (const script of [oursServer, bareServer])
      children.push(await startChild(script, { env, nodeArguments }))
    const [ours, bare] = children as [Child, Child]
    return await measure({
      ours: ours.url,
      bare: bare.url,
      pids: { ours: ours.pid, bare: bare.pid, postgres },
    })
  } finally {
    for (const child of children) await child.stop()
  }
}

/** Who asks the bare server, which knows no sign-in. */
async function agentOf(ownerUrl: string): Promise<string> {
  const owner = connect({ url: ownerUrl, max: 1 })
  const { rows } = await owner.query<{ id: string }>(
    `SELECT id FROM organization.staff WHERE staff_number = 'B0001'`,
  )
  await owner.end()
  return rows[0]!.id
}
