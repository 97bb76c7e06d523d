import { type Figures, figuresOf, medianOf, middleOf, round } from '../lib/figures.ts'
import { type Load, load } from '../lib/load.ts'
import { processorMs } from '../lib/processor-time.ts'
import { say } from '../lib/say.ts'
import type { Operation } from './operations.ts'

export interface Turns {
  /** Processes whose processor time is counted. */
  pids: { ours: number; bare: number; postgres: number }
  connections: number
  rounds: number
  seconds: number
}

/** Figures of one side, with the processor time that one request cost, which a busy neighbour does not alter. */
interface Side extends Figures {
  serverProcessorMs: number | null
  postgresProcessorMs: number | null
}

export interface Comparison {
  ours: Side
  bare: Side
  ratio: number
  /** Bare ÷ ours of the processor time of server and PostgreSQL. */
  processorRatio: number | null
  oursP99OverP50: number
  bareP99OverP50: number
}

/** Runs ours and bare in turn, round by round; the middle of the rounds counts. */
export async function inTurn<Name extends string>(
  sides: Record<Name, Operation>,
  turns: Turns,
): Promise<Record<Name, Comparison>> {
  const names = Object.keys(sides) as Name[]
  const runs = new Map(names.map((name) => [name, { ours: [] as Side[], bare: [] as Side[] }]))
  for (let number = 0; number < turns.rounds; number++)
    for (const name of names)
      // Who goes first changes, so that neither always finds what the other left behind.
      for (const side of number % 2 ? (['bare', 'ours'] as const) : (['ours', 'bare'] as const)) {
        const what = { ...sides[name][side], ...turns }
        const result = await oneRun(what, turns.pids[side], turns.pids.postgres)
        runs.get(name)![side].push(result)
        say(`${name} at ${turns.connections} connections, ${side}: ${result.perSecond} a second`)
      }
  return Object.fromEntries(
    names.map((name) => [name, comparison(middle(runs.get(name)!.ours), middle(runs.get(name)!.bare))]),
  ) as Record<Name, Comparison>
}

async function oneRun(what: Load, server: number, postgres: number): Promise<Side> {
  const before = [processorMs(server), processorMs(postgres)]
  const answers = await load(what)
  const [serverProcessorMs, postgresProcessorMs] = [processorMs(server), processorMs(postgres)].map(
    (after, index) => (after === null ? null : round((after - before[index]!) / answers.waitedMs.length)),
  ) as [number | null, number | null]
  return { ...figuresOf(answers), serverProcessorMs, postgresProcessorMs }
}

function middle(runs: readonly Side[]): Side {
  const of = (pick: (side: Side) => number | null) =>
    runs.some((run) => pick(run) === null) ? null : medianOf(runs.map((run) => pick(run)!))
  return {
    ...middleOf(runs),
    serverProcessorMs: of((run) => run.serverProcessorMs),
    postgresProcessorMs: of((run) => run.postgresProcessorMs),
  }
}

function comparison(ours: Side, bare: Side): Comparison {
  const cost = ({ serverProcessorMs, postgresProcessorMs }: Side) =>
    serverProcessorMs === null || postgresProcessorMs === null
      ? null
      : serverProcessorMs + postgresProcessorMs
  const [own, other] = [cost(ours), cost(bare)]
  return {
    ours,
    bare,
    ratio: round(ours.perSecond / bare.perSecond),
    processorRatio: own && other ? round(other / own) : null,
    oursP99OverP50: round(ours.p99Ms / ours.p50Ms),
    bareP99OverP50: round(bare.p99Ms / bare.p50Ms),
  }
}
