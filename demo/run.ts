// `npm run demo -- --homes 700000 --seed 7`: builds the demo group of any size into an empty installation.
import { parseArgs } from 'node:util'
import { readConfig } from '../app/config.ts'
import { openData } from '../app/data.ts'
import { lockDataFolder } from '../app/lock.ts'
import { modulesWith } from '../app/modules.ts'
import { openSecrets } from '../app/secrets.ts'
import { openSignIn } from '../app/sign-in.ts'
import { syncPermissions } from '../modules/identity/index.ts'
import { localDateOf } from '../platform/calendar/index.ts'
import { systemClock } from '../platform/clock/clock.ts'
import { openDatabase } from '../platform/work/index.ts'
import { buildDemo, callBuilders } from './build.ts'
import { projectsFor } from './content/more-projects.ts'
import { needsDemo } from './needed.ts'
import { sayProgress } from './progress.ts'
import { servicesOf } from './services.ts'

const { values } = parseArgs({
  options: { homes: { type: 'string' }, seed: { type: 'string', default: '7' } },
})
const config = readConfig()
const unlock = lockDataFolder(config.dataFolder)
const secrets = openSecrets(config.dataFolder, config.secretKey)
const data = await openData(config, secrets)
const services = servicesOf(config, secrets, systemClock)
const database = openDatabase(data.app, services)
const urls = { app: data.appUrl, auth: data.authUrl }
const identity = openSignIn(config, {
  urls,
  services,
  secret: secrets.installation,
  database: () => database,
})
const homes = values.homes ? Number(values.homes) : undefined
let isInterrupted = false
/** What is finished is marked, and the next call goes on from there. */
async function buildUnlessStopped(): Promise<void> {
  const builders = callBuilders()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      isInterrupted = true
      void builders.dismiss()
    })
  const now = services.clock.now()
  const stopSaying = sayProgress(data.owner, projectsFor(localDateOf(now, 'Asia/Shanghai'), homes))
  const order = { urls, homes, seed: Number(values.seed) }
  await buildDemo(order, now, builders)
    .catch((error: unknown) => {
      if (!isInterrupted) throw error
      console.log('Interrupted. The same command goes on with what is missing.')
    })
    .finally(stopSaying)
}

try {
  await database.asSystem('demo', (work) => syncPermissions(work, modulesWith(config, [identity.module])))
  if (await needsDemo(database)) await buildUnlessStopped()
  const { rows } = await data.owner.query(
    'SELECT (SELECT count(*) FROM estate.home) AS homes, (SELECT count(*) FROM customers.person) AS persons',
  )
  if (isInterrupted) process.exitCode = 130
  console.log(`The demo group has ${rows[0].homes} homes and ${rows[0].persons} persons.`)
} finally {
  await identity.close()
  await data.stop()
  unlock()
}
