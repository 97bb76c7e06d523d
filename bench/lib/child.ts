import { fork, type ChildProcess } from 'node:child_process'

/** A server in a process of its own; `url` once it listens, `stop` ends it. */
export interface Child {
  url: string
  stop: () => Promise<void>
  pid: number
}

/** Starts a script that sends `{url}` when it is ready. */
export function startChild(script: string, env: Record<string, string>): Promise<Child> {
  const child = fork(script, { env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`${script} stopped (${code})`)))
    child.once('message', (message) => {
      const { url } = message as { url: string }
      resolve({ url, pid: child.pid ?? 0, stop: () => stop(child) })
    })
  })
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
