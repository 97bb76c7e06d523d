// `npm run backup -- [folder] [--with-keys]`: one consistent copy of database and files; the product may go on serving.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '../app/config.ts'
import { openOwner } from '../app/owner-database.ts'
import { findSecrets } from '../app/secrets.ts'
import { takeBackup } from '../platform/backup/backup.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'with-keys': { type: 'boolean', default: false } },
})
const config = readConfig()
const secrets = findSecrets(config.dataFolder, config.secretKey)
if (!secrets) throw new Error(`There is no installation in ${config.dataFolder}: set DATA_DIR or SECRET_KEY.`)
const now = new Date()
const stamp = now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')
const target = resolve(positionals[0] ?? join(config.dataFolder, 'backups', stamp))
const keysFile = join(config.dataFolder, 'secrets.json')
if (values['with-keys'] && !existsSync(keysFile))
  throw new Error('The keys come from SECRET_KEY here; there is no file with keys to put into the backup.')
const { ownerUrl, stop } = await openOwner(config, { adopt: true })
try {
  const { tables, files } = await takeBackup({
    ownerUrl,
    target,
    filesFolder: config.environment.FILES_S3_ENDPOINT ? undefined : join(config.dataFolder, 'files'),
    keys: secrets.keyring,
    keysFile: values['with-keys'] ? keysFile : undefined,
    now,
  })
  const [rows, bytes] = [sum(tables.map((table) => table.rows)), sum(tables.map((table) => table.bytes))]
  console.log(
    `Backup of ${tables.length} tables (${rows} rows, ${(bytes / 1e6).toFixed(1)} MB) and ${files ?? 'no'} files${files === null ? ' (they are in the S3-compatible store: back it up there)' : ''} in ${target}`,
  )
  console.log(
    values['with-keys']
      ? 'The keys are in it: whoever has this backup reads every phone and identity number. Lock it away.'
      : `The keys are NOT in it: keep ${existsSync(keysFile) ? keysFile : 'SECRET_KEY'} in another place. Without them this backup cannot be restored.`,
  )
} finally {
  await stop()
}

function sum(list: readonly number[]): number {
  return list.reduce((total, one) => total + one, 0)
}
