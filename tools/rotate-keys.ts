// `npm run rotate-keys`: puts a new encryption key first and seals all personal data anew; the product may serve meanwhile.
import { readConfig } from '../app/config.ts'
import { openOwner } from '../app/owner-database.ts'
import { keepSecrets, openSecrets, withNewKey } from '../app/secrets.ts'
import { connect } from '../platform/database/connect.ts'
import { openKeyring } from '../platform/secrets/keyring.ts'
import { rotateKeys } from '../platform/secrets/rotate.ts'

const config = readConfig()
const secrets = withNewKey(openSecrets(config.dataFolder, config.secretKey))
keepSecrets(config.dataFolder, secrets)
const { ownerUrl, stop } = await openOwner(config, { adopt: true })
const owner = connect({ url: ownerUrl, max: 2 })
try {
  for (const { column, values } of await rotateKeys(owner, openKeyring(secrets.keyring)))
    console.log(`${column}: ${values} values sealed anew`)
  console.log('Restart the product at your leisure, so that it seals new values with the new key too.')
} finally {
  await owner.end()
  await stop()
}
