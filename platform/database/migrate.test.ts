import { createHash } from 'node:crypto'
import { dirname } from 'node:path/posix'
import { afterEach, describe, expect, inject, it } from 'vitest'
import { migrationFolders, root } from '../module/folders.ts'
import { prepareQueue } from '../jobs/worker.ts'
import { testSecret } from '../testing/test-secret.ts'
import { connect, type Pool } from './connect.ts'
import { migrate, type Migration, readMigrations } from './migrate.ts'
import { prepareDatabase } from './prepare.ts'
import { prepareRoles } from './roles.ts'

const all = readMigrations(root, migrationFolders())
const open: Pool[] = []

/** The owner of a database without anything in it. */
async function emptyDatabase(): Promise<{ owner: Pool; another: () => Pool }> {
  const name = `m_${process.pid}_${Math.round(performance.now() * 1000)}`
  const admin = connect({ url: inject('clusterUrl').replace('{database}', 'postgres'), max: 1 })
  await admin.query(`CREATE DATABASE ${name}`)
  await admin.end()
  const another = () => {
    const pool = connect({ url: inject('clusterUrl').replace('{database}', name), max: 4 })
    open.push(pool)
    return pool
  }
  return { owner: another(), another }
}

const written = (name: string, sql: string): Migration => ({
  name,
  sql,
  hash: createHash('sha256').update(sql).digest('hex'),
})
const recorded = async (owner: Pool) => {
  const { rows } = await owner.query<{ name: string }>('SELECT name FROM public.migration ORDER BY name')
  return rows.map(({ name }) => name)
}
const names = (migrations: readonly Migration[]) => migrations.map(({ name }) => name).toSorted()

afterEach(async () => {
  await Promise.all(open.splice(0).map((pool) => pool.end()))
})

describe('a database', () => {
  it('of an older version is brought to this one, with what it holds', async () => {
    const { owner } = await emptyDatabase()
    await prepareRoles(owner, testSecret)
    await prepareQueue(owner)
    // Nothing can stand on the module that comes last.
    const folder = dirname(all.at(-1)!.name)
    const later = all.filter(({ name }) => dirname(name) === folder)
    await migrate(
      owner,
      all.filter((migration) => !later.includes(migration)),
    )
    await owner.query(`INSERT INTO platform.mark (key) VALUES ('kept')`)
    expect(await prepareDatabase(owner, testSecret)).toEqual(later.map(({ name }) => name))
    expect(await recorded(owner)).toEqual(names(all))
    const { rows } = await owner.query('SELECT key FROM platform.mark')
    expect(rows).toEqual([{ key: 'kept' }])
  })

  it('is left as it was by a migration that fails, and goes on once it is mended', async () => {
    const { owner } = await emptyDatabase()
    const first = written('a/1.sql', 'CREATE TABLE public.lamp (id int)')
    const broken = written('a/2.sql', 'CREATE TABLE public.half (id int); SELECT 1 / 0')
    const third = written('a/3.sql', 'CREATE TABLE public.late (id int)')
    await expect(migrate(owner, [first, broken, third])).rejects.toThrow(
      'Migration a/2.sql failed: division by zero',
    )
    expect(await recorded(owner)).toEqual(['a/1.sql'])
    const { rows } = await owner.query(
      `SELECT to_regclass('public.half') AS half, to_regclass('public.late') AS late`,
    )
    expect(rows).toEqual([{ half: null, late: null }])
    const mended = written('a/2.sql', 'CREATE TABLE public.half (id int)')
    expect(await migrate(owner, [first, mended, third])).toEqual(['a/2.sql', 'a/3.sql'])
  })

  it('is not touched when a migration was changed after it was applied', async () => {
    const { owner } = await emptyDatabase()
    await migrate(owner, [written('a/1.sql', 'CREATE TABLE public.lamp (id int)')])
    const changed = written('a/1.sql', 'CREATE TABLE public.lamp (id bigint)')
    await expect(migrate(owner, [changed])).rejects.toThrow('write a new migration instead')
  })

  it('is migrated once by servers that start at the same moment', async () => {
    const { owner, another } = await emptyDatabase()
    const applied = await Promise.all(
      [owner, another(), another()].map((pool) => prepareDatabase(pool, testSecret)),
    )
    expect(applied.flat().toSorted()).toEqual(names(all))
    expect(applied.filter((list) => list.length > 0)).toHaveLength(1)
  })
})
