import { type ChildProcess, fork } from 'node:child_process'

/** A server in a process of its own. */
export interface Child {
  url: string
  pid: number
  /** Asks it for figures about itself. */
  ask: <Answer>(question: string) => Promise<Answer>
  /** Has it end by itself. */
  stop: () => Promise<void>
}

export interface ChildOptions {
  env: Record<string, string>
  /** Arguments for Node, such as `--cpu-prof`. */
  nodeArguments?: string[]
}

/** Starts a script that sends `{url}` when it is ready; what it logs goes nowhere, what it complains of is shown. */
export function startChild(script: string, { env, nodeArguments = [] }: ChildOptions): Promise<Child> {
  const child = fork(script, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: nodeArguments,
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`${script} stopped (${code})`)))
    child.once('message', (message) => {
      const { url } = message as { url: string }
      resolve({ url, pid: child.pid!, ask: (question) => ask(child, question), stop: () => stop(child) })
    })
  })
}

function ask<Answer>(child: ChildProcess, question: string): Promise<Answer> {
  return new Promise((resolve) => {
    child.once('message', (answer) => resolve(answer as Answer))
    child.send(question)
  })
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
