import { type ChildProcess, fork } from 'node:child_process'
import { builderFlags } from '../app/compiled.ts'
import { runnable } from '../app/joined/runnable.ts'
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
}

/** The processes that build, one for each half; they read the product while they wait for their orders. */
export interface Builders {
  of: Record<Part, Promise<ChildProcess>>
  dismiss: () => Promise<void>
}

/** Calls the builders one after the other: whoever calls them reads the product too, and the later half waits for the earlier. */
export function callBuilders(): Builders {
  const sales = begin()
  let isWanted = true
  // Nobody is called any more who would be sent away at once.
  const service = awake(sales).then(() => (isWanted ? begin() : sales))
  const of = { sales: Promise.resolve(sales), service }
  const dismiss = async () => {
    isWanted = false
    sales.kill()
    ;(await service).kill()
  }
  return { of, dismiss }
}

/** Builds the demo group with a process for each half: on two cores at once, and the server keeps none of their memory. */
export async function buildDemo(
  whole: Omit<Order, 'part' | 'at'>,
  now: Date,
  { of, dismiss }: Builders = callBuilders(),
): Promise<void> {
  const at = now.toISOString()
  try {
    await Promise.all(parts.map(async (part) => build(await of[part], { ...whole, part, at })))
  } finally {
    await dismiss()
  }
}

const begin = (): ChildProcess => fork(runnable('demo/build-part.ts'), { execArgv: builderFlags })

/** Resolves when the process has read the product, or is no more. */
export const awake = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    for (const event of ['message', 'exit', 'error']) child.once(event, () => resolve())
  })

function build(child: ChildProcess, order: Order): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (code: number | null, signal: NodeJS.Signals | null) =>
      code === 0
        ? resolve()
        : reject(new Error(`The demo group was not built: ${order.part} ended (${signal ?? code}).`))
    if (child.exitCode !== null || child.signalCode !== null) return end(child.exitCode, child.signalCode)
    child.once('error', reject)
    child.once('exit', end)
    child.send(order, () => {})
  })
}
