// `npm run dev`: serves the web from source with instant reload.
import { readConfig } from './config.ts'
import { start } from './start.ts'
import { printWelcome } from './welcome.ts'

const running = await start({ ...readConfig(), develop: true })
printWelcome(running)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void running.stop().then(() => process.exit(0)))
