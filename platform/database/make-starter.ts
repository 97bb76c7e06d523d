import { randomBytes } from 'node:crypto'
import { cpSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { connect } from './connect.ts'
import { startCluster } from './embedded/cluster.ts'
import { isStarterReady, starter, starterVersion } from './embedded/starter.ts'
import { prepareDatabase } from './prepare.ts'

/** The database of the product in the embedded cluster. */
export const productDatabase = 'tongxing'

/**
 * Makes the cluster with which new data folders begin, so that a first start need not; false when it is of this version
 * already. The passwords of its logins are thrown away: every start sets its own.
 */
export async function makeStarter(): Promise<boolean> {
  if (isStarterReady()) return false
  const made = join(tmpdir(), `tongxing-starter-${process.pid}`)
  try {
    await makeCluster(made)
    const fresh = `${starter.folder}.${process.pid}`
    cpSync(made, join(fresh, basename(starter.cluster)), { recursive: true })
    writeFileSync(join(fresh, basename(starter.mark)), starterVersion())
    rmSync(starter.folder, { recursive: true, force: true })
    renameSync(fresh, starter.folder)
    return true
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
}

async function makeCluster(folder: string): Promise<void> {
  const cluster = await startCluster({ folder, durable: false, bare: true })
  try {
    const admin = connect({ url: cluster.urlFor('postgres', 'postgres'), max: 1 })
    await admin.query(`CREATE DATABASE ${productDatabase}`)
    await admin.end()
    const owner = connect({ url: cluster.urlFor(productDatabase, 'postgres'), max: 2 })
    await prepareDatabase(owner, randomBytes(32).toString('hex'))
    await owner.end()
  } finally {
    await cluster.stop()
  }
}
