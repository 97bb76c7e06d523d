import { loadavg } from 'node:os'
import type { Answers } from './load.ts'

export interface Figures {
  perSecond: number
  p50Ms: number
  p99Ms: number
}

/** Requests a second and how long they waited. */
export function figuresOf({ seconds, waitedMs }: Answers): Figures {
  const sorted = waitedMs.toSorted()
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { perSecond: round(waitedMs.length / seconds), p50Ms: round(at(0.5)), p99Ms: round(at(0.99)) }
}

/** The middle of each figure over repeated runs: a neighbour's burst of work spoils one run, not the result. */
export function middleOf(runs: readonly Figures[]): Figures {
  const middle = (pick: (figures: Figures) => number) => medianOf(runs.map(pick))
  return {
    perSecond: middle((run) => run.perSecond),
    p50Ms: middle((run) => run.p50Ms),
    p99Ms: middle((run) => run.p99Ms),
  }
}

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return round(sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2)
}

/** Three significant digits. */
export const round = (value: number) => Number(value.toPrecision(value >= 1000 ? 4 : 3))

/** Processes waiting for the machine's cores, over the last minute: a figure taken under foreign load says so. */
export const loadAverage = () => round(loadavg()[0]!)
