// The product's own server: real routes, sign-in, validation, scope, audit, events and jobs. As in the product a worker takes
// from the queue in the same process, but only where one is asked for.
import { registerUploads } from '#platform/files/register-uploads.ts'
import { createServer, mount } from '#platform/http/index.ts'
import { startWorker } from '#platform/jobs/index.ts'
import { loggerOptions, observe } from '#platform/observability/index.ts'
import { openHouse } from '../lib/house.ts'

const { BENCH_DATABASE_URL: ownerUrl = '', BENCH_FOLDER: dataFolder = '', BENCH_WORKER } = process.env
const house = openHouse({ ownerUrl, dataFolder })
const { config, database, identity, modules, owner } = house

const server = createServer({ logger: loggerOptions(config.logLevel), trustProxy: config.trustProxy })
server.addHook('onRequest', identity.refuseCrossOrigin)
await registerUploads(server)
for (const api of modules.flatMap((module) => module.api ?? []))
  mount(server, api, { database, authenticate: identity.authenticate })
for (const { pages } of modules) pages?.(server, { database, baseUrl: config.baseUrl })
await observe(server, { database, owner })
await identity.start()
const jobs = modules.flatMap((module) => module.jobs ?? [])
const worker = BENCH_WORKER ? await startWorker({ owner, database, jobs }) : undefined
process.send?.({ url: await server.listen({ port: 0, host: '127.0.0.1' }) })
process.on(
  'SIGTERM',
  () =>
    void server
      .close()
      .then(() => worker?.stop())
      .then(house.close)
      .then(() => process.exit(0)),
)
// Whoever measured is gone.
process.on('disconnect', () => process.exit(1))
