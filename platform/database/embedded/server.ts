import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { keepWatch } from './keep-watch.ts'

interface Program {
  path: string
  args: string[]
  account: { uid?: number; gid?: number }
}

/** `fast`: sessions end, data is flushed; `immediate` is as good as a power cut, and what was committed is recovered at the next start. */
export type Ending = 'fast' | 'immediate'

const signals = { fast: 'SIGINT', immediate: 'SIGQUIT' } as const

const againMs = 500

/** Runs PostgreSQL until the returned function is called; when it ends by itself (killed for its memory, say) it is started again. */
export async function runServer(program: Program): Promise<(how?: Ending) => Promise<void>> {
  const state = { isStopping: false }
  let current = await launch(program)
  const follow = (server: ChildProcess) =>
    server.once('exit', () => {
      if (!state.isStopping) reviving = revive()
    })
  const revive = async () => {
    while (!state.isStopping) {
      await pause(againMs)
      if (state.isStopping) return
      const fresh = await launch(program).catch(() => undefined)
      if (!fresh) continue
      current = fresh
      follow(fresh)
      return
    }
  }
  let reviving = Promise.resolve()
  follow(current)
  return async (how = 'fast') => {
    state.isStopping = true
    await reviving
    await stopServer(current, how)
  }
}

async function launch({ path, args, account }: Program): Promise<ChildProcess> {
  const server = spawn(path, args, {
    ...account,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LC_ALL: 'C' },
    // Its own process group: Ctrl-C must reach us first, so that connections close before the database does.
    detached: true,
  })
  const callOff = keepWatch(server, account)
  server.once('exit', callOff)
  await ready(server)
  return server
}

/** Resolves when the server says that it accepts connections; rejects with its own words when it gives up. */
function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = ''
    const onExit = (code: number | null) =>
      reject(new Error(`PostgreSQL stopped (${code}): ${log.slice(-2000)}`))
    server.once('exit', onExit)
    server.once('error', reject)
    server.stderr?.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-8000)
      if (!log.includes('database system is ready to accept connections')) return
      server.off('exit', onExit)
      resolve()
    })
    server.stderr?.on('end', () => {})
  })
}

function stopServer(server: ChildProcess, how: Ending): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    server.once('exit', () => resolve())
    server.kill(signals[how])
  })
}
