// `npm test`: format, type check, lint, unused code, then every test; stops at the first part that fails.
// `npm test -- modules/cases` runs only the matching tests.
import { spawnSync } from 'node:child_process'
import { root } from '../platform/module/folders.ts'

const only = process.argv.slice(2)
const parts: [name: string, program: string, ...args: string[]][] = only.length
  ? [['tests', 'vitest', 'run', ...only]]
  : [
      ['format', 'oxfmt', '--check', '.'],
      ['types', 'tsc', '--noEmit', '-p', 'tsconfig.json'],
      ['lint', 'oxlint', '--deny-warnings'],
      ['unused code', 'knip'],
      ['tests', 'vitest', 'run'],
    ]

for (const [name, program, ...args] of parts) {
  const started = performance.now()
  const { status } = spawnSync(`${root}node_modules/.bin/${program}`, args, { cwd: root, stdio: 'inherit' })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  if (status !== 0) {
    console.error(`\n✗ ${name} failed after ${seconds} s`)
    process.exit(status ?? 1)
  }
  console.log(`✓ ${name}: ${seconds} s`)
}
