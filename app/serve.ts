import { readConfig } from './config.ts'
import { releaseMemory } from './memory.ts'
import { start } from './start.ts'
import { printWelcome } from './welcome.ts'

const running = await start(readConfig()).catch((error: Error) => {
  console.error(`\nTongxing could not start: ${error.message}`)
  process.exit(1)
})
printWelcome(running)
releaseMemory()

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    if (stopping) return
    stopping = true
    console.log('\nStopping…')
    running.stop().then(
      () => process.exit(0),
      (error: Error) => {
        console.error(error)
        process.exit(1)
      },
    )
  })
