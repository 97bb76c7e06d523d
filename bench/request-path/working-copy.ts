import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '#platform/database/connect.ts'
import { type BenchCluster, openCluster, seeded } from '../lib/cluster.ts'
import { openHouse } from '../lib/house.ts'
import { say } from '../lib/say.ts'
import { seed } from './seed.ts'

const working = 'working'
export const projects = 800

export interface WorkingCopy {
  ownerUrl: string
  /** For files, and removed at the end. */
  folder: string
  /** Process of PostgreSQL. */
  postgres: number
}

/** Measures on a copy of the group with so many cases, which are written once for these tables. */
export async function withWorkingCopy<T>(
  { cases, keep }: { cases: number; keep: boolean },
  measure: (copy: WorkingCopy) => Promise<T>,
): Promise<T> {
  const cluster = await openCluster(`cases-${cases}`, { keep })
  const folder = mkdtempSync(join(tmpdir(), 'tongxing-bench-files-'))
  try {
    if (!(await cluster.isSeeded())) await makeSeeded(cluster, folder, cases)
    say(`${cases} cases of ${projects} projects are there`)
    await cluster.copy(seeded, working)
    await keepForeignKeys(cluster)
    return await measure({ ownerUrl: cluster.ownerUrl(working), folder, postgres: cluster.pid })
  } finally {
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The bare server writes without triggers, which are layers; what the tables refer to is checked for it as for everybody. */
async function keepForeignKeys(cluster: BenchCluster): Promise<void> {
  const owner = connect({ url: cluster.ownerUrl(working), max: 1 })
  await owner.query(`DO $$ DECLARE own record; BEGIN
    FOR own IN SELECT tgrelid::regclass AS tbl, tgname FROM pg_trigger WHERE tgname LIKE 'RI_ConstraintTrigger_c_%' AND tgparentid = 0
    LOOP EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER %I', own.tbl, own.tgname); END LOOP; END $$`)
  await owner.end()
}

async function makeSeeded(cluster: BenchCluster, dataFolder: string, cases: number): Promise<void> {
  say(`writing ${cases} cases, once for these tables`)
  const owner = await cluster.prepare(seeded)
  await owner.end()
  const house = openHouse({ ownerUrl: cluster.ownerUrl(seeded), dataFolder })
  await seed(house, cases)
  await house.close()
  await cluster.copy(seeded, working)
}
