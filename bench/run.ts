// `npm run bench -- <scenario> [--json] [--quick] [--fresh]`: measures, and prints one JSON object as its last line.
import type { Scenario } from './lib/scenario.ts'

const scenarios: Record<string, () => Promise<{ run: Scenario }>> = {
  'request-path': () => import('./request-path/run.ts'),
  'case-intake': () => import('./case-intake/run.ts'),
  inbox: () => import('./inbox/run.ts'),
  'sla-tick': () => import('./sla-tick/run.ts'),
  'case-search': () => import('./case-search/run.ts'),
  import: () => import('./import/run.ts'),
  start: () => import('./start/run.ts'),
  'journey-day': () => import('./journey-day/run.ts'),
  'journey-enrol': () => import('./journey-enrol/run.ts'),
  'journey-board': () => import('./journey-board/run.ts'),
  'board-page': () => import('./board-page/run.ts'),
  'first-load': () => import('./first-load/run.ts'),
}

const [name = ''] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const load = scenarios[name]
if (!load) {
  console.error(`Say which scenario: ${Object.keys(scenarios).join(', ')}`)
  process.exit(2)
}
const { run } = await load()
const result = await run({ quick: process.argv.includes('--quick'), keep: !process.argv.includes('--fresh') })
if (!process.argv.includes('--json')) console.log(JSON.stringify(result, null, 2))
console.log(JSON.stringify(result))
process.exit(0)
