import { readConfig } from './config.ts'
import { layGround } from './ground.ts'
import { releaseMemory } from './memory.ts'

const running = await begin().catch((error: Error) => {
  console.error(`\nTongxing could not start: ${error.message}`)
  process.exit(1)
})
const { printWelcome } = await import('./welcome.ts')

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

printWelcome(running)
releaseMemory()

/** The database starts while the product is read from its files. */
async function begin() {
  const config = readConfig()
  const ground = layGround(config)
  const { start } = await import('./start.ts')
  return start(config, ground)
}
