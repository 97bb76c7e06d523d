import { fork } from 'node:child_process'
import { join } from 'node:path'
import { startFlags } from '#app/compiled.ts'
import { root } from '#platform/module/folders.ts'
import type { Reading } from './probe.ts'

/** The whole product in a process of its own, as `npm start` runs it, with a probe inside. */
export interface Product {
  url: string
  /** From the start of the process until it accepts requests. */
  secondsUntilReady: number
  /** Memory and stalls since the last reading. */
  read: () => Promise<Reading>
  stop: () => Promise<void>
}

export interface ProductOptions {
  dataFolder: string
  demo: boolean
  /** Another copy of the project than this one. */
  from?: string
}

const probe = new URL('probe.ts', import.meta.url).href

/** Resolves when the product answers on a free port. */
export function startProduct({ dataFolder, demo, from = root }: ProductOptions): Promise<Product> {
  const began = performance.now()
  const profile = process.env.BENCH_PROFILE
  const child = fork(join(from, 'app/main.ts'), {
    cwd: from,
    env: {
      ...process.env,
      PORT: '0',
      BASE_URL: '',
      DATA_DIR: dataFolder,
      DEMO: demo ? 'on' : 'off',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    execArgv: [
      ...startFlags(from),
      '--import',
      probe,
      ...(profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []),
    ],
  })
  const read = () =>
    new Promise<Reading>((resolve) => {
      child.once('message', (reading) => resolve(reading as Reading))
      child.send('reading')
    })
  const stop = () =>
    new Promise<void>((resolve) => {
      if (child.exitCode !== null) return resolve()
      child.removeAllListeners('exit')
      child.once('exit', () => resolve())
      child.kill('SIGTERM')
    })
  return new Promise((resolve, reject) => {
    let text = ''
    child.once('exit', (code) => reject(new Error(`The product stopped (${code}): ${text}`)))
    child.stdout!.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const [, url] = /已就绪\s+(http:\/\/\S+)/.exec(text) ?? []
      if (url) resolve({ url, secondsUntilReady: (performance.now() - began) / 1000, read, stop })
    })
  })
}
