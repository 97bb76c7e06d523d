// `npm run rotate-keys`: puts a new encryption key first and seals all personal data anew; the product may serve meanwhile.
// `npm run rotate-keys -- --drop-old`: seals what is left and drops the older keys; the product has to stand still.
import { readConfig } from '../app/config.ts'
import { openOwner } from '../app/owner-database.ts'
import { keepSecrets, openSecrets, withNewKey, withoutOldKeys } from '../app/secrets.ts'
import { connect } from '../platform/database/connect.ts'
import { openKeyring } from '../platform/secrets/keyring.ts'
import { isServed, rotateKeys } from '../platform/secrets/rotate.ts'

const drops = process.argv.includes('--drop-old')
const config = readConfig()
const known = openSecrets(config.dataFolder, config.secretKey)
const secrets = drops ? known : withNewKey(known)
if (!drops) keepSecrets(config.dataFolder, secrets)
const { ownerUrl, stop } = await openOwner(config, { adopt: true })
const owner = connect({ url: ownerUrl, max: 2, applicationName: 'tongxing-rotate-keys' })
try {
  if (drops && (await isServed(owner)))
    throw new Error('Stop the product first, on every server: it may still seal with an older key.')
  for (const { column, values } of await rotateKeys(owner, openKeyring(secrets.keyring)))
    console.log(`${column}: ${values} values sealed anew`)
  if (drops) keepSecrets(config.dataFolder, withoutOldKeys(secrets))
  console.log(
    drops
      ? 'The older keys are gone from secrets.json. Give the file to every server, and put it into the safe place anew.'
      : 'Put secrets.json into the safe place anew. Restart the product at your leisure, so that it seals new values with the new key too.',
  )
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await owner.end()
  await stop()
}
