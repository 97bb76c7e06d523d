// `npm run restore -- <folder>`: fills an empty database from a backup. The product must not run meanwhile.
import { join, resolve } from 'node:path'
import { restoreBackup } from '../platform/backup/restore.ts'
import { readConfig } from '../app/config.ts'
import { openOwner } from '../app/data.ts'
import { openSecrets } from '../app/secrets.ts'

const source = process.argv[2]
if (!source) throw new Error('Say which backup: npm run restore -- <folder>')
const config = readConfig()
const { installation } = openSecrets(config.dataFolder, config.secretKey)
const { ownerUrl, stop } = await openOwner(config)
try {
  const filesFolder = join(config.dataFolder, 'files')
  const { takenAt, tables } = await restoreBackup({
    ownerUrl,
    secret: installation,
    source: resolve(source),
    filesFolder,
  })
  console.log(`Restored ${tables.length} tables as of ${takenAt}.`)
} finally {
  await stop()
}
