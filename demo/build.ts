import { type ChildProcess, fork } from 'node:child_process'
import { startFlags } from '../app/compiled.ts'
import { root } from '#platform/module/folders.ts'
import { type Part, parts } from './part-names.ts'

/** What a part of the build is told: never by its command line, which everybody on the machine reads. */
export interface Order {
  part: Part
  /** The moment that both halves take for now, as an ISO instant. */
  at: string
  urls: { app: string; auth: string }
  /** At least so many homes; the eight projects of the brief where nothing is stated. */
  homes?: number
  seed?: number
  /** Each stage is said when it is done. */
  isTold?: boolean
}

/** Builds the demo group with a process for each half: on two cores at once, and the server keeps none of their memory. */
export async function buildDemo(whole: Omit<Order, 'part' | 'at'>, now: Date): Promise<void> {
  const at = now.toISOString()
  const halves = parts.map((part) => ({ part, child: begin({ ...whole, part, at }) }))
  try {
    await Promise.all(halves.map(({ part, child }) => end(part, child)))
  } finally {
    for (const { child } of halves) child.kill()
  }
}

function begin(order: Order): ChildProcess {
  const child = fork(`${root}demo/build-part.ts`, { execArgv: startFlags() })
  child.send(order)
  return child
}

const end = (part: Part, child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) =>
      code === 0
        ? resolve()
        : reject(new Error(`The demo group was not built: ${part} ended (${signal ?? code}).`)),
    )
  })
