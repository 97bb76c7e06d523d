import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { buildDemo } from '#demo/build.ts'
import { needsDemo } from '#demo/needed.ts'
import { demoPassword } from '#demo/stages/accounts.ts'
import { ensureStandard } from '#modules/journey/index.ts'
import { staffActor, syncPermissions } from '#modules/identity/index.ts'
import { systemClock } from '#platform/clock/clock.ts'
import { within } from '#platform/clock/within.ts'
import { alone } from '#platform/database/alone.ts'
import { openStorage } from '#platform/files/open-storage.ts'
import { freeJobsOfTheDead, startWorker } from '#platform/jobs/index.ts'
import { watchJobs } from '#platform/observability/index.ts'
import { openKeyring } from '#platform/secrets/keyring.ts'
import { type Database, openDatabase, type Services } from '#platform/work/index.ts'
import type { Config } from './config.ts'
import { openData } from './data.ts'
import { firstRunModule } from './first-run.ts'
import { type Ground, layGround } from './ground.ts'
import { followGroupZone } from './group-zone.ts'
import { modulesWith } from './modules.ts'
import { openSecrets } from './secrets.ts'
import { openServer } from './server.ts'
import { openSignIn } from './sign-in.ts'
import { buildWeb } from './web/build.ts'

/** A product that serves; `stop` ends requests and jobs under way, then the database. */
export interface Running {
  url: string
  demo: boolean
  demoPassword: string
  /** Time from the call to the first answer possible. */
  seconds: number
  server: FastifyInstance
  database: Database
  stop: () => Promise<void>
}

/** No part keeps the others from ending for longer than this. */
const patienceMs = 6000

/** Starts everything on one port: database, migrations, demo on the first start, worker, web and API. */
export async function start(
  config: Config,
  { owner, unlock, builders }: Ground = layGround(config),
): Promise<Running> {
  const began = performance.now()
  // Built beside everything else, by a process of its own.
  const web = config.develop ? undefined : buildWeb()
  web?.catch(() => {})
  const secrets = openSecrets(config.dataFolder, config.secretKey)
  const data = await openData(config, secrets, owner)
  const ending: (() => Promise<unknown>)[] = [async () => unlock(), data.stop]
  const stop = async () => {
    const failures: unknown[] = []
    for (const end of ending.splice(0).toReversed())
      await within(patienceMs, end()).catch((error: unknown) => failures.push(error))
    if (failures.length) throw failures[0]
  }
  try {
    const services = openServices(config, secrets.keyring, () => database)
    await services.storage.prove?.()
    const urls = { app: data.appUrl, auth: data.authUrl }
    const identity = openSignIn(config, {
      urls,
      services,
      secret: secrets.installation,
      database: () => database,
    })
    ending.push(identity.close)
    const modules = modulesWith(config, [identity.module, firstRunModule(identity)])
    const database = openDatabase(
      data.app,
      services,
      modules.flatMap(({ subscribers = [] }) => subscribers),
    )
    const { server, metrics } = await alone(data.owner, async () => {
      await database.asSystem('start', async (work) => {
        await syncPermissions(work, modules)
        await ensureStandard(work)
      })
      const isNeeded = config.demo && (await needsDemo(database))
      const building = isNeeded ? buildDemo({ urls }, services.clock.now(), builders) : builders?.dismiss()
      // Put together while others build; it listens when they are done.
      const opening = openServer(config, { database, identity, modules, data, web })
      const [opened] = await Promise.all([opening, building])
      return opened
    })
    await identity.start()
    // With the embedded database nobody else works.
    await freeJobsOfTheDead(data.owner, { nobodyElse: !config.databaseUrl })
    const clock = await followGroupZone(database)
    ending.push(clock.stop)
    const worker = await startWorker({
      owner: data.owner,
      database,
      jobs: modules.flatMap(({ jobs = [] }) => jobs),
      schedules: modules.flatMap(({ schedules = [] }) => schedules),
      timezone: clock.timezone,
      onFailure: (job, error) => server.log.error({ err: error, job }, 'a job failed'),
    })
    watchJobs(worker, metrics)
    ending.push(() => Promise.all([server.close(), worker.stop()]))
    const url = await server.listen({ port: config.port, host: config.host })
    const seconds = (performance.now() - began) / 1000
    return { url, demo: config.demo, demoPassword, seconds, server, database, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function openServices(
  config: Config,
  keyring: Parameters<typeof openKeyring>[0],
  database: () => Database,
): Services {
  return {
    clock: systemClock,
    keyring: openKeyring(keyring, () => openSecrets(config.dataFolder, config.secretKey).keyring),
    storage: openStorage(config.environment, join(config.dataFolder, 'files')),
    staffActor: async (staffId) => {
      const actor = await database().asSystem('a job goes on in somebody’s name', (work) =>
        staffActor(work, staffId),
      )
      if (!actor) throw new Error(`There is no member of staff ${staffId} any more.`)
      return actor
    },
  }
}
