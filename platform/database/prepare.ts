import { prepareQueue } from '../jobs/worker.ts'
import { migrationFolders, root } from '../module/folders.ts'
import { alone } from './alone.ts'
import type { Pool } from './connect.ts'
import { migrate, readMigrations } from './migrate.ts'
import { prepareRoles } from './roles.ts'

/** Makes a database ready for this version: roles, queue, tables. Returns the migrations applied. */
export async function prepareDatabase(owner: Pool, secret: string): Promise<string[]> {
  return alone(owner, async () => {
    await prepareRoles(owner, secret)
    await prepareQueue(owner)
    return migrate(owner, readMigrations(root, migrationFolders()))
  })
}
