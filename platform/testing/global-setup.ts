import { chmodSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { connect } from '../database/connect.ts'
import { type Cluster, startCluster } from '../database/embedded/cluster.ts'
import { productDatabase } from '../database/make-starter.ts'
import { prepareDatabase } from '../database/prepare.ts'
import { makeTestFolder } from './test-folder.ts'
import { templateName, testSecret } from './test-secret.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Connection string of the cluster's owner, with `{database}` in place of the name. */
    clusterUrl: string
  }
}

/** One cluster a run, one migrated template; every test file copies it in some 35 ms, without writing it into the log as well. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = makeTestFolder('cluster')
  chmodSync(folder, 0o711)
  const cluster = await startCluster({ folder: join(folder, 'data'), durable: false })
  try {
    await makeTemplate(cluster)
  } catch (error) {
    await cluster.stop()
    throw error
  }
  project.provide('clusterUrl', cluster.urlFor('{database}', 'postgres'))
  return async () => {
    await cluster.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function makeTemplate(cluster: Cluster): Promise<void> {
  const admin = connect({ url: cluster.urlFor('postgres', 'postgres'), max: 1 })
  const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [productDatabase])
  await admin.query(
    rowCount
      ? `ALTER DATABASE ${productDatabase} RENAME TO ${templateName}`
      : `CREATE DATABASE ${templateName}`,
  )
  await admin.end()
  const owner = connect({ url: cluster.urlFor(templateName, 'postgres'), max: 2 })
  await prepareDatabase(owner, testSecret)
  await owner.end()
}
