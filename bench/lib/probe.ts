// Loaded into the product's own process (`--import`): says on request how much memory it takes and how long its event loop stood still.
import { monitorEventLoopDelay } from 'node:perf_hooks'

const resolutionMs = 5
const everyMs = 20

export interface Reading {
  /** Resident memory now, and the most of it since the last question, in MB. */
  memoryMb: number
  peakMemoryMb: number
  /** The longest time since the last question in which nothing else could run. */
  longestStallMs: number
}

const delay = monitorEventLoopDelay({ resolution: resolutionMs })
delay.enable()
let peak = 0
const look = () => (peak = Math.max(peak, process.memoryUsage.rss()))
setInterval(look, everyMs).unref()

process.on('message', (question) => {
  if (question !== 'reading') return
  look()
  const reading: Reading = {
    memoryMb: process.memoryUsage.rss() / 1e6,
    peakMemoryMb: peak / 1e6,
    longestStallMs: Math.max(0, delay.max / 1e6 - resolutionMs),
  }
  peak = 0
  delay.reset()
  process.send?.(reading)
})
process.channel?.unref()
