import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pool } from '#platform/database/connect.ts'
import { openCluster, seeded } from '../lib/cluster.ts'
import { type House, openHouse } from '../lib/house.ts'
import { say } from '../lib/say.ts'

export interface Seeded {
  ownerUrl: string
  /** For files, and removed at the end. */
  folder: string
  /** Process of PostgreSQL. */
  postgres: number
}

export interface ToSeed {
  purpose: string
  keep: boolean
  fill: (house: House) => Promise<void>
}

/** Measures what only reads on data that is written once for these tables; nothing is copied, so that the data may be large. */
export async function withSeeded<T>(
  { purpose, keep, fill }: ToSeed,
  measure: (there: Seeded) => Promise<T>,
): Promise<T> {
  const cluster = await openCluster(purpose, { keep })
  const folder = mkdtempSync(join(tmpdir(), 'tongxing-bench-files-'))
  const ownerUrl = cluster.ownerUrl(seeded)
  try {
    if (!(await cluster.isSeeded())) {
      say('writing the data, once for these tables')
      await (await cluster.prepare(seeded)).end()
      const house = openHouse({ ownerUrl, dataFolder: folder })
      await fill(house)
      await house.close()
      await cluster.markSeeded(true)
    }
    say('the data is there')
    return await measure({ ownerUrl, folder, postgres: cluster.pid })
  } finally {
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Loads a table while its indexes rest, but for those of its constraints, and makes them again from what is there. */
export async function withoutIndexes(owner: Pool, tables: readonly string[], fill: () => Promise<void>) {
  const { rows } = await owner.query<{ name: string; definition: string }>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
      WHERE indrelid = ANY ($1::regclass[]) AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = indexrelid)`,
    [tables],
  )
  for (const { name } of rows) await owner.query(`DROP INDEX ${name}`)
  await fill()
  const client = await owner.connect()
  await client.query(`SET maintenance_work_mem = '512MB'`)
  for (const { definition } of rows) await client.query(definition)
  for (const table of tables) await client.query(`VACUUM (ANALYZE) ${table}`)
  await client.query('CHECKPOINT')
  client.release(true)
}

/** The size that `--cases=` asks for. */
export function casesAsked(usual: number): number {
  const asked = process.argv.find((argument) => argument.startsWith('--cases='))
  return asked ? Number(asked.slice('--cases='.length)) : usual
}
