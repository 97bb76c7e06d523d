import { readConfig, type Config } from '#app/config.ts'
import { modulesWith } from '#app/modules.ts'
import { openSignIn } from '#app/sign-in.ts'
import { type Identity } from '#modules/identity/module.ts'
import { staffActor } from '#modules/identity/index.ts'
import { type Clock, systemClock } from '#platform/clock/clock.ts'
import { connect, type Pool } from '#platform/database/connect.ts'
import { logins, urlAs } from '#platform/database/roles.ts'
import { openStorage } from '#platform/files/open-storage.ts'
import type { Module } from '#platform/module/module.ts'
import { openKeyring } from '#platform/secrets/keyring.ts'
import { type Database, openDatabase, type Services } from '#platform/work/index.ts'
import { benchSecret } from './cluster.ts'

/** The product put together on a database, as `app/start.ts` does it, without pages, demo and worker. */
export interface House {
  config: Config
  owner: Pool
  database: Database
  identity: Identity
  modules: readonly Module[]
  close: () => Promise<void>
}

export interface HouseOptions {
  ownerUrl: string
  dataFolder: string
  clock?: Clock
}

export function openHouse({ ownerUrl, dataFolder, clock = systemClock }: HouseOptions): House {
  // In demo mode a customer's code is told to whoever asks, so that a scenario can sign her in.
  const demo = process.env.BENCH_CODES ? 'on' : 'off'
  const config = readConfig({ ...process.env, DATA_DIR: dataFolder, DEMO: demo })
  const urls = {
    app: urlAs(ownerUrl, logins.app, benchSecret),
    auth: urlAs(ownerUrl, logins.auth, benchSecret),
  }
  const services: Services = {
    clock,
    keyring: openKeyring({ encryption: [{ id: 'k1', secret: benchSecret }], index: benchSecret }),
    storage: openStorage({}, `${dataFolder}/files`),
    staffActor: async (id) =>
      (await database.asSystem('a job goes on in somebody’s name', (work) => staffActor(work, id)))!,
  }
  const identity = openSignIn(config, { urls, services, secret: benchSecret, database: () => database })
  const modules = modulesWith(config, [identity.module])
  const owner = connect({ url: ownerUrl, max: 8 })
  // Sizes as in app/data.ts.
  const app = connect({ url: urls.app, max: 24 })
  const subscribers = modules.flatMap((module) => module.subscribers ?? [])
  const database = openDatabase(app, services, subscribers)
  const close = async () => {
    await identity.close()
    await Promise.all([database.close(), owner.end()])
  }
  return { config, owner, database, identity, modules, close }
}
