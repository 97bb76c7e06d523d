import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { startChild } from '../lib/child.ts'
import { figuresOf, loadAverage, medianOf, round } from '../lib/figures.ts'
import { startProduct } from '../lib/product.ts'
import type { Scenario } from '../lib/scenario.ts'
import { say } from '../lib/say.ts'
import { installedClone } from './clone.ts'

const idleAfterMs = 8000

/**
 * The first start of an installed clone (database made, demo group loaded; the web is built by the installing), then ordinary starts on that data,
 * and the memory that the idle server takes after each.
 */
export const run: Scenario = async ({ quick }) => {
  const loadBefore = loadAverage()
  const clone = installedClone()
  const folder = mkdtempSync(join(tmpdir(), 'tongxing-bench-start-'))
  // PostgreSQL runs under another account when we are root, and has to reach its folder.
  chmodSync(folder, 0o711)
  const dataFolder = join(folder, 'data')
  try {
    const first = await firstStart(clone, dataFolder)
    const ours = await repeatedly(quick ? 3 : 7, () => ordinaryStart(clone, dataFolder))
    const bare = await repeatedly(quick ? 3 : 7, () => bareStart(dataFolder))
    const figures = { ours: figuresOf(ours.answers), bare: figuresOf(bare.answers) }
    return {
      scenario: 'start',
      ...figures,
      ratio: round(figures.ours.perSecond / figures.bare.perSecond),
      secondsUntilReadyOnExistingDatabase: round(medianOf(ours.seconds)),
      secondsUntilReadyOnExistingDatabaseWanted: 3,
      slowestSecondsUntilReadyOnExistingDatabase: round(Math.max(...ours.seconds)),
      secondsFromInstalledCloneWithDemo: round(first.seconds),
      secondsFromInstalledCloneWithDemoWanted: 20,
      idleMemoryMb: round(Math.max(...ours.memoryMb)),
      idleMemoryAfterFirstStartMb: round(first.memoryMb),
      idleMemoryMbWanted: 300,
      peakMemoryDuringFirstStartMb: round(first.peakMemoryMb),
      bareIdleMemoryMb: round(Math.max(...bare.memoryMb)),
      starts: ours.seconds.length,
      loadAverageBefore: loadBefore,
      loadAverageAfter: loadAverage(),
      note: 'perSecond, p50Ms and p99Ms are of ordinary starts: process begun until it answers.',
    }
  } finally {
    rmSync(clone, { recursive: true, force: true })
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Start {
  seconds: number
  memoryMb: number
}

async function firstStart(clone: string, dataFolder: string): Promise<Start & { peakMemoryMb: number }> {
  const began = performance.now()
  spawnSync(process.execPath, ['tools/setup.cjs'], { cwd: clone, stdio: ['ignore', 'ignore', 'inherit'] })
  const product = await startProduct({ dataFolder, demo: true, from: clone })
  const seconds = (performance.now() - began) / 1000
  say(`ready ${seconds.toFixed(1)} s after the first start of a clone`)
  const { peakMemoryMb } = await product.read()
  await wait(idleAfterMs)
  const { memoryMb } = await product.read()
  await product.stop()
  return { seconds, memoryMb, peakMemoryMb }
}

async function ordinaryStart(clone: string, dataFolder: string): Promise<Start> {
  const product = await startProduct({ dataFolder, demo: true, from: clone })
  await wait(idleAfterMs)
  const { memoryMb } = await product.read()
  await product.stop()
  return { seconds: product.secondsUntilReady, memoryMb }
}

async function bareStart(dataFolder: string): Promise<Start> {
  const began = performance.now()
  const bare = await startChild(new URL('bare-server.ts', import.meta.url).pathname, {
    env: { BENCH_FOLDER: dataFolder },
  })
  const seconds = (performance.now() - began) / 1000
  await wait(1000)
  const { memoryMb } = await bare.ask<{ memoryMb: number }>('reading')
  await bare.stop()
  return { seconds, memoryMb }
}

async function repeatedly(times: number, start: () => Promise<Start>) {
  const starts: Start[] = []
  for (let number = 0; number < times; number++) {
    const one = await start()
    say(`ready in ${one.seconds.toFixed(2)} s, ${one.memoryMb.toFixed(0)} MB when idle`)
    starts.push(one)
  }
  const seconds = starts.map((one) => one.seconds)
  return {
    seconds,
    memoryMb: starts.map((one) => one.memoryMb),
    answers: {
      seconds: seconds.reduce((sum, one) => sum + one, 0),
      waitedMs: Float64Array.from(seconds, (one) => one * 1000),
    },
  }
}
