import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { root } from '../../platform/module/folders.ts'
import { applications, presentApplications } from './applications.ts'
import { hashOfInputs } from './inputs.ts'

export interface WebBuild {
  /** Where the built applications lie, each in a folder of its name. */
  folder: string
  /** False when the bundle of an earlier start was still right. */
  built: boolean
}

/**
 * Builds both applications into a folder, unless nothing changed since the last time. The work is done by a process of its
 * own, so that the server keeps none of the bundler's memory.
 */
export async function buildWeb({
  outDir = join(root, '.build/web'),
}: { outDir?: string } = {}): Promise<WebBuild> {
  const hash = hashOfInputs()
  if (markOf(outDir) === hash) return { folder: outDir, built: false }
  const fresh = `${outDir}.${process.pid}`
  await promisify(execFile)(process.execPath, [fileURLToPath(import.meta.url), fresh], {
    env: { ...process.env, NODE_ENV: 'production' },
  }).catch(({ stderr, message }: Error & { stderr?: string }) => {
    throw new Error(`The web could not be built.\n${stderr ?? message}`)
  })
  await writeFile(join(fresh, 'inputs'), hash)
  await rm(outDir, { recursive: true, force: true })
  await rename(fresh, outDir)
  return { folder: outDir, built: true }
}

function markOf(folder: string): string | undefined {
  const file = join(folder, 'inputs')
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

async function buildInto(folder: string): Promise<void> {
  const { build } = await import('vite')
  const { buildConfig } = await import('./config.ts')
  const { compressAll } = await import('./compress.ts')
  for (const name of presentApplications()) {
    const target = join(folder, name)
    await build(buildConfig(name, target))
    await rename(join(target, applications[name].page), join(target, 'index.html'))
    await rm(join(target, 'app'), { recursive: true })
  }
  await compressAll(folder)
}

// `node app/web/build.ts <folder>` builds by hand.
const [, , target] = process.argv
if (import.meta.main && target) await buildInto(target)
