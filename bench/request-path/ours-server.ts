// The product's own server: real routes, sign-in, validation, scope, audit, events and jobs; no worker takes from the queue.
import { settableClock, systemClock } from '#platform/clock/clock.ts'
import { registerUploads } from '#platform/files/register-uploads.ts'
import { createServer, mount } from '#platform/http/index.ts'
import { loggerOptions, observe } from '#platform/observability/index.ts'
import { openHouse } from '../lib/house.ts'

const { BENCH_DATABASE_URL: ownerUrl = '', BENCH_FOLDER: dataFolder = '', BENCH_NOW: now } = process.env
const house = openHouse({ ownerUrl, dataFolder, clock: now ? settableClock(now) : systemClock })
const { config, database, identity, modules, owner } = house

const server = createServer({ logger: loggerOptions(config.logLevel), trustProxy: config.trustProxy })
server.addHook('onRequest', identity.refuseCrossOrigin)
await registerUploads(server)
for (const api of modules.flatMap((module) => module.api ?? []))
  mount(server, api, { database, authenticate: identity.authenticate })
for (const { pages } of modules) pages?.(server, { database, baseUrl: config.baseUrl })
await observe(server, { database, owner })
await identity.start()
process.send?.({ url: await server.listen({ port: 0, host: '127.0.0.1' }) })
process.on(
  'SIGTERM',
  () =>
    void server
      .close()
      .then(house.close)
      .then(() => process.exit(0)),
)
// Whoever measured is gone.
process.on('disconnect', () => process.exit(1))
