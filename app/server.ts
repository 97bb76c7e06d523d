import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Identity } from '#modules/identity/module.ts'
import { registerUploads } from '#platform/files/register-uploads.ts'
import { serveChineseFace } from '#platform/http/chinese-face.ts'
import { serveDocs } from '#platform/http/docs.ts'
import { createServer, mount } from '#platform/http/index.ts'
import { registerLive } from '#platform/live/index.ts'
import { root } from '#platform/module/folders.ts'
import type { Module } from '#platform/module/module.ts'
import { loggerOptions, type Metrics, observe, openExporter } from '#platform/observability/index.ts'
import type { Database } from '#platform/work/index.ts'
import type { Config } from './config.ts'
import type { Data } from './data.ts'
import type { WebBuild } from './web/build.ts'
import { serveWeb } from './web/serve.ts'

export interface ServerParts {
  database: Database
  identity: Identity
  modules: readonly Module[]
  data: Data
  /** The built applications; without them the web is served from source. */
  web?: Promise<WebBuild>
}

/** The version in package.json. */
export const version = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string })
  .version

/** Puts everything that answers HTTP on one server. */
export async function openServer(
  config: Config,
  { database, identity, modules, data, web }: ServerParts,
): Promise<{ server: FastifyInstance; metrics: Metrics }> {
  const server = createServer({ logger: loggerOptions(config.logLevel), trustProxy: config.trustProxy })
  const exporter = openExporter(config.environment)
  server.addHook('onClose', async () => exporter?.stop())
  const metrics = await observe(server, {
    database,
    owner: data.owner,
    pools: { app: data.app },
    metricsToken: config.metricsToken,
    tracer: exporter?.tracer,
  })
  server.addHook('onRequest', identity.refuseCrossOrigin)
  await registerUploads(server, { folder: join(config.dataFolder, 'incoming') })
  const live = registerLive(server, async (database, staffIds) => {
    for (const { attended } of modules) await attended?.(database, staffIds)
  })
  identity.onChange((owner) => live.renew(owner, database, identity.authenticate))
  const apis = modules.flatMap(({ api = [] }) => api)
  const gates = modules.flatMap(({ gates: some = [] }) => some)
  for (const api of apis) mount(server, api, { database, authenticate: identity.authenticate, gates })
  for (const { pages } of modules) pages?.(server, { database, baseUrl: config.baseUrl })
  if (web) await serveWeb(server, await web)
  else await (await import('./web/develop.ts')).developWeb(server)
  serveChineseFace(server)
  serveDocs(
    server,
    apis.map(({ contract }) => contract),
    version,
  )
  return { server, metrics }
}
