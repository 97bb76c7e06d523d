// `npm run restore -- <folder>`: fills an empty database from a backup. The product must not run meanwhile.
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readConfig } from '../app/config.ts'
import { openOwner } from '../app/owner-database.ts'
import { lockDataFolder } from '../app/lock.ts'
import { findSecrets, keepSecrets, type Secrets } from '../app/secrets.ts'
import { secretsFile } from '../platform/backup/manifest.ts'
import { restoreBackup } from '../platform/backup/restore.ts'

const [given] = process.argv.slice(2)
if (!given) throw new Error('Say which backup: npm run restore -- <folder>')
const source = resolve(given)
const config = readConfig()
const unlock = lockDataFolder(config.dataFolder)
const own = findSecrets(config.dataFolder, config.secretKey)
const secrets = own ?? secretsOfBackup()
const { ownerUrl, stop } = await openOwner(config, { bare: true })
try {
  const { takenAt, tables, files } = await restoreBackup({
    ownerUrl,
    secret: secrets.installation,
    keys: secrets.keyring,
    source,
    filesFolder: join(config.dataFolder, 'files'),
  })
  if (!own) keepSecrets(config.dataFolder, secrets)
  console.log(`Restored ${tables.length} tables and ${files ?? 'no'} files as of ${takenAt}.`)
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
} finally {
  await stop()
  unlock()
}

/** The keys that the operator had put into the backup. */
function secretsOfBackup(): Secrets {
  const file = join(source, secretsFile)
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets
  console.error(
    `There are no keys: put secrets.json of the original installation into ${config.dataFolder}, or set its SECRET_KEY, and restore again.`,
  )
  unlock()
  process.exit(1)
}
