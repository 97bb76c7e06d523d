import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { testSecret } from '../testing/test-secret.ts'
import { connect } from './connect.ts'
import { startCluster } from './embedded/cluster.ts'
import { makeStarter, productDatabase } from './make-starter.ts'
import { prepareDatabase } from './prepare.ts'

const ending: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ending.splice(0).toReversed()) await end()
})

async function newCluster(options: { bare: boolean }) {
  const folder = mkdtempSync(join(tmpdir(), 'tongxing-starter-test-'))
  ending.push(() => rmSync(folder, { recursive: true, force: true }))
  const cluster = await startCluster({ folder: join(folder, 'postgres'), durable: false, ...options })
  ending.push(cluster.stop)
  const open = (database: string) => {
    const pool = connect({ url: cluster.urlFor(database, 'postgres'), max: 2 })
    ending.push(() => pool.end())
    return pool
  }
  const { rows } = await open('postgres').query<{ name: string }>('SELECT datname AS name FROM pg_database')
  return { open, databases: rows.map(({ name }) => name) }
}

describe('a new cluster', () => {
  it('begins with the tables of this version, and no start has anything to add', async () => {
    await makeStarter()
    const { open, databases } = await newCluster({ bare: false })
    expect(databases).toContain(productDatabase)
    expect(await prepareDatabase(open(productDatabase), testSecret)).toEqual([])
  })

  it('has no database yet where a backup is to fill it', async () => {
    expect((await newCluster({ bare: true })).databases).not.toContain(productDatabase)
  })
})
