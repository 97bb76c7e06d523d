// `npm run migrate`: brings the database to this version without starting the product.
import { readConfig } from '../app/config.ts'
import { openData } from '../app/data.ts'
import { lockDataFolder } from '../app/lock.ts'
import { openSecrets } from '../app/secrets.ts'

const config = readConfig()
const unlock = lockDataFolder(config.dataFolder)
const data = await openData(config, openSecrets(config.dataFolder, config.secretKey))
console.log(
  data.migrated.length ? `Applied:\n  ${data.migrated.join('\n  ')}` : 'The database is up to date.',
)
await data.stop()
unlock()
