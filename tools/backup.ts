// `npm run backup -- [folder]`: one consistent copy of database and files; the product may go on serving.
import { join, resolve } from 'node:path'
import { takeBackup } from '../platform/backup/backup.ts'
import { readConfig } from '../app/config.ts'
import { openOwner } from '../app/data.ts'

const config = readConfig()
const now = new Date()
const stamp = now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')
const target = resolve(process.argv[2] ?? join(config.dataFolder, 'backups', stamp))
const { ownerUrl, stop } = await openOwner(config, { adopt: true })
try {
  const { tables } = await takeBackup({
    ownerUrl,
    target,
    filesFolder: join(config.dataFolder, 'files'),
    now,
  })
  const bytes = tables.reduce((sum, table) => sum + table.bytes, 0)
  console.log(`Backup of ${tables.length} tables (${(bytes / 1e6).toFixed(1)} MB) in ${target}`)
  console.log(
    'Keep secrets.json of the data folder apart from it: without the keys, sealed personal data cannot be read.',
  )
} finally {
  await stop()
}
