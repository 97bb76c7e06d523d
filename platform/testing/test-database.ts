import { afterAll, beforeAll, inject } from 'vitest'
import { settableClock, type SettableClock } from '../clock/clock.ts'
import { connect, type Pool } from '../database/connect.ts'
import { logins, urlAs } from '../database/roles.ts'
import type { Job } from '../jobs/job.ts'
import { workOffQueue } from '../jobs/worker.ts'
import type { Module } from '../module/module.ts'
import { openKeyring } from '../secrets/keyring.ts'
import { type Database, openDatabase } from '../work/index.ts'
import { knownStaff } from './actors.ts'
import { memoryStorage } from './memory-storage.ts'
import { templateName, testSecret } from './test-secret.ts'

export interface TestDatabase {
  database: Database
  /** Superuser, for set-up and for looking at what no actor may see. */
  owner: Pool
  clock: SettableClock
  /** Owner's connection string of this file's own database. */
  ownerUrl: string
  /** Works off all due jobs and event deliveries of the given modules; throws the first failure. */
  settle: () => Promise<void>
}

/** A database of its own for a test file, with the subscribers and jobs of the given modules. */
export function useTestDatabase(
  modules: readonly Module[] = [],
  start = '2026-11-20T09:00:00+08:00',
): TestDatabase {
  const handle = {} as TestDatabase
  let drop: (() => Promise<void>) | undefined
  beforeAll(async () => {
    const name = `t_${process.pid}_${Math.round(performance.now() * 1000)}`
    await atCluster(`CREATE DATABASE ${name} TEMPLATE ${templateName} STRATEGY file_copy`)
    const ownerUrl = inject('clusterUrl').replace('{database}', name)
    const owner = connect({ url: ownerUrl, max: 4 })
    const clock = settableClock(start)
    const services = {
      clock,
      keyring: testKeyring,
      storage: memoryStorage(),
      staffActor: async (id: string) => knownStaff.get(id)!,
    }
    const app = connect({ url: urlAs(ownerUrl, logins.app, testSecret), max: 10 })
    const database = openDatabase(
      app,
      services,
      modules.flatMap(({ subscribers = [] }) => subscribers),
    )
    const jobs = modules.flatMap(({ jobs = [] }) => jobs) as Job<never>[]
    const settle = () => workOffQueue({ owner, database, jobs })
    Object.assign(handle, { database, owner, clock, ownerUrl, settle } satisfies TestDatabase)
    drop = () => atCluster(`DROP DATABASE ${name} WITH (FORCE)`)
  })
  afterAll(async () => {
    await handle.database?.close()
    await handle.owner?.end()
    await drop?.()
  })
  return handle
}

async function atCluster(statement: string): Promise<void> {
  const admin = connect({ url: inject('clusterUrl').replace('{database}', 'postgres'), max: 1 })
  await admin.query(statement)
  await admin.end()
}

export const testKeyring = openKeyring({ encryption: [{ id: 't1', secret: testSecret }], index: testSecret })
