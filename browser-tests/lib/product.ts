import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { startFlags } from '#app/compiled.ts'
import { makeTestFolder } from '#platform/testing/test-folder.ts'
import { root } from '#platform/module/folders.ts'

export interface Product {
  url: string
  folder: string
  /** What it printed. */
  output: () => string
  stop: () => Promise<void>
  /** Ends it as a power cut would. */
  kill: () => Promise<void>
  /** Sends a signal and waits for the end; the data stays. */
  end: (signal: NodeJS.Signals) => Promise<{ code: number | null; seconds: number }>
}

export interface ProductOptions {
  demo: boolean
  /** An earlier folder, to start again on its data. */
  folder?: string
  env?: Record<string, string>
}

/** Starts the whole product as `npm start` does, on a free port and a data folder of its own. */
export async function startProduct({ demo, folder, env = {} }: ProductOptions): Promise<Product> {
  const data = folder ?? makeTestFolder('product')
  // PostgreSQL runs under another account when we are root, and has to reach its folder.
  await chmod(data, 0o711)
  const server = spawn(process.execPath, [...startFlags(), 'app/main.ts'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: '0',
      BASE_URL: '',
      DATA_DIR: join(data, 'data'),
      DEMO: demo ? 'on' : 'off',
      LOG_LEVEL: 'warn',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const listen = (chunk: Buffer) => (text += chunk.toString())
  server.stdout.on('data', listen)
  server.stderr.on('data', listen)
  const url = await address(server, () => text)
  const end = async (signal: NodeJS.Signals) => {
    const began = performance.now()
    if (server.exitCode === null && server.signalCode === null)
      await new Promise((resolve) => server.once('exit', resolve).kill(signal))
    return { code: server.exitCode, seconds: (performance.now() - began) / 1000 }
  }
  return {
    url,
    folder: data,
    output: () => text,
    stop: async () => {
      await end('SIGTERM')
      await rm(data, { recursive: true, force: true })
    },
    kill: async () => void (await end('SIGKILL')),
    end,
  }
}

function address(server: ChildProcess, text: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = setInterval(() => {
      const found = /已就绪\s+(http:\/\/\S+)/.exec(text())
      if (!found) return
      clearInterval(look)
      resolve(found[1]!)
    }, 50)
    server.once('exit', (code) => {
      clearInterval(look)
      reject(new Error(`The product stopped (${code}): ${text()}`))
    })
  })
}
