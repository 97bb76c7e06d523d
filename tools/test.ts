// `npm test`: every test, and beside them format, type check, lint and unused code; the first that fails ends the others.
// `npm test -- modules/cases` runs only the matching tests.
import { type ChildProcess, spawn } from 'node:child_process'
import { root } from '../platform/module/folders.ts'

type Part = [name: string, program: string, ...args: string[]]

const only = process.argv.slice(2)
const checks: Part[] = [
  ['format', 'oxfmt', '--check', '.'],
  ['lint', 'oxlint', '--deny-warnings'],
  ['types', 'tsc', '--noEmit', '-p', 'tsconfig.json', '--singleThreaded'],
  ['unused code', 'knip'],
]
const underWay = new Set<ChildProcess>()
let failed = false

/** Runs a part, says how it ended, and ends the others when it failed. */
async function run([name, program, ...args]: Part): Promise<void> {
  if (failed) return
  const started = performance.now()
  const part = spawn(`${root}node_modules/.bin/${program}`, args, { cwd: root, stdio: 'inherit' })
  underWay.add(part)
  const status = await new Promise((resolve) => part.once('exit', resolve))
  underWay.delete(part)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  if (status === 0) return console.log(`✓ ${name}: ${seconds} s`)
  if (failed) return
  failed = true
  console.error(`\n✗ ${name} failed after ${seconds} s`)
  for (const other of underWay) other.kill('SIGINT')
}

async function inTurn(parts: Part[]): Promise<void> {
  for (const part of parts) await run(part)
}

await Promise.all([run(['tests', 'vitest', 'run', ...only]), inTurn(only.length ? [] : checks)])
if (failed) process.exit(1)
